/** Brackets that open, of every kind that documents and keyboards set around words or years; `《》` and quotes are none. */
export const OPENING = '（(〔【[［﹝﹙〖〘❲︵︹︻﹇⁅〚⦗'
/** Brackets that close, in the order of those that open. */
export const CLOSING = '）)〕】]］﹞﹚〗〙❳︶︺︼﹈⁆〛⦘'

/** The source of a pattern for one that opens, and for one that closes. */
export const OPEN = characterClass(OPENING)
export const CLOSE = characterClass(CLOSING)

/** The source of a pattern for one character of a line that is no bracket. */
export const NO_BRACKET = `[^${OPEN.slice(1, -1)}${CLOSE.slice(1, -1)}\\n]`

/** The source of a pattern for words, or these words, in brackets of any kind: `（市、区）`, `〔区〕`. */
export function inBrackets(words = `${NO_BRACKET}*`): string {
  return `${OPEN}${words}${CLOSE}`
}

function characterClass(characters: string): string {
  return `[${characters.replace(/[[\]]/gu, '\\$&')}]`
}

/** Whether as many of these marks open as close; quotation marks are often lost or turned round. */
export function isBalanced(words: string, opening = '《（(', closing = '》）)'): boolean {
  let depth = 0
  for (const character of words) {
    if (opening.includes(character)) depth += 1
    else if (closing.includes(character)) depth -= 1
  }
  return depth === 0
}
