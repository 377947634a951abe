/**
 * The words that Pagefind indexes. Every character of a folded text makes a word with the one behind it, so that a
 * phrase is found by every second of its pairs at their distances; a pair is in far fewer places than a character, and
 * a search loads the fewer. Characters are written in syllables of Yi, which neither Pagefind nor a browser's own
 * segmenter (which Pagefind asks on a Chinese page) parts, strips or folds; no word is the beginning of another.
 */
export function pairWord(first: string, second: string | undefined): string {
  return spell(first) + spell(second ?? END)
}

/** Stands once in every part that holds the character: for queries of one. */
export function characterWord(character: string): string {
  return spell(MARK_OF_ONE) + spell(character)
}

/** Stands before the first character of every part: tells a title that is the phrase from one that ends with it. */
export function startWord(first: string): string {
  return spell(END) + spell(first)
}

/** Stands behind every part that cites a document. */
export function documentWord(name: string): string {
  return spell(MARK_OF_DOCUMENT) + spell(name) + spell(END)
}

/** Pagefind counts it and does not index it: a place that holds no word. */
export const NO_WORD = '.'

const END = '\n'
const MARK_OF_ONE = '\u0001'
const MARK_OF_DOCUMENT = '\u0002'

const YI = 0xa000
const BASE = 1024

/** Two syllables for each UTF-16 code unit. */
function spell(text: string): string {
  let syllables = ''
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    syllables += String.fromCharCode(YI + Math.floor(unit / BASE), YI + (unit % BASE))
  }
  return syllables
}
