import { usualForms } from '../chinese/usual-forms.ts'
import type { Span } from '../model/span.ts'
import { type FoldedText, foldText } from '../plan-to-layers/fold-text.ts'

/**
 * Leave out everything in which two spellings of one phrase may differ: width, letter case, radicals, blanks,
 * quotation marks, pause marks and brackets. `Ａpp “双随机、一公开”` and `app双随机一公开` fold to the same text; every other
 * mark stays, so that words do not meet across a full stop or from one paragraph to the next.
 */
export function foldPhrase(text: string): FoldedText {
  return foldText(narrow(text))
}

/**
 * Full-width ASCII as half-width, capitals as small letters, radicals as characters, any dash as a hyphen; every code
 * unit stays in its place.
 */
export function narrow(text: string): string {
  return usualForms(text)
    .replace(DASH, '-')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(CAPITAL, (character) => lowerInPlace(character))
}

/** Every place of a folded phrase in a text, as spans of that text; they do not overlap. */
export function findPhrase(text: FoldedText, phrase: string): readonly Span[] {
  const spans: Span[] = []
  if (phrase === '') return spans
  for (let at = text.text.indexOf(phrase); at !== -1; at = text.text.indexOf(phrase, at + phrase.length)) {
    spans.push(text.unfold({ start: at, end: at + phrase.length }))
  }
  return spans
}

/** `！` to `～`, U+FF01 to U+FF5E. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu
/** Hyphens and dashes of any length, and the sign for minus. */
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu
const CAPITAL = /\p{Lu}/gu

function lowerInPlace(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}
