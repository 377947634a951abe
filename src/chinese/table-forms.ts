import { BLANK } from './characters.ts'
import { type Marker, readMarker } from './markers.ts'
import { NUMERAL_CHARACTERS, parseNumeral, usualNumeral } from './numerals.ts'

/** What a column of a table of tasks holds: the number, the task, who leads, who is responsible, who supports, by when. */
export type ColumnKind = 'number' | 'task' | 'lead' | 'units' | 'support' | 'time'

interface ColumnRow {
  readonly kind: ColumnKind
  /** What the head of such a column says, blanks left out. */
  readonly pattern: RegExp
  readonly samples: readonly string[]
  /** What looks like one and is not. */
  readonly others: readonly string[]
}

const BODY = '(?:责任)?(?:单位|部门|主体|机构|机关|[处科股]室|司局)'
const NOTE = '(?:[及和与、/]?责任人|[（(][^（()）]{1,12}[）)]|[及和与、/](?:单位|部门))?'

/** The heads of columns; the first that fits has it. */
export const COLUMNS: readonly ColumnRow[] = [
  {
    kind: 'number',
    pattern: /^(?:序号|编号|序|号)$/u,
    samples: ['序号', '编 号'],
    others: ['文号', '项目编号说明'],
  },
  {
    kind: 'lead',
    pattern: new RegExp(`^(?:总?牵头|主[办责管])${BODY}${NOTE}$`, 'u'),
    samples: ['牵头单位', '牵头责任单位', '主办科室', '牵头部门（单位）', '牵头单位及责任人'],
    others: ['牵头领导', '分管县领导'],
  },
  {
    kind: 'support',
    pattern: new RegExp(
      `^(?:协同|协助)?(?:配合|协办|协同|协作|协助|参与|参加|支持|指导)${BODY}${NOTE}$`,
      'u',
    ),
    samples: ['配合单位', '协同配合单位', '参与部门'],
    others: ['配合情况'],
  },
  {
    kind: 'units',
    pattern: new RegExp(
      `^(?:(?:主要|共同)?责任|负责|承办|承担|落实|实施|完成|责任落实)(?:单位|部门|主体|机构|机关|[处科股]室|司局)${NOTE}$`,
      'u',
    ),
    samples: ['责任单位', '主要责任单位', '责任部门', '责任处室', '责任单位、责任人'],
    others: ['责任领导', '责任人'],
  },
  {
    kind: 'time',
    pattern:
      /^(?:计划|预计|要求|拟)?(?:任务)?(?:完成|办结|办理|落实|实施|整改|推进|工作|开展)?(?:时限|时间|期限|日期|时间节点|时间进度|时间安排)(?:要求)?(?:[（(][^（()）]{1,12}[）)])?$/u,
    samples: ['完成时限', '时限', '完成时间', '时间节点', '时限要求'],
    others: ['进度安排'],
  },
  {
    kind: 'task',
    pattern:
      /^(?:[^。；：，]{0,12}(?:任务|事项|实事|举措|措施|要点|项目|工作)(?:名称|内容|清单|分解)?|(?:主要|工作|具体|建设|重点|任务|目标|实施)?内容(?:清单)?|目标[与和及]任务)$/u,
    samples: [
      '工作任务',
      '重点工作任务',
      '主要任务',
      '民生实事',
      '项目名称',
      '工作内容',
      '目标与任务',
      '改革举措',
    ],
    others: ['备注', '工作要求', '任务完成情况', '指标', '公开内容'],
  },
]

/** A cell of a row of a table; offsets count in the row. */
export interface CellForm {
  readonly start: number
  readonly end: number
  /** What the column holds that it would head; `null` for none. */
  readonly column: ColumnKind | null
  /** The number that it is and nothing else: `12`, `3.`, `（一）`, `十二`. */
  readonly serial: Serial | null
  /** The number that opens its words. */
  readonly marker: Marker | null
}

/** A number that has a cell for itself. */
interface Serial {
  readonly label: string
  readonly number: number
  readonly isNumeral: boolean
}

/** Most cells of a row that is looked at: a row of more is no task. */
const MOST_CELLS = 40
/** Longest head of a column. */
export const LONGEST_HEAD = 20
const BLANKS = new RegExp(`[${BLANK}]`, 'gu')
const SERIAL = new RegExp(
  `^[（(]?(?:(?<digits>\\d{1,3})|(?<numeral>[${NUMERAL_CHARACTERS}]{1,5}))[）)]?[、.．]?$`,
  'u',
)

/** Read the cells of a row, which tabs part. */
export function readCells(line: string): readonly CellForm[] {
  const texts = line.split('\t', MOST_CELLS)
  let at = 0
  return texts.map((text) => {
    const words = text.trim()
    const start = at + text.indexOf(words)
    at += text.length + 1
    return {
      start,
      end: start + words.length,
      column: readColumn(words),
      serial: readSerial(words),
      marker: readMarker(words),
    }
  })
}

function readColumn(words: string): ColumnKind | null {
  if (words === '' || words.length > LONGEST_HEAD) return null
  const name = words.replace(BLANKS, '')
  return COLUMNS.find(({ pattern }) => pattern.test(name))?.kind ?? null
}

function readSerial(words: string): Serial | null {
  const { digits, numeral } = words.length > 8 ? {} : (SERIAL.exec(words)?.groups ?? {})
  const number = digits ? Number(digits) : numeral ? parseNumeral(usualNumeral(numeral)) : null
  return number ? { label: words, number, isNumeral: digits === undefined } : null
}
