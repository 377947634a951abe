import { type HostSettings, siteAddress } from '../../model/host-settings.ts'
import { placedEntries } from '../../model/layered-parts.ts'
import type { Deadline } from '../../model/layers.ts'
import type { Plan } from '../../model/plan.ts'
import { findUnit } from '../../model/plan-index.ts'
import { textOfPart } from '../../model/quote.ts'
import { partPath } from '../../model/site-paths.ts'
import { unitText } from '../../model/unit-text.ts'
import { valueAnchor } from '../../model/value-anchor.ts'
import { lastDay } from '../../model/value-words.ts'
import type { PlanDocument } from '../document.ts'
import { nameUuid } from '../name-uuid.ts'
import { type IcsProperty, toIcs } from './to-ics.ts'

/**
 * A plan's deadlines as a calendar (RFC 5545): one whole-day event on the last day of each time that has one;
 * `null` where none has, since a calendar without a component is not allowed (§3.6).
 *
 * 1. The description is the whole text of the part, as published.
 * 2. What is to be done again and again (每季度, 每年3月底前), or some time after an event, has no single last day; it
 *    is in `deadlines.csv` and not here.
 * 3. The stamp is the day on which the text was received, or was issued: a clock would make each build differ.
 */
export function deadlinesToIcs(document: DatedDocument, settings: HostSettings): string | null {
  return eventsToIcs(document.plan.title ?? document.id, deadlineEvents(document, settings))
}

/** What is known of a plan where its days are told. */
export type DatedDocument = Pick<PlanDocument, 'id' | 'plan' | 'provenance' | 'formerAnchors'>

/** A whole-day event. */
export interface DayEvent {
  /** Id of the part that sets the day. */
  readonly part: string
  readonly uid: string
  /** The day on which its words were known, and its own. */
  readonly stamp: string
  readonly day: string
  readonly summary: string
  /** Its paragraphs. */
  readonly description: readonly string[]
  readonly url: string | null
}

/** The events of a plan, in the order of its text. */
export function deadlineEvents(document: DatedDocument, settings: HostSettings): readonly DayEvent[] {
  const { plan, id, provenance } = document
  const former = invert(document.formerAnchors?.deadlines)
  return placedEntries(plan, 'deadlines').flatMap(({ part, entry: deadline }) => {
    const day = lastDay(deadline)
    if (day === null) return []
    const anchor = valueAnchor(part, deadline)
    const place = (former.get(anchor) ?? anchor).slice(part.length + 1)
    return {
      ...{ part, day, uid: nameUuid(`${id}/${part}/deadline-${place}`) },
      stamp: provenance?.received ?? plan.issuedDate ?? day,
      summary: `${deadline.text}：${nameOf(plan, part)}`,
      description: describeDeadline(plan, part, deadline),
      url: settings.site === null ? null : siteAddress(settings, partPath(plan, part)),
    }
  })
}

/** Events as a calendar of that name; `null` without any. */
export function eventsToIcs(name: string, events: readonly DayEvent[]): string | null {
  if (events.length === 0) return null
  return toIcs([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Gangmu//gangmu//ZH'],
    // RFC 7986 §5.1, and what programs read before it.
    ['NAME', name, 'text'],
    ['X-WR-CALNAME', name, 'text'],
    ...events.flatMap(toProperties),
    ['END', 'VCALENDAR'],
  ])
}

/** Anchors that times had once, by those of today: an event keeps the UID that it was published with. */
function invert(former: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(former).map(([was, now]) => [now, was]))
}

function toProperties({ uid, stamp, day, summary, description, url }: DayEvent): readonly IcsProperty[] {
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', uid],
    ['SEQUENCE', '0'],
    ['DTSTAMP', `${toDay(stamp)}T120000Z`],
    ['DTSTART;VALUE=DATE', toDay(day)],
    ['X-MICROSOFT-CDO-ALLDAYEVENT', 'TRUE'],
    ['X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT', 'TRUE'],
    ['SUMMARY', summary, 'text'],
    ['DESCRIPTION', description.join('\n\n'), 'text'],
    ...(url === null ? [] : [['URL;VALUE=URI', url] as const]),
    ['END', 'VEVENT'],
  ]
}

/** A day as iCalendar writes it (RFC 5545 §3.3.4). */
function toDay(date: string): string {
  return date.replaceAll('-', '')
}

function nameOf(plan: Plan, part: string): string {
  const unit = findUnit(plan, part)
  return unit ? unitText({ label: unit.label ?? '', title: unit.title ?? '' }) : (plan.title ?? '')
}

function describeDeadline(plan: Plan, part: string, { from }: Deadline): readonly string[] {
  return [...(from === null ? [] : [`自 ${from} 起。`]), textOfPart(plan, part) ?? '']
}
