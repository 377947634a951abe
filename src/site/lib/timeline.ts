import type { Regulation } from '../../model/registry.ts'
import { lastStanding } from '../../registry/standing.ts'
import { dayOf } from '../../registry/status-on.ts'

/** How many years before the plan's the picture begins; earlier dates are drawn from its left edge. */
const YEARS_BEFORE = 2
/** Width of the picture in its own units. */
const RIGHT = 1000

/** A document's row: stretches of time and the points where its text changed or ended; all in picture units. */
export interface TimelineRow {
  readonly regulation: Regulation
  readonly bars: readonly {
    readonly from: number
    readonly to: number
    readonly kind: 'planned' | 'made' | 'issued' | 'force' | 'unknown'
  }[]
  readonly ends: readonly { readonly x: number; readonly kind: 'revision' | 'repealed' }[]
}

/** Lay out the timeline of documents around the day of a plan, the earliest first; those without a date are left out. */
export function timelineBars(regulations: readonly Regulation[], planDay: string) {
  const dated = regulations.filter((regulation) => firstDay(regulation) !== null)
  const days = dated.flatMap(({ statuses, repealed, inForce, asOf }) =>
    [...statuses.map((status) => status.asOf), repealed?.date, inForce, asOf].filter((day) => day != null),
  )
  const firstYear = Number(planDay.slice(0, 4)) - YEARS_BEFORE
  const lastYear = Number([...days, planDay].toSorted().at(-1)?.slice(0, 4)) + 1
  const scale = (day: string) => {
    const years = (Date.parse(day) - Date.UTC(firstYear, 0, 1)) / (365.25 * 864e5)
    return Math.round(Math.min(RIGHT, Math.max(0, (RIGHT * years) / (lastYear - firstYear))))
  }
  const rows = dated
    .toSorted((a, b) => (firstDay(a) ?? '').localeCompare(firstDay(b) ?? '') || a.id.localeCompare(b.id))
    .map((regulation) => toRow(regulation, planDay, scale))
  const years = Array.from({ length: lastYear - firstYear }, (_, index) => firstYear + index)
    .filter((year) => year % 2 === 0)
    .map((year) => ({ year, x: scale(`${year}-01-01`) }))
  return { rows, years, now: scale(planDay), undated: regulations.filter((one) => !dated.includes(one)) }
}

/** When it took effect; where that is unknown, when it was made. */
function firstDay({ inForce, passed, published }: Regulation): string | null {
  return inForce ?? published ?? passed
}

function toRow(regulation: Regulation, planDay: string, scale: (day: string) => number): TimelineRow {
  const { passed, published, inForce, repealed, revisions } = regulation
  const made = passed ?? published
  const until = repealed?.date ?? lastStanding(regulation)?.asOf ?? null
  const bars: TimelineRow['bars'][number][] = []
  const add = (from: string | null, to: string | null, kind: TimelineRow['bars'][number]['kind']) => {
    if (from !== null && to !== null && from < to) bars.push({ from: scale(from), to: scale(to), kind })
  }
  if (made !== null && made > planDay) add(planDay, made, 'planned')
  add(made, inForce, 'made')
  // Of a notice nobody says from when it counts; a law that was revised was in force by then.
  const from = inForce ?? (revisions[0] ? dayOf(revisions[0]) : null)
  if (inForce === null) add(made, from ?? until ?? planDay, 'issued')
  add(from, until, 'force')
  // Nothing is known after the last day for which a source speaks.
  if (!repealed && from !== null && until !== null) {
    bars.push({ from: scale(until), to: RIGHT, kind: 'unknown' })
  }
  return {
    regulation,
    bars,
    ends: [
      ...revisions.map((revision) => ({ x: scale(dayOf(revision)), kind: 'revision' as const })),
      ...(repealed ? [{ x: scale(repealed.date), kind: 'repealed' as const }] : []),
    ],
  }
}
