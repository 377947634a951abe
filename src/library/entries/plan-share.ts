import { listBodies } from '../../bodies/list-bodies.ts'
import { libraryToNames } from '../../html-to-search/library-to-names.ts'
import type { SearchName } from '../../html-to-search/search-record.ts'
import { distinct } from '../../model/distinct.ts'
import { type HostSettings, siteAddress } from '../../model/host-settings.ts'
import { type CheckedPlan, toCheckedPlan } from '../../original-to-comparison/checked-plan.ts'
import { dutiesToCsv } from '../../plan-to-exports/csv/duties-to-csv.ts'
import {
  type DatedDocument,
  type DayEvent,
  deadlineEvents,
} from '../../plan-to-exports/feeds/deadlines-to-ics.ts'
import { type DutyWords, describeDuty } from '../../plan-to-exports/feeds/duties-to-events.ts'
import {
  type Fact,
  historyFacts,
  type OutcomeFact,
  outcomeFacts,
} from '../../plan-to-exports/feeds/facts-to-atom.ts'
import type { PlanContext } from './plan-context.ts'

/**
 * What a plan adds to files that gather from all plans: made once, with its own pages, so that nobody reads a thousand
 * plans to write one of them. What only files of some of them need is apart: its duties, and its rows of the tables of
 * the library (`planToRows`).
 */
export interface PlanShare {
  readonly checked: CheckedPlan
  /** Its own and those of its tasks and chapters. */
  readonly names: readonly SearchName[]
  /** What became of the plan. */
  readonly history: readonly Fact[]
  /** What became of its tasks, by part. */
  readonly outcomes: Readonly<Record<string, readonly OutcomeFact[]>>
}

/** What a plan adds to the files of bodies. */
export interface PlanDuties {
  /** Its last days, by part. */
  readonly events: Readonly<Record<string, readonly DayEvent[]>>
  /** The bodies that it makes responsible, by id. */
  readonly bodies: Readonly<Record<string, BodyShare>>
}

/** What a plan tells of a body: parts, whose words stand once for all bodies, and its rows of the table of the body. */
export interface BodyShare {
  readonly duties: readonly DutyWords[]
  /** CSV without the head. */
  readonly rows: string
}

export function planToShare(
  document: DatedDocument,
  { regulation }: Pick<PlanContext, 'regulation'>,
): PlanShare {
  const { plan } = document
  const named = { regulations: regulation ? [regulation] : [], terms: [], organizations: [] }
  return {
    checked: toCheckedPlan(plan),
    names: libraryToNames([plan], named),
    history: historyFacts(document),
    outcomes: byPart(outcomeFacts(document)),
  }
}

export function planToDuties(
  document: DatedDocument,
  { organizations }: Pick<PlanContext, 'organizations'>,
  host: HostSettings,
): PlanDuties {
  const { plan } = document
  const head = dutiesToCsv([], String).length
  const bodies = [...listBodies([plan], organizations)].flatMap(([id, { duties }]) => {
    const rows = dutiesToCsv(duties, (path) => siteAddress(host, path)).slice(head)
    const words = duties.map((duty) => ({ part: duty.part, words: describeDuty(duty) }))
    return duties.length > 0 ? [[id, { duties: words, rows }] as const] : []
  })
  return { events: byPart(deadlineEvents(document, host)), bodies: Object.fromEntries(bodies) }
}

/** By body, all that its files take from a plan, as texts to compare. */
export function dutyTexts(
  { events, bodies }: PlanDuties,
  { outcomes }: Pick<PlanShare, 'outcomes'>,
): Readonly<Record<string, string>> {
  const texts = Object.entries(bodies).map(([id, body]) => {
    const parts = distinct(body.duties.map(({ part }) => part))
    return [id, JSON.stringify([body, parts.map((part) => [events[part], outcomes[part]])])] as const
  })
  return Object.fromEntries(texts)
}

function byPart<T extends { readonly part: string }>(
  all: readonly T[],
): Readonly<Record<string, readonly T[]>> {
  return Object.fromEntries(Map.groupBy(all, ({ part }) => part))
}
