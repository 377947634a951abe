import type { Block } from '../model/block.ts'
import { opensHeading } from './document-words.ts'

/** How much of a paragraph tells that it is another once more; shorter ones are not counted. */
const TELLING = 30
/** Fewest paragraphs that are a document. */
const FEWEST = 4
/** Shortest line that can hold a whole document, and how many of its headings it must have. */
const FLATTENED = 400
const HEADINGS = 3
/** How much of a heading tells it, its number included. */
const TITLE = 10
/** Most short lines above the copy that are its title and number. */
const HEAD_LINES = 8

/**
 * Where a file gives its text once more, as pages do for those who copy it: nearly all paragraphs from there on
 * have stood before, a heading among them, and they are at least half of those before; or a long line behind the last heading holds the
 * first headings. `blocks.length` where it does not.
 */
export function startOfRepeat(blocks: readonly Block[]): number {
  const copies = startOfCopies(blocks)
  let start = copies === blocks.length ? startOfFlattened(blocks) : copies
  if (start === blocks.length) return start
  const first = new Map([...blocks].reverse().map(({ text, start: at }) => [text, at]))
  for (let lines = 0; lines < HEAD_LINES; lines += 1) {
    const { text, start: at } = blocks[start - 1] as Block
    if (text.length >= TELLING || (first.get(text) ?? at) === at) break
    start -= 1
  }
  return start
}

function startOfCopies(blocks: readonly Block[]): number {
  const seen = new Set<string>()
  const isCopy = blocks.map(({ text }) => {
    const key = text.slice(0, TELLING)
    const isSeen = seen.has(key)
    if (key.length === TELLING) seen.add(key)
    return isSeen
  })
  let [running, copies, start] = [0, 0, blocks.length]
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    if ((blocks[index] as Block).text.length < TELLING) continue
    running += 1
    if (!isCopy[index]) continue
    copies += 1
    if (copies >= FEWEST && copies * 5 >= running * 4 && copies * 2 >= seen.size) start = index
  }
  const heads = new Set(blocks.slice(0, start).flatMap((block) => (opensHeading(block) ? [block.text] : [])))
  return blocks.slice(start).some(({ text }) => heads.has(text)) ? start : blocks.length
}

function startOfFlattened(blocks: readonly Block[]): number {
  const heads = blocks.filter(opensHeading)
  const last = blocks.findLastIndex(opensHeading)
  const titles = heads.slice(0, HEADINGS).map(({ text }) => text.slice(0, TITLE))
  if (titles.length < HEADINGS) return blocks.length
  const at = blocks.findIndex(
    ({ text }, index) =>
      index > last && text.length > FLATTENED && titles.every((title) => text.includes(title)),
  )
  return at === -1 ? blocks.length : at
}
