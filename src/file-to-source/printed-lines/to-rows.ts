import type { PlacedText } from './printed-page.ts'

/** Texts that stand on one line of the page, from the left to the right. */
export type Row = readonly PlacedText[]

/** Baselines differ by less than this part of the smaller letters on one line. */
const SAME_LINE = 0.4
/** Raised and lowered letters are this much smaller at least, this far off at most, and this near to the others. */
const SMALLER = 0.85
const OFF_LINE = 0.6
const NEAR = 0.6

/** The lines of a page or of a part of it, from the top down, wherever in the document they are drawn. */
export function toRows(texts: readonly PlacedText[]): readonly Row[] {
  const rows: PlacedText[][] = []
  for (const text of texts.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && first.y - text.y < SAME_LINE * Math.min(first.size, text.size)) row.push(text)
    else rows.push([text])
  }
  return joinRaised(rows).map((row) => row.toSorted((a, b) => a.left - b.left))
}

/** Notes’ numbers and exponents stand off the line that they are of, whose letters are larger. */
function joinRaised(rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = []
  let above: Row | null = null
  for (const row of rows) {
    const last = joined.at(-1)
    if (last && isRaised(last, row)) joined[joined.length - 1] = [...row, ...last]
    else if (above && isRaised(row, above)) joined[joined.length - 1] = [...(last ?? []), ...row]
    else joined.push(row)
    above = row
  }
  return joined
}

function isRaised(small: Row, large: Row): boolean {
  const [ofSmall, ofLarge] = [small[0], large[0]]
  if (!ofSmall || !ofLarge || Math.abs(ofSmall.y - ofLarge.y) > OFF_LINE * ofLarge.size) return false
  return small.every(
    (text) =>
      text.size <= SMALLER * ofLarge.size &&
      large.some(
        (other) =>
          text.left - other.right < NEAR * text.size &&
          other.left - text.right < NEAR * text.size &&
          (text.left >= other.right - NEAR * text.size || text.right <= other.left + NEAR * text.size),
      ),
  )
}
