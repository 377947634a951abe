import type { LeftOutKind } from '../../model/account.ts'
import type { LeftOutText, PlacedBox, PlacedText, PrintedPage } from '../printed-lines/printed-page.ts'
import type { OfdPage, OfdText } from './ofd-page.ts'
import type { TextRun } from './place-text.ts'

/** Points in a millimetre. */
const POINTS = 72 / 25.4
/** Degrees off the next quarter turn beyond which nothing of a document stands, and watermarks do. */
const ASLANT = 5

/** A point of a page, in millimetres from its top left corner. */
type Point = readonly [x: number, y: number]

/** A drawn page, the texts of it that are not read, and the bytes of its pictures. */
interface Sheet {
  readonly page: OfdPage
  readonly leftOut: ReadonlyMap<OfdText, LeftOutKind>
  readonly bytesOf: (file: string | null) => Uint8Array | null
}

/**
 * A page as pages of printed words, one for each quarter turn in which its letters stand, the most letters first; in
 * points, `y` upwards.
 */
export function toPrintedPages({ page, leftOut, bytesOf }: Sheet): readonly PrintedPage[] {
  const read = page.texts.filter((text) => !leftOut.has(text) && !text.isRepeat)
  const ways = Map.groupBy(
    read.flatMap(({ runs, isFaint }) => runs.map((run) => ({ run, isFaint }))),
    ({ run }) => (Math.round(run.angle / 90) * 90) % 360,
  )
  const lettersOf = (runs: readonly { readonly run: TextRun }[]) =>
    runs.reduce((sum, { run }) => sum + run.text.length, 0)
  const turned = [...ways]
    .sort(([, a], [, b]) => lettersOf(b) - lettersOf(a))
    .map(([turn, runs]): PrintedPage => {
      const texts = runs.map(({ run, isFaint }) => toPlaced(run, isFaint, upright(turn, page)))
      return { ...sizeOf(turn, page), texts, rules: rulesOf(page, turn), ...(turn !== 0 && { turn }) }
    })
  const none: PrintedPage = { ...sizeOf(0, page), texts: [] }
  const [first = none, ...others] = turned
  const place = upright(first.turn ?? 0, page)
  const asides = {
    leftOut: [...leftOut].flatMap(([text, kind]) => toLeftOut(text, kind, place)),
    pictures: page.pictures.map(({ box, file }) => ({ ...toBox(box, place), bytes: bytesOf(file) })),
  }
  return [{ ...first, ...asides }, ...others]
}

/** Whether a text stands aslant, across the page. */
export function isAslant({ runs }: OfdText): boolean {
  return runs.length > 0 && runs.every(({ angle }) => Math.min(angle % 90, 90 - (angle % 90)) > ASLANT)
}

function sizeOf(turn: number, { page, width, height }: OfdPage) {
  const [across, down] = turn % 180 === 0 ? [width, height] : [height, width]
  return { page, width: across * POINTS, height: down * POINTS }
}

/** Where a point stands once the page is turned back, so that letters turned by `turn` are upright. */
function upright(turn: number, { width, height }: OfdPage): (point: Point) => Point {
  const place = ([x, y]: Point): Point => {
    if (turn === 90) return [y, x]
    if (turn === 180) return [width - x, y]
    if (turn === 270) return [height - y, width - x]
    return [x, height - y]
  }
  return (point) => place(point).map((each) => each * POINTS) as unknown as Point
}

function toPlaced(run: TextRun, isPale: boolean, place: (point: Point) => Point): PlacedText {
  const [[x, y], [end]] = [place(run.start), place(run.end)]
  const [left, right] = [Math.min(x, end), Math.max(x, end)]
  return { ...{ text: run.text, left, right, y, isPale }, size: (run.size || 1) * POINTS, isContents: false }
}

function toBox([x, y, right, bottom]: readonly number[], place: (point: Point) => Point): PlacedBox {
  const [one, other] = [place([x ?? 0, y ?? 0]), place([right ?? 0, bottom ?? 0])]
  return {
    ...{ left: Math.min(one[0], other[0]), right: Math.max(one[0], other[0]) },
    ...{ bottom: Math.min(one[1], other[1]), top: Math.max(one[1], other[1]) },
  }
}

function rulesOf({ rules, ...page }: OfdPage, turn: number): readonly PlacedBox[] {
  const place = upright(turn, { ...page, rules })
  return rules.map((rule) => toBox(rule, place))
}

/** The package holds a text once, however often it is drawn. */
function toLeftOut(text: OfdText, kind: LeftOutKind, place: (point: Point) => Point): readonly LeftOutText[] {
  const [left, y] = place(text.runs[0]?.start ?? [0, 0])
  return text.isRepeat ? [] : [{ kind, text: text.words, left, y }]
}
