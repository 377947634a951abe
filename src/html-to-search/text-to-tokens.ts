import { usualForms } from '../chinese/usual-forms.ts'
import { foldPhrase, narrow } from './fold-phrase.ts'

/**
 * Write a text for Pagefind, which finds words between blanks, so that it finds any run of characters in it.
 *
 * 1. Every character is a word of its own; a phrase is then a run of neighbouring words.
 * 2. A mark that spellings differ in (、 “ 《 and blanks) is no word: it hangs on the character before it.
 * 3. Any other mark is a word that Pagefind counts and does not index, so that no phrase reaches across it.
 * 4. `tokensToText` gives the text back; only rarer blanks come back as a plain one.
 */
export function textToTokens(text: string): string {
  const tokens: string[] = []
  for (const character of text) {
    const hangs = foldPhrase(character).text === ''
    if (hangs && tokens.length > 0) tokens[tokens.length - 1] += HANGING.get(character) ?? hang(character)
    else if (WIDE.test(character)) tokens.push(narrowKeepingCase(character) + WAS_WIDE)
    else if (usualForms(character) !== character) tokens.push(usualForms(character) + WAS_FORM + character)
    else tokens.push(LEADING.get(character) ?? (/\s/u.test(character) ? BLANK : character))
  }
  return tokens.join(' ')
}

/** The text that `textToTokens` wrote. */
export function tokensToText(tokens: string): string {
  return tokens.split(' ').map(readToken).join('')
}

/** A folded phrase as Pagefind takes it: a quoted run of words for each stretch between two marks. */
export function phraseToTerms(phrase: string): readonly string[] {
  return phrase
    .split(NOT_A_WORD)
    .filter(Boolean)
    .map((run) => `"${[...run].join(' ')}"`)
}

function readToken(token: string): string {
  const [first = '', ...rest] = token
  const marks = (from: number) =>
    rest
      .slice(from)
      .map((mark) => MARKS.get(mark) ?? mark)
      .join('')
  if (rest[0] === WAS_WIDE) return widen(first) + marks(1)
  if (rest[0] === WAS_FORM) return rest[1] + marks(2)
  return (LEADS.get(first) ?? first) + marks(0)
}

/** What Pagefind does not index, beside what the fold leaves out. */
const NOT_A_WORD = /[^\p{Alphabetic}\p{N}]+/u
/** Full-width letters and digits. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u

/** Blanks that are words of their own, a line end or at the very start, as invisible marks that no text holds. */
const BLANK = '\u2062'
const LEADING: ReadonlyMap<string, string> = new Map([
  ['\n', '\u2064'],
  ['\u3000', '\u2063'],
  [' ', BLANK],
])
const LEADS: ReadonlyMap<string, string> = new Map([...LEADING].map(([blank, written]) => [written, blank]))
const WAS_WIDE = '^'
/** Stands before the radical as which the text has a character. */
const WAS_FORM = '_'

/**
 * Hanging marks are written as ASCII punctuation, which stands by itself in a text and never hangs: Pagefind
 * strips it from a word, where it would index `机、` as a second word beside `机`.
 */
const HANGING: ReadonlyMap<string, string> = new Map([
  ['、', ','],
  ['“', '!'],
  ['”', '#'],
  ['‘', '$'],
  ['’', '%'],
  ['（', '&'],
  ['）', '*'],
  ['《', '+'],
  ['》', '-'],
  ['〈', '.'],
  ['〉', '/'],
  ['〔', ':'],
  ['〕', ';'],
  ['「', '='],
  ['」', '?'],
  ['·', '@'],
  [' ', '~'],
  ['\u3000', '|'],
])
const MARKS: ReadonlyMap<string, string> = new Map([...HANGING].map(([mark, written]) => [written, mark]))

function hang(mark: string): string {
  return /\s/u.test(mark) ? '~' : mark
}

function narrowKeepingCase(character: string): string {
  const small = narrow(character)
  return character >= '\uff21' && character <= '\uff3a' ? small.toUpperCase() : small
}

function widen(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0)
}
