import { RANGE_MARK } from '../../chinese/characters.ts'
import { isoDay } from './calendar.ts'
import type { Point } from './points.ts'
import { opensClause, saysWhen, saysWhenActs, saysWhenBriefly, saysWhich } from './says-when.ts'

/** First and last day of a time, as `isoDay` gives them. */
export interface Days {
  readonly from: string | null
  readonly to: string | null
}

/** How a time stands to the stretch of the calendar that the text names, with a sample of it. */
interface Relation {
  readonly sample: string
  /** How far the words behind the stretch belong to it; `null` where this is not how it stands. */
  readonly read: (point: Point, around: Around) => number | null
  readonly time: (point: Point) => Days | null
}

/** The words of a stretch, those before and behind it, the plan’s date, and whether the clause looks back. */
export interface Around {
  readonly date: string | null
  readonly isReview: boolean
  readonly words: string
  readonly before: string
  readonly after: string
}

export const BY = /^(?:（含[^（）]{0,8}）)?(?:以前|之前|前|止)(?![后期述款])/u
const NUMERAL = '[\\d一二三四五六七八九十]{1,3}'
/** Others of its kind behind a day or a month, the last of them with 前: 6月15日|、12月15日前. */
const LISTED_BY: Readonly<Partial<Record<Point['of'], RegExp>>> = {
  day: new RegExp(`^(?:(?:[、和及与或]|以及)(?:\\d{4}年)?(?:${NUMERAL}月)?${NUMERAL}[日号])+`, 'u'),
  month: new RegExp(`^(?:(?:[、和及与或]|以及)(?:\\d{4}年)?${NUMERAL}月[底末]?)+`, 'u'),
}
const FROM = /^(?:（含[^（）]{0,8}）)?(?:起|开始)(?![草步义算点诉来源])/u
/** 6月1日后; of a year or month this would leave out the whole of it. 6月1日后发生的 says of what. */
const FROM_DAY = /^[之以]?后(?![续期]|新?(?:发生|产生|出现|出生)[^，。；\n]{0,16}的)/u
/** What holds from a day is another document’s own matter: `5月1日起施行的《……条例》`. */
const IN_FORCE = /^(?:起|开始)(?:[，,]?(?:正式|全面)?(?:施行|实施|执行))(?:的|[）)])/u
/** 至、到、截至、不迟于 before the last day of something; `提高到2022年底的水平` is none. */
const UNTIL =
  /(?<![提升增扩降达恢送派调转低高大加乃甚])(?:[至到]|截[至止]|(?:时[限间]|节点|(?:完成|截止)日期)为?[：:]|不得?[晚迟]于|最[晚迟]于?) ?$/u
/** A field or a cell that holds nothing but a time. */
const LABEL = /(?:时[限间]|节点)为?[：:] ?$/u
const CELL_BEFORE = /(?:^|[\t\n]|\| ?)$/u
const CELL_AFTER = /^(?:$|[\t\n]| ?\|)/u
/** 于 before the day on which something is done; that of 由于, 限于 and the like is another. */
const AT = /(?<![由限属位源基用关对至])于$/u
const OPENS_RANGE = new RegExp(`^[的至到${RANGE_MARK}]`, 'u')
/** `2020年度公开招聘公告` is a name, `2020年度完成投资` is none. */
const COMMITS = /^(?:完成|实现|达|力争|确保|全面|新增|不[低少超]|[要将须])/u
const AS_OF = /截[至止]到? ?$/u
/** 为2035年基本实现现代化奠定基础: what comes after the plan. */
const FOR = /为到?$/u
const FOUNDS = /^[^，。；\n]{0,40}(?:打下|奠定|夯实|创造|积蓄|提供)/u
const STATE = /^[，,]?[^。；\n]{0,30}?(?:已|累计|共有?|完成了)/u
const SINCE = /^以来/u

const through = ({ from, to }: Point) => ({ from, to })
const by = ({ to }: Point) => ({ from: null, to })

/** Tried in this order; the first that holds is how the time is meant. */
export const RELATIONS: readonly Relation[] = [
  {
    sample: '为2035年……打下基础',
    read: (_, { before, after }) => (FOR.test(before) && FOUNDS.test(after) ? 0 : null),
    time: () => null,
  },
  { sample: '2020年以来', read: (_, { after }) => lengthOf(SINCE, after), time: () => null },
  { sample: '6月30日前', read: (_, { after }) => lengthOf(BY, after), time: beforePoint },
  {
    sample: '6月15日、12月15日前',
    read: (point, { after }) => (isListedBy(point, after) ? 0 : null),
    time: beforePoint,
  },
  {
    sample: '年内',
    read: ({ of }, { after }) => (of === 'year' || of === 'month' ? lengthOf(/^以?内/u, after) : null),
    time: by,
  },
  { sample: '8月1日起施行的《条例》', read: (_, { after }) => lengthOf(IN_FORCE, after), time: () => null },
  {
    sample: '2020年5月1日起',
    read: ({ of }, { after }) => lengthOf(FROM, after) ?? (of === 'day' ? lengthOf(FROM_DAY, after) : null),
    time: ({ from }) => ({ from, to: null }),
  },
  {
    sample: '截至6月底已建成',
    read: ({ to }, { before, after, date }) =>
      AS_OF.test(before) && (STATE.test(after) || (date !== null && to < date)) ? 0 : null,
    time: () => null,
  },
  {
    sample: '完成时限：三季度',
    read: ({ of, ownYear, edge }, { before, after }) => {
      const isWide = of === 'quarter' || of === 'half' || of === 'year'
      const isOwnYear = of === 'year' && ownYear !== null
      const isField =
        (LABEL.test(before) && !isOwnYear) || (CELL_BEFORE.test(before) && CELL_AFTER.test(after))
      return isWide && edge === null && isField ? 0 : null
    },
    time: through,
  },
  {
    sample: '延长至6月30日',
    read: ({ edge }, { before, after }) =>
      UNTIL.test(before) && edge !== 'start' && !/^(?:前后|的水平|的\d)/u.test(after) ? 0 : null,
    time: by,
  },
  {
    sample: '“十四五”期间',
    read: ({ of }, { after }) => {
      const length = lengthOf(/^(?:期间|时期)/u, after)
      return length && of !== 'day' && !/^(?:[，,]?是|主要|工作|总体|目标|的)/u.test(after.slice(length))
        ? length
        : null
    },
    time: through,
  },
  {
    sample: '年初',
    read: ({ of, edge }) => (edge === 'start' && of !== 'month' ? 0 : null),
    time: () => null,
  },
  {
    sample: '2025年底',
    read: ({ edge }, { after, isReview }) => (edge === 'end' && !isReview && !saysWhich(after) ? 0 : null),
    time: by,
  },
  {
    sample: '于7月30日报送',
    read: ({ of, to }, { before, after, date, isReview }) => {
      const isShort = of === 'day' || of === 'month'
      const isAhead = date !== null && to >= date && !isReview
      const isSaid = saysWhen(before, after) || saysWhenBriefly(before, after)
      const saysSo = AT.test(before) || (of === 'day' && to !== date && isSaid)
      return isShort && isAhead && saysSo && !OPENS_RANGE.test(after) ? 0 : null
    },
    time: through,
  },
  {
    sample: '上半年完成',
    read: (point, { words, before, after, date, isReview }) => {
      const isWide = point.of !== 'day' && point.of !== 'plan' && point.edge === null
      const isName = words.endsWith('年度') && !opensClause(before) && !COMMITS.test(after)
      const isPart = point.of !== 'year' && !words.endsWith('份') && (date === null || point.to >= date)
      const saysSo =
        saysWhen(before, after) || saysWhenActs(before, after) || (isPart && saysWhenBriefly(before, after))
      return isWide && !isReview && !isName && !isStory(point, date) && saysSo ? 0 : null
    },
    time: through,
  },
]

/** A month that was over when the plan was issued: `2021年6月，省政府印发……`. */
function isStory({ of, ownYear, to }: Point, date: string | null): boolean {
  return of === 'month' && ownYear !== null && date !== null && to < date
}

/** 2025年前 is before its first day; 2025年底前 and 6月前 are by their last. */
function beforePoint({ of, edge, ownYear, year, to }: Point): Days {
  const isBeforeYear = of === 'year' && edge === null && ownYear !== null
  return { from: null, to: isBeforeYear ? isoDay(year - 1, 12, 31) : to }
}

/** Whether a day or a month is one of several by which something is done. */
export function isListedBy({ of }: Point, after: string): boolean {
  const listed = LISTED_BY[of]
  const length = listed ? lengthOf(listed, after) : null
  return length !== null && BY.test(after.slice(length))
}

/** How much of a text's beginning a pattern takes; `null` for nothing. */
export function lengthOf(pattern: RegExp, text: string): number | null {
  return pattern.exec(text)?.[0].length ?? null
}
