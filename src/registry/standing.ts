import { longDate } from '../chinese/date-words.ts'
import { titleInMarks } from '../model/citation-words.ts'
import type { Regulation } from '../model/registry.ts'
import { dayOf, mayNotApply, revisionOn, statusOn } from './status-on.ts'

/** What a document was on a day; `note` is its keeper's words, or which text was in force as its dates tell. */
export type Standing = Regulation['statuses'][number]

/**
 * On a day: as its keeper says it, otherwise as the dates tell; `null` where they tell nothing. Of a day after that of
 * their source, on which they know of no change, the day of the source is told.
 */
export function standingOn(regulation: Regulation, day: string): Standing | null {
  const said = regulation.statuses.findLast(({ asOf }) => asOf <= day)
  // What was repealed some day stays so.
  if (said && (said.asOf === day || (said.is === 'repealed' && regulation.repealed === null))) return said
  const told = statusOn(regulation, day)
  if (told === null) return null
  const is = told === 'amended' && mayBeFirstText(regulation, day) ? 'in-force' : told
  const isInForce = is === 'in-force' || is === 'amended'
  if (isInForce && endsSomeDay(regulation))
    return { asOf: day, is: 'unknown', note: '后来废止，哪一天没有查明，当时也可能已经废止。' }
  const note = isInForce ? textInForce(regulation, day) : is === 'repealed' ? endOf(regulation, day) : ''
  return { asOf: lastDayKnown(regulation, day), is, note: note && `${note}。` }
}

/** The last that is known: what its keeper said last, or what the dates tell of the day of their source. */
export function lastStanding(regulation: Regulation): Standing | null {
  const { statuses, asOf } = regulation
  const said = statuses.at(-1) ?? null
  if (asOf === null || (said && said.asOf >= asOf)) return said
  return standingOn(regulation, asOf) ?? said
}

/** What it was on the day of a plan, and the last that is known after that day, where it says more. */
export function thenAndNow(regulation: Regulation, planDay: string | null) {
  const then = planDay === null ? null : standingOn(regulation, planDay)
  const last = lastStanding(regulation)
  const saysMore = last && !(then?.is === 'issued' && last.is === 'issued')
  return { then, now: saysMore && (planDay === null || then === null || last.asOf > planDay) ? last : null }
}

/**
 * The days of which something can be said, in order: those of plans that cite it, of its keeper's words, of its end,
 * and of the source of its dates.
 */
export function standingsOf(regulation: Regulation, planDays: readonly string[]): readonly Standing[] {
  const { statuses, repealed } = regulation
  const last = lastStanding(regulation)
  const isEndSaid = statuses.some(({ is }) => is === 'repealed')
  const end = repealed && !isEndSaid ? [repealed.date] : []
  const now = last && (last.is !== 'repealed' || isEndSaid) ? [last.asOf] : []
  const days = [...planDays, ...statuses.map(({ asOf }) => asOf), ...end, ...now]
  const standings = [...new Set(days)].sort().flatMap((day) => standingOn(regulation, day) ?? [])
  return [...new Map(standings.map((standing) => [standing.asOf, standing])).values()]
}

/** `2018年8月31日修正（2019年1月1日起施行）`. */
export function describeRevision({ made, inForce, what }: Regulation['revisions'][number]): string {
  const from = inForce ? `${longDate(inForce)}起施行` : '施行日期未查明'
  return `${made ? longDate(made) : ''}${made && !BARE.test(what) ? '，' : ''}${what}（${from}）`
}

const BARE = /^修[改正订]$/u

/** `2024年11月1日废止，由《甲条例》取代`. */
export function describeRepeal({ date, by }: NonNullable<Regulation['repealed']>): string {
  const how = howItEnded(by)
  return how.endsWith('废止') ? `${longDate(date)}${how}` : `${longDate(date)}废止${how && `，${how}`}`
}

/** `由《甲条例》取代`, `由《关于废止若干条例的决定》废止`; empty where it is unknown. */
function howItEnded(by: string | null): string {
  if (by === null) return ''
  const title = named(by.replace(/^\(废止\) /u, ''))
  return `由${title}${DECISION.test(title) ? '废止' : '取代'}`
}

/** What ends others and takes the place of none: `国务院关于废止部分行政法规的决定（2021）`. */
const DECISION = /的决定(?:（\d{4}）)?》?$/u

/** What is more than a title, such as `《乙条例》（国务院令第1号）`, stays as it is. */
function named(title: string): string {
  return title.startsWith('《') ? title : titleInMarks(title)
}

function endOf({ repealed }: Regulation, day: string): string {
  if (!repealed) return ''
  return day === repealed.date ? howItEnded(repealed.by) : describeRepeal(repealed)
}

function lastDayKnown(regulation: Regulation, day: string): string {
  const { asOf } = regulation
  if (asOf === null || day <= asOf) return day
  const hasChanged =
    statusOn(regulation, asOf) !== statusOn(regulation, day) ||
    revisionOn(regulation, asOf) !== revisionOn(regulation, day)
  return hasChanged ? day : asOf
}

/** Which text was in force on a day; nothing of a document that has only one. */
function textInForce(regulation: Regulation, day: string): string {
  const { revisions } = regulation
  const revision = revisionOn(regulation, day)
  if (revision && mayNotApply(revision, day))
    return `${describeRevision(revision)}，当时施行的是它还是以前的文本没有查明`
  if (revision) return `当时的文本：${describeRevision(revision)}`
  return revisions.length > 0 ? `当时的文本：最初的文本，后来修改 ${revisions.length} 次` : ''
}

/** Its only revision by that day may not have been in force yet. */
function mayBeFirstText({ revisions, inForce }: Regulation, day: string): boolean {
  const [first, second] = revisions
  if (!first || !mayNotApply(first, day) || (second && dayOf(second) <= day)) return false
  return inForce !== null && inForce <= day
}

/** Its source calls it repealed, and gives no day. */
function endsSomeDay({ repealed, statuses }: Regulation): boolean {
  return repealed === null && statuses.some(({ is }) => is === 'repealed')
}
