import { longDate } from '../chinese/date-words.ts'
import type { Deadline, OrganizationMention, Target } from './layers.ts'

const BOUNDS: Readonly<Record<Target['bound'], string>> = {
  exact: '',
  'at-least': '不少于 ',
  over: '超过 ',
  about: '约 ',
  'at-most': '不超过 ',
}
const REPEATS: Readonly<Record<NonNullable<Deadline['repeats']>, string>> = {
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  'half-yearly': '每半年',
  yearly: '每年',
}

/** A target as one reads it: `超过 600 项`. */
export function targetWords({ value, unit, bound }: Target): string {
  return `${BOUNDS[bound]}${value.toLocaleString('en-US')} ${unit}`
}

/** A time as dates: `2020年7月31日以前`, `每季度`. */
export function deadlineWords({ from, to, repeats }: Deadline): string {
  if (repeats) return REPEATS[repeats]
  if (from && to) return `${longDate(from)}至${longDate(to)}`
  return to ? `${longDate(to)}以前` : from ? `${longDate(from)}以后` : ''
}

/** What a unit does for a task, in the plan's own word; where it has none, 负责 or 配合 after its role. */
export function roleWord({ role, verb }: Pick<OrganizationMention, 'role' | 'verb'>): string {
  return verb ?? (role === 'support' ? '配合' : '负责')
}
