import { usualForm } from './usual-forms.ts'

/**
 * A C0 or C1 control, except the blanks and line ends that have rules of their own, and the two
 * noncharacters that neither YAML nor XML can hold (XML 1.0 §2.2).
 */
export const CONTROL_CHARACTER = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/u

/** Explicit bidirectional formatting (Unicode Standard Annex 9 §2). */
export const BIDIRECTIONAL = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069'
/**
 * Characters that show as nothing (Unicode's Default_Ignorable_Code_Point: zero-width spaces and joiners, soft
 * hyphens, byte-order marks, variation selectors), but for bidirectional formatting; bounded, because an endless run
 * would exhaust the matcher's stack.
 */
export const ZERO_WIDTH = `(?:(?![${BIDIRECTIONAL}])\\p{Default_Ignorable_Code_Point}){1,500}`

/** Scripts in which they do nothing: a neighbour of another, such as Arabic or Mongolian, may need them. */
const INDIFFERENT = ['Han', 'Latin', 'Greek', 'Cyrillic', 'Bopomofo', 'Hiragana', 'Katakana', 'Common']
const SENSITIVE = new RegExp(
  `[^${[...INDIFFERENT, 'Inherited', 'Unknown'].map((script) => `\\p{Script=${script}}`).join('')}]`,
  'u',
)
/** What joins or tells apart the pictures of an emoji: 👨‍👩‍👧, ☑️, 1️⃣. */
const EMOJI_PART = /^(?:\ufe0e|\ufe0f|\u200d|[\u{e0020}-\u{e007f}])+$/u

/** Whether zero-width characters between two neighbours do something there. */
export function isNeeded(run: string, before: string, after: string): boolean {
  if (SENSITIVE.test(before) || SENSITIVE.test(after)) return true
  if (!EMOJI_PART.test(run) || !/^\p{Emoji}$/u.test(before)) return false
  if (/^[\d#*]$/u.test(before)) return after === '\u20e3'
  return !run.includes('\u200d') || /^\p{Extended_Pictographic}$/u.test(after)
}

/** A number in full-width digits, with the letters and points in it: `２０２３`, `２．５`, `ＰＭ２`, but not `ＧＤＰ`. */
export const FULL_WIDTH_NUMBER = '[Ａ-Ｚａ-ｚ]{0,20}[０-９](?:[０-９Ａ-Ｚａ-ｚ]|．(?=[０-９])){0,100}'

/** Full-width letters, digits and points as half-width. */
export function toHalfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ．]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

/** Letters that are typed for 〇: of the Latin, Cyrillic and Greek script. */
export const ZERO_LETTERS = 'OoＯｏОоΟο'
/** Everything that is written for the 〇 of a year. */
export const ZERO = `[${ZERO_LETTERS}○◯0０]`

/** The ideographic space in old tables of GBK. */
export const OLD_SPACE = '\ue5e5'

/** What a character of an old or rare encoding is usually written as. */
export function usualCharacter(character: string): string {
  return character === OLD_SPACE ? '\u3000' : usualForm(character)
}

/** Unicode's control picture, such as ␀ for U+0000 and ␡ for U+007F; U+FFFD for those that have none. */
export function pictureOf(control: string): string {
  const code = control.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\uFFFD'
}

/** `U+200B`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
