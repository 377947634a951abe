import { HAN } from '../../chinese/characters.ts'

const LATIN = /[A-Za-z]/u
const HAN_LETTER = new RegExp(HAN, 'u')
/** `and 项目……` at the start of a line, `……地区 and` at the end of one. */
const WORD_AND_BLANK = new RegExp(`^[A-Za-z]{1,40} ${HAN}`, 'u')
const BLANK_AND_WORD = new RegExp(`${HAN} [A-Za-z]{1,40}$`, 'u')
const LONGEST_WORD = 50

/**
 * The blank that the end of a line stood for: between two words in Latin letters always, and between such a
 * word and Chinese where there is one on the word's other side. A PDF does not hold the blank itself.
 */
export function glue(before: string, after: string): '' | ' ' {
  if (LATIN.test(before.at(-1) ?? '') && LATIN.test(after[0] ?? '')) return ' '
  const isApart = WORD_AND_BLANK.test(after) || BLANK_AND_WORD.test(before.slice(-LONGEST_WORD))
  return isApart && (HAN_LETTER.test(before.at(-1) ?? '') || HAN_LETTER.test(after[0] ?? '')) ? ' ' : ''
}
