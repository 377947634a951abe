import type { Finding } from '../diagnostics/finding.ts'
import type { Edit } from '../model/edit.ts'
import type { Span } from '../model/span.ts'
import { CONTROL_CHARACTER } from './rules/find-characters.ts'

/** Characters that a plan should not hold; the name of each is told by its code point. */
const SUSPECT: readonly { readonly code: Finding['code']; readonly pattern: RegExp }[] = [
  { code: 'control-character', pattern: new RegExp(CONTROL_CHARACTER, 'gu') },
  { code: 'replacement-character', pattern: /\uFFFD/gu },
  // Explicit bidirectional formatting (Unicode Standard Annex 9 §2).
  { code: 'bidirectional-character', pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu },
  // Zero width space and joiners, word joiner, soft hyphen, and a byte-order mark that is not the first character.
  { code: 'zero-width-character', pattern: /[\u00ad\u200b-\u200d\u2060]|(?<!^)\ufeff/gu },
]

/** A word in Latin letters, such as `and` or `GDP`; not a part of `5G`, of an address or of a file name. */
const LATIN_WORD = /(?<![\w@.:/+-])[A-Za-z]+(?![\w@:/+-]|\.\w)/gu
/** What tells a word from an abbreviation. */
const SMALL_LETTER = /[a-z]/u

/**
 * Report characters and words of the source that are likely to be accidents of copying; what a declared
 * correction replaces has been dealt with.
 */
export function checkCharacters(text: string, corrections: readonly Edit[]): readonly Finding[] {
  const characters = SUSPECT.flatMap(({ code, pattern }) =>
    places(text, pattern)
      .filter(({ at }) => !findCorrection(at, corrections))
      .map(({ at, found }): Finding => ({ code, at, values: { name: codePointName(found) } })),
  )
  return [...characters, ...checkLatin(text, corrections)]
}

function checkLatin(text: string, corrections: readonly Edit[]): readonly Finding[] {
  const words = places(text, LATIN_WORD).filter(({ found }) => SMALL_LETTER.test(found))
  return words.map(({ at, found: word }) => {
    const correction = findCorrection(at, corrections)
    return correction
      ? { code: 'stray-latin-corrected', at, values: { word, change: changeOf(correction) } }
      : { code: 'stray-latin', at, values: { word } }
  })
}

function places(text: string, pattern: RegExp): readonly { at: Span; found: string }[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    at: { start: index, end: index + found.length },
    found,
  }))
}

function findCorrection(at: Span, corrections: readonly Edit[]): Edit | undefined {
  return corrections.find((edit) => edit.start <= at.start && at.end <= edit.end)
}

function changeOf({ after }: Edit): string {
  return after === '' ? '删去' : `校订为“${after}”`
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
