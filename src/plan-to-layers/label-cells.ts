import { readLine } from '../chinese/line-form.ts'
import type { ColumnKind } from '../chinese/table-forms.ts'
import { countWhile } from '../model/count-while.ts'
import type { Span } from '../model/span.ts'

/** Rows with labels before their cells, and the way back. */
export interface LabelledCells {
  readonly text: string
  /** Where words of it stand in the rows; `null` for what is not of one cell. */
  readonly toOwn: (span: Span) => Span | null
}

/** What running text would say before the words of a cell. */
const LABELS: Readonly<Partial<Record<ColumnKind, string>>> = {
  lead: '牵头单位：',
  units: '责任单位：',
  support: '配合单位：',
  time: '完成时限：',
}

/** Units of one cell that blanks part: the paragraphs that it had. */
const BLANK = /\p{Zs}/gu
const UNITS: ReadonlySet<ColumnKind | null | undefined> = new Set(['lead', 'units', 'support'])

/**
 * Rows as running text has them, for what is read off labels: `1\t制定计划\t市司法局` below `序号 任务 牵头单位` as
 * `1`, `制定计划`, `牵头单位：市司法局`, each on a line. 责任单位 beside 牵头单位 support.
 */
export function labelCells(rows: string, columns: readonly string[]): LabelledCells {
  const kinds = readLine(columns.join('\t')).cells.map(({ column }) => column)
  const hasLead = kinds.includes('lead')
  const cells: (Span & { readonly own: number })[] = []
  let text = ''
  let own = 0
  for (const row of rows.split('\n')) {
    row.split('\t').forEach((cell, column) => {
      const kind = kinds[column] === 'units' && hasLead ? 'support' : kinds[column]
      const isNamed = cell.trim() !== '' && cell.trim() !== columns[column]
      text += (isNamed && kind && LABELS[kind]) || ''
      cells.push({ start: text.length, end: text.length + cell.length, own })
      text += `${UNITS.has(kind) ? cell.trimEnd().replace(BLANK, '、').padEnd(cell.length) : cell}\n`
      own += cell.length + 1
    })
  }
  return {
    text,
    toOwn: (span) => {
      const cell = cells[countWhile(cells, ({ start }) => start <= span.start) - 1]
      if (!cell || span.end > cell.end) return null
      return { start: cell.own + span.start - cell.start, end: cell.own + span.end - cell.start }
    },
  }
}
