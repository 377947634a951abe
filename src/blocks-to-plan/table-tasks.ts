import { HEADING_KINDS, type Marker, type MarkerKind } from '../chinese/markers.ts'
import { type CellForm, type ColumnKind, LONGEST_HEAD } from '../chinese/table-forms.ts'
import type { Reason } from '../diagnostics/finding.ts'
import type { Block } from '../model/block.ts'
import type { Span } from '../model/span.ts'
import type { Shape } from './detect-shape.ts'
import { opensHeading } from './document-words.ts'
import { firstSentenceLength } from './split-heading.ts'

/** The rows of a document that are its tasks. */
export interface TableTasks {
  /** All blocks; rows that open a task, and rows that name a chapter, have their numbers. */
  readonly blocks: readonly Block[]
  readonly shape: Shape
  /** The first row that heads the columns. */
  readonly head: Block
  readonly count: number
  /** Why one may see it otherwise; `null` where nothing speaks against it. */
  readonly because: Reason | null
  /** How other blocks are numbered that open a heading. */
  readonly others: readonly MarkerKind[]
}

/** The columns of a table, told by its head row, which may take two lines. */
interface Head {
  readonly block: Block
  readonly names: readonly string[]
  readonly kinds: readonly (ColumnKind | null)[]
  /** Index of the column of numbers; -1 where the tasks have theirs in their own cell. */
  readonly number: number
}

/** What a row is below a head. */
type Row =
  | { readonly is: 'head' | 'above' | 'below' }
  | TaskRow
  | { readonly is: 'group'; readonly marker: Marker }

interface TaskRow {
  readonly is: 'task'
  readonly head: Head
  /** Where its number stands in the row. */
  readonly label: Span
  readonly number: number
  readonly isNumeral: boolean
}

/** What heads that are sure have beside the number and the task. */
const TELLING: ReadonlySet<ColumnKind | null> = new Set(['lead', 'units', 'support', 'time'])
/** Longest name of a group of rows. */
const LONGEST_GROUP = 60
const SENTENCE = /[。；]/u

/**
 * Find the tasks of a plan that is a table: rows below a head such as `序号 工作任务 牵头单位 完成时限`, each with a number
 * of its own. What else is numbered must be the headings of such tables, or stand behind them all.
 *
 * 1. No row is moved, cut or given a number that it has not; one without a number goes on the task above it.
 * 2. A group of rows with a number (`一、优化服务`) is a chapter; the name of one without is the first row of its task.
 * 3. Linear.
 *
 * @param isForced Whether the publisher says that the tasks are rows.
 */
export function findTableTasks(blocks: readonly Block[], isForced = false): TableTasks | null {
  if (!blocks.some(({ isRow }) => isRow)) return null
  const { rows, heads } = readRows(blocks, isForced)
  const [head] = heads
  const tasks = [...rows].filter(([, row]) => row.is === 'task').map(([index]) => index)
  if (!head || tasks.length < (isForced ? 1 : 2)) return null
  const last = tasks.at(-1) ?? 0
  const others = blocks.flatMap((block, index) => (opensHeading(block) && !block.isRow ? [index] : []))
  const kindOf = (at: number) => blocks[at]?.marker?.kind
  const above = new Set(others.filter((at) => at < last).map(kindOf))
  const headings = others.filter((at) => above.has(kindOf(at)))
  const behind = new Set(others.filter((at) => !above.has(kindOf(at))))
  const isOneLevel = above.size < 2 && headings.every((at) => isHeading(blocks[at]))
  const withTasks = countWithTasks(headings, tasks, blocks.length)
  if (!isForced && !(isOneLevel && headings.length <= 2 * withTasks)) return null
  const because = isForced ? null : doubtOf(head, headings.length > withTasks, behind.size > 0)
  const groups = new Set([...rows.values()].map((row) => (row.is === 'group' ? row.marker.kind : null)))
  const [chapter = null, ...sections] = HEADING_KINDS.filter((kind) => above.has(kind) || groups.has(kind))
  return {
    blocks: markRows(blocks, rows).map((block, index) =>
      behind.has(index) ? { ...block, marker: null } : block,
    ),
    shape: { chapter, sections, task: 'row', doubt: null },
    head: head.block,
    count: tasks.length,
    because,
    others: HEADING_KINDS.filter((kind) => others.some((at) => kindOf(at) === kind)),
  }
}

/** Whether a numbered paragraph is a heading and nothing else. */
function isHeading(block: Block | undefined): boolean {
  return block !== undefined && block.text.length <= LONGEST_GROUP && !SENTENCE.test(block.text)
}

/** How many headings have a task below them. */
function countWithTasks(headings: readonly number[], tasks: readonly number[], length: number): number {
  let next = 0
  return headings.filter((at, index) => {
    while (next < tasks.length && (tasks[next] as number) < at) next += 1
    return (tasks[next] ?? length) < (headings[index + 1] ?? length)
  }).length
}

/** Why rows that can be the tasks may yet be none. */
function doubtOf({ kinds, number }: Head, hasBare: boolean, hasBehind: boolean): Reason | null {
  if (hasBare) return { reason: 'headings-without-table' }
  if (hasBehind) return { reason: 'numbers-behind-table' }
  if (number === -1) return { reason: 'head-without-number' }
  return kinds.some((kind) => TELLING.has(kind)) ? null : { reason: 'head-without-units' }
}

/** What each row is; rows above the first head, or of a table with another one, are nothing. */
function readRows(
  blocks: readonly Block[],
  isForced: boolean,
): {
  readonly rows: ReadonlyMap<number, Row>
  readonly heads: readonly Head[]
} {
  const rows = new Map<number, Row>()
  const heads: Head[] = []
  let head: Head | null = null
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block
    if (!block.isRow) continue
    const own = readHead(block, blocks[index + 1], isForced)
    if (own) {
      rows.set(index, { is: 'head' })
      if (own.lines === 2) rows.set(++index, { is: 'head' })
      if (own.head.names.join() !== head?.names.join()) heads.push(own.head)
      head = own.head
      continue
    }
    const opensTable = !blocks[index - 1]?.isRow
    if (opensTable && head && block.form.cells.length !== head.names.length) head = null
    if (head) rows.set(index, readRow(block, head))
  }
  const hasDigits = [...rows.values()].some((row) => row.is === 'task' && !row.isNumeral)
  return { rows: hasDigits ? withSerialGroups(rows, blocks) : rows, heads }
}

/** `序号 工作任务 责任分工　完成时限`, and perhaps `　　牵头单位 配合单位` below it. */
function readHead(
  block: Block,
  next: Block | undefined,
  isForced: boolean,
): { head: Head; lines: 1 | 2 } | null {
  const first = block.form.cells
  const wordsOf = (row: Block | undefined, column: number) => {
    const cell = row?.form.cells[column]
    return row && cell ? row.text.slice(cell.start, cell.end) : ''
  }
  const isHeadWords = (words: string) => words.length <= LONGEST_HEAD && !SENTENCE.test(words)
  if (!first.every((_, column) => isHeadWords(wordsOf(block, column)))) return null
  const columns = first.map((_, column) => column)
  const isUnderSpan = (column: number) =>
    wordsOf(next, column) === '' ||
    (isHeadWords(wordsOf(next, column)) &&
      (wordsOf(block, column) === '' || (column + 1 < first.length && wordsOf(block, column + 1) === '')))
  const goesOn =
    next?.isRow === true &&
    wordsOf(next, 0) === '' &&
    columns.some((column) => wordsOf(block, column) === '') &&
    columns.every(isUnderSpan) &&
    columns.filter((column) => wordsOf(next, column) !== '').length > 1
  const rowOf = (column: number) => (goesOn && wordsOf(next, column) !== '' ? next : block)
  const kinds = columns.map((column) => rowOf(column).form.cells[column]?.column ?? null)
  const number = kinds.indexOf('number')
  const isHead = kinds.includes('task')
    ? number !== -1 || kinds.some((kind) => TELLING.has(kind))
    : isForced && number !== -1
  const names = columns.map((column) => wordsOf(rowOf(column), column))
  return isHead ? { head: { block, names, kinds, number }, lines: goesOn ? 2 : 1 } : null
}

function readRow(block: Block, head: Head): Row {
  const { cells } = block.form
  const filled = cells.filter(isFilled)
  const [only] = filled
  const cell = cells[numberColumn(head)]
  const isOpening = filled.length === 1 && only === cells[0] && only?.start === 0 && only.serial === null
  if (isOpening && only?.marker && HEADING_KINDS.includes(only.marker.kind))
    return { is: 'group', marker: only.marker }
  const words = only ? block.text.slice(only.start, only.end) : ''
  if (isOpening && words.length <= LONGEST_GROUP && !SENTENCE.test(words) && !/^(?:备?注|说明)/u.test(words))
    return { is: 'above' }
  const own = head.number === -1 ? cell?.marker : cell?.serial
  if (!cell || !own) return { is: 'below' }
  const label = { start: cell.start, end: cell.start + own.label.length }
  return { is: 'task', head, label, number: own.number, isNumeral: 'isNumeral' in own && own.isNumeral }
}

/** The column whose cells number the tasks: their own, or that of the tasks. */
function numberColumn({ number, kinds }: Head): number {
  return number === -1 ? kinds.indexOf('task') : number
}

const isFilled = ({ start, end }: CellForm) => end > start

/** Where most rows are numbered with figures, 一 and （一） in front of a row open a chapter. */
function withSerialGroups(
  rows: ReadonlyMap<number, Row>,
  blocks: readonly Block[],
): ReadonlyMap<number, Row> {
  return new Map(
    [...rows].map(([index, row]): [number, Row] => {
      if (row.is !== 'task' || !row.isNumeral || row.label.start > 0) return [index, row]
      const label = blocks[index]?.text.slice(0, row.label.end) ?? ''
      const kind: MarkerKind = /^[（(]/u.test(label) ? 'bracket' : 'comma'
      return [index, { is: 'group', marker: { kind, label, number: row.number, length: label.length } }]
    }),
  )
}

/** Give rows their numbers and the names of their columns. */
function markRows(blocks: readonly Block[], rows: ReadonlyMap<number, Row>): readonly Block[] {
  const titles = titleColumns(blocks, rows)
  const marked = [...blocks]
  let first: number | null = null
  let columns: readonly string[] | undefined
  blocks.forEach((block, index) => {
    const row = rows.get(index)
    if (row?.is === 'above') first ??= index
    else if (row?.is === 'task') {
      columns = row.head.names
      const label = block.text.slice(row.label.start, row.label.end)
      const place = ({ start, end }: Span) => ({ start: block.start + start, end: block.start + end })
      marked[index] = { ...block, columns }
      const at = first ?? index
      marked[at] = {
        ...(marked[at] as Block),
        marker: { kind: 'row', label, number: row.number, length: 0 },
        opens: { label: place(row.label), title: place(titleOf(block, row, titles.get(row.head) ?? [])) },
      }
      first = null
    } else {
      first = null
      if (row?.is === 'group') marked[index] = { ...block, marker: row.marker, isRow: false }
      if (row?.is === 'below' && columns) marked[index] = { ...block, columns }
    }
  })
  return marked
}

/** The columns that may name a task, those first that have words in nearly every row. */
function titleColumns(
  blocks: readonly Block[],
  rows: ReadonlyMap<number, Row>,
): ReadonlyMap<Head, readonly number[]> {
  const byHead = Map.groupBy(
    [...rows].flatMap(([index, row]) =>
      row.is === 'task' ? [{ block: blocks[index] as Block, head: row.head }] : [],
    ),
    ({ head }) => head,
  )
  return new Map(
    [...byHead].map(([head, own]) => {
      const columns = head.kinds.flatMap((kind, column) => (kind === 'task' ? [column] : []))
      const share = (column: number) =>
        own.filter(({ block }) => isFilled(block.form.cells[column] ?? EMPTY_CELL)).length / own.length
      return [head, [...columns].sort((a, b) => Number(share(b) >= 0.8) - Number(share(a) >= 0.8))]
    }),
  )
}

const EMPTY_CELL = { start: 0, end: 0 } as CellForm

/** The first sentence of the cell that names the task, behind its number if that stands there. */
function titleOf(
  { text, form: { cells } }: Block,
  { label, head }: TaskRow,
  columns: readonly number[],
): Span {
  const behind = cells.slice(numberColumn(head) + 1).find(isFilled)
  const cell = columns.flatMap((column) => cells[column] ?? []).find(isFilled) ?? behind
  if (!cell) return { start: label.end, end: label.end }
  const start = head.number === -1 ? Math.max(cell.start, label.end) : cell.start
  return { start, end: start + firstSentenceLength(text.slice(start, cell.end)) }
}
