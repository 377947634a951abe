/** Full-width letters, digits and signs (U+FF01–U+FF5E) stand this far behind their half-width forms. */
const FULL_WIDTH = 0xfee0

/** Dashes that are written in numbers, and blanks of any width within a line. */
const DASH = /[\u2010-\u2015\u2212]/gu
const BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu

/**
 * Give full-width letters, digits and signs, dashes and blanks their half-width form, so that numbers are found however they are
 * written. Each UTF-16 code unit gives one: offsets stay what they are.
 */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH))
    .replace(DASH, '-')
    .replace(BLANK, ' ')
}
