import { readMarker } from '../../chinese/markers.ts'
import type { PrintedLine } from './printed-line.ts'

/** The lines of one paragraph. */
export type PrintedParagraph = readonly PrintedLine[]

/** How much less than the full width a line may fill and still have been broken off, in letters. */
const FULL = 1.7
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
const ENDED = /[。！？；：…!?;:][”’）)》]{0,3}$/u

/**
 * Put lines together that the width of the page parted: the first is full, and the next goes on at the
 * margin with letters of the same size. A title set in larger letters goes on although no line is full.
 */
export function joinLines(lines: readonly PrintedLine[]): readonly PrintedParagraph[] {
  const layout = measure(lines)
  const paragraphs: PrintedLine[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const last = open?.at(-1)
    if (open && last && goesOn(last, line, layout)) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

interface Layout {
  readonly size: number
  readonly leading: number
  readonly marginsOf: (page: number) => { readonly left: number; readonly right: number }
}

function measure(lines: readonly PrintedLine[]): Layout {
  const size = median(lines.map((line) => line.size))
  const body = lines.filter((line) => Math.abs(line.size - size) <= size * SAME_SIZE)
  const gaps = lines.slice(1).flatMap((line, index) => {
    const above = lines[index] as PrintedLine
    return above.page === line.page && above.y > line.y ? [above.y - line.y] : []
  })
  const pages = Map.groupBy(body, ({ page }) => page)
  const widest = median([...pages.values()].map(widthOf))
  const margins = new Map([...pages].map(([page, on]) => [page, edgesOf(on)]))
  const typical = [...margins.values()].find((each) => each.right - each.left >= widest - size)
  const narrowest = typical ?? edgesOf(lines)
  return {
    size,
    leading: median(gaps),
    marginsOf: (page) => {
      const own = margins.get(page)
      return own && own.right - own.left >= widest - 2 * size ? own : narrowest
    },
  }
}

function goesOn(last: PrintedLine, line: PrintedLine, { size, leading, marginsOf }: Layout): boolean {
  if (Math.abs(last.size - line.size) > line.size * SAME_SIZE) return false
  if (last.page === line.page && (line.y >= last.y || last.y - line.y > leadingOf(line, size, leading)))
    return false
  if (last.text.includes('\t') || line.text.includes('\t')) return false
  const above = marginsOf(last.page)
  const here = marginsOf(line.page)
  const isFull = last.right >= above.right - (FULL + wordWidth(line.text)) * last.size
  const isCentred = Math.abs(line.left - here.left - (here.right - line.right)) <= line.size
  const isIndented = line.left > here.left + INDENT * line.size
  if (last.page === line.page && isCentred && isIndented) {
    const isTitle = line.size >= size * TITLE && line.size < size * LETTERHEAD
    const fillsWidth = isFull && last.left <= above.left + FULL * last.size
    return (isTitle || fillsWidth) && !/(?:文件|号)$/u.test(last.text) && !ENDED.test(last.text)
  }
  if (!isFull || isIndented) return false
  return !(ENDED.test(last.text) && readMarker(line.text.slice(0, 40)) !== null)
}

/** How wide is what opens a line and may not be parted, in letters: it did not fit on the line before. */
function wordWidth(text: string): number {
  const { open = '', word = '', close = '' } = UNBROKEN.exec(text)?.groups ?? {}
  return open.length + word.length * LATIN_WIDTH + (word === '' ? 0 : close.length)
}

/** Larger letters stand further apart. */
function leadingOf(line: PrintedLine, size: number, leading: number): number {
  return Math.max(leading, leading * (line.size / size)) * LEADING
}

function edgesOf(lines: readonly PrintedLine[]): { left: number; right: number } {
  return {
    left: lines.reduce((least, line) => Math.min(least, line.left), Infinity),
    right: lines.reduce((most, line) => Math.max(most, line.right), -Infinity),
  }
}

function widthOf(lines: readonly PrintedLine[]): number {
  const { left, right } = edgesOf(lines)
  return right - left
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
