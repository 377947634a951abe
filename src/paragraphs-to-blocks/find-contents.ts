import type { Block } from '../model/block.ts'

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

/** The same where no `目录` stands above; and of bare headings there, how many at least come again. */
const FEWEST_BARE = 3

/**
 * The lines of tables of contents. Leaders with page numbers tell them, with or without `目录` above; where there are
 * none, that the headings listed come again as headings behind the list: half of them below `目录`, nearly all
 * where the document begins with them. `unsure` are `目录` above what may be such a list and need not.
 */
export function findContents(blocks: readonly Block[]): {
  readonly lines: ReadonlySet<number>
  readonly unsure: readonly Block[]
} {
  const lines = new Set<number>()
  const unsure: Block[] = []
  const lastOf = new Map(
    blocks.flatMap(({ text, marker }, index) => (marker ? [[wordsOf(text), index] as const] : [])),
  )
  const comesAgain = (end: number) => (heading: Block) => (lastOf.get(wordsOf(heading.text)) ?? -1) >= end
  const firstHeading = blocks.findIndex(({ marker }) => marker !== null)
  blocks.forEach((block, index) => {
    if (lines.has(index)) return
    const { isContents } = block.form
    const mayBegin = isContents || index === firstHeading || (block.form.isLed && !block.text.includes('\t'))
    if (!mayBegin) return
    const start = isContents ? index + 1 : index
    const run = runFrom(blocks, start)
    const length = lengthOfList(run, comesAgain, start, isContents)
    for (let at = start; at < start + length; at += 1) lines.add(at)
    if (isContents && length === 0 && headingsOf(run).length >= FEWEST) unsure.push(block)
  })
  return { lines, unsure }
}

/** How many lines of a run are the list; 0 where nothing tells that it is one. */
function lengthOfList(
  run: readonly Block[],
  comesAgain: (end: number) => (heading: Block) => boolean,
  start: number,
  isBelow: boolean,
): number {
  const isLed = ({ form, text }: Block) => form.isLed && (isBelow || !text.includes('\t'))
  if (run.filter(isLed).length >= (isBelow ? FEWEST : FEWEST_BARE)) return run.findLastIndex(isLed) + 1
  const length = run.findLastIndex(isEntry) + 1
  const headings = headingsOf(run.slice(0, length))
  const again = headings.filter(comesAgain(start + length)).length
  if (isBelow) return again > 0 && again * 2 >= headings.length ? length : 0
  return again >= FEWEST_BARE && again * 5 >= headings.length * 4 ? length : 0
}

function headingsOf(run: readonly Block[]): readonly Block[] {
  return run.filter(({ marker }) => marker !== null)
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
    if (first && marker?.kind === first.kind && marker.number === first.number && !block.form.isLed) break
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
