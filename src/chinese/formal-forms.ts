import { bodiesWithin } from './body-forms.ts'
import { CLOSE, OPEN } from './brackets.ts'
import { BLANK, HAN } from './characters.ts'
import { NUMERAL_CHARACTERS, parseNumeral, usualNumeral, YEAR_DIGITS } from './numerals.ts'

/** The blanks that may stand around a number. */
const GAP = `[${BLANK}]{0,8}`
const DASH = `${GAP}[-—–]`

/** The number of an order (令号, GB/T 9704—2012 §10.2): `第215号`, `第二十二号`, below `甲省人民政府令` or behind it, perhaps in brackets. */
const ORDER_NUMBER = `第${GAP}(?:\\d{1,4}|[${NUMERAL_CHARACTERS}]{1,6})${GAP}[号號]`
const ORDER = `[${HAN}]{2,30}令${GAP}(?:${ORDER_NUMBER}|[（(]${ORDER_NUMBER}[）)])`

/** Digits of a year written in Chinese. */
const YEAR = `[${YEAR_DIGITS}]{4}`
const NUMBER_BEHIND_OFFICE = `${OPEN}${GAP}(?:\\d{4}|${YEAR})${GAP}${CLOSE}${GAP}(?:第${GAP})?(?:\\d{1,5}|[${NUMERAL_CHARACTERS}]{1,6})${GAP}[号號]`
const DOCUMENT_NUMBER = `[${HAN}]{1,12}${GAP}${NUMBER_BEHIND_OFFICE}`

/**
 * The whole of a line that is a document number (发文字号, §7.2.5): `豫法政〔2020〕1号`, perhaps with the dash that
 * parted it from the title on a website, or in brackets below it.
 */
const NUMBER_LINE = new RegExp(
  `^(?:${DOCUMENT_NUMBER}(?:${DASH})?|[（(]${DOCUMENT_NUMBER}[）)]|${ORDER_NUMBER}|${ORDER})$`,
  'u',
)

/** The part of a document number behind the abbreviated name of the office, and how long that name is at most. */
const NUMBER_WITHIN = new RegExp(`${NUMBER_BEHIND_OFFICE}(?:${DASH})?`, 'u')
const OFFICE = new RegExp(`[${HAN}]{1,12}[${BLANK}]*$`, 'u')
/** What stands behind the last word of a letterhead, or of a telegram's. */
const LETTERHEAD_WITHIN = new RegExp(`(?<=文[${BLANK}]*件|明电)(?:(?!文[${BLANK}]*件|明电)[^]){0,12}$`, 'u')
/** The head of a red-headed document (§7.2.4), or of the paper that one is drafted on. */
const LETTERHEAD = new RegExp(`^(?<bodies>[${HAN}（）${BLANK}]{4,90}?)(?:文[${BLANK}]*件|公文稿纸)`, 'u')
/** A document number behind the title, in brackets: `关于印发……的通知（甲政发〔2020〕3号）`. */
const NUMBER_END = new RegExp(`[（(](?<number>${DOCUMENT_NUMBER})[）)]$`, 'u')
/** `甲建发〔2020〕19号附件1`: a document number before the mark of an attachment. */
const NUMBER_BEFORE = new RegExp(`^${DOCUMENT_NUMBER}${GAP}(?=附${GAP}[件表录])`, 'u')

const SMALL_NUMERAL = NUMERAL_CHARACTERS.replace(/[百千零佰仟卌〇○]/gu, '')
const DATE = `(?:(?<year>\\d{4}|${YEAR})${GAP}年${GAP}(?<month>\\d{1,2}|[${SMALL_NUMERAL}]{1,2})${GAP}月${GAP}(?<day>\\d{1,2}|[${SMALL_NUMERAL}]{1,3})${GAP}日)`
/** `2023.3.1`, `2023-03-01`, `2023/3/1`: no form of §7.3.5.4, yet typed below many documents. */
const POINTED =
  '(?<pointed_year>(?:19|20)\\d{2})(?<mark>[.．/-])(?<pointed_month>\\d{1,2})\\k<mark>(?<pointed_day>\\d{1,2})'

/** A date in figures that ends a line; above the text it tells when a website put it up. */
const POINTED_END = new RegExp(`(?<!\\d)${POINTED}$`, 'u')
/** A date at the end of a line, behind the name that it goes with. */
const DATE_BEHIND = new RegExp(`(?:${DATE}|${POINTED})$`, 'u')
/** The whole of a line that is a date (成文日期, §7.3.5.4): `2020年4月17日`, `（2020年4月17日）`, `二〇〇四年六月二十六日`. */
const DATE_LINE = new RegExp(`^(?:[（(]${DATE}[）)]|${DATE.replaceAll('?<', '?<bare_')}|${POINTED})$`, 'u')
/** A date at the start of what follows, for cutting lines that run together. */
const DATE_START = new RegExp(`^${DATE}(?![${HAN}])`, 'u')

/** The source of a pattern for a date within a line, and for a note on publicity. */
export const DATE_WITHIN = DATE.replaceAll(/\?<\w+>/gu, '?:')
export const PUBLICITY_WITHIN =
  '[（(〔]此件(?:[^（()）〔〕]|[（(][^（()）]{1,20}[）)]){2,120}[）)〕]|[（(]联系(?:人|电话|方式)[：:][^（()）]{2,80}[）)]|[（(]?(?:政府)?信息公开(?:属性|选项|形式)[：:](?:主动公开|依申请公开|不予?公开)[）)]?'

/** The note (附注, §7.3.7) below the date: `此件公开发布`, `（此件主动公开）`, `（本文有删减）`, `（联系人：……）`. */
const PUBLICITY =
  /^[（(]?(?:此件|(?:信息)?公开(?:选项|方式|属性|形式|类[别型]))[^。]{0,30}[）)]?$|^[（(](?:本[文件]|联系(?:人|单位|电话|科室|方式|地址))[^。]{0,60}[）)]$/u
/** `抄送：……`, `甲市人民政府办公室　2020年3月1日印发`: the imprint (版记, §7.4). */
const IMPRINT = /^(?:抄送|主送|分送|抄报|主题词)[：:]|^[^。，；]{0,40}\d{1,2}日\s*印发$/u
const DATES = new RegExp(DATE, 'gu')
/** What stands behind the day in a note of adoption. */
const ADOPTED = /^[^。；]{2,80}会议(?:审议)?(?:通过|批准)/u
/** The heading of a table of contents: `目录`, `目　录`. */
const CONTENTS = /^目\s{0,8}录$/u

/** A page number behind leaders or a tab, as contents have it: `一、总体要求……1`, `（一）工作目标......2`, perhaps without its dots. */
const LED = /(?:[…⋯]|[.．·•・‧—–_-]{2}|\t)[\p{Zs}.．]{0,4}[-—（(]?\d{1,3}[)）—-]?$/u

/** What a website labels a document number or a date with. */
const LABELLED_NUMBER = new RegExp(
  `(?:[发發]文字[号號]|[发發][文布]文[号號]|文件编号|文${GAP}[号號])[\\s：:|】]{1,8}(?<number>[${HAN}]{1,12}${NUMBER_BEHIND_OFFICE})`,
  'u',
)
const LABELLED_TITLE = new RegExp(
  `^[【\\[]?(?:文件|信息)?(?:标${GAP}题|名${GAP}称)[\\]】]?${GAP}[：:\\t]${GAP}(?<title>[^\\n]{4,200})$`,
  'mu',
)
const LABELLED_DATE =
  /(?:成文(?:日期|时间)|发文日期)[\s：:|】]{1,8}(?<year>\d{4})[-年./](?<month>\d{1,2})[-月./](?<day>\d{1,2})/u

export const isDocumentNumber = (line: string) => line.length <= 80 && NUMBER_LINE.test(line)
export const isDate = (line: string) => line.length <= 60 && DATE_LINE.test(line)
export const opensWithDate = (words: string) => DATE_START.test(words.slice(0, 60))
export const endsWithFigures = (line: string) => POINTED_END.test(line.slice(-20))
export const isPublicity = (line: string) => line.length <= 120 && PUBLICITY.test(line)
export const isImprint = (line: string) => IMPRINT.test(line.length > 400 ? line.slice(0, 400) : line)
/** `注：`, `注：1.甲`: notes under a table; `专栏3　重点工程`: a box; `名词解释`: a glossary. */
const NOTES = /^[备附]?注[：:]\s{0,4}(?<first>1\s{0,2}[.．、])?/u
const BOX =
  /^专\s{0,2}栏\s{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d节])[^。；]{0,60}$|^(?:有关)?(?:名词|术语|指标)解释[：:]?$/u

/** What is numbered in a list of its own, and in no sequence of the text: by the line that opens it. */
export function listOf(line: string): { readonly kind: 'notes' | 'box'; readonly next: number } | null {
  const notes = NOTES.exec(line.slice(0, 16))
  if (notes && (notes.groups?.first || notes[0].length === line.length))
    return { kind: 'notes', next: notes.groups?.first ? 2 : 1 }
  return line.length <= 80 && BOX.test(line) ? { kind: 'box', next: 1 } : null
}

export const isLed = (line: string) => LED.test(line.slice(-16))
export const isContents = (line: string) => line.length <= 12 && CONTENTS.test(line)

/**
 * Where the first document number stands within a head that is glued; `null` for none. The name of its office begins
 * where what stands before is a part of a head.
 */
export function numberWithin(
  head: string,
  endsPart: (words: string) => boolean,
): { readonly start: number; readonly end: number } | null {
  const match = NUMBER_WITHIN.exec(head)
  if (!match) return null
  const end = match.index + match[0].length
  const office = OFFICE.exec(head.slice(0, match.index))?.[0] ?? ''
  const named = LETTERHEAD_WITHIN.exec(office)?.[0].length ?? office.length
  if (named < office.length && named > 0) return { start: match.index - named, end }
  for (let length = 2; length <= office.length; length += 1) {
    const start = match.index - length
    if (start === 0 || endsPart(head.slice(0, start).trimEnd())) return { start, end }
  }
  return null
}

/** How long the letterhead is that a head begins with, where it says so: `甲市教育局甲市财政局文件`; 0 for none. */
export function letterheadLength(head: string): number {
  const match = LETTERHEAD.exec(head)
  return match && bodiesWithin(match.groups?.bodies ?? '').length > 0 ? match[0].length : 0
}

/** The document number before the mark of an attachment, and how long it is with the gap behind it. */
export function numberBefore(mark: string): { readonly number: string; readonly length: number } | null {
  const words = NUMBER_BEFORE.exec(mark.slice(0, 60))?.[0]
  return words === undefined ? null : { number: words.trim(), length: words.length }
}

/** A document number without the brackets around it, or the dash that parted it from the title. */
export function bareNumber(line: string): string {
  return line.replace(/^[（(](?<number>.*)[）)]$|\s*[-—–]$/u, '$<number>')
}

/** The day of the one meeting that a note below a title names: `2021年1月27日甲市第十五届人民代表大会第五次会议批准`; ISO 8601. */
export function dateOfAdoption(note: string): string | null {
  const [date, ...others] = note.slice(0, 400).matchAll(DATES)
  const isAdopted = date !== undefined && ADOPTED.test(note.slice(date.index + date[0].length, 400))
  return isAdopted && others.length === 0 ? readDate(date[0]) : null
}

/** The document number in brackets at the end of a title; `null` where there is none. */
export function numberBehind(title: string): { readonly number: string; readonly at: number } | null {
  const match = NUMBER_END.exec(title.slice(-60))
  return match
    ? { number: match.groups?.number ?? '', at: Math.max(0, title.length - 60) + match.index }
    : null
}

/** The document number, the day, ISO 8601, and the title that a website's own lines tell; `null` for each that they do not. */
export function labelledFacts(lines: string): {
  readonly number: string | null
  readonly date: string | null
  readonly title: string | null
} {
  const { year, month, day } = LABELLED_DATE.exec(lines)?.groups ?? {}
  return {
    number: LABELLED_NUMBER.exec(lines)?.groups?.number ?? null,
    date: readDate(`${year}年${month}月${day}日`),
    title: LABELLED_TITLE.exec(lines)?.groups?.title ?? null,
  }
}

/** A line without the date behind it, and that date as it stands. */
export function splitDate(line: string): { readonly words: string; readonly date: string | null } {
  const at = DATE_BEHIND.exec(line)?.index
  if (at === undefined) return { words: line, date: null }
  return { words: line.slice(0, at).trim(), date: readDate(line.slice(at).trim()) }
}

/** A date line as an ISO 8601 calendar date; `null` for no date. */
export function readDate(line: string): string | null {
  const groups = DATE_LINE.exec(line)?.groups
  const [year, month, day] = ['year', 'month', 'day'].map(
    (name) => groups?.[name] ?? groups?.[`bare_${name}`] ?? groups?.[`pointed_${name}`],
  )
  if (!year || !month || !day) return null
  const iso = [readYear(year), readSmall(month), readSmall(day)].join('-')
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

function readYear(text: string): string {
  return usualNumeral(text).replace(
    /[零一二三四五六七八九]/gu,
    (digit) => `${'零一二三四五六七八九'.indexOf(digit)}`,
  )
}

/** A day or month: `6`, `十二`, `二十六`, `廿六`; `00` for no numeral. */
function readSmall(text: string): string {
  return String(/^\d+$/u.test(text) ? text : (parseNumeral(usualNumeral(text)) ?? 0)).padStart(2, '0')
}
