import type { Finding } from '../diagnostics/finding.ts'
import type { Edit } from '../model/edit.ts'
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

/** A Latin word with a small letter: `and`, not `GDP` or `5G`. */
const LATIN_WORD = /(?<![\w@.:/+-])[A-Za-z]*[a-z][A-Za-z]*(?![\w@:/+-]|\.\w)/gu

/** Report characters and words of the source that are likely to be accidents of copying. */
export function checkCharacters(text: string, corrections: readonly Edit[]): readonly Finding[] {
  const characters = SUSPECT.flatMap(({ code, pattern }) =>
    [...text.matchAll(pattern)].map(
      (match): Finding => ({
        code,
        at: { start: match.index, end: match.index + match[0].length },
        values: { name: codePointName(match[0]) },
      }),
    ),
  )
  return [...characters, ...checkLatin(text, corrections)]
}

function checkLatin(text: string, corrections: readonly Edit[]): readonly Finding[] {
  return [...text.matchAll(LATIN_WORD)].map((match) => {
    const at = { start: match.index, end: match.index + match[0].length }
    const correction = corrections.find((edit) => edit.start <= at.start && at.end <= edit.end)
    return correction
      ? { code: 'stray-latin-corrected', at, values: { word: match[0], after: correction.after } }
      : { code: 'stray-latin', at, values: { word: match[0] } }
  })
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
