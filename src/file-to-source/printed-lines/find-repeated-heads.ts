import type { LeftOutKind } from '../../model/account.ts'
import type { PrintedLine } from './printed-line.ts'

/** The heads of tables that go on over the page, which are printed again on each: the first row, once more. */
export function findRepeatedHeads(lines: readonly PrintedLine[]): readonly [PrintedLine, LeftOutKind][] {
  const heads = lines.filter(({ row }) => row?.isFirst)
  return heads.flatMap((head, index): [PrintedLine, LeftOutKind][] => {
    const before = heads[index - 1]
    const isNext = before?.text === head.text && head.page > before.page
    return isNext && head.row && head.row.rows > 1 ? [[head, 'running-header']] : []
  })
}
