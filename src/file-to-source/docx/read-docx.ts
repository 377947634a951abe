import { hanOf } from '../../chinese/characters.ts'
import type { LeftOutKind, ReadingKind } from '../../model/account.ts'
import type { ReaderDoubt } from '../../model/original.ts'
import { addAll, sizeOf, type Tally } from '../../model/tally.ts'
import { titleOfProperties } from '../collect-titles.ts'
import { DocumentFault } from '../document-fault.ts'
import { createLineWriter, type FormatText } from '../line-writer.ts'
import { descend, elementsOf, isOn, type XmlElement } from '../xml-to-tree.ts'
import { composeLines } from './compose-lines.ts'
import { countNumbers } from './count-numbers.ts'
import { countXml } from './count-xml.ts'
import { type Chunk, type DocumentWalk, documentToLines } from './document-to-lines.ts'
import { openPackage, type Package } from './open-package.ts'
import { type ChunkBudget, readChunk } from './read-chunk.ts'
import { readNumbering } from './read-numbering.ts'
import { readStyles } from './read-styles.ts'
import { type Ground, isColor } from './run-format.ts'
import type { Surroundings } from './surroundings.ts'
import { endRunIn } from './write-paragraph.ts'

/**
 * Read a Word document (ISO/IEC 29500).
 *
 * 1. Words come in the order of the document, one line for each paragraph, line break or row of a table.
 * 2. Numbers that exist only as Word numbering are written out, and recorded.
 * 3. Tracked changes are taken as accepted; what they delete, hidden and struck-out words, prompts, notes,
 *    headers, footers, formulas and the table of contents are left out, and recorded. Pictures are marked.
 * 4. Documents within it (`w:altChunk`) are read at their places, or doubted.
 * 5. Its characters are all that elements of words (`w:t`, `w:delText`, `w:instrText`, `m:t`, `a:t`, `c:v`) hold
 *    in any part of XML that is the document’s, whether Word would ever come to it or not; its properties,
 *    custom data and signatures are no words of it. Files of other programs in it are the pictures that they show.
 */
export function readDocx(
  bytes: Uint8Array,
  chunks: ChunkBudget = { depth: 0, opened: { count: 0 } },
): FormatText {
  const pack = openPackage(bytes)
  const main = pack.tree(pack.main) as XmlElement
  const writer = createLineWriter()
  const lists = readNumbering(pack.treeFor('numbering'))
  const walk: DocumentWalk = {
    package: pack,
    lists,
    ...{ styles: readStyles(pack.treeFor('styles')), nextNumber: countNumbers(lists) },
    ...{ notes: findNotes(pack), readChunk: (part, id) => openChunk(pack, part, id, chunks) },
    ...{ writer, composer: composeLines(writer), done: new Set(), runIn: { by: null, boxes: [] } },
  }
  const parts = pack.names.filter((name) => name === pack.main || isPart(name))
  const counts = new Map(parts.map((name) => [name, countPart(pack, name)] as const))
  const around = { part: pack.main, leftOut: null, ground: pageGround(main, pack), table: {}, paragraph: {} }
  const rest = parts.filter((name) => name !== pack.main)
  for (const name of rest.filter((each) => RUNNING.test(each) || sizeOf(counts.get(each) ?? NONE) > 0))
    if (isRunning(pack.tree(name))) leavePart(name, around, walk)
  documentToLines(main, around, walk)
  endRunIn(walk)
  walk.composer.end()
  for (const name of rest.filter((each) => sizeOf(counts.get(each) ?? NONE) > 0))
    leavePart(name, around, walk)
  writer.titles.called('title-element', titleOfProperties(titleIn(pack)))
  const counted = [...counts.values()].reduce(addAll, new Map())
  return doubtWhole(writer.finish(counted), walk)
}

/** The title among the document's properties (ISO/IEC 29500-2 §8.3); empty for none, and where they are damaged: nothing is read of them. */
function titleIn(pack: Package): string {
  try {
    const [properties] = elementsOf(pack.tree('docProps/core.xml') ?? NO_PROPERTIES)
    const title = properties && elementsOf(properties).find(({ name }) => name.endsWith(':title'))
    return title?.children.filter((child) => typeof child === 'string').join('') ?? ''
  } catch (error) {
    if (error instanceof DocumentFault) return ''
    throw error
  }
}

const NO_PROPERTIES = { children: [] }
const NONE: Tally = new Map()
/** Parts of a package that are no words of the document, and what programs for other systems add to an archive. */
const NO_PART = /^(?:docProps|customXml|_xmlsignatures|__MACOSX)\/|(?:^|\/)_rels\/|^\[Content_Types\]\.xml$/iu
const RUNNING = /(?:header|footer)\d*\.xml$/iu

function isPart(name: string): boolean {
  return /\.xml$/iu.test(name) && !NO_PART.test(name)
}

function countPart(pack: Package, name: string): Tally {
  return countXml(pack.bytes(name) ?? new Uint8Array(), name)
}

function isRunning(tree: XmlElement | undefined): boolean {
  return tree !== undefined && elementsOf(tree).some(({ name }) => name === 'w:hdr' || name === 'w:ftr')
}

/** What parts beside the document are to it, by their root; of others nobody sees a word. */
const PARTS: Readonly<Record<string, LeftOutKind>> = {
  ...{ 'w:hdr': 'running-header', 'w:ftr': 'running-footer', 'w:comments': 'comment' },
  ...{ 'w:footnotes': 'note', 'w:endnotes': 'note', 'w:glossaryDocument': 'prompt-text' },
  ...{
    'c:chartSpace': 'drawing-text',
    'cx:chartSpace': 'drawing-text',
    'dgm:dataModel': 'drawing-text',
    'dgm:layoutDef': 'program-text',
  },
  'dsp:drawing': 'alternative',
}

/** Leave out what a part holds that was not read on the way. */
function leavePart(name: string, around: Surroundings, walk: DocumentWalk): void {
  const tree = walk.done.has(name) ? undefined : walk.package.tree(name)
  if (!tree) return
  walk.done.add(name)
  const [root] = elementsOf(tree)
  documentToLines(tree, { ...around, part: name, leftOut: PARTS[root?.name ?? ''] ?? 'hidden-text' }, walk)
  walk.composer.settle()
}

function findNotes(pack: Package): DocumentWalk['notes'] {
  const notes = new Map<string, { element: XmlElement; part: string }>()
  for (const kind of ['footnote', 'endnote', 'comment']) {
    const [part = '', root] = [pack.partFor(`${kind}s`), pack.treeFor(`${kind}s`)]
    for (const element of root ? elementsOf(root).flatMap(elementsOf) : [])
      if (element.name === `w:${kind}`) notes.set(`${kind} ${element.attributes.id}`, { element, part })
  }
  return notes
}

function openChunk(pack: Package, part: string, id: string | undefined, chunks: ChunkBudget): Chunk {
  const name = pack.related(part, id) ?? id ?? ''
  const bytes = pack.bytes(name)
  if (!bytes) return { name, kilobytes: 0, reason: '文件里没有它' }
  const text = readChunk(bytes, name, chunks)
  return typeof text === 'string'
    ? { name, kilobytes: Math.ceil(bytes.length / 1024), reason: text }
    : { name, text }
}

/** Words of drawings beyond which they may be more than the units of an axis. */
const FEW_WORDS = 4

/** Add what is to be doubted of a document as a whole: what was left out and may belong to it, and what was not done. */
export function doubtWhole(text: FormatText, { notes, package: { names } }: DocumentWalk): FormatText {
  const count = (kind: ReadingKind) =>
    text.entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.characters : 0), 0)
  const drawn = text.entries.flatMap((entry) => (entry.kind === 'drawing-text' ? hanOf(entry.text) : []))
  const doubts: readonly (ReaderDoubt | false)[] = [
    say('notes-left-out', 'notes', [...notes.values()].filter(({ element }) => element.hasWords).length),
    say('hidden-text', 'characters', count('hidden-text')),
    drawn.length > FEW_WORDS && { code: 'drawing-text', values: { characters: count('drawing-text') } },
    names.some((name) => MACROS.test(name)) && { code: 'macros-ignored', values: {} },
    names.some((name) => SIGNATURES.test(name)) && { code: 'signature-unchecked', values: {} },
  ]
  return { ...text, doubts: [...text.doubts, ...doubts.filter((doubt) => doubt !== false)] }
}

const MACROS = /(?:^|\/)vbaProject\.bin$/iu
const SIGNATURES = /^_xmlsignatures\//iu

function say(code: ReaderDoubt['code'], key: string, value: number): ReaderDoubt | false {
  return value > 0 && { code, values: { [key]: value } }
}

const WHITE = 'FFFFFF'

/**
 * What stands behind a document's words: white paper, or the colour of its pages where that is shown. On a picture
 * behind the text no colour can be told from its ground.
 */
export function pageGround(main: XmlElement, pack: Package): Ground {
  if (hasPictureBehind(main)) return null
  const background = descend(main, 'w:document', 'w:background')
  const isShown = isOn(pack.treeFor('settings'), 'w:settings', 'w:displayBackgroundShape')
  if (!background || !isShown) return WHITE
  const { color = '' } = background.attributes
  return isColor(color) && elementsOf(background).length === 0 ? color : null
}

function hasPictureBehind(element: XmlElement): boolean {
  return elementsOf(element).some(
    (child) =>
      (child.name === 'wp:anchor' && ['1', 'true'].includes(child.attributes.behindDoc ?? '')) ||
      hasPictureBehind(child),
  )
}
