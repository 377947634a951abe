import { BLANK } from './characters.ts'
import { NUMERAL_CHARACTERS, parseNumeral, usualNumeral } from './numerals.ts'

/** A form that the number of a heading or an item takes. */
interface MarkerRow {
  readonly kind: string
  /** The first of its kind as people write it, the usual spelling first; `plan.yaml` names the kind by it. */
  readonly forms: readonly string[]
  /** What is read as one, and what looks like one and is not. */
  readonly samples: readonly string[]
  readonly others: readonly string[]
  /** Anchored and linear; none where only the whole document tells it (`find-decimals.ts`). */
  readonly patterns: readonly RegExp[]
  /** As a message writes it; `numeral` is the number in Chinese. */
  readonly write: (number: number, numeral: string) => string
  /** Whether it may head chapters and tasks, and whether it may number the items of a task. */
  readonly heads: boolean
  readonly numbersItems: boolean
  /** `第X章` and its kin: words that running text has as well. */
  readonly isWorded: boolean
  /** Whether its numbers may run on under the headings above, or always begin again at 1. */
  readonly runsOn: boolean
  readonly why: string
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const BRACKETED = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'
const NUMERAL = `[${NUMERAL_CHARACTERS}]{1,7}`
const DIGITS = '[\\d０-９]{1,3}'
/** A numeral, or the dash that one is read or typed for: `—、总体要求`. */
const FIRST_NUMERAL = `${NUMERAL}|[—－―](?=[、．])`
const ORDINAL = `(?<number>${NUMERAL}|\\d{1,3})`
/** What any number may open with, the source of a pattern: within a line only these places are looked at. */
export const MARKER_OPENING = `(?:[（(第\\d０-９${CIRCLED}${BRACKETED}一二三四五六七八九十]|[—－―]、)`
/** Any number as it is published, or a piece of it where another edit cuts it in two. */
export const PUBLISHED_MARKER = new RegExp(
  `^(?:第?（?[\\p{Script=Han}\\d—－―]{0,10}[）、．.。]?|[${CIRCLED}${BRACKETED}])$`,
  'u',
)
const GAPS = `[${BLANK}]*`
/** A title without the end of a sentence, perhaps with what it is about behind a colon; what else opens with 第三章 is running text. */
const TITLE_ONLY = `(?=[${BLANK}]*[^。；！？${BLANK}][^。；：！？]{0,48}(?:：[^。；：！？]{1,40})?$|$)`
/** What goes on behind a number in running text: 第三章规定的处罚, 第二节所列, but not 第一章规划背景. */
const GOES_ON = '(?!的|规定|所(?!有权))'

/**
 * The forms of numbers, highest first: 第一编, 第一章, 第一节, 第一条, and the levels of GB/T 9704—2012 §7.3.3 — 一、
 * （一） 1. （1） — with ① below them, or 1, 1.1 and 1.1.1. Which of them a document's chapters and tasks have is
 * detected from the whole of it (`detect-shape.ts`).
 */
const MARKERS = [
  {
    kind: 'volume',
    forms: ['第一编', '第一部分'],
    samples: ['第一部分　总体要求', '第二编'],
    others: ['第一部分的任务'],
    patterns: [new RegExp(`^(?<label>第${ORDINAL}(?:编|篇|部分))(?!的)${TITLE_ONLY}${GAPS}`, 'u')],
    write: (_, numeral) => `“第${numeral}编（部分）”`,
    heads: true,
    numbersItems: false,
    isWorded: true,
    runsOn: false,
    why: '编 stands above 章 in the order of 立法法 §65',
  },
  {
    kind: 'chapter',
    forms: ['第一章'],
    samples: ['第一章　总则', '第四章 空间管控：建立分区体系'],
    others: ['第三章规定的处罚，由乙局决定。', '第二章所列事项'],
    patterns: [new RegExp(`^(?<label>第${ORDINAL}章)${GOES_ON}${TITLE_ONLY}${GAPS}`, 'u')],
    write: (_, numeral) => `“第${numeral}章”`,
    heads: true,
    numbersItems: false,
    isWorded: true,
    runsOn: true,
    why: '立法法 §65',
  },
  {
    kind: 'section',
    forms: ['第一节'],
    samples: ['第一节　发展基础'],
    others: ['第二节所列项目'],
    patterns: [new RegExp(`^(?<label>第${ORDINAL}节)${GOES_ON}${TITLE_ONLY}${GAPS}`, 'u')],
    write: (_, numeral) => `“第${numeral}节”`,
    heads: true,
    numbersItems: false,
    isWorded: true,
    runsOn: false,
    why: '立法法 §65',
  },
  {
    kind: 'article',
    forms: ['第一条'],
    samples: ['第一条　为了规范工作', '第十二条 违反规定的'],
    others: ['第五条第一款所称机关', '第三条规定的条件'],
    patterns: [
      new RegExp(`^(?<label>第${ORDINAL}条)(?!规定|[第的款项和及与或至到中所、，。；）])${GAPS}`, 'u'),
    ],
    write: (_, numeral) => `“第${numeral}条”`,
    heads: true,
    numbersItems: false,
    isWorded: true,
    runsOn: true,
    why: '条 run on through a law, whatever stands above them (立法法 §65)',
  },
  {
    kind: 'number',
    forms: ['1'],
    samples: [],
    others: ['1总则'],
    patterns: [],
    write: (number) => `“${number}”`,
    heads: true,
    numbersItems: false,
    isWorded: false,
    runsOn: false,
    why: 'emergency plans; one alone says nothing, for a line may begin with an amount',
  },
  {
    kind: 'decimal',
    forms: ['1.1'],
    samples: [],
    others: ['1.1编制目的', '1.5亿元'],
    patterns: [],
    write: (number) => `“.${number}”`,
    heads: true,
    numbersItems: false,
    isWorded: false,
    runsOn: false,
    why: 'emergency plans',
  },
  {
    kind: 'subdecimal',
    forms: ['1.1.1'],
    samples: [],
    others: ['1.1.1领导机构'],
    patterns: [],
    write: (number) => `“.${number}”`,
    heads: true,
    numbersItems: true,
    isWorded: false,
    runsOn: false,
    why: 'emergency plans',
  },
  {
    kind: 'comma',
    forms: ['一、'],
    samples: ['一、依法全面履行政府职能', '一 、 依法', '十二．保障措施', '—、总体要求'],
    others: ['陆、海、空全覆盖'],
    patterns: [
      new RegExp(`^(?!陆、[海空])(?<label>(?<number>${FIRST_NUMERAL})[${BLANK}]{0,2}[、．.])${GAPS}`, 'u'),
    ],
    write: (_, numeral) => `“${numeral}、”`,
    heads: true,
    numbersItems: true,
    isWorded: false,
    runsOn: true,
    why: 'GB/T 9704—2012 §7.3.3, first level',
  },
  {
    kind: 'bracket',
    forms: ['（一）'],
    samples: ['（二十四）加强行政执法监督。', '(十四) 认真做好', '㈠加强领导'],
    others: ['（试行）'],
    patterns: [
      new RegExp(`^(?<label>[（(][${BLANK}]{0,4}(?<number>${NUMERAL})[${BLANK}]{0,4}[）)])${GAPS}`, 'u'),
      new RegExp(`^(?<label>(?<number>[${BRACKETED}]))${GAPS}`, 'u'),
    ],
    write: (_, numeral) => `“（${numeral}）”`,
    heads: true,
    numbersItems: true,
    isWorded: false,
    runsOn: true,
    why: 'GB/T 9704—2012 §7.3.3, second level',
  },
  {
    kind: 'point',
    forms: ['1.'],
    samples: [
      '1.制定计划',
      '1．制定计划',
      '1、制定计划',
      '1.2019年底前',
      '2.2年以上经验',
      '3。强化保障。各县要落实',
    ],
    others: ['1.5万亩', '2.30亿元', '50。各县要结合实际，抓好落实。'],
    patterns: [
      new RegExp(
        `^(?<label>(?<number>${DIGITS})[${BLANK}]{0,2}(?:[.．、]|。(?=\\p{Script=Han}{2,16}。)))(?:(?=\\d{4}年|\\d年以上)|(?![\\d０-９]))${GAPS}`,
        'u',
      ),
    ],
    write: (number) => `“${number}.”`,
    heads: true,
    numbersItems: true,
    isWorded: false,
    runsOn: true,
    why: 'GB/T 9704—2012 §7.3.3, third level',
  },
  {
    kind: 'digit-bracket',
    forms: ['（1）'],
    samples: ['（1）制定计划', '1）制定计划', '(2) 完善制度'],
    others: ['（2023年）'],
    patterns: [new RegExp(`^(?<label>[（(]?(?<number>\\d{1,3})[）)])${GAPS}`, 'u')],
    write: (number) => `“（${number}）”`,
    heads: false,
    numbersItems: true,
    isWorded: false,
    runsOn: false,
    why: 'GB/T 9704—2012 §7.3.3, fourth level',
  },
  {
    kind: 'circle',
    forms: [],
    samples: ['①制定计划'],
    others: [],
    patterns: [new RegExp(`^(?<label>(?<number>[${CIRCLED}]))${GAPS}`, 'u')],
    write: (number) => `第 ${number} 个圈码`,
    heads: false,
    numbersItems: true,
    isWorded: false,
    runsOn: false,
    why: 'below all levels of the standard, as many documents have it',
  },
  {
    kind: 'row',
    forms: ['表格'],
    samples: [],
    others: ['1\t制定计划\t市司法局'],
    patterns: [],
    write: (number) => `“${number}”`,
    heads: true,
    numbersItems: false,
    isWorded: false,
    runsOn: true,
    why: 'the cell 序号 of a plan that is a table; only its head row tells (`table-tasks.ts`)',
  },
] as const satisfies readonly MarkerRow[]

export type MarkerKind = (typeof MARKERS)[number]['kind']

/** A kind of number as people write the first of it: `一、`, `（一）`, `第一章`. */
export type MarkerForm = (typeof MARKERS)[number]['forms'][number]

/** The kind that each form is of. */
export const MARKER_FORMS = Object.fromEntries(
  MARKERS.flatMap(({ kind, forms }) => forms.map((form) => [form, kind])),
) as Readonly<Record<MarkerForm, MarkerKind>>

/** Every kind, highest first. */
export const MARKER_KINDS: readonly MarkerKind[] = MARKERS.map(({ kind }) => kind)

/** Kinds of numbers that head chapters and tasks; lower ones only number items. */
export const HEADING_KINDS = kindsThat('heads')

/** The kinds that can number items below a task. */
export const ITEM_KINDS = kindsThat('numbersItems')

/** The deepest level of an item that pages and files show apart; what stands below it is shown as it is. */
export const DEEPEST_ITEM = 6

/** What every kind of number is and how it is written. */
export const MARKER_TABLE = Object.fromEntries(MARKERS.map((row) => [row.kind, row])) as unknown as Readonly<
  Record<MarkerKind, MarkerRow>
>

/** A heading number at the start of a line. */
export interface Marker {
  readonly kind: MarkerKind
  /** The number as it stands, brackets and pause mark included, such as `（二十四）`, `(十四)` or `一、`. */
  readonly label: string
  readonly number: number
  /** Length in UTF-16 units from the start of the line to where the words begin, blanks included. */
  readonly length: number
}

/** How many units of a line's start are looked at: enough for a number and the title of a chapter behind it. */
export const MARKER_EDGE = 120

/** Read the marker that opens a line; `null` when the line has none. Numbers count from 1. */
export function readMarker(line: string): Marker | null {
  const start = line.length > MARKER_EDGE ? line.slice(0, MARKER_EDGE) : line
  for (const { kind, patterns } of MARKERS) {
    for (const pattern of patterns) {
      const { label, number: digits } = pattern.exec(start)?.groups ?? {}
      const number = label === undefined ? null : readNumber(digits ?? '')
      if (label !== undefined && number !== null)
        return { kind, label, number, length: pattern.exec(start)?.[0].length ?? 0 }
    }
  }
  return null
}

/** `1总则`, `1.1编制目的`, `1.1.1……`, as emergency plans (应急预案) number; not `1.5亿元`. */
const DECIMAL =
  /^(?<label>(?<path>\d{1,2}(?:[.．]\d{1,2}){0,2})[.．]?)(?![\d.．、%％万亿])\p{Zs}{0,8}(?=[\p{Script=Han}“（《])/u

/** The numbers of a decimal, and the label that they stand in. */
export interface Decimal {
  readonly label: string
  readonly path: readonly number[]
}

/** Read the decimal that may open a line: only a document tells whether `3` in front of words is a number or an amount. */
export function readDecimal(line: string): Decimal | null {
  const { label, path } = DECIMAL.exec(line.slice(0, 40))?.groups ?? {}
  return label && path ? { label, path: path.split(/[.．]/u).map(Number) } : null
}

/** `3.121人才工程`: a point whose words begin with digits, which is as well how an amount is written. */
const POINT_BEFORE_DIGITS = new RegExp(
  `^(?<label>(?<number>${DIGITS})[.．、])(?=\\d{1,8}(?![\\d.．、，,—–~～至-])[^\\n]*\\p{Script=Han})`,
  'u',
)

/** Read the point that may open a line before digits: only the points around it tell whether it is one. */
export function readPointBeforeDigits(line: string): Marker | null {
  const { label, number: digits } = POINT_BEFORE_DIGITS.exec(line.slice(0, 40))?.groups ?? {}
  const number = readNumber(digits ?? '')
  return label && number ? { kind: 'point', label, number, length: label.length } : null
}

function readNumber(text: string): number | null {
  if (/^[—－―]$/u.test(text)) return 1
  if (CIRCLED.includes(text)) return CIRCLED.indexOf(text) + 1
  if (BRACKETED.includes(text)) return BRACKETED.indexOf(text) + 1
  const digits = text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return /^\d+$/u.test(digits) ? Number(digits) || null : parseNumeral(usualNumeral(text))
}

/** Whether a kind of number stands above another in every document. */
export function rankOf(kind: MarkerKind): number {
  return MARKER_KINDS.indexOf(kind)
}

function kindsThat(property: 'heads' | 'numbersItems'): readonly MarkerKind[] {
  return MARKERS.filter((row: MarkerRow) => row[property]).map(({ kind }) => kind)
}
