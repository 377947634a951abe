import { descend, elementsOf, valueAt, type XmlElement } from '../xml-to-tree.ts'
import { remember } from './remember.ts'
import { type RunFormat, readGround, readRunFormat } from './run-format.ts'

/** What a paragraph style says that its text depends on. */
export interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly numId: string | undefined
  readonly level: string | undefined
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
    run: inheritRun(styles),
    ground: styles.map((style) => readGround(descend(style, 'w:pPr'))).find((each) => each !== undefined),
  }
}

function inheritRun(styles: readonly XmlElement[]): RunFormat {
  return Object.assign({}, ...styles.map((style) => readRunFormat(descend(style, 'w:rPr'))).reverse())
}
