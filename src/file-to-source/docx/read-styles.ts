import { descend, elementsOf, valueAt, type XmlElement } from '../xml-to-tree.ts'
import { remember } from './remember.ts'
import { type RunFormat, readGround, readRunFormat } from './run-format.ts'

/** What a paragraph style says that its text depends on. */
export interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly numId: string | undefined
  readonly level: string | undefined
  /** Of a heading, from 1; 0 for a title, `null` for text. */
  readonly heading: number | null
  readonly run: RunFormat
  /** What stands behind the paragraph; `undefined` where it says nothing. */
  readonly ground: string | null | undefined
}

/** The styles of a document, with what each takes from those that it is based on. */
export interface Styles {
  readonly defaults: RunFormat
  /** Without an id the default one. */
  paragraph(id: string | undefined): ParagraphStyle | undefined
  character(id: string | undefined): RunFormat
  /** A table style and those that it is based on, from the nearest. */
  table(id: string | undefined): readonly XmlElement[]
}

/** Read `styles.xml` (ISO/IEC 29500-1 §17.7). */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = root ? elementsOf(root).flatMap(elementsOf) : []
  const styles = new Map<string, XmlElement>()
  const byDefault = new Map<string, string>()
  for (const style of elements) {
    const { styleId, type = 'paragraph', default: isDefault } = style.attributes
    if (style.name !== 'w:style' || styleId === undefined) continue
    styles.set(`${type} ${styleId}`, style)
    if (isDefault === '1' || isDefault === 'true' || isDefault === 'on') byDefault.set(type, styleId)
  }
  const chainOf = (type: string, id: string | undefined) => chain(styles, type, id ?? byDefault.get(type))
  const defaults = elements.find(({ name }) => name === 'w:docDefaults')
  return {
    defaults: readRunFormat(descend(defaults, 'w:rPrDefault', 'w:rPr')),
    paragraph: remember((id) => toParagraphStyle(chainOf('paragraph', id))),
    character: remember((id) => (id === undefined ? {} : inheritRun(chainOf('character', id)))),
    table: remember((id) => chainOf('table', id)),
  }
}

/** A style and those that it is based on, from the nearest, as far as they do not go in a circle. */
function chain(
  styles: ReadonlyMap<string, XmlElement>,
  type: string,
  id: string | undefined,
): readonly XmlElement[] {
  const found = new Set<XmlElement>()
  for (let next = id; next !== undefined; ) {
    const style = styles.get(`${type} ${next}`)
    if (!style || found.has(style)) break
    found.add(style)
    next = valueAt(style, 'w:basedOn')
  }
  return [...found]
}

function toParagraphStyle(styles: readonly XmlElement[]): ParagraphStyle | undefined {
  const [first] = styles
  if (!first) return undefined
  const inherit = (...path: readonly string[]) =>
    styles.map((style) => valueAt(style, ...path)).find((value) => value !== undefined)
  return {
    id: first.attributes.styleId ?? '',
    name: valueAt(first, 'w:name') ?? '',
    numId: inherit('w:pPr', 'w:numPr', 'w:numId'),
    level: inherit('w:pPr', 'w:numPr', 'w:ilvl'),
    heading: styles.map(headingOf).find((level) => level !== undefined) ?? null,
    run: inheritRun(styles),
    ground: styles.map((style) => readGround(descend(style, 'w:pPr'))).find((each) => each !== undefined),
  }
}

/** Word calls its own styles in English in any language; people call theirs as they like. */
const TITLE = /^(?:title|(?:公文|文件)?(?:大|主)?标题)$/iu
const HEADING = /^(?:heading|标题) ?(?<level>[1-9])$/iu

/** The level that a style has by its name or else by its outline; `undefined` where neither says so. */
function headingOf(style: XmlElement): number | null | undefined {
  const name = valueAt(style, 'w:name') ?? ''
  const level = HEADING.exec(name)?.groups?.level
  if (TITLE.test(name)) return 0
  return level === undefined ? outlineOf(descend(style, 'w:pPr')) : Number(level)
}

/** The level of the outline that properties of a paragraph give, from 1; `null` for text (ISO/IEC 29500-1 §17.3.1.20). */
export function outlineOf(properties: XmlElement | undefined): number | null | undefined {
  const value = valueAt(properties, 'w:outlineLvl')
  if (value === undefined) return undefined
  return /^[0-8]$/u.test(value) ? Number(value) + 1 : null
}

function inheritRun(styles: readonly XmlElement[]): RunFormat {
  return Object.assign({}, ...styles.map((style) => readRunFormat(descend(style, 'w:rPr'))).reverse())
}
