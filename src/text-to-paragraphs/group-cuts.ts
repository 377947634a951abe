import { rankOf } from '../chinese/markers.ts'
import type { Line } from './lines.ts'

/**
 * Where to part a group of rows from its first row: a numbered cell (`一、优化服务`) that goes over rows which have a
 * number of their own. The cells behind it stay in their columns, below an empty one, as in the other rows.
 *
 * Only in a text whose tables hold all of its numbers: elsewhere rows are no tasks, and stay as they are.
 */
export function groupCuts(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const cuts = new Map<Line, number>()
  let column = 0
  for (const line of lines) {
    const { cells, marker, hasCells } = line.form
    if (!hasCells && marker && rankOf(marker.kind) < POINT) return new Map()
    const number = cells.findIndex((cell) => cell.column === 'number')
    if (number !== -1) column = cells.some((cell) => cell.column === 'task') ? number : 0
    const [group, ...others] = cells.slice(0, column)
    const isGroup = group?.marker && group.start === 0 && rankOf(group.marker.kind) < POINT
    if (isGroup && cells[column]?.serial && others.every(({ start, end }) => start === end))
      cuts.set(line, line.start + group.end)
  }
  return cuts
}

const POINT = rankOf('point')
