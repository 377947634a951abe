import { countWhile } from '../../model/count-while.ts'
import type { Span } from '../../model/span.ts'

/** What a text says of the place of a word. */
export interface Surroundings {
  /** The words before it in its line; of a row, those in its cell and in the cell before. */
  readonly before: string
  /** The heading of its column; empty outside of tables. */
  readonly heading: string
}

const LINE = /[^\r\n]+/gu
/** Line ends with an empty line between them. */
const EMPTY_LINE = /\n\r?\n|\r\r/u
/** No label stands further before what it names. */
const FAR = 80

/** Finds the surroundings of offsets in one text; rows of a table are lines with tabs, and the first has the headings. */
export function createSurroundings(text: string): (offset: number) => Surroundings {
  const lines: (Span & { readonly headings: readonly string[] })[] = []
  let [end, headings]: [number, readonly string[]] = [0, []]
  for (const { 0: line, index: start } of text.matchAll(LINE)) {
    if (!line.includes('\t')) headings = []
    else if (headings.length === 0 || EMPTY_LINE.test(text.slice(end, start))) headings = line.split('\t')
    end = start + line.length
    lines.push({ start, end, headings })
  }
  const tabs = [...text.matchAll(/\t/gu)].map(({ index }) => ({ start: index, end: index + 1 }))
  const cellsBefore = (offset: number) => countWhile(tabs, (tab) => tab.start < offset)
  return (offset) => {
    const line = lines[countWhile(lines, ({ start }) => start <= offset) - 1]
    if (!line) return { before: '', heading: '' }
    const cells = text.slice(Math.max(line.start, offset - FAR), offset).split('\t')
    const heading = line.headings[cellsBefore(offset) - cellsBefore(line.start)] ?? ''
    return { before: cells.slice(-2).join('\t'), heading }
  }
}
