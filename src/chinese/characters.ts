/**
 * Character classes for Chinese running text, written for use inside `[…]` with the `u` flag.
 * Han is the Unicode script, which holds `〇` as well.
 */
export const HAN = '\\p{Script=Han}'

/** The Han characters of a text, one by one. */
export function hanOf(text: string): readonly string[] {
  return text.match(/\p{Script=Han}/gu) ?? []
}

/** Full-width punctuation that stands in Chinese text: `，。、；：？！“”‘’（）《》〈〉〔〕【】…—·`. */
export const FULL_WIDTH_PUNCTUATION = '，。、；：？！“”‘’（）《》〈〉〔〕【】…—·'

/**
 * Blank characters that may stand within a line: the tab and every Unicode space, U+3000 among them, and the
 * zero-width spaces and joiners that editors of web pages leave at the edges of lines, and U+E5E5, which is the
 * ideographic space in old tables of GBK (https://encoding.spec.whatwg.org/#gb18030-encoder).
 */
export const BLANK = '\\t\\p{Zs}\\u200b-\\u200d\\u2060\\ufeff\\ue5e5'

/**
 * Marks between the ends of a range, as they are typed: hyphens, dashes of any length, the minus sign, the line of a table and
 * waves. Files in GBK have `―` or `－` where others have `—`.
 */
export const RANGE_MARK = '\\-‐‑‒–—―－−─~～〜∼'

/** What joins the ends of a range, words or marks. */
export const TO = `(?:[至到]|[${RANGE_MARK}]{1,2})`

/** Everything that ends a line, one ending at a time: LF, CR LF, CR, and Unicode's rarer ones. */
export const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu
