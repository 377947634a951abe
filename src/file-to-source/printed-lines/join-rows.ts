import { glue } from './glue.ts'
import type { PrintedLine } from './printed-line.ts'

/** The text of a row of a table, and of what of it stands on the next pages: cells with a tab between them. */
export function joinRows(rows: readonly PrintedLine[]): string {
  const [first, ...others] = rows
  const cells = others.reduce(
    (texts, { row }) =>
      texts.map((text, index) => {
        const more = row?.cells?.[index]?.text ?? ''
        return more === '' ? text : `${text}${glue(text, more)}${more}`
      }),
    first?.row?.cells?.map(({ text }) => text) ?? [],
  )
  return others.length === 0 ? (first?.text ?? '') : cells.join('\t')
}
