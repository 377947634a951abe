import { UNIT_LABEL } from '../chinese/body-forms.ts'
import { readLine } from '../chinese/line-form.ts'
import type { ColumnKind } from '../chinese/table-forms.ts'
import { countWhile } from '../model/count-while.ts'
import type { Span } from '../model/span.ts'

/** Rows with labels before their cells, and the way back. */
interface LabelledCells {
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

/** 责任单位 beside 牵头单位 support, and have the word of their column all the same. */
const BESIDE_LEAD = '共同责任单位：'
/** `主办单位`, `责任处室`: the name of a column that is a label itself. */
const OWN_LABEL = new RegExp(`^(?:${UNIT_LABEL.source})$`, 'u')

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
      const kind = kinds[column]
      const isNamed = cell.trim() !== '' && cell.trim() !== columns[column]
      if (isNamed && kind) text += kind === 'units' && hasLead ? BESIDE_LEAD : labelOf(kind, columns[column])
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

/** The name of a column of units where it is a label of that kind; else the usual one. */
function labelOf(kind: ColumnKind, column = ''): string {
  const own = `${column}：`
  const isOwn = UNITS.has(kind) && OWN_LABEL.test(own) && (kind !== 'lead' || /^(?:牵头|主)/u.test(own))
  return (isOwn ? own : LABELS[kind]) ?? ''
}
