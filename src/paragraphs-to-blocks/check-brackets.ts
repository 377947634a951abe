/** Marks that come in pairs within one paragraph (GB/T 15834—2011 §4.8, §4.9, §4.15). */
const PAIRS: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '（': '）',
  '〔': '〕',
  '【': '】',
  '「': '」',
  '『': '』',
}
const OPENING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PAIRS).map(([open, close]) => [close, open]),
)
/** One mark; an apostrophe within a Latin word, as in `Xi’an`, is none. */
const MARK = /(?<![A-Za-z])’|’(?![A-Za-z])|[《》〈〉“”‘（）〔〕【】「」『』]/gu

/** A mark without its partner; `offset` is its place in the paragraph. */
interface UnbalancedMark {
  readonly mark: string
  readonly offset: number
}

/** Find the marks of a paragraph that have no partner, in order; linear however deep they nest. */
export function checkBrackets(text: string): readonly UnbalancedMark[] {
  const open: UnbalancedMark[] = []
  const openCount = new Map<string, number>()
  const unbalanced: UnbalancedMark[] = []
  const count = (mark: string, change: number) => openCount.set(mark, (openCount.get(mark) ?? 0) + change)
  for (const { 0: mark, index: offset } of text.matchAll(MARK)) {
    const wanted = OPENING[mark]
    if (wanted === undefined) {
      open.push({ mark, offset })
      count(mark, 1)
    } else if (!openCount.get(wanted)) unbalanced.push({ mark, offset })
    else {
      for (let top = open.pop(); top; top = open.pop()) {
        count(top.mark, -1)
        if (top.mark === wanted) break
        unbalanced.push(top)
      }
    }
  }
  return [...unbalanced, ...open].sort((a, b) => a.offset - b.offset)
}
