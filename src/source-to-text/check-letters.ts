import { CLOSE, OPEN } from '../chinese/brackets.ts'
import { BLANK } from '../chinese/characters.ts'
import { codePointName, ZERO_LETTERS } from '../chinese/rare-characters.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Edit } from '../model/edit.ts'
import type { Span } from '../model/span.ts'
import { findEdit, places } from './check-characters.ts'

/** Letters that look like 0 or 1, as digits are typed or recognized. */
const LETTERS = `${ZERO_LETTERS}IlІ`
const LETTER = new RegExp(`[${LETTERS}]`, 'u')
const NOT_BEHIND = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\d.-])'
const COUNTED = '[年月日号號项條条个户家件人名次处亩万亿元%％]'
/** `2O20年`, `l0项`, `第l号`, `〔2O21〕1号`, `〔2021〕l号`, but not `O2O平台`. */
const SUSPECT = new RegExp(
  [
    `${NOT_BEHIND}[\\d${LETTERS}]{2,8}(?=[${BLANK}]{0,8}${COUNTED})`,
    `(?<=${OPEN})[\\d${LETTERS}]{4}(?=${CLOSE}[^，。]{0,8}[号號])`,
    `(?<=[第${CLOSE.slice(1, -1)}])[${LETTERS}](?=[号號])`,
  ].join('|'),
  'gu',
)
/** Ozone and oxygen: `O3日最大8小时平均`. */
const SYMBOL = /^O[23]$/u

/** Report letters that stand for digits; those of a year in Chinese numerals were read as 〇. */
export function checkLetters(text: string, edits: readonly Edit[]): readonly Finding[] {
  const suspects = places(text, SUSPECT).filter(
    ({ at, found }) =>
      LETTER.test(found) &&
      (found.length === 1 || /\d/u.test(found)) &&
      !SYMBOL.test(found) &&
      !findEdit(at, edits),
  )
  const zeros = edits.filter(({ rule, before }) => rule === 'year-zero' && LETTER.test(before))
  return [
    ...suspects.map(({ at, found }) => toFinding(at, LETTER.exec(found)?.[0] ?? '', found)),
    ...zeros.map(({ start, end, before }) => toFinding({ start, end }, before, yearAround(text, start))),
  ]
}

/** The year that a character is of. */
function yearAround(text: string, at: number): string {
  const before = /\S*$/u.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? ''
  return before + (/^[^\s年]*年?/u.exec(text.slice(at, at + 4))?.[0] ?? '')
}

function toFinding(at: Span, letter: string, words: string): Finding {
  return { code: 'letter-in-number', at, values: { words, letter, name: codePointName(letter) } }
}
