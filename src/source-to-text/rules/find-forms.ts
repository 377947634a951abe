import { CLOSE, OPEN } from '../../chinese/brackets.ts'
import { BLANK } from '../../chinese/characters.ts'
import { YEAR_DIGITS } from '../../chinese/numerals.ts'
import {
  FULL_WIDTH_NUMBER,
  OLD_SPACE,
  toHalfWidth,
  usualCharacter,
  ZERO,
  ZERO_LETTERS,
} from '../../chinese/rare-characters.ts'
import { RARE_FORM } from '../../chinese/usual-forms.ts'
import { findCharacters, findZeroWidth } from './find-characters.ts'
import type { Proposal, TextInput } from './rule.ts'

/**
 * What is done to characters, one pass after the other on what the one before gives: they then read as any others.
 * Within a pass in order of precedence: where two want the same characters, the earlier has them.
 */
export const CHARACTER_PASSES: readonly (readonly ((input: TextInput) => readonly Proposal[])[])[] = [
  [findCharacters, findZeroWidth, findRareForms],
  [findYearZeros, findFullWidthNumbers],
]

/** Write radicals and compatibility ideographs as the characters that they are drawn as. */
export function findRareForms({ text }: TextInput): readonly Proposal[] {
  return replaceEach(text, new RegExp(RARE_FORM, 'gu'), 'character-form', usualCharacter)
}

/** Write the space of old tables as the one that it is; at the edges of lines it is layout, and another rule's. */
export function findOldSpaces({ text }: TextInput): readonly Proposal[] {
  return replaceEach(text, new RegExp(OLD_SPACE, 'gu'), 'character-form', usualCharacter)
}

/** Write numbers in full-width digits half-width. */
export function findFullWidthNumbers({ text }: TextInput): readonly Proposal[] {
  return replaceEach(text, new RegExp(FULL_WIDTH_NUMBER, 'gu'), 'full-width-digit', toHalfWidth)
}

const YEAR_DIGIT = `[${YEAR_DIGITS}${ZERO_LETTERS}◯0０]`
const YEAR = `${YEAR_DIGIT}{4}`
const GAP = `[${BLANK}]{0,8}`
/**
 * A year that is written in Chinese, but for its zeros: `二O二三年`, `〔二O二三〕`, the first of
 * `二O二一—二O二五年`.
 */
const WRITTEN_YEAR = new RegExp(
  `[一二壹贰貳](?<![${YEAR_DIGITS}A-Za-z\\d].)${YEAR_DIGIT}{3}(?=${GAP}年|(?:[-—–―~～－至]|——)${YEAR}${GAP}年|(?<=${OPEN}${YEAR})${CLOSE})`,
  'gu',
)

/** Write the 〇 of a year so, whatever letter, circle or digit stands for it: `二O○五年` → `二〇〇五年`. */
export function findYearZeros({ text }: TextInput): readonly Proposal[] {
  return [...text.matchAll(WRITTEN_YEAR)].flatMap(({ 0: year, index }) =>
    replaceEach(year, new RegExp(ZERO, 'gu'), 'year-zero', () => '〇').map((proposal) => ({
      ...proposal,
      start: proposal.start + index,
      end: proposal.end + index,
    })),
  )
}

function replaceEach(
  text: string,
  pattern: RegExp,
  rule: Proposal['rule'],
  rewrite: (words: string) => string,
): readonly Proposal[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
    const after = rewrite(words)
    return after === words ? [] : [{ start: index, end: index + words.length, rule, after }]
  })
}
