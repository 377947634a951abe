import { descend, elementsOf, valueAt, type XmlElement } from '../xml-to-tree.ts'
import type { Styles } from './read-styles.ts'
import { remember } from './remember.ts'
import { type Ground, type RunFormat, readGround, readRunFormat } from './run-format.ts'

/** What a table's style says about one of its cells. */
interface CellFormat {
  readonly run: RunFormat
  readonly ground: Ground | undefined
}

/** Where a cell stands, from 0. */
interface CellPlace {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Looks up what the style of a table says about a cell. */
export type TableFormat = (place: CellPlace) => CellFormat

/** Read a table's style with what it says of some rows and columns only (ISO/IEC 29500-1 §17.7.6). */
export function tableFormat(table: XmlElement, styles: Styles): TableFormat {
  const chain = [...styles.table(valueAt(table, 'w:tblPr', 'w:tblStyle'))].reverse()
  const look = readLook(descend(table, 'w:tblPr', 'w:tblLook'))
  const formatOf = remember((parts: string) => merge(chain, parts.split(' ')))
  return (place) => formatOf(partsOf(place, look).join(' '))
}

/** The later of two that speak of the same cell wins. */
function merge(chain: readonly XmlElement[], parts: readonly string[]): CellFormat {
  const special = parts.flatMap((part) =>
    chain.flatMap((style) =>
      elementsOf(style).filter(({ name, attributes }) => name === 'w:tblStylePr' && attributes.type === part),
    ),
  )
  const sources = [...chain, ...special]
  const grounds = sources.flatMap((each) => [
    readGround(descend(each, 'w:tblPr')),
    readGround(descend(each, 'w:tcPr')),
  ])
  return {
    run: Object.assign({}, ...sources.map((each) => readRunFormat(descend(each, 'w:rPr')))),
    ground: grounds.findLast((each) => each !== undefined),
  }
}

interface Look {
  readonly firstRow: boolean
  readonly lastRow: boolean
  readonly firstColumn: boolean
  readonly lastColumn: boolean
  readonly noHBand: boolean
  readonly noVBand: boolean
}

/** `w:tblLook` says its six things by names, or by the bits of a number (ISO/IEC 29500-4 §14.3.9). */
function readLook(look: XmlElement | undefined): Look {
  const bits = Number.parseInt(look?.attributes.val ?? '', 16) || 0
  const says = (name: string, bit: number) => {
    const value = look?.attributes[name]
    return value === undefined ? (bits & bit) !== 0 : ['1', 'true', 'on'].includes(value)
  }
  return {
    ...{ firstRow: says('firstRow', 0x20), lastRow: says('lastRow', 0x40) },
    ...{ firstColumn: says('firstColumn', 0x80), lastColumn: says('lastColumn', 0x100) },
    ...{ noHBand: says('noHBand', 0x200), noVBand: says('noVBand', 0x400) },
  }
}

/** The parts of a table that a cell belongs to, from the weakest. */
function partsOf({ row, column, rows, columns }: CellPlace, look: Look): readonly string[] {
  const [top, left] = [look.firstRow && row === 0, look.firstColumn && column === 0]
  const [bottom, right] = [look.lastRow && row === rows - 1, look.lastColumn && column === columns - 1]
  const band = (index: number, isAfterFirst: boolean) => ((index - (isAfterFirst ? 1 : 0)) % 2 === 0 ? 1 : 2)
  const parts: readonly (readonly [string, boolean])[] = [
    [`band${band(column, look.firstColumn)}Vert`, !look.noVBand && !left && !right],
    [`band${band(row, look.firstRow)}Horz`, !look.noHBand && !top && !bottom],
    ...([
      ['firstCol', left],
      ['lastCol', right],
      ['firstRow', top],
      ['lastRow', bottom],
    ] as const),
    ...([
      ['neCell', top && right],
      ['nwCell', top && left],
      ['seCell', bottom && right],
      ['swCell', bottom && left],
    ] as const),
  ]
  return parts.filter(([, holds]) => holds).map(([part]) => part)
}
