import type { Target } from '../../model/layers.ts'
import { createReviewTest } from '../looking-back.ts'
import { BEFORE, FAR_WORDS, OTHER_NOUNS, QUANTITY, type Quantity, readQuantity } from '../quantity-forms.ts'
import { type FoundQuantity, isCommitment } from './commitments.ts'
import { countsWhatIs, statesWhatIs } from './what-is.ts'

/** Find the numbers that a text commits to, with their unit and what is said about them; `year` tells what is past. */
export function findTargets(text: string, year: number | null = null): readonly Target[] {
  const isReview = createReviewTest(text, year)
  const targets: Target[] = []
  let existing = -1
  let stated = -1
  let last: { readonly end: number; readonly quantity: Quantity } | null = null
  for (const match of text.matchAll(QUANTITY)) {
    const quantity = readQuantity(match.groups ?? {})
    const found: FoundQuantity | null = quantity && { ...toFound(match, quantity), quantity }
    if (!found) continue
    if (statesWhatIs(text, found, stated)) {
      stated = found.end
      continue
    }
    if (countsWhatIs(text, found, existing)) {
      existing = found.end
      continue
    }
    if (isReview(found.start) || !isCommitment(text, found, year)) continue
    const carried: Target['bound'] | null =
      last &&
      last.quantity.unit === found.quantity.unit &&
      found.start - last.end < NEAR &&
      JOINED.test(text.slice(last.end, found.start))
        ? last.quantity.governing
        : null
    const { value, upper, unit, bound, governing, isMore } = found.quantity
    const lower = targets.at(-1)
    if (lower && isUpperEnd(lower, found)) {
      const { end } = found
      targets.splice(-1, 1, {
        ...lower,
        end,
        text: text.slice(lower.start, end),
        upper: value,
        bound: 'range',
      })
      continue
    }
    targets.push({
      ...{ start: found.start, end: found.end, text: text.slice(found.start, found.end) },
      ...{ value, ...(upper !== undefined && { upper }), unit },
      bound: bound ?? carried ?? farBound(text, found) ?? (isMore ? 'over' : 'exact'),
    })
    last = { end: found.end, quantity: { ...found.quantity, governing: governing ?? carried } }
  }
  return targets
}

/** 2万元以上20万元以下 is one range. */
function isUpperEnd(lower: Target, { start, quantity: { bound, governing, unit } }: FoundQuantity): boolean {
  return (
    lower.end === start &&
    lower.bound === 'at-least' &&
    bound === 'at-most' &&
    !governing &&
    lower.unit === unit
  )
}

/** Words that do not bound the number after all (近享受一次) are no part of it. */
function toFound(match: RegExpExecArray, { governing }: Quantity): Omit<FoundQuantity, 'quantity'> {
  const { before = '', gap = '', single = '' } = match.groups ?? {}
  const number = match.index + before.length + gap.length + single.length
  return { start: governing === null ? number : match.index, number, end: match.index + match[0].length }
}

/** A bound also governs the next number of its list: 至少举办2期讲座，1期培训班; 分别达到80%、90%. */
const JOINED = /^(?:[\p{Script=Han}]{0,20}[、，,和及与])?$/u
const NEAR = 22

/** The bound of a number that more words of its phrase part from it: 不超过考核对象的30%, 20公里供热半径内. */
function farBound(text: string, { number, end }: FoundQuantity): Target['bound'] | null {
  const before = FAR_BEFORE.exec(text.slice(Math.max(0, number - FAR), number))?.groups?.words
  if (before !== undefined) return BEFORE[before] ?? null
  return WITHIN.test(text.slice(end, end + 9)) ? 'at-most' : null
}
const FAR = 26
const FAR_BEFORE = new RegExp(
  `(?<words>${FAR_WORDS})(?!${OTHER_NOUNS})[\\p{Script=Han}A-Z]{5,20}(?<![为至到])$`,
  'u',
)
const WITHIN = /^[\p{Script=Han}]{0,5}(?:半径|范围)以?内/u
