import type { MarkedThing } from '../../model/picture-mark.ts'
import { descend, elementsOf, type XmlElement } from '../xml-to-tree.ts'

/** A drawing that shows what is no text. */
export interface DrawnThing {
  readonly thing: MarkedThing
  readonly description: string
  /** Relationship by which its bytes are found; `undefined` where it has none. */
  readonly id: string | undefined
}

/** English Metric Units in 0.4 cm: a picture that is no larger is a bullet or a speck. */
const TINY = 0.4 * 360_000
/** What the lengths of VML are in EMU. */
const UNITS: Readonly<Record<string, number>> = { pt: 12_700, in: 914_400, cm: 360_000, mm: 36_000, px: 9525 }
const WITHOUT_WORDS = '（没有说明）'

/**
 * The picture, formula or chart that a drawing (`w:drawing`), an older one (`w:pict`) or an embedded object
 * (`w:object`) shows; `null` for other elements, and for lines, frames, text boxes and specks.
 */
export function drawnThing(element: XmlElement): DrawnThing | null {
  if (element.name === 'w:drawing') return drawn(element)
  return element.name === 'w:pict' || element.name === 'w:object' ? older(element) : null
}

/** What within a drawing shows something: a picture, a chart, a newer chart, a diagram. */
const SHOWN: ReadonlySet<string> = new Set(['a:blip', 'c:chart', 'cx:chart', 'dgm:relIds'])

function drawn(drawing: XmlElement): DrawnThing | null {
  const [frame] = elementsOf(drawing)
  const size = descend(frame, 'wp:extent')?.attributes
  const { descr, title, hidden } = descend(frame, 'wp:docPr')?.attributes ?? {}
  if (hidden === '1' || hidden === 'true' || (size && isTiny(Number(size.cx), Number(size.cy)))) return null
  const shown = first(drawing, ({ name }) => SHOWN.has(name))
  if (!shown) return null
  return { thing: '图', description: descr || title || WITHOUT_WORDS, id: shown.attributes.embed }
}

function older(drawing: XmlElement): DrawnThing | null {
  const shape = first(drawing, ({ name }) => name === 'v:imagedata' || name === 'v:textpath')
  const program = first(drawing, ({ name }) => name === 'o:OLEObject')?.attributes.ProgID ?? ''
  if (/^(?:Equation|MathType)/u.test(program)) return { thing: '公式', description: '', id: undefined }
  if (!shape && program === '') return null
  const style = first(drawing, ({ attributes }) => attributes.style !== undefined)?.attributes.style ?? ''
  if (shape && isTiny(length(style, 'width'), length(style, 'height'))) return null
  const { title, string, id } = shape?.attributes ?? {}
  return { thing: '图', description: title || string || program || WITHOUT_WORDS, id }
}

function isTiny(width: number, height: number): boolean {
  return width <= TINY && height <= TINY
}

/** A length of a VML shape in EMU; `NaN` where it has none. */
function length(style: string, name: 'width' | 'height'): number {
  const pattern = new RegExp(`(?:^|;)\\s*${name}:(?<number>\\d{1,6}(?:\\.\\d{1,6})?)(?<unit>[a-z]{2})`, 'u')
  const { number, unit = '' } = pattern.exec(style)?.groups ?? {}
  return Number(number) * (UNITS[unit] ?? Number.NaN)
}

const ASIDE: ReadonlySet<string> = new Set(['w:txbxContent', 'w:drawing', 'w:pict', 'w:object'])

/** The first element below another that is sought, text boxes and drawings within left aside. */
function first(element: XmlElement, isSought: (element: XmlElement) => boolean): XmlElement | undefined {
  for (const child of elementsOf(element)) {
    const found = isSought(child) ? child : ASIDE.has(child.name) ? undefined : first(child, isSought)
    if (found) return found
  }
  return undefined
}
