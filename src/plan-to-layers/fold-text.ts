import { CLOSE, OPEN } from '../chinese/brackets.ts'
import type { Span } from '../model/span.ts'

/** A text without the marks that spellings of one name differ in, and the way back to the text. */
export interface FoldedText {
  readonly text: string
  /** A span of the folded text in the text itself; marks at its edges are left out. */
  readonly unfold: (span: Span) => Span
}

const QUOTES = `“”‘’"'＂＇「」『』﹁﹂﹃﹄｢｣〝〞`
const TITLE_MARKS = '《》〈〉«»‹›≪≫︽︾︿﹀'
const PAUSES = '、﹑､·・･•‧'
/** Quotation marks, pause marks, brackets and blanks, which people set or leave out; each also as other input methods type it. */
const FOLDED = new RegExp(`${OPEN}|${CLOSE}|[${QUOTES}${TITLE_MARKS}${PAUSES}{}｛｝\\p{Zs}\\t]`, 'u')

/** Leave the marks out: `“双随机、一公开”` and `双随机一公开` fold to the same text. */
export function foldText(text: string): FoldedText {
  const offsets: number[] = []
  let folded = ''
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset] as string
    if (FOLDED.test(character)) continue
    folded += character
    offsets.push(offset)
  }
  return {
    text: folded,
    unfold: ({ start, end }) => ({
      start: offsets[start] ?? text.length,
      end: end === 0 ? 0 : (offsets[end - 1] as number) + 1,
    }),
  }
}
