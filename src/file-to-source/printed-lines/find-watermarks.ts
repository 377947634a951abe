import type { PlacedText, PrintedPage } from './printed-page.ts'

/** A watermark stands on this part of the pages, and on so many; a pale one on fewer. */
const SHARE = 0.6
const FEWEST = 3
const FEWEST_PALE = 2
/** Times that a pale text stands on one page when it is spread over it. */
const SPREAD = 4
/** Letters this much larger than the text are a watermark’s. */
const LARGE = 1.8
/** Points by which its place may differ. */
const OFF = 6

/** Words that stand on nearly every page at the same place, large or pale: they lie behind the text. */
export function findWatermarks(pages: readonly PrintedPage[]): ReadonlySet<PlacedText> {
  const all = pages.flatMap(({ page, texts }) => texts.map((text) => ({ text, page })))
  const size = all.map(({ text }) => text.size).sort((a, b) => a - b)[all.length >> 1] ?? 1
  const candidates = all.filter(({ text }) => text.isPale || text.size >= LARGE * size)
  const number = new Set(pages.map(({ page }) => page)).size
  const found = [...Map.groupBy(candidates, ({ text }) => text.text).values()].flatMap((same) => {
    const onPages = Map.groupBy(same, ({ page }) => page)
    const arePale = same.every(({ text }) => text.isPale)
    const isSpread = arePale && [...onPages.values()].every(({ length }) => length >= SPREAD)
    const needed = Math.max(arePale ? FEWEST_PALE : FEWEST, number * SHARE)
    return isSpread || (onPages.size >= needed && areInPlace(same.map(({ text }) => text))) ? same : []
  })
  return new Set(found.map(({ text }) => text))
}

function areInPlace(texts: readonly PlacedText[]): boolean {
  const [first] = texts
  return texts.every(
    ({ left, y }) => Math.abs(left - (first?.left ?? 0)) <= OFF && Math.abs(y - (first?.y ?? 0)) <= OFF,
  )
}
