import { elementsOf, isOn, valueAt, type XmlElement } from './xml-to-tree.ts'

/** What a paragraph style says that its text depends on. */
export interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly numId: string | undefined
  readonly level: string | undefined
  readonly isHidden: boolean
}

/** Looks up a paragraph's style, with what it takes from those it is based on; without an id the default one. */
export type StyleReader = (id: string | undefined) => ParagraphStyle | undefined

/** How many styles may be based on each other; a longer chain is a circle. */
const LONGEST_CHAIN = 20

/** Read `styles.xml` (ISO/IEC 29500-1 §17.7). */
export function readStyles(root: XmlElement | undefined): StyleReader {
  const styles = new Map<string, XmlElement>()
  let byDefault: string | undefined
  for (const style of root ? elementsOf(root).flatMap(elementsOf) : []) {
    const { styleId, type, default: isDefault } = style.attributes
    if (style.name !== 'w:style' || type !== 'paragraph' || styleId === undefined) continue
    styles.set(styleId, style)
    if (isDefault === '1' || isDefault === 'true') byDefault = styleId
  }
  return (id) => {
    const chain: XmlElement[] = []
    let next = id ?? byDefault
    while (next !== undefined && chain.length < LONGEST_CHAIN) {
      const style = styles.get(next)
      if (!style) break
      chain.push(style)
      next = valueAt(style, 'w:basedOn')
    }
    const [first] = chain
    if (!first) return undefined
    const inherit = (...path: readonly string[]) =>
      chain.map((style) => valueAt(style, ...path)).find((value) => value !== undefined)
    return {
      id: first.attributes.styleId ?? '',
      name: valueAt(first, 'w:name') ?? '',
      numId: inherit('w:pPr', 'w:numPr', 'w:numId'),
      level: inherit('w:pPr', 'w:numPr', 'w:ilvl'),
      isHidden: chain.some((style) => isOn(style, 'w:rPr', 'w:vanish')),
    }
  }
}
