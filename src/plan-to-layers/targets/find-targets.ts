import { parseNumeral } from '../../chinese/numerals.ts'
import type { Target } from '../../model/layers.ts'

/** Words that say what a number means, and what they make of it. */
const BOUNDS: readonly (readonly [words: string, bound: Target['bound']])[] = [
  ['至少', 'at-least'],
  ['不少于', 'at-least'],
  ['不低于', 'at-least'],
  ['达到', 'at-least'],
  ['超过', 'over'],
  ['多于', 'over'],
  ['大于', 'over'],
  ['约', 'about'],
  ['近', 'about'],
  ['不超过', 'at-most'],
  ['不多于', 'at-most'],
  ['不高于', 'at-most'],
]
const BOUND = BOUNDS.map(([words]) => words)
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** What plans count. */
const UNIT =
  '项|万亩|亩|期|次|个百分点|个工作日|个|件|家|人次|人|名|户|场|篇|公里|平方米|万元|亿元|元|起|处|条|所|座|%|％'

/** Suffixes that say what a number means: `100万元以上`, `10%左右`. */
const SUFFIXES: Readonly<Record<string, Target['bound']>> = {
  以上: 'at-least',
  左右: 'about',
  以内: 'at-most',
  以下: 'at-most',
}

/** Longest stretch of digits and separators that is read as one number; a longer one is no plan's number. */
const DIGITS = '\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,6})?'

/**
 * `超过600项`, `1千万亩`, `至少举办2期`: a bound, at most four characters of the same phrase, number, unit.
 * A number behind a digit, a separator, 第 or a range (`1至3次`) is part of something else.
 */
const TARGET = new RegExp(
  `(?:(?<bound>${BOUND})[\\p{Script=Han}]{0,4}?)?(?<![\\d.,第〔]|\\d\\p{Script=Han}?[至到~～—–-])(?<digits>${DIGITS})(?<scale>千万|百万|十万|[百千万亿])?(?<unit>${UNIT})(?<suffix>${Object.keys(SUFFIXES).join('|')})?`,
  'gu',
)
/** `不少于三次`: Chinese numerals count only behind a bound; without one they are mostly part of a word. */
const CHINESE_TARGET = new RegExp(
  `(?<bound>${BOUND})[\\p{Script=Han}]{0,4}?(?<numeral>[一二三四五六七八九十百千两]{1,7})(?<unit>${UNIT})`,
  'gu',
)

const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
}

/** Find the numbers that a text commits to, with their unit and what is said about them. */
export function findTargets(text: string): readonly Target[] {
  let last: { readonly end: number; readonly unit: string; readonly bound: string | undefined } | null = null
  const arabic = [...text.matchAll(TARGET)].map((match) => {
    const { digits = '', scale = '', unit = '', suffix = '' } = match.groups ?? {}
    const value = Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1)
    const carries =
      last !== null &&
      last.unit === unit &&
      !CLAUSE_BREAK.test(text.slice(last.end, match.index).slice(0, CARRY))
    const isNear = last !== null && match.index - last.end <= CARRY
    const bound: string | undefined = match.groups?.bound ?? (carries && isNear ? last?.bound : undefined)
    last = { end: match.index + match[0].length, unit, bound }
    return toTarget(match, value, unit, SUFFIXES[suffix] ?? boundOf(bound))
  })
  const chinese = [...text.matchAll(CHINESE_TARGET)].flatMap((match) => {
    const { numeral = '', unit = '', bound } = match.groups ?? {}
    const value = parseNumeral(numeral.replaceAll('两', '二'))
    return value === null ? [] : [toTarget(match, value, unit, boundOf(bound))]
  })
  return [...arabic, ...chinese].sort((a, b) => a.start - b.start)
}

/** A bound also governs the next number of its list, `至少举办2期讲座，1期培训班`: one comma, one unit, not far. */
const CLAUSE_BREAK = /[。；！？\n]|，.*，/u
const CARRY = 40

function boundOf(words: string | undefined): Target['bound'] {
  return BOUNDS.find(([name]) => name === words)?.[1] ?? 'exact'
}

function toTarget(match: RegExpExecArray, value: number, unit: string, bound: Target['bound']): Target {
  return { start: match.index, end: match.index + match[0].length, text: match[0], value, unit, bound }
}
