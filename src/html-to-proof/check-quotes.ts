import type { Finding } from '../diagnostics/finding.ts'
import type { PartKind } from '../model/part.ts'
import type { Plan } from '../model/plan.ts'
import { readEarlierId } from '../model/plan-id.ts'
import { quoteOf } from '../model/quote.ts'
import { ownPage } from '../model/site-paths.ts'
import { compareText } from './compare-text.ts'
import type { SiteText } from './page-text.ts'

/** A plan whose words pages repeat. */
interface QuotedPlan {
  readonly plan: Plan
  readonly parts: readonly { readonly id: string; readonly kind: PartKind }[]
}

/**
 * Check the words of other plans that pages repeat: they are those plans' own words, and a title that is a link leads
 * to its own page. No other plan's part is published on them. What pages say of their own plan, and titles whose link
 * leads to no unit, are checked with it (`prove-fidelity.ts`); pages of the whole site have nobody else to check those.
 *
 * @param own Id of the plan whose pages they are; `null` for pages of the whole site.
 * @param planOf A plan by its id, asked for once; `null` for one that the library does not have.
 */
export function checkQuotes(
  site: SiteText,
  own: string | null,
  planOf: (id: string) => QuotedPlan | null,
): readonly Finding[] {
  const all = [...site].flatMap(([page, { quotes }]) =>
    quotes.map(({ of, ...quote }) => {
      const slash = of.indexOf('/')
      return { ...quote, page, plan: of.slice(0, slash), what: of.slice(slash + 1) }
    }),
  )
  const byPlan = Map.groupBy(all, ({ plan }) => plan)
  const found = new Map<(typeof all)[number], readonly Finding[]>()
  for (const [plan, repeated] of byPlan) {
    if (plan === own || readEarlierId(plan)?.plan === own) continue
    const quoted = planOf(plan)
    const owners = quoted && pagesOfUnits(quoted)
    for (const quote of repeated) found.set(quote, checkQuote(quote, quoted, owners?.get(quote.what)))
  }
  return [
    ...all.flatMap((quote) => found.get(quote) ?? []),
    ...[...site].flatMap(([page, { parts, strays }]) => [
      ...parts
        .filter(({ of }) => !of.startsWith(`${own}/`))
        .map(({ text }): Finding => {
          const values = { page, expectedText: '', found: text.slice(0, EXCERPT) }
          return { code: 'text-invented', at: null, values }
        }),
      ...(own === null ? strays : []).map(({ text, href }): Finding => {
        return { code: 'link-misdirected', at: null, values: { page, text, href: href ?? '' } }
      }),
    ]),
  ]
}

/** How much is told of a text that should not be there. */
const EXCERPT = 40

interface Repeated {
  readonly page: string
  readonly what: string
  readonly text: string
  readonly href: string | null
}

function checkQuote(
  { page, what, text, href }: Repeated,
  quoted: QuotedPlan | null,
  owner: string | undefined,
): readonly Finding[] {
  const difference = compareText((quoted && quoteOf(quoted.plan, what)) ?? '', text)
  const found: Finding[] = difference
    ? [
        {
          code: difference.lost > 0 ? 'text-lost' : 'text-invented',
          at: null,
          values: { page, expectedText: difference.expected, found: difference.found },
        },
      ]
    : []
  if (href === null || !owner || href.endsWith(owner)) return found
  return [...found, { code: 'link-misdirected', at: null, values: { page, text, href } }]
}

/** The pages of a plan's tasks and chapters, by the ids of their parts. */
function pagesOfUnits({ plan, parts }: QuotedPlan): ReadonlyMap<string, string> {
  const units = parts.filter(({ kind }) => kind === 'task' || kind === 'chapter')
  return new Map(units.map(({ id }) => [id, ownPage(plan, id)]))
}
