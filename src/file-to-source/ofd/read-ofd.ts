import { SaxesParser } from 'saxes'
import type { Place } from '../../model/account.ts'
import { LIMITS } from '../../model/limits.ts'
import { addToTally, type Tally } from '../../model/tally.ts'
import { titleOfProperties } from '../collect-titles.ts'
import { createLineWriter, type FormatText } from '../line-writer.ts'
import { elementsOf, type XmlElement, xmlEncoding } from '../xml-to-tree.ts'
import type { Zip } from '../zip/open-zip.ts'
import type { Canvas } from './draw-objects.ts'
import { drawPage, pageBox } from './draw-page.ts'
import { loadDocuments, type OfdDocument, type OpenTree } from './load-document.ts'
import { joinResources, loadResources } from './load-resources.ts'
import { nameOf, textOf } from './ofd-element.ts'
import type { OfdPage } from './ofd-page.ts'
import { type OfdPackage, openPackage } from './open-package.ts'
import { writePages } from './write-pages.ts'

/** A `TextCode` that no page draws, and where in the package it is. */
interface Unused {
  readonly words: string
  readonly at: Place
}

/**
 * Read an OFD (GB/T 33190—2016), the state's form for finished documents.
 *
 * 1. Words come in the order in which they are drawn, one line for each paragraph; of several documents in one
 *    package, and of layers and templates, in their order.
 * 2. Every `TextCode` of the package is read or left out for a reason: hidden, drawn twice, a watermark, an
 *    annotation, a running header, a page number, or in no page at all.
 * 3. Pictures get a mark; seals, annotations and attachments are told.
 */
export function readOfd(zip: Zip): FormatText {
  const ofd = openPackage(zip)
  const trees = new Map<string, XmlElement>()
  const openTree: OpenTree = (part) => {
    const tree = trees.get(part) ?? ofd.root(part)
    trees.set(part, tree)
    return tree
  }
  const documents = loadDocuments(ofd, openTree)
  const { pages, drawn, unused } = drawPages(ofd, openTree, trees, documents)
  const read = new Set([...pages.map(({ part }) => part), ...trees.keys()])
  for (const [part, tree] of trees) unused.push(...undrawn(tree, part, drawn))
  for (const part of [...ofd.xmlNames].filter((name) => !read.has(name)))
    if (holdsText(ofd.bytes(part) ?? new Uint8Array())) unused.push(...undrawn(ofd.root(part), part, drawn))
  const writer = createLineWriter()
  for (const { words, at } of unused) writer.leaveOut('hidden-text', words, at)
  writePages({ ofd, documents, pages }, writer)
  for (const { title } of documents) writer.titles.called('title-element', titleOfProperties(title))
  return writer.finish(countPackage(ofd))
}

/** Draw all pages. A page's tree is let go once it is drawn, unless it is a template or another page, too. */
function drawPages(
  ofd: OfdPackage,
  openTree: OpenTree,
  trees: ReadonlyMap<string, XmlElement>,
  documents: readonly OfdDocument[],
) {
  const drawn = new Set<XmlElement>()
  const budget = { objects: LIMITS.nodes, characters: LIMITS.textCharacters }
  const unused: Unused[] = []
  const all = documents.flatMap((document) => document.pages.map((page) => ({ ...page, document })))
  const times = Map.groupBy(all, ({ part }) => part)
  const pages = all.map(({ part, id, document }, index) => {
    const isAgain = trees.has(part) || (times.get(part)?.length ?? 0) > 1
    const tree = isAgain ? openTree(part) : ofd.root(part)
    const own = loadResources(ofd, openTree, tree, part)
    const box = pageBox(tree, document.tree)
    const [, , width = 0, height = 0] = box
    const canvas: Canvas = {
      ...{ page: index + 1, drawn, budget, width, height, texts: [], pictures: [], rules: [], grounds: [] },
      resources: joinResources(own, document.resources),
    }
    drawPage({ tree, part }, document.templates, document.annotations.get(id) ?? [], box, canvas)
    if (!isAgain) unused.push(...undrawn(tree, part, drawn))
    const { texts, pictures, rules } = canvas
    return { page: index + 1, part, width, height, texts, pictures, rules } satisfies OfdPage
  })
  return { pages, drawn, unused }
}

/** The texts of a tree that no page drew: in patterns, in outlines that cut others, in drawings that are not used. */
function undrawn(tree: XmlElement, part: string, drawn: ReadonlySet<XmlElement>): readonly Unused[] {
  if (nameOf(tree) === 'TextCode') return drawn.has(tree) ? [] : [{ words: textOf(tree), at: { part } }]
  return elementsOf(tree).flatMap((child) => undrawn(child, part, drawn))
}

/** `ofd:TextCode`, whatever the prefix. */
const TEXT_CODE = /^(?:[^:]+:)?TextCode$/u

/**
 * Count the characters of every `TextCode` in every XML file of a package, used or not: a pass over tags alone that
 * knows nothing of pages.
 */
export function countPackage(ofd: OfdPackage): Tally {
  const counted: Tally = new Map()
  for (const name of ofd.xmlNames) {
    const bytes = ofd.bytes(name)
    if (bytes && holdsText(bytes)) countPart(decode(bytes), counted)
  }
  return counted
}

/** Whether a file names `TextCode` at all; most files of a package are styles, lists and signatures. */
export function holdsText(bytes: Uint8Array): boolean {
  return decode(bytes).includes('TextCode')
}

/** Bytes that are no text of their encoding are a fault, and told by who reads them. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder(xmlEncoding(bytes)).decode(bytes)
}

function countPart(xml: string, counted: Tally): void {
  let inside = 0
  const parser = new SaxesParser()
  const add = (text: string) => inside > 0 && addToTally(counted, text)
  parser.on('opentag', ({ name }) => {
    if (inside > 0 || TEXT_CODE.test(name)) inside += 1
  })
  parser.on('closetag', () => {
    if (inside > 0) inside -= 1
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(xml).close()
}
