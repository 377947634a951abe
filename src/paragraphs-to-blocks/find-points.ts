import { type Marker, rankOf } from '../chinese/markers.ts'
import type { Block } from '../model/block.ts'

/** Digits that are no fraction of an amount: more than amounts have, with no unit of one behind them. */
const NO_FRACTION = /^\d{3,}(?![\d万亿千百%％‰元吨公平米立兆度倍])/u

/** A point of the text, or what may be one; the next of each number stands behind it. */
interface Next {
  readonly index: number
  readonly isSure: boolean
}

/**
 * The points whose words begin with digits: `3.121人才工程`, `3.5G应用`. Their form is that of an amount, so that they count
 * only where the point before is 2 and the next is 4, and nothing else between could be 3. The last of a list is one where
 * its digits are no fraction; `unsure` are those at the end of a list that may be either.
 */
export function findPoints(blocks: readonly Block[]): {
  readonly points: ReadonlyMap<number, Marker>
  readonly unsure: ReadonlyMap<number, Marker>
} {
  const { isFollowed, isAgain } = lookAhead(blocks)
  const points = new Map<number, Marker>()
  const unsure = new Map<number, Marker>()
  let last = 0
  let isBelowHigher = false
  let others = new Set<number>()
  const take = (number: number) => {
    last = number
    isBelowHigher = false
    others = new Set()
  }
  blocks.forEach((block, index) => {
    const { marker, form, text } = block
    if (marker?.kind === 'point') take(marker.number)
    else if (marker && rankOf(marker.kind) < rankOf('point')) isBelowHigher = true
    const mark = pointOf(block)
    const number = mark?.number ?? form.decimal?.path[0]
    if (mark && !others.has(mark.number) && (mark.number === last + 1 || (number === 1 && isBelowHigher))) {
      const isLast = mark.number > 1 && !isBelowHigher && !isAgain.has(index)
      const isOne = isFollowed.has(index) || (isLast && NO_FRACTION.test(text.slice(mark.label.length)))
      if (isOne) points.set(index, mark)
      else if (isLast) unsure.set(index, mark)
    }
    if (number === undefined) return
    if (points.has(index)) take(number)
    else others.add(number)
  })
  return { points, unsure }
}

/** Which of those that may be points are followed by the next number, and which by their own; one pass from the end. */
function lookAhead(
  blocks: readonly Block[],
): Readonly<Record<'isFollowed' | 'isAgain', ReadonlySet<number>>> {
  const next = new Map<number, Next>()
  const isFollowed = new Set<number>()
  const isAgain = new Set<number>()
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index] as Block
    const mark = pointOf(block)
    const { kind, number } = mark ?? block.marker ?? {}
    if (kind !== 'point' || number === undefined) continue
    const after = next.get(number + 1)
    const again = next.get(number)
    if (mark && after?.isSure && !(again && again.index < after.index)) isFollowed.add(index)
    if (mark && again) isAgain.add(index)
    next.set(number, { index, isSure: mark === null || isFollowed.has(index) })
  }
  return { isFollowed, isAgain }
}

function pointOf({ marker, form }: Block): Marker | null {
  return marker === null && !form.hasCells ? form.pointBeforeDigits : null
}
