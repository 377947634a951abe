import type { LeftOutKind, Place } from '../../model/account.ts'
import { LIMITS } from '../../model/limits.ts'
import { DocumentFault } from '../document-fault.ts'
import { looksAlike } from '../looks-alike.ts'
import { apply, type Matrix, multiply, toMatrix } from '../printed-lines/matrix.ts'
import { elementsOf, type XmlElement } from '../xml-to-tree.ts'
import type { OfdResources } from './load-resources.ts'
import { childrenOf, isTrue, nameOf, numbersOf, textOf } from './ofd-element.ts'
import type { OfdPicture, OfdText } from './ofd-page.ts'
import { pathSegments } from './path-segments.ts'
import { placeText, type TextRun } from './place-text.ts'
import { fillOf, isDrawn } from './visibility.ts'

/** A page while it is drawn. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly page: number
  readonly resources: OfdResources
  readonly texts: OfdText[]
  readonly pictures: OfdPicture[]
  readonly rules: (readonly number[])[]
  /** Areas filled with a colour, under what is drawn after them. */
  readonly grounds: { readonly box: readonly number[]; readonly colour: readonly number[] | null }[]
  /** Every `TextCode` that was drawn, on any page. */
  readonly drawn: Set<XmlElement>
  /** What all pages may draw, together. */
  readonly budget: { objects: number; characters: number }
}

/** Where objects stand, and what holds for all of them. */
interface Setting {
  readonly part: string
  readonly matrix: Matrix
  /** Why nothing of this is read: the annotation or the layer that it is of. */
  readonly leftOut: LeftOutKind | null
  readonly drawParam: string | undefined
  /** Composite drawings that this is within. */
  readonly within: readonly string[]
  /** Pictures that belong to the page rather than to a template or an annotation. */
  readonly isOwn: boolean
}

/** Millimetres that a line of a table may be thick. */
const THIN = 0.8
/** Letters of a path that are read: more of them are a drawing. */
const MOST_PATH = 4_000
const WHITE = [255, 255, 255]
/** How many filled areas are looked at to find the ground of a text. */
const MOST_GROUNDS = 500
/** How many composite drawings may stand in each other. */
const MOST_WITHIN = 100
/** Four corners, and back: `M 0 0 L 9 0 L 9 5 L 0 5 C` */
const RECTANGLE = /^\s*(?:[SM]\s[^A-Z]+)(?:L\s[^A-Z]+){3,4}C?\s*$/u

/** Draw the objects of a layer, a block, a composite drawing or an annotation (GB/T 33190—2016 §7.7, §8.5). */
export function drawObjects(container: XmlElement, setting: Setting, canvas: Canvas): void {
  for (const object of elementsOf(container)) {
    canvas.budget.objects -= 1
    if (canvas.budget.objects < 0)
      throw new DocumentFault('document-too-complex', { limit: LIMITS.nodes / 10_000 })
    DRAW[nameOf(object)]?.(object, within(object, setting), canvas)
  }
}

type Draw = (object: XmlElement, setting: Setting, canvas: Canvas) => void

const DRAW: Readonly<Record<string, Draw | undefined>> = {
  PageBlock: drawObjects,
  TextObject: drawText,
  ImageObject: drawPicture,
  PathObject: drawPath,
  CompositeObject: drawComposite,
}

/** An object has its own `CTM`, then its place on the page, the corner of its `Boundary`. */
function within(object: XmlElement, setting: Setting): Setting {
  const [x = 0, y = 0] = numbersOf(object.attributes.Boundary)
  const own = toMatrix(numbersOf(object.attributes.CTM))
  return {
    ...setting,
    matrix: multiply(setting.matrix, multiply([1, 0, 0, 1, x, y], own)),
    leftOut: setting.leftOut ?? (isDrawn(object) ? null : 'hidden-text'),
  }
}

function drawText(object: XmlElement, { matrix, part, leftOut, drawParam }: Setting, canvas: Canvas): void {
  const { page, drawn, budget } = canvas
  const position = { x: 0, y: 0 }
  const fill = fillOf(object, canvas.resources, drawParam, true)
  const isUnseen = !fill.isFilled && object.attributes.Stroke?.trim() !== 'true'
  for (const code of childrenOf(object, 'TextCode')) {
    const words = textOf(code)
    budget.characters -= words.length
    if (budget.characters < 0)
      throw new DocumentFault('text-too-long', { limit: LIMITS.textCharacters / 10_000 })
    const runs = placeText(code, object, matrix, position)
    const isHidden = isUnseen || isLost(runs, fill.colour, canvas)
    const at: Place = { part, page }
    canvas.texts.push({
      ...{ code, words, at, runs, isFaint: fill.isFaint, isRepeat: drawn.has(code) },
      leftOut: leftOut ?? (isHidden ? 'hidden-text' : null),
    })
    drawn.add(code)
  }
}

/** Whether nobody can see a text: of no size, off the page, or of the colour of what is under it. */
function isLost(runs: readonly TextRun[], colour: readonly number[] | null, canvas: Canvas): boolean {
  const { width, height, grounds } = canvas
  return runs.every(({ start: [x, y], end: [right], size }) => {
    const isOff = Math.max(x, right) < 0 || Math.min(x, right) > width || y < 0 || y - size > height
    if (isOff || size < 0.05) return true
    const middle = [(x + right) / 2, y - size / 2] as const
    const ground = grounds.slice(-MOST_GROUNDS).findLast(({ box }) => holds(box, middle))
    const behind = ground ? ground.colour : WHITE
    return colour !== null && behind !== null && looksAlike(colour, behind)
  })
}

function holds(
  [left = 0, top = 0, right = 0, bottom = 0]: readonly number[],
  [x, y]: readonly [number, number],
) {
  return x >= left && x <= right && y >= top && y <= bottom
}

/** Lines, of which tables are made, and areas that are filled with a colour. */
function drawPath(object: XmlElement, { matrix, drawParam, leftOut }: Setting, canvas: Canvas): void {
  const [path] = childrenOf(object, 'AbbreviatedData')
  const data = path ? textOf(path).slice(0, MOST_PATH) : ''
  if (leftOut || data === '') return
  const fill = fillOf(object, canvas.resources, drawParam, false)
  const segments = pathSegments(data).map(
    ([from, to]) => [apply(matrix, ...from), apply(matrix, ...to)] as const,
  )
  const boxes = segments.map((segment) => boxOf(segment)).filter(isRule)
  if (isTrue(object.attributes.Stroke, true)) canvas.rules.push(...boxes)
  if (!fill.isFilled || !RECTANGLE.test(data)) return
  const box = boxOf(segments.flat())
  if (isRule(box)) canvas.rules.push(box)
  canvas.grounds.push({ box, colour: fill.isFaint ? null : fill.colour })
}

/** Whether a box is a line: longer than thick, and thin. */
function isRule([left = 0, top = 0, right = 0, bottom = 0]: readonly number[]): boolean {
  const [across, down] = [right - left, bottom - top]
  return Math.min(across, down) <= THIN && Math.max(across, down) > 2 * THIN
}

/** A picture fills the unit square, which its `CTM` stretches (§10). */
function drawPicture(object: XmlElement, { matrix, part, leftOut, isOwn }: Setting, canvas: Canvas): void {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)]
  const box = boxOf(corners)
  if (leftOut) return
  canvas.grounds.push({ box, colour: null })
  if (!isOwn) return
  const file = canvas.resources.pictures.get(object.attributes.ResourceID ?? '') ?? null
  canvas.pictures.push({ file, box, at: { part, page: canvas.page }, over: canvas.texts.length })
}

function boxOf(points: readonly (readonly [number, number])[]): [number, number, number, number] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function drawComposite(object: XmlElement, setting: Setting, canvas: Canvas): void {
  const id = object.attributes.ResourceID ?? ''
  const unit = canvas.resources.composites.get(id)
  if (!unit || setting.within.includes(id)) return
  if (setting.within.length >= MOST_WITHIN)
    throw new DocumentFault('document-too-deep', { limit: MOST_WITHIN })
  for (const content of childrenOf(unit.element, 'Content'))
    drawObjects(content, { ...setting, part: unit.part, within: [...setting.within, id] }, canvas)
}
