import type { Element } from 'hast'
import { s } from 'hastscript'
import { shorten } from '../model/shorten.ts'
import { drawAt, drawLabel, drawPicture, type PictureWords, percent, toX } from './draw-picture.ts'

/** What a body does: it leads, it supports, or is only named. */
export type BodyRole = 'lead' | 'support' | 'named'
const ROLES: readonly BodyRole[] = ['lead', 'support', 'named']

/** A body with the number of its tasks by role in each column, in the order of the columns. */
export interface BodyRow {
  readonly name: string
  readonly cells: readonly Readonly<Partial<Record<BodyRole, number>>>[]
}

interface BodiesPicture {
  /** Bands of rows, to stand one below the other. */
  readonly svgs: readonly Element[]
  /** How many rows are not drawn. */
  readonly left: number
}

/** Most rows; the table has all. */
const ROWS = 30
/** Rows of a band: two are on a sheet of paper, which ends between bands. */
const BAND = 10
/** Characters of a name that a phone has room for in large type; the table has all. */
const NAME = 21
const ROW = 38
const HEAD = 28
/** What the name of a row takes of its height: lines of columns leave it free. */
const WORDS = 20
/** With more columns than fit on a phone the picture has a width of its own. */
const COLUMNS = 14
const COLUMN = 26

/**
 * Who carries what: a row for each body, a column for each chapter, a shape for each role, larger for more tasks. A body
 * that is only named, and once, is left to the table, which says as much; of many rows the first are drawn. Each band
 * has the names of its columns.
 */
export function drawBodies(
  rows: readonly BodyRow[],
  columns: readonly string[],
  words: PictureWords,
): BodiesPicture {
  const drawn = rows.filter(isTelling).slice(0, ROWS)
  const bands = Array.from({ length: Math.ceil(drawn.length / BAND) }, (_, index) =>
    drawn.slice(index * BAND, (index + 1) * BAND),
  )
  const svgs = bands.map((band, index) => {
    const from = index * BAND
    const own = { id: `${words.id}-${index + 1}`, title: `${words.title} ${from + 1}–${from + band.length}` }
    return drawBand(band, columns, bands.length === 1 ? words : { ...words, ...own })
  })
  return { svgs, left: rows.length - drawn.length }
}

function isTelling({ cells }: BodyRow): boolean {
  const named = cells.reduce((sum, cell) => sum + (cell.named ?? 0), 0)
  return named > 1 || cells.some(({ lead, support }) => lead || support)
}

function drawBand(rows: readonly BodyRow[], columns: readonly string[], words: PictureWords): Element {
  const height = HEAD + rows.length * ROW
  const width = columns.length > COLUMNS ? { width: columns.length * COLUMN } : {}
  const centre = (index: number) => toX((index + 0.5) / columns.length)
  const lines = { y1: HEAD + WORDS, y2: height, strokeDashArray: `${ROW - WORDS} ${WORDS}` }
  return drawPicture(words, { ...width, height }, [
    ...columns.flatMap((name, index) => {
      const x = percent(centre(index))
      return [
        s('line', { className: 'axis', x1: x, x2: x, ...lines }),
        s('text', { className: 'column', x, y: HEAD - 10, textAnchor: 'middle' }, name),
      ]
    }),
    ...rows.map(({ name, cells }, index) => {
      const top = HEAD + index * ROW
      return s('g', { dataRow: name }, [
        s('line', { className: 'row', x1: '0', x2: '100%', y1: top, y2: top }),
        drawLabel({ text: shorten(name, NAME) }, { x: 0, y: top + 16 }),
        ...cells.flatMap((cell, column) => drawCell(cell, column, centre(column), top + 28)),
      ])
    }),
  ])
}

function drawCell(cell: BodyRow['cells'][number], column: number, x: number, y: number): readonly Element[] {
  const roles = ROLES.flatMap((role) => (cell[role] ? [{ role, count: cell[role] }] : []))
  if (roles.length === 0) return []
  const shapes = roles.map(({ role, count }, index) => {
    const r = 4.5 + 1.5 * Math.min(3, count - 1)
    const at = (index - (roles.length - 1) / 2) * 19
    const data = { className: role, dataColumn: column, dataCount: count }
    return role === 'support'
      ? s('rect', { ...data, x: at - r, y: -r, width: 2 * r, height: 2 * r })
      : s('circle', { ...data, cx: at, cy: 0, r })
  })
  return [drawAt(x, y, shapes)]
}
