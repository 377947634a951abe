import type { LeftOutText, PlacedText, PrintedPage } from './printed-page.ts'
import { toRuns } from './to-runs.ts'

/** A page whose texts are runs of letters, none of them drawn twice. */
export interface PreparedPage extends PrintedPage {
  readonly isPrepared: true
}

/** Put the letters of a page together, and leave out what is drawn again; done page by page, for letters take memory. */
export function preparePage(page: PrintedPage): PreparedPage {
  const { kept, dropped } = dropTwice(page.texts)
  const twice = toRuns(dropped).map(
    ({ text, left, y }): LeftOutText => ({ kind: 'drawn-twice', text, left, y }),
  )
  return {
    ...page,
    texts: toRuns(kept, page.rules),
    leftOut: [...twice, ...(page.leftOut ?? [])],
    isPrepared: true,
  }
}

/** How far apart the same letter is drawn to look bold or shaded, in letters, and in its own width. */
const OFFSET = 0.15
const OWN_WIDTH = 0.5
const SAME_SIZE = 0.1

/**
 * Part what is drawn again at (nearly) the same place, which looks bold or shaded and is read once, from what is not:
 * whole lines, runs of them and single letters.
 */
function dropTwice(texts: readonly PlacedText[]): {
  readonly kept: readonly PlacedText[]
  readonly dropped: readonly PlacedText[]
} {
  const [kept, dropped]: [PlacedText[], PlacedText[]] = [[], []]
  const seen = new Map<string, PlacedText[]>()
  for (const text of texts) {
    const isAgain = [...near(text)].some((square) => seen.get(square)?.some((other) => isSame(text, other)))
    if (isAgain) {
      dropped.push(text)
      continue
    }
    kept.push(text)
    const square = squareOf(text, text.left, text.y)
    const there = seen.get(square)
    if (there) there.push(text)
    else seen.set(square, [text])
  }
  return { kept, dropped }
}

/** Squares of a page, as large as a letter: the same letter stands in the same one, or in the next where it is near its edge. */
function squareOf({ text, size }: PlacedText, left: number, y: number): string {
  const side = 2 ** Math.ceil(Math.log2(Math.max(size, 1)))
  return `${side} ${Math.floor(left / side)} ${Math.floor(y / side)} ${text}`
}

function near(text: PlacedText): ReadonlySet<string> {
  const [off, side] = [text.size * OFFSET, 2 ** Math.ceil(Math.log2(Math.max(text.size, 1)))]
  const reach = (at: number) =>
    Math.floor((at - off) / side) === Math.floor((at + off) / side) ? [at] : [at - off, at + off]
  return new Set(reach(text.left).flatMap((left) => reach(text.y).map((y) => squareOf(text, left, y))))
}

function isSame(one: PlacedText, other: PlacedText): boolean {
  const across = Math.abs(one.left - other.left)
  return (
    across <= one.size * OFFSET &&
    across <= (one.right - one.left) * OWN_WIDTH &&
    Math.abs(one.y - other.y) <= one.size * OFFSET &&
    Math.abs(one.size - other.size) <= one.size * SAME_SIZE
  )
}
