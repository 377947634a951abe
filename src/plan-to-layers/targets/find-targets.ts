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
  ['左右', 'about'],
  ['不超过', 'at-most'],
  ['不多于', 'at-most'],
  ['不高于', 'at-most'],
]
const BOUND = BOUNDS.map(([words]) => words)
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** What plans count. */
const UNIT =
  '项|万亩|亩|期|次|个百分点|件|家|人次|人|名|户|场|篇|公里|平方米|万元|亿元|元|起|处|条|所|座|%|％'

/** `超过600项`, `1千万亩`, `至少举办2期`: a bound, at most four characters of the same phrase, number, unit. */
const TARGET = new RegExp(
  `(?:(?<bound>${BOUND})(?<between>[\\p{Script=Han}]{0,4}?))?(?<![\\d.第〔])(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?<scale>千万|百万|十万|[百千万亿])?(?<unit>${UNIT})(?!\\p{Script=Han}{0}号)`,
  'gu',
)
/** `不少于三次`: Chinese numerals count only behind a bound; without one they are mostly part of a word. */
const CHINESE_TARGET = new RegExp(
  `(?<bound>${BOUND})(?<between>[\\p{Script=Han}]{0,4}?)(?<numeral>[一二三四五六七八九十百千两]{1,7})(?<unit>${UNIT})`,
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
  const arabic = [...text.matchAll(TARGET)].map((match) => {
    const { digits = '', scale = '', unit = '', bound } = match.groups ?? {}
    const value = Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1)
    return toTarget(match, value, unit, bound ?? carriedBound(text, match.index))
  })
  const chinese = [...text.matchAll(CHINESE_TARGET)].flatMap((match) => {
    const { numeral = '', unit = '', bound } = match.groups ?? {}
    const value = parseNumeral(numeral.replaceAll('两', '二'))
    return value === null ? [] : [toTarget(match, value, unit, bound)]
  })
  return [...arabic, ...chinese].sort((a, b) => a.start - b.start)
}

function toTarget(match: RegExpExecArray, value: number, unit: string, bound: string | undefined): Target {
  return {
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    value,
    unit,
    bound: BOUNDS.find(([words]) => words === bound)?.[1] ?? 'exact',
  }
}

/** A bound also governs the numbers that follow it in the same list: `至少举办2期讲座，1期培训班`. */
function carriedBound(text: string, offset: number): string | undefined {
  const clause = text.slice(
    Math.max(text.lastIndexOf('。', offset), text.lastIndexOf('；', offset)) + 1,
    offset,
  )
  const list = /(?<bound>至少|不少于|不低于)\p{Script=Han}{0,4}\d+(?<unit>\p{Script=Han})[^，]*，$/u.exec(
    clause,
  )
  return list?.groups &&
    text.slice(offset).match(/^\d+(?<unit>\p{Script=Han})/u)?.groups?.unit === list.groups.unit
    ? list.groups.bound
    : undefined
}
