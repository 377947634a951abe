import { readEarlierId } from '../model/plan-id.ts'
import type { PageText, SiteText } from './page-text.ts'

/**
 * What a site says of each plan, by the plan's id: only the pages that show words of it, only with these words.
 * The proof of a plan then looks at its own pages and does not grow with the number of plans.
 */
export function splitByPlan(site: SiteText): ReadonlyMap<string, SiteText> {
  const plans = new Map<string, Map<string, PageText>>()
  for (const [page, text] of site) {
    const parts = Map.groupBy(text.parts, planOf)
    const quotes = Map.groupBy(text.quotes, planOf)
    const owner = text.sourceLines.length > 0 ? [page.split('/')[1] ?? ''] : []
    for (const plan of new Set([...parts.keys(), ...quotes.keys(), ...owner])) {
      const own = { ...text, parts: parts.get(plan) ?? [], quotes: quotes.get(plan) ?? [] }
      const pages = plans.get(plan)
      if (pages) pages.set(page, own)
      else plans.set(plan, new Map([[page, own]]))
    }
  }
  return plans
}

/** The plan in `<plan>/<part>`; of an earlier version the plan that it is of. */
function planOf({ of }: { readonly of: string }): string {
  const id = of.slice(0, of.indexOf('/'))
  return readEarlierId(id)?.plan ?? id
}
