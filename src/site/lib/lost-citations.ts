import type { LostCitation, PlanSummary } from '../../library/entries/plan-summary.ts'
import { outcomeKeys } from './citation-ledger.ts'
import { summaries } from './library.ts'

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
