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
export function deadlinesToIcs(document: PlanDocument, settings: HostSettings): string | null {
  const { plan, id } = document
  const former = invert(document.formerAnchors?.deadlines)
  const events = placedEntries(plan, 'deadlines').flatMap(({ part, entry: deadline }) => {
    const anchor = valueAnchor(part, deadline)
    const place = (former.get(anchor) ?? anchor).slice(part.length + 1)
    return toEvent(nameUuid(`${id}/${part}/deadline-${place}`), { part, deadline, document, settings })
  })
  if (events.length === 0) return null
  const name = plan.title ?? id
  return toIcs([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Gangmu//gangmu//ZH'],
    // RFC 7986 §5.1, and what programs read before it.
    ['NAME', name, 'text'],
    ['X-WR-CALNAME', name, 'text'],
    ...events,
    ['END', 'VCALENDAR'],
  ])
}

/** Anchors that times had once, by those of today: an event keeps the UID that it was published with. */
function invert(former: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(former).map(([was, now]) => [now, was]))
}

interface Event {
  readonly part: string
  readonly deadline: Deadline
  readonly document: PlanDocument
  readonly settings: HostSettings
}

function toEvent(uid: string, { part, deadline, document, settings }: Event): readonly IcsProperty[] {
  const last = lastDay(deadline)
  if (last === null) return []
  const { plan, provenance } = document
  const stamp = provenance?.received ?? plan.issuedDate ?? last
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', uid],
    ['SEQUENCE', '0'],
    ['DTSTAMP', `${toDay(stamp)}T120000Z`],
    ['DTSTART;VALUE=DATE', toDay(last)],
    ['X-MICROSOFT-CDO-ALLDAYEVENT', 'TRUE'],
    ['X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT', 'TRUE'],
    ['SUMMARY', `${deadline.text}：${nameOf(plan, part)}`, 'text'],
    ['DESCRIPTION', describeDeadline(plan, part, deadline), 'text'],
    ...(settings.site === null
      ? []
      : [['URL;VALUE=URI', siteAddress(settings, partPath(plan, part))] as const]),
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

function describeDeadline(plan: Plan, part: string, { from }: Deadline): string {
  return `${from === null ? '' : `自 ${from} 起。\n\n`}${textOfPart(plan, part) ?? ''}`
}
