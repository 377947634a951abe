import ical from 'ical-generator'
import { ownPage } from '../../html-to-proof/expected-pages.ts'
import { layeredParts } from '../../model/layered-parts.ts'
import type { Deadline } from '../../model/layers.ts'
import type { Plan } from '../../model/plan.ts'
import { findUnit, textOfPart } from '../../model/quote.ts'
import { unitText } from '../../model/unit-text.ts'
import { type HostSettings, siteAddress } from '../../publish/host-settings.ts'
import type { PlanDocument } from '../document.ts'
import { nameUuid } from '../name-uuid.ts'

/**
 * A plan's deadlines as a calendar (RFC 5545): one whole-day event on the last day of each time that has one;
 * `null` where none has, since a calendar without a component is not allowed (§3.6).
 *
 * 1. The description is the whole text of the part, as published.
 * 2. What is to be done “every quarter” names no day; it is in `deadlines.csv` and not here.
 * 3. The stamp is the day on which the text was received, or was issued: a clock would make each build differ.
 */
export function deadlinesToIcs(document: PlanDocument, settings: HostSettings): string | null {
  const { plan, provenance, id } = document
  const calendar = ical({
    name: plan.title ?? id,
    prodId: { company: 'Gangmu', product: 'gangmu', language: 'ZH' },
  })
  for (const [part, { deadlines }] of layeredParts(plan)) {
    deadlines.forEach((deadline, index) => {
      if (deadline.to === null) return
      calendar.createEvent({
        id: nameUuid(`${id}/${part}/deadline-${index + 1}`),
        stamp: toDay(provenance?.received ?? plan.issuedDate ?? deadline.to),
        start: toDay(deadline.to),
        allDay: true,
        summary: `${deadline.text}：${nameOf(plan, part)}`,
        description: describeDeadline(plan, part, deadline),
        ...(settings.site !== null && { url: siteAddress(settings, pagePath(document, part)) }),
      })
    })
  }
  return calendar.length() === 0 ? null : calendar.toString()
}

/** Noon in UTC is the same day in every time zone that a build may run in. */
function toDay(date: string): Date {
  return new Date(`${date}T12:00:00Z`)
}

function nameOf(plan: Plan, part: string): string {
  const unit = findUnit(plan, part)
  return unit ? unitText({ label: unit.label ?? '', title: unit.title ?? '' }) : (plan.title ?? '')
}

function describeDeadline(plan: Plan, part: string, { from }: Deadline): string {
  return `${from === null ? '' : `自 ${from} 起。\n\n`}${textOfPart(plan, part) ?? ''}`
}

/** The page that owns a part, with the anchor where the page owns several. */
function pagePath({ plan, parts, id }: PlanDocument, name: string): string {
  const part = parts.find((candidate) => candidate.id === name)
  if (!part) return `/${id}/`
  const isAlone = part.kind === 'task' || part.kind === 'chapter' || part.kind === 'attachment'
  return `${ownPage(plan, part)}${isAlone ? '' : `#${name}`}`
}
