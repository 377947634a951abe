import { type LineForm, readLine } from '../../chinese/line-form.ts'
import { usualForms } from '../../chinese/usual-forms.ts'
import { EDITOR_HEADING } from '../../model/editor-heading.ts'
import { type Extent, extentOf, widthOf as widthOfAll } from './extent.ts'
import type { PrintedLine } from './printed-line.ts'

/** The lines of one paragraph. */
export type PrintedParagraph = readonly PrintedLine[]

/** How much less than the full width a line may fill and still have been broken off, in letters. */
const FULL = 1.7
/** The same where paragraphs begin indented, this one does not, and no sentence has ended: lines are not set even. */
const RAGGED = 4
/** Share of the lines that are indented where paragraphs begin so, and how many there are at least. */
const INDENTED_SHARE = 0.15
const FEWEST_INDENTED = 3
/** How far in the first line of a paragraph begins at most, in letters. */
const DEEPEST_INDENT = 2.5
/** How much further in the name of an enclosure goes on at most, in letters: `附件：10.` */
const DEEPEST_HANG = 5
/** How far in a line must begin to be indented, in letters. */
const INDENT = 0.6
/** How much further than usual the next line of a paragraph may be. */
const LEADING = 1.35
const SAME_SIZE = 0.08
/** A title is larger than the text by at least the first factor; a letterhead by the second. */
const TITLE = 1.15
const LETTERHEAD = 2
/** What is never parted at the end of a line: `“1211”法`, `and`, `2020`. */
const UNBROKEN =
  /^(?<open>[“‘《〈（〔(]{0,3})(?<word>[A-Za-z0-9.,%-]{0,30})(?<close>[”’》〉）〕)，。；：、]{0,3})/u
const LATIN_WIDTH = 0.65
/** Where no line of a page is wider than this many letters, none is wrapped. */
const NARROWEST = 12
/**
 * A line that alone reaches the furthest, and ends further from the edge of its page than this share of it and than twice
 * the left margin, is not full. How near to it another one must end to say otherwise, in letters.
 */
const EDGE = 1 / 4
const EVEN = 1.1
const ENDED = /[。！？；：…!?;:][”’）)》]{0,3}$/u

/**
 * Put lines together that the width of the page parted: the first is full, and the next goes on at the
 * margin with letters of the same size. A title set in larger letters goes on although no line is full.
 */
export function joinLines(
  lines: readonly PrintedLine[],
  widthOf: Layout['widthOf'],
): readonly PrintedParagraph[] {
  const layout = measure(lines, widthOf)
  const paragraphs: PrintedLine[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const [first, last] = [open?.[0], open?.at(-1)]
    const isNext =
      first &&
      last &&
      (goesOn(last, line, layout) || isHung(first, last, line, layout) || isRowCut(last, line))
    if (open && isNext && !isNextItem(first, line)) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

/**
 * Whether the end of a page cut a row of a table: what stands on the next page goes on in cells whose last lines are full
 * and end no sentence, and nothing in others.
 */
function isRowCut(last: PrintedLine, line: PrintedLine): boolean {
  const [cells, next] = [last.row?.cells ?? [], line.row?.cells ?? []]
  if (line.page !== last.page + 1 || cells.length !== next.length) return false
  const pairs = cells.map((cell, index) => ({ ...cell, more: next[index]?.text ?? '' }))
  return (
    pairs.some(({ text, more }) => text !== '' && more === '') &&
    pairs.every(
      ({ text, room, more }) =>
        more === '' || (text !== '' && room <= FULL + wordWidth(more) && !ENDED.test(text)),
    )
  )
}

/** Whether the one begins with a number and the other with the next of its kind: `一、` and `二、`. */
function isNextItem(first: PrintedLine, line: PrintedLine): boolean {
  const [one, next] = [first, line].map((each) => formOf(each).marker)
  return !!one && next?.kind === one.kind && next.number === one.number + 1
}

interface Layout {
  readonly size: number
  readonly leading: number
  /** Whether paragraphs begin with an indented line. */
  readonly hasIndents: boolean
  readonly marginsOf: (line: PrintedLine) => Extent
  /** Of the page, in points. */
  readonly widthOf: (line: PrintedLine) => number
}

function measure(all: readonly PrintedLine[], widthOf: Layout['widthOf']): Layout {
  const over = all.findIndex(({ text }) => usualForms(text) === EDITOR_HEADING)
  const lines = over > 0 ? all.slice(0, over) : all
  const size = usualSize(lines)
  const body = lines.filter(
    (line) => Math.abs(line.size - size) <= size * SAME_SIZE && !line.column && !line.row && !line.isStack,
  )
  const gaps = lines.slice(1).flatMap((line, index) => {
    const above = lines[index] as PrintedLine
    return above.page === line.page && above.y > line.y ? [above.y - line.y] : []
  })
  const pages = Map.groupBy(body, ({ page }) => page)
  const widest = median([...pages.values()].map(widthOfAll))
  const margins = new Map([...pages].map(([page, on]) => [page, edgesOf(on, size)]))
  const typical = [...margins.values()].find((each) => each.right - each.left >= widest - size)
  const narrowest = typical ?? extentOf(lines)
  const ends = body.map(({ right }) => right).sort((a, b) => a - b)
  const isAlone = (right: number) => (ends.at(-2) ?? 0) < right - EVEN * size
  const marginsOf: Layout['marginsOf'] = (line) => {
    if (line.column) return line.column
    const own = margins.get(line.page)
    const { left, right } = own && own.right - own.left >= widest - 2 * size ? own : narrowest
    const width = widthOf(line)
    const isFar = width - right > Math.max(2 * left, width * EDGE)
    return { left, right: isFar && isAlone(right) ? width - left : right }
  }
  const indented = lines.filter((line) => isIndentedFrom(marginsOf(line), line) && !line.row)
  return {
    size,
    leading: median(gaps),
    hasIndents: indented.length >= Math.max(FEWEST_INDENTED, lines.length * INDENTED_SHARE),
    marginsOf,
    widthOf,
  }
}

/** The size of most letters: those of a table or of notes are smaller, and may stand on more lines. */
function usualSize(lines: readonly PrintedLine[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 10) / 10
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  const near = (size: number) =>
    sum([...letters].flatMap(([other, count]) => (Math.abs(other - size) <= size * SAME_SIZE ? count : 0)))
  return (
    [...letters.keys()].map((size) => [near(size), size] as const).toSorted(([a], [b]) => b - a)[0]?.[1] ?? 0
  )
}

/** Where lines begin and end; a single one that goes further, such as a title, says nothing of the others. */
function edgesOf(lines: readonly PrintedLine[], size: number): Extent {
  const [first, last] = [0.1 * size, EVEN * size]
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b)
  const rights = lines.map(({ right }) => right).sort((a, b) => b - a)
  return {
    left: lefts.find((left, index) => (lefts[index + 1] ?? Infinity) - left <= first) ?? extentOf(lines).left,
    right:
      rights.find((right, index) => right - (rights[index + 1] ?? -Infinity) <= last) ??
      extentOf(lines).right,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0)
}

function isIndentedFrom({ left }: Extent, line: PrintedLine): boolean {
  return line.left > left + INDENT * line.size
}

function goesOn(
  last: PrintedLine,
  line: PrintedLine,
  { size, leading, hasIndents, marginsOf, widthOf }: Layout,
): boolean {
  if (Math.abs(last.size - line.size) > line.size * SAME_SIZE) return false
  if (
    last.isStack ||
    line.isStack ||
    last.row ||
    line.row ||
    last.text.includes('\t') ||
    line.text.includes('\t')
  )
    return false
  if (formOf(line).role === 'document-number') return false
  const isBelow = last.page === line.page && last.turn === line.turn && last.column === line.column
  if (isBelow && (line.y >= last.y || last.y - line.y > leadingOf(line, size, leading))) return false
  if (last.page !== line.page && formOf(line).role === 'attachment-mark') return false
  const above = marginsOf(last)
  const here = marginsOf(line)
  const isIndented = isIndentedFrom(here, line)
  const isAtMargin = last.left <= above.left + DEEPEST_INDENT * last.size
  const isRagged = hasIndents && isAtMargin && !isIndented && !ENDED.test(last.text)
  const isWide = last.column !== undefined || above.right - above.left >= NARROWEST * size
  const isFull =
    isWide && last.right >= above.right - ((isRagged ? RAGGED : FULL) + wordWidth(line.text)) * last.size
  const isMiddle = ({ left, right }: Extent) => Math.abs(line.left - left - (right - line.right)) <= line.size
  const isCentred = isMiddle(here) || isMiddle({ left: 0, right: widthOf(line) })
  if (isBelow && isCentred && isIndented) {
    const isTitle = line.size >= size * TITLE && line.size < size * LETTERHEAD
    const fillsWidth = isFull && last.left <= above.left + FULL * last.size
    return (isTitle || fillsWidth) && !/(?:文件|号)$/u.test(last.text) && !ENDED.test(last.text)
  }
  if (!isFull || isIndented) return false
  const { marker, decimal, role } = formOf(line)
  return !(ENDED.test(last.text) && (marker ?? decimal ?? role) !== null)
}

/** Whether what has a number, the name of an enclosure or an imprint goes on below its own beginning, further in. */
function isHung(first: PrintedLine, last: PrintedLine, line: PrintedLine, { marginsOf }: Layout): boolean {
  const [margins, { marker, role }] = [marginsOf(first), formOf(first)]
  const isListed = role === 'enclosures' || role === 'imprint' || marker !== null
  // An imprint is set in by a letter on both sides (GB/T 9704—2012 §7.4.2).
  const inset = role === 'imprint' ? 1 : 0
  const off = (line.left - last.left) / line.size
  return (
    isListed &&
    [first, line].every(({ row, column, isStack }) => !row && !column && !isStack) &&
    Math.abs(last.size - line.size) <= line.size * SAME_SIZE &&
    off >= (last === first && inset === 0 ? INDENT : INDENT - 1) &&
    off <= (last === first ? DEEPEST_HANG : 1 - INDENT) &&
    last.right >= margins.right - (FULL + inset + wordWidth(line.text)) * last.size &&
    formOf(line).marker === null &&
    !ENDED.test(last.text)
  )
}

/** The form of a line; browsers name `⼀、` for the letter that it shares with `一、`. */
function formOf({ text }: PrintedLine): LineForm {
  return readLine(usualForms(text))
}

/** How wide is what opens a line and may not be parted, in letters: it did not fit on the line before. */
export function wordWidth(text: string): number {
  const { open = '', word = '', close = '' } = UNBROKEN.exec(text)?.groups ?? {}
  return open.length + word.length * LATIN_WIDTH + (word === '' ? 0 : close.length)
}

/** Larger letters stand further apart. */
function leadingOf(line: PrintedLine, size: number, leading: number): number {
  return Math.max(leading, leading * (line.size / size)) * LEADING
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
