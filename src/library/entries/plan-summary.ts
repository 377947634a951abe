import { namedBodies } from '../../bodies/list-bodies.ts'
import { articleWords } from '../../model/citation-words.ts'
import { distinct } from '../../model/distinct.ts'
import { type Placed, placedEntries } from '../../model/layered-parts.ts'
import type { Citation } from '../../model/layers.ts'
import type { Plan } from '../../model/plan.ts'
import { chapterOfPart, titleQuote } from '../../model/plan-index.ts'
import { quoteOf } from '../../model/quote.ts'
import { partPath } from '../../model/site-paths.ts'
import { lastDay } from '../../model/value-words.ts'
import type { PlanProfile } from '../../plan-to-layers/profile/plan-to-profile.ts'
import { countEach, countOutcomes, type Outcomes } from './citation-outcomes.ts'
import type { PlanEntry } from './plan-to-entry.ts'

/**
 * What pages of the whole site are told of a plan: a few kilobytes, for they read those of all plans at once. What is
 * counted leads to the plan's own pages, which show it.
 */
export interface PlanSummary extends Pick<Plan, 'title' | 'documentNumber' | 'issuer' | 'issuedDate'> {
  readonly id: string
  readonly profile: PlanProfile
  /** Code of its place (GB/T 2260), where that is certain; `000000` for the whole country. */
  readonly place: string | null
  readonly tasks: number
  readonly chapters: number
  /** Titles of the further documents of the file. */
  readonly further: readonly QuotedWords[]
  /** What became of its citations. */
  readonly citations: Outcomes
  /** The documents that it cites, itself among them, by id. */
  readonly documents: Readonly<Record<string, CitedCount>>
  /** What it cites that was not found, each wording once. */
  readonly lost: readonly LostCitation[]
  /** How often it has each term, by id. */
  readonly terms: Readonly<Record<string, number>>
  /** The bodies that it names, by id. */
  readonly bodies: Readonly<Record<string, BodyCount>>
  readonly targets: Spread
  readonly deadlines: Spread
  /** Whether it has anchors that were published once on the pages of all plans. */
  readonly hasFormerAnchors: boolean
}

/** Words of a plan that pages repeat, and which they are, as `quoteOf` takes them. */
interface QuotedWords {
  readonly of: string
  readonly words: string
}

/** How often a document is cited, and what of it. */
export interface CitedCount {
  readonly outcomes: Outcomes
  /** By the words for the articles: `第三十八条第二款`. */
  readonly articles?: Readonly<Record<string, number>>
}

/** Words that lead nowhere, where they stand first, and how often they do. */
export interface LostCitation extends QuotedWords, Pick<Citation, 'by' | 'why' | 'evidence'> {
  /** Site path of the part. */
  readonly path: string
  readonly times: number
}

/**
 * Tasks that a body leads and supports, places where it is only named, and all places that print its name; of its tasks
 * the times that have a last day, and the outcomes.
 */
export type BodyCount = readonly [
  lead: number,
  support: number,
  named: number,
  places: number,
  days: number,
  outcomes: number,
]

/** How many of something, and how they are spread: of times over months, of numbers over chapters. */
export interface Spread {
  readonly total: number
  readonly numbers: readonly number[]
}

/** @param place Code of its place, as its text tells it. */
export function planToSummary(entry: PlanEntry, place: string | null): PlanSummary {
  const { plan, profile, formerAnchors } = entry
  const { title, documentNumber, issuer, issuedDate } = plan
  const citations = placedEntries(plan, 'citations')
  return {
    ...{ id: plan.id ?? '', title, documentNumber, issuer, issuedDate, profile, place },
    tasks: plan.tasks.length,
    chapters: plan.chapters.length,
    further: plan.documents.slice(1).flatMap((document) => {
      const of = titleQuote(document)
      return of ? [{ of, words: quoteOf(plan, of) ?? '' }] : []
    }),
    citations: countOutcomes(citations.map(({ entry: each }) => each)),
    documents: countDocuments(citations.map(({ entry: each }) => each)),
    lost: findLost(plan, citations),
    terms: countEach(placedEntries(plan, 'terms').map(({ entry: each }) => each.term)),
    bodies: countBodies(plan),
    targets: spreadTargets(plan),
    deadlines: spreadDeadlines(plan),
    hasFormerAnchors: Object.values(formerAnchors).some((own) => Object.keys(own ?? {}).length > 0),
  }
}

function countDocuments(citations: readonly Citation[]): PlanSummary['documents'] {
  const byDocument = Map.groupBy(citations, ({ regulation }) => regulation)
  return Object.fromEntries(
    [...byDocument].flatMap(([id, own]) => {
      if (id === null) return []
      const articles = countEach(own.flatMap((each) => each.articles?.map(articleWords) ?? []))
      const cited = { outcomes: countOutcomes(own), ...(Object.keys(articles).length > 0 && { articles }) }
      return [[id, cited]]
    }),
  )
}

function findLost(plan: Plan, citations: readonly Placed<Citation>[]): readonly LostCitation[] {
  const lost = citations.filter(({ entry }) => entry.by === null)
  const wordings = Map.groupBy(lost, ({ entry }) => `${entry.why} ${entry.text}`)
  return [...wordings.values()].flatMap(([first, ...others]): readonly LostCitation[] => {
    if (!first) return []
    const { part, entry } = first
    const { by, why, evidence, start, end, text: words } = entry
    const told = { by, evidence, ...(why && { why }) }
    const place = { path: partPath(plan, part), of: `${part}#${start}-${end}`, words }
    return [{ ...told, ...place, times: others.length + 1 }]
  })
}

function countBodies(plan: Plan): PlanSummary['bodies'] {
  const places = countEach(
    placedEntries(plan, 'organizations').flatMap(({ entry }) => entry.organization ?? []),
  )
  const byBody = Map.groupBy(namedBodies(plan), ({ id }) => id)
  return Object.fromEntries(
    [...byBody].map(([id, own]): [string, BodyCount] => {
      const duties = own.flatMap(({ duty }) => duty ?? [])
      const leads = distinct(duties.filter(({ role }) => role === 'lead').map(({ part }) => part))
      const all = [...new Map(duties.map((duty) => [duty.part, duty])).values()]
      const days = all.flatMap(({ deadlines }) => deadlines.filter((each) => lastDay(each) !== null))
      const outcomes = all.flatMap((duty) => duty.outcomes)
      const named = own.length - duties.length
      const roles = [leads.length, all.length - leads.length, named, places[id] ?? 0] as const
      return [id, [...roles, days.length, outcomes.length]]
    }),
  )
}

function spreadTargets(plan: Plan): Spread {
  const chapters = placedEntries(plan, 'targets').map(({ part }) => chapterOfPart(plan, part)?.id ?? '')
  const counts = countEach(chapters)
  return { total: chapters.length, numbers: plan.chapters.map(({ id }) => counts[id] ?? 0) }
}

function spreadDeadlines(plan: Plan): Spread {
  const months = placedEntries(plan, 'deadlines').map(({ entry }) => entry.to?.slice(5, 7) ?? '')
  const counts = countEach(months)
  const keys = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
  return { total: months.length, numbers: keys.map((key) => counts[key] ?? 0) }
}
