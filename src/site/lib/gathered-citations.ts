import { addOutcomes, type Outcomes, sumOutcomes } from '../../library/entries/citation-outcomes.ts'
import type { CitedCount, LostCitation, PlanSummary } from '../../library/entries/plan-summary.ts'
import type { Regulation } from '../../model/registry.ts'
import { outcomeKeys } from './citation-ledger.ts'
import { documentsSaid, regulationsById, type Said } from './gathered.ts'
import { summaries } from './library.ts'

/** A document that plans cite, themselves left out. */
export interface CitedDocument {
  readonly regulation: Regulation
  readonly outcomes: Outcomes
  readonly places: number
  /** Ids of the plans that cite it. */
  readonly plans: readonly string[]
}

/** How often a document is cited by others than itself. */
export function placesOf({ outcomes }: CitedCount): number {
  return sumOutcomes(outcomes) - (outcomes.self ?? 0)
}

/** The documents that plans cite, those that are cited most first. */
export function citedDocuments(): readonly CitedDocument[] {
  const regulations = regulationsById()
  return [...documentsSaid()]
    .flatMap(([id, said]) => {
      const regulation = regulations.get(id)
      const others = said.filter(({ count }) => placesOf(count) > 0)
      return regulation && others.length > 0 ? [{ regulation, ...sum(others) }] : []
    })
    .sort((a, b) => b.places - a.places || a.regulation.name.localeCompare(b.regulation.name, 'zh-CN'))
}

function sum(said: readonly Said<CitedCount>[]): Omit<CitedDocument, 'regulation'> {
  const { self: _, ...outcomes } = addOutcomes(said.map(({ count }) => count.outcomes))
  return { outcomes, places: sumOutcomes(outcomes), plans: said.map(({ plan }) => plan.id) }
}

/** The articles of a document that plans cite, those that most of them do first; so many at most. */
export function countArticles(said: readonly Said<CitedCount>[], most = 60) {
  const all = said.flatMap(({ count }) => Object.entries(count.articles ?? {}))
  return [...Map.groupBy(all, ([article]) => article)]
    .map(([article, own]) => ({
      ...{ article, plans: own.length },
      places: own.reduce((sum, [, places]) => sum + places, 0),
    }))
    .sort((a, b) => b.plans - a.plans || b.places - a.places || (a.article < b.article ? -1 : 1))
    .slice(0, most)
}

/** Words that lead nowhere for one reason, in the plans that have them. */
export interface LostWords {
  readonly first: LostCitation
  readonly places: number
  readonly found: readonly { readonly plan: PlanSummary; readonly lost: LostCitation }[]
}

/** What leads nowhere in a library, by its own words and the reason; the most frequent first. */
export function lostWords(): readonly LostWords[] {
  const all = summaries().flatMap((plan) => plan.lost.map((lost) => ({ plan, lost })))
  return [...Map.groupBy(all, ({ lost }) => `${outcomeKeys(lost)} ${lost.words}`).values()]
    .flatMap((found) => {
      const [first] = found
      const places = found.reduce((sum, { lost }) => sum + lost.times, 0)
      return first ? [{ first: first.lost, places, found }] : []
    })
    .sort((a, b) => b.places - a.places)
}
