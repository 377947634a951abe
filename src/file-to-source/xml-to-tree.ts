import { SaxesParser, type SaxesTagNS } from 'saxes'
import { LIMITS } from '../model/limits.ts'
import { broken, DocumentFault } from './document-fault.ts'

/** An XML element; `name` is `w:p` for WordprocessingML whatever its prefix, `other:p` for what is not known. */
export interface XmlElement {
  readonly name: string
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  /** How many paragraphs of the part have begun, an element's own included. */
  readonly paragraph: number
  /** Whether words that are not blank stand anywhere in it. */
  readonly hasWords: boolean
}

/** Namespaces of ISO/IEC 29500, transitional and strict, by the prefixes that Word gives them. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/drawing/2008/diagram': 'dsp',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
}

/**
 * Parse a part of a package; the root is the nameless element above its own. Entities other than XML's own five
 * are faults, so that none can grow.
 *
 * @throws DocumentFault `document-broken`, `document-too-deep`, `document-too-complex`
 */
export function xmlToTree(bytes: Uint8Array, part: string): XmlElement {
  const root: MutableElement = {
    name: '',
    attributes: NO_ATTRIBUTES,
    children: NONE,
    paragraph: 0,
    hasWords: false,
  }
  const nameOf = nameKeeper()
  const open: MutableElement[] = [root]
  let nodes = 0
  let paragraph = 0
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => {
    throw broken(`${part}：${message}`)
  })
  parser.on('opentag', (tag) => {
    nodes += 1
    if (nodes > LIMITS.nodes)
      throw new DocumentFault('document-too-complex', { limit: LIMITS.nodes / 10_000 })
    if (open.length > LIMITS.depth) throw new DocumentFault('document-too-deep', { limit: LIMITS.depth })
    const name = nameOf(tag.uri, tag.local)
    if (name === 'w:p') paragraph += 1
    const element = { name, attributes: attributesOf(tag), children: NONE, paragraph, hasWords: false }
    addTo(open.at(-1), element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => addText(open, text))
  parser.on('cdata', (text) => addText(open, text))
  parser.write(decodeXml(bytes, part)).close()
  return root
}

interface MutableElement extends XmlElement {
  children: readonly (XmlElement | string)[]
  hasWords: boolean
}

/** What most elements have, shared by all: a part may have a million of them. */
const NONE: readonly (XmlElement | string)[] = []
const NO_ATTRIBUTES: XmlElement['attributes'] = {}

function addTo(element: MutableElement | undefined, child: XmlElement | string): void {
  if (element?.children === NONE) element.children = [child]
  else (element?.children as (XmlElement | string)[] | undefined)?.push(child)
}

function addText(open: readonly MutableElement[], text: string): void {
  addTo(open.at(-1), text)
  if (open.at(-1)?.name !== 'w:t' || text.trim() === '') return
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const element = open[index] as MutableElement
    if (element.hasWords) return
    element.hasWords = true
  }
}

function attributesOf({ attributes }: SaxesTagNS): XmlElement['attributes'] {
  const found = Object.values(attributes)
  if (found.length === 0) return NO_ATTRIBUTES
  return Object.fromEntries(found.map(({ local, value }) => [local, value]))
}

/** Gives elements of one name the same string. */
function nameKeeper(): (uri: string, local: string) => string {
  const known = new Map<string, Map<string, string>>()
  return (uri, local) => {
    const ofUri = known.get(uri) ?? new Map<string, string>()
    known.set(uri, ofUri)
    const name = ofUri.get(local) ?? `${PREFIXES[uri] ?? 'other'}:${local}`
    ofUri.set(local, name)
    return name
  }
}

/** How a part is encoded: in UTF-16 where a mark says so, else in UTF-8. */
export function xmlEncoding([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/**
 * Decode a part: UTF-8, or UTF-16 with its mark (ISO/IEC 29500-2 §9.1.2).
 *
 * @throws DocumentFault `document-broken` when its bytes are neither
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(xmlEncoding(bytes), { fatal: true }).decode(bytes)
  } catch {
    throw broken({ reason: 'part-encoding-wrong', part })
  }
}

/** The elements right below an element. */
export function elementsOf(element: Pick<XmlElement, 'children'>): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** The element reached by a path of names, such as `w:pPr`, `w:numPr`; `undefined` where there is none. */
export function descend(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => at && elementsOf(at).find((child) => child.name === name),
    element,
  )
}

/** The `val` of the element at a path; `undefined` where there is none. */
export function valueAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return descend(element, ...path)?.attributes.val
}

/** Whether a property that is on by being there (ISO/IEC 29500-1 §17.17.4) is on. */
export function isOn(element: XmlElement | undefined, ...path: readonly string[]): boolean {
  const property = descend(element, ...path)
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes.val ?? '1')
}
