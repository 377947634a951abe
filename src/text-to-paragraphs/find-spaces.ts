import { BLANK, HAN } from '../chinese/characters.ts'
import type { Proposal } from '../source-to-text/rules/rule.ts'
import type { LayoutInput, Line } from './lines.ts'

/**
 * A gap as typing and layout leave it, not a tab, which parts the cells of a table; bounded, because an endless
 * one would exhaust the matcher's stack.
 */
const GAP = '\\p{Zs}{1,1000}'
/** `2020 年` → `2020年`, `河南省 2020` → `河南省2020`; each gap is looked at once. */
const BETWEEN_HAN_AND_DIGIT = new RegExp(`(?<=${HAN})${GAP}(?=\\d)|(?<=\\d)${GAP}(?=${HAN})`, 'gu')

/** Close the gaps between Han characters and digits, but for those that part the cells of a table. */
export function findHanDigitSpaces({ text, paragraphs }: LayoutInput): readonly Proposal[] {
  const tables = paragraphs.flat().filter(hasCells)
  let next = 0
  return [...text.matchAll(BETWEEN_HAN_AND_DIGIT)].flatMap((match) => {
    const start = match.index
    while ((tables[next]?.end ?? Infinity) <= start) next += 1
    if ((tables[next]?.start ?? Infinity) <= start) return []
    return [{ start, end: start + match[0].length, rule: 'han-digit-space' as const, after: '' }]
  })
}

/** `序号 姓名 电话 1 张三 8123 2 李四 8124`, `索引号：123 主题分类：政务`: short words, each apart from the next. */
function hasCells({ words, form }: Line): boolean {
  if (form.role === 'metadata') return true
  const parts = words.split(/\p{Zs}+/u)
  return parts.length >= CELLS && words.length <= parts.length * CELL_LENGTH && !/[，。；：]/u.test(words)
}

const CELLS = 9
const CELL_LENGTH = 12

/** The blanks of a title that stand before `关于` or after it; those between two issuers stay. */
const TITLE_BLANK = new RegExp(`[${BLANK}]+(?=关于)|(?<=关于.*)[${BLANK}]+`, 'gu')
/** `国 务 院 工 作 规 则`, `总　则`: every character set apart from the next. */
const SPACED = new RegExp(`^(?:${HAN}[${BLANK}]{1,8}){1,20}${HAN}$`, 'u')
const ANY_BLANK = new RegExp(`[${BLANK}]+`, 'gu')

/**
 * Close the gaps that the layout of a displayed title left: those of line breaks (`领导小组 关于印发……建设
 * 工作安排的通知`) and those between characters that were set apart (`总　则`).
 */
export function findTitleSpaces({ paragraphs }: LayoutInput): readonly Proposal[] {
  return paragraphs.flatMap((lines) => lines.flatMap((line) => spacesOf(line, lines.length > 1)))
}

/** A word of two characters set apart, `通　知`, is layout only where it ends a title of several lines. */
function spacesOf(line: Line, isPart: boolean): readonly Proposal[] {
  const { words: whole, form } = line
  const skipped = form.marker?.length ?? 0
  const title = whole.slice(skipped)
  const isTitle = form.title?.isNotice === true
  const isSpaced = SPACED.test(title) && (isPart || skipped > 0 || title.length > 4)
  if (!isSpaced && !isTitle) return []
  const from = isSpaced ? skipped : 0
  return [...whole.slice(from).matchAll(isSpaced ? ANY_BLANK : TITLE_BLANK)].map((match) => ({
    start: line.start + from + match.index,
    end: line.start + from + match.index + match[0].length,
    rule: 'title-space',
    after: '',
  }))
}
