import type { Plan } from '../model/plan.ts'
import { quoteOf } from '../model/quote.ts'
import type { PipelineResult } from '../pipeline.ts'
import { expectedPages } from './expected-pages.ts'
import type { SiteText } from './page-text.ts'

type Compare = (page: string, expected: string, found: string, start: number | null) => void

/** Check what pages repeat of a plan, or of an earlier version of one. */
export function checkOwnQuotes(plan: Plan, site: SiteText, compare: Compare): void {
  const prefix = `${plan.id}/`
  for (const [page, { quotes }] of site) {
    for (const { of, text } of quotes) {
      if (of.startsWith(prefix)) compare(page, quoteOf(plan, of.slice(prefix.length)) ?? '', text, null)
    }
  }
}

/** Check words of the plan that pages show a second time: quotes, and other copies of parts. */
export function checkRepeats({ plan, parts }: PipelineResult, site: SiteText, compare: Compare): void {
  const owning = new Set(expectedPages(plan, parts).map(({ page }) => page))
  const texts = new Map(parts.map(({ id, blocks }) => [`${plan.id}/${id}`, blocks]))
  const prefix = `${plan.id}/`
  checkOwnQuotes(plan, site, compare)
  for (const [page, { parts: copies }] of site) {
    for (const { of, text } of copies) {
      if (!of.startsWith(prefix)) continue
      const blocks = texts.get(of)
      if (!blocks) compare(page, '', text, null)
      else if (!owning.has(page))
        compare(page, blocks.map((block) => block.text).join('\n'), text, blocks[0]?.start ?? 0)
    }
  }
}
