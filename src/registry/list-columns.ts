import type { Instrument, InstrumentColumn } from '../model/instrument.ts'
import { REGULATION_KINDS } from '../model/registry.ts'
import { KINDS } from './regulation-words.ts'

/** What publishers call the columns of their lists; the first name is the one that messages and pages use. */
export const COLUMN_NAMES: Readonly<Record<InstrumentColumn, readonly [string, ...string[]]>> = {
  title: ['标题', '名称', '题名', '文件名', '文件名称'],
  names: ['别名', '简称'],
  kind: ['种类', '类别', '文件种类'],
  issuer: ['制定机关', '发文机关', '发布机关', '印发机关'],
  number: ['文号', '发文字号', '令号'],
  passed: ['通过', '成文'],
  published: ['公布', '发布', '印发'],
  inForce: ['施行', '实施', '生效'],
  revisions: ['修改', '修订'],
  repealed: ['废止', '失效'],
  by: ['取代', '被何文件取代'],
  region: ['地区', '省份'],
  note: ['说明', '备注'],
  asOf: ['截至', '核对'],
  source: ['出处', '来源'],
  link: ['网址', '链接'],
  id: ['编号'],
}

const COLUMNS: ReadonlyMap<string, InstrumentColumn> = new Map(
  (Object.keys(COLUMN_NAMES) as InstrumentColumn[]).flatMap((column) =>
    [column, ...COLUMN_NAMES[column]].map((name) => [name.toLowerCase(), column] as const),
  ),
)

/** The column that a head cell names: `公布`, `公布日期`, `published`. */
export function columnOf(head: string): InstrumentColumn | undefined {
  const name = head.replaceAll(/\s/gu, '').toLowerCase()
  return COLUMNS.get(name) ?? COLUMNS.get(name.replace(/(?:日期|时间|日)$/u, ''))
}

const KIND_NAMES: ReadonlyMap<string, Instrument['kind']> = new Map([
  ...REGULATION_KINDS.map((kind) => [KINDS[kind], kind] as const),
  ['党内法规', 'party-document'],
  ['党的文件', 'party-document'],
  ['政府规章', 'local-rule'],
  ['决定', 'decision'],
])

/** The kind that a cell names, in Chinese or as the program writes it; the cell itself where it names none. */
export function kindOf(cell: string): string {
  return KIND_NAMES.get(cell) ?? cell
}

/** What the number of a document says of its kind. */
const KINDS_OF_NUMBERS: readonly (readonly [RegExp, Instrument['kind']])[] = [
  [/主席令/u, 'law'],
  [/国务院令/u, 'administrative-regulation'],
  [/政府令/u, 'local-rule'],
  [/令/u, 'department-rule'],
  [/^法释|^高检发释字/u, 'judicial-interpretation'],
  [/^中(?:发|办发|纪发|组发)/u, 'party-document'],
]

/** The kind of a document of which a list says none: what its number tells, and 规范性文件 otherwise. */
export function kindOfNumber(number: string): Instrument['kind'] {
  return KINDS_OF_NUMBERS.find(([form]) => form.test(number))?.[1] ?? 'normative-document'
}

/** `2020年7月31日`, `2020/7/31`, `2020.7.31` and `2020-7-31`. */
const DAY = /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?$/u

/** A day as ISO 8601 writes it, from any form that spreadsheets give; the cell itself where it is none. */
export function toDay(cell: string): string {
  const { year, month = '', day = '' } = DAY.exec(cell)?.groups ?? {}
  return year === undefined ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
