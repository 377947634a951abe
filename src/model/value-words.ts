import { longDate } from '../chinese/date-words.ts'
import type { Deadline, OrganizationMention, Target } from './layers.ts'
import type { TaskOutcome } from './outcome.ts'
import type { InheritedUnit } from './plan.ts'

const BOUNDS: Readonly<Record<Target['bound'], string>> = {
  exact: '',
  'at-least': '不少于 ',
  over: '超过 ',
  about: '约 ',
  'at-most': '不超过 ',
  under: '低于 ',
  range: '',
}
const REPEATS: Readonly<Record<NonNullable<Deadline['repeats']>, string>> = {
  weekly: '每周',
  'ten-daily': '每旬',
  'half-monthly': '每半月',
  monthly: '每月',
  quarterly: '每季度',
  'half-yearly': '每半年',
  yearly: '每年',
}
const PERIODS: Readonly<Record<NonNullable<Deadline['repeats']>, string>> = {
  weekly: '周',
  'ten-daily': '旬',
  'half-monthly': '个半月',
  monthly: '个月',
  quarterly: '个季度',
  'half-yearly': '个半年',
  yearly: '年',
}
const BECAUSE: Readonly<Record<InheritedUnit['because'], string>> = {
  same: '，沿用“下同”',
  below: '，统一写明',
}
const DURATIONS: Readonly<Record<NonNullable<Deadline['within']>['unit'], string>> = {
  day: '日',
  'working-day': '个工作日',
  week: '周',
  month: '个月',
  year: '年',
}

/** A target as one reads it: `超过 600 项`, `100,000 至 300,000 元`. */
export function targetWords({ value, upper, unit, bound }: Target): string {
  const number = [value, ...(upper === undefined ? [] : [upper])]
    .map((each) => each.toLocaleString('en-US'))
    .join(' 至 ')
  return `${BOUNDS[bound]}${number} ${unit}`
}

/** What a source says was reached: `5,188 项`; `null` where it gives no number. */
export function reachedWords({ measured }: Pick<TaskOutcome, 'measured'>): string | null {
  return measured?.value == null ? null : `${measured.value.toLocaleString('en-US')} ${measured.unit ?? ''}`
}

/** A time as dates: `2020年7月31日以前`, `每季度`, `每 5 年`, `疫情结束后 3 个月内`. */
export function deadlineWords({ from, to, repeats, interval, within, after }: Deadline): string {
  if (repeats && interval) return `每 ${interval} ${PERIODS[repeats]}`
  if (repeats) return REPEATS[repeats]
  if (from && to) return `${longDate(from)}至${longDate(to)}`
  if (to) return `${longDate(to)}以前`
  if (from) return `${longDate(from)}起`
  return within ? `${after ? `${after}后 ` : ''}${within.count} ${DURATIONS[within.unit]}内` : ''
}

/** Whether what a value means says more than its own words: `超过 600 项` of `超过600项` does not. */
export function saysMore(meaning: string, words: string): boolean {
  return meaning.replace(/[ ,]/gu, '') !== words.replace(/[ ,，]/gu, '')
}

/** What a unit does for a task, in the plan's own word; where it has none, 负责 or 配合 after its role. */
export function roleWord({ role, verb }: Pick<OrganizationMention, 'role' | 'verb'>): string {
  return verb ?? (role === 'support' ? '配合' : '负责')
}

/** What a unit does for a task, and why it is meant where another part names it: `牵头`, `负责，沿用“下同”`. */
export function dutyWords({ verb, because }: Said): string {
  return `${verb}${because === null ? '' : BECAUSE[because]}`
}

interface Said {
  readonly verb: string
  readonly because: InheritedUnit['because'] | null
}

/** How a time is set: a last day, a stretch of days, again and again, from a day on, or how long without any day. */
export const TIME_KINDS = {
  day: '截止',
  span: '起止',
  rhythm: '周期',
  open: '开始',
  term: '期限',
} as const

export type TimeKind = keyof typeof TIME_KINDS

/** The one last day of a time; `null` where there is none, or it comes again and again. */
export function lastDay({ to, repeats }: Pick<Deadline, 'to' | 'repeats'>): string | null {
  return repeats === null ? to : null
}

/** The kind of a time; one without any day says only how long: 10个工作日内, 疫情结束后3个月内. */
export function timeKind({ from, to, repeats }: Deadline): TimeKind {
  if (repeats) return 'rhythm'
  if (from && to) return 'span'
  if (to) return 'day'
  return from ? 'open' : 'term'
}
