// Marks the words that a search led to (`?find=`), by the browser's highlights: the page's text stays as it is.
import { findPhrase, foldPhrase } from '../../../html-to-search/fold-phrase.ts'

const wanted = new URLSearchParams(location.search).getAll('find')
const main = document.querySelector('main')

if (main && 'highlights' in CSS) {
  const ranges = findRanges(main, wanted)
  CSS.highlights.set('found', new Highlight(...ranges))
  if (!location.hash) ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}

/** Ranges of the words within each published part, or within the whole page where it has none. */
function findRanges(root: Element, words: readonly string[]): readonly Range[] {
  const parts = root.querySelectorAll('[data-part]')
  return [...(parts.length > 0 ? parts : [root])].flatMap((part) => rangesWithin(part, words))
}

function rangesWithin(part: Element, words: readonly string[]): readonly Range[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('[data-aside]')) nodes.push(node as Text)
  }
  const starts: number[] = []
  let length = 0
  for (const { data } of nodes) {
    starts.push(length)
    length += data.length
  }
  const text = foldPhrase(nodes.map(({ data }) => data).join(''))
  const place = (offset: number, isEnd: boolean) => {
    let index = starts.length - 1
    while (index > 0 && ((starts[index] as number) > offset || (isEnd && starts[index] === offset)))
      index -= 1
    return [nodes[index] as Text, offset - (starts[index] as number)] as const
  }
  return words
    .flatMap((word) => findPhrase(text, foldPhrase(word).text))
    .map(({ start, end }) => {
      const range = document.createRange()
      range.setStart(...place(start, false))
      range.setEnd(...place(end, true))
      return range
    })
}
