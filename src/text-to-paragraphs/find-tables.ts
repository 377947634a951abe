import type { LineForm } from '../chinese/line-form.ts'

/** What is looked at of a line, or of a paragraph. */
interface Cell {
  readonly words: string
  readonly form: LineForm
}

/** The head of the column that numbers the rows. */
const ROW_NUMBERS = /^序\s{0,4}号$/u
const NUMBER = /^\d{1,4}$/u
/** Longest cell that is told from a paragraph by its length alone. */
const CELL = 20
/** How far the next row's number may be, in lines: at least and at most, and as often as far as those before. */
const NEAR = 12
const FAR = 60
const TIMES = 3

/**
 * The lines of tables that have one cell a line, below the head of a column `序号`: as far as the numbers of its
 * rows count on, and the short lines around them. One pass.
 */
export function findTables(lines: readonly Cell[]): ReadonlySet<number> {
  const found = new Set<number>()
  let end = -1
  lines.forEach(({ words }, head) => {
    if (head <= end || !ROW_NUMBERS.test(words)) return
    const rows = endOfRows(lines, head)
    end = rows.end
    while (isCell(lines[end + 1])) end += 1
    while (end < rows.end + rows.width && mayBeCell(lines[end + 1])) end += 1
    for (let index = head; index <= end; index += 1) found.add(index)
  })
  return found
}

/** The line of the last row's number, or the head where no row is numbered; and the fewest lines of a row behind it. */
function endOfRows(lines: readonly Cell[], head: number): { readonly end: number; readonly width: number } {
  let end = head
  let width = FAR
  let number = 0
  let far = NEAR
  for (let index = head + 1; index < lines.length && index - end <= far; index += 1) {
    const { words } = lines[index] as Cell
    if (ROW_NUMBERS.test(words)) break
    if (!NUMBER.test(words) || Number(words) !== number + 1) continue
    number += 1
    far = Math.min(FAR, Math.max(far, TIMES * (index - end)))
    if (number > 1) width = Math.min(width, index - end - 1)
    end = index
  }
  return { end, width: number > 1 ? width : 0 }
}

/** Whether a line may belong to the last row, by what numbers it. */
function mayBeCell(line: Cell | undefined): boolean {
  const kind = line?.form.marker?.kind
  return line !== undefined && (kind === undefined || kind === 'point' || kind === 'digit-bracket')
}

/** Whether a line is short, and neither numbered nor a sentence. */
export function isCell(line: Cell | undefined): boolean {
  if (!line || line.words.length > CELL || ROW_NUMBERS.test(line.words)) return false
  const { marker, end, role, attachment } = line.form
  return (
    marker === null && end === 'open' && role === null && attachment === null && !CAPTION.test(line.words)
  )
}

/** `表2 …`, `专栏3 …`, `附表1 …`, `图1 …`: what stands above the next table. */
const CAPTION = /^(?:附?[表图]|专栏)\s{0,4}[\d一二三四五六七八九十]/u
