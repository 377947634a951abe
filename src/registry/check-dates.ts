import type { Finding, Reason } from '../diagnostics/finding.ts'
import type { Regulation } from '../model/registry.ts'
import { dayOf, statusOn } from './status-on.ts'

type Fault = Omit<Finding, 'at'> & { readonly path: readonly PropertyKey[] }

/** Check that a document's dates follow each other and that its statuses agree with them. */
export function checkDates(regulation: Regulation): readonly Fault[] {
  return [...checkOrder(regulation), ...checkStatuses(regulation)]
}

function checkOrder(regulation: Regulation): readonly Fault[] {
  const dates = [
    ...(['passed', 'published', 'inForce'] as const).map((key) => ({
      event: key,
      date: regulation[key],
      path: [key],
    })),
    ...regulation.revisions.map((revision, index) => ({
      event: 'revised' as const,
      date: dayOf(revision),
      path: ['revisions', index],
    })),
    { event: 'repealed' as const, date: regulation.repealed?.date ?? null, path: ['repealed'] },
  ].filter(({ date }) => date !== null)
  return dates.flatMap((entry, index) => {
    const before = dates[index - 1]
    if (!before || (before.date as string) <= (entry.date as string)) return []
    const values = { first: dated(before.event, before.date), second: dated(entry.event, entry.date) }
    return [{ code: 'registry-dates-disordered' as const, path: entry.path, values }]
  })
}

function checkStatuses(regulation: Regulation): readonly Fault[] {
  return regulation.statuses.flatMap(({ asOf, is }, index): Fault[] => {
    const before = regulation.statuses[index - 1]
    if (before && before.asOf >= asOf) {
      const values = { first: dated('status', before.asOf), second: dated('status', asOf) }
      return [{ code: 'registry-dates-disordered', path: ['statuses', index, 'asOf'], values }]
    }
    const right = statusOn(regulation, asOf)
    if (right === null || right === is) return []
    return [
      {
        code: 'registry-status-contradicts' as const,
        path: ['statuses', index, 'is'],
        values: { asOf, is, right },
      },
    ]
  })
}

function dated(reason: DatedEvent, date: string | null): Reason {
  return { reason: 'dated', event: { reason }, date: date ?? '' }
}

type DatedEvent = 'passed' | 'published' | 'inForce' | 'revised' | 'repealed' | 'status'
