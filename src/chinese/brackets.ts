/** Brackets that open, of every kind that documents use around words or years; `《》` and quotes are none. */
export const OPENING = '（(〔【[［﹝'
/** Brackets that close, in the order of those that open. */
export const CLOSING = '）)〕】]］﹞'

/** The source of a pattern for one that opens, and for one that closes. */
export const OPEN = '[（(〔【\\[［﹝]'
export const CLOSE = '[）)〕】\\]］﹞]'

/** The source of a pattern for one character of a line that is no bracket. */
export const NO_BRACKET = '[^（()）〔〕【】[\\]［］﹝﹞\\n]'

/** The source of a pattern for words, or these words, in brackets of any kind: `（市、区）`, `〔区〕`. */
export function inBrackets(words = `${NO_BRACKET}*`): string {
  return `${OPEN}${words}${CLOSE}`
}
