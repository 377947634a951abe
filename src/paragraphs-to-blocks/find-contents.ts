import type { Block } from '../model/block.ts'

/** A page number behind leaders or a tab: `一、总体要求……1`, `（一）工作目标......2`. */
const LED_PAGE = /(?:[…⋯]|[.．·•・‧—–_-]{2}|\t)\p{Zs}{0,4}[-—（(]?\d{1,3}[)）—-]?$/u
/** A page number right behind the words, as `前 言 1` is published; not the end of a date. */
const PAGE = /[^\d年月.．]\d{1,3}$/u
/** Where the words of a heading end, and its leaders, its page or the text of its paragraph begin. */
const WORDS_END = /[。；：，！？…⋯\t]|[.．·•・‧—–_-]{2}|(?<=[^\d.．])\d{1,3}$/u
/** What no line of a table of contents has. */
const RUNNING = /[。；]|[：:]$|\t[^\t]*\t/u
/** Longest words of such a line, and longest line with its leaders. */
const WORDS = 60
const LINE = 200
/** Fewest lines with leaders and a page number that say by themselves what a list is. */
const FEWEST = 2

/**
 * The lines of tables of contents, below 目录. Leaders with page numbers tell them; where there are none, that
 * at least half of the headings listed come again as headings behind the list.
 */
export function findContents(blocks: readonly Block[]): ReadonlySet<number> {
  const contents = new Set<number>()
  const lastOf = new Map(
    blocks.flatMap(({ text, marker }, index) => (marker ? [[wordsOf(text), index] as const] : [])),
  )
  blocks.forEach(({ form }, at) => {
    if (!form.isContents) return
    const length = lengthOfList(runFrom(blocks, at + 1), (heading) => lastOf.get(wordsOf(heading)) ?? -1, at)
    for (let index = at + 1; index <= at + length; index += 1) contents.add(index)
  })
  return contents
}

/** How many lines of a run are the list; 0 where nothing tells that it is one. */
function lengthOfList(run: readonly Block[], lastOf: (heading: string) => number, at: number): number {
  const led = run.filter(isLed)
  if (led.length >= FEWEST) return run.findLastIndex(isLed) + 1
  const length = run.findLastIndex(isEntry) + 1
  const headings = run.slice(0, length).filter(({ marker }) => marker !== null)
  const again = headings.filter(({ text }) => lastOf(text) > at + length)
  return again.length > 0 && again.length * 2 >= headings.length ? length : 0
}

function isLed({ text }: Block): boolean {
  return LED_PAGE.test(text)
}

function isEntry({ text, marker, form }: Block): boolean {
  return marker !== null || PAGE.test(text) || form.attachment !== null
}

/** The lines up to one that is too long, that runs on as text does, or with which the first heading returns. */
function runFrom(blocks: readonly Block[], start: number): readonly Block[] {
  let first: Block['marker'] = null
  let end = start
  for (let block = blocks[end]; block && isShort(block); block = blocks[end]) {
    const { marker } = block
    if (first && marker?.kind === first.kind && marker.number === first.number && !isLed(block)) break
    first ??= marker
    end += 1
  }
  return blocks.slice(start, end)
}

function isShort({ text, form }: Block): boolean {
  const isRunning = text.length > LINE || RUNNING.test(text) || form.isContents
  return !isRunning && wordsOf(text).length <= WORDS
}

/** The words of a heading without blanks, a page number, or what goes on behind its first mark. */
function wordsOf(text: string): string {
  const line = text.slice(0, LINE)
  return line.slice(0, WORDS_END.exec(line)?.index).replace(/\s/gu, '')
}
