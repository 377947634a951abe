import type { PlanSummary } from '../../library/entries/plan-summary.ts'
import { KINDS } from '../../registry/regulation-words.ts'
import { OUTCOMES } from './citation-ledger.ts'
import { type CitedDocument, citedDocuments, type LostWords, lostWords } from './gathered-citations.ts'
import { libraryFacts, summaries } from './library.ts'
import { PAGE_SIZES } from './page-sizes.ts'
import { splitPlans } from './plan-lists.ts'
import { type Group, type ListPage, splitList } from './split-list.ts'

/** A page of the ledger of all citations: the first has the beginnings of three lists, each other a part of one. */
export interface CitationPage {
  readonly path: string
  readonly plans?: ListPage<{ readonly plan: PlanSummary }> | undefined
  readonly documents?: ListPage<CitedDocument> | undefined
  readonly lost?: ListPage<LostWords> | undefined
  /** What a further page is called, and what its entries are counted in. */
  readonly at: { readonly name: string; readonly unit: string; readonly page: ListPage<unknown> } | null
}

/** The pages of the ledger of all citations. */
export function citationPages(): readonly CitationPage[] {
  const only = libraryFacts().only !== null
  const most = only ? Number.POSITIVE_INFINITY : PAGE_SIZES.citations
  const plans = splitPlans(
    summaries().map((plan) => ({ plan })),
    most,
    'plans',
  )
  const documents = splitBy(
    citedDocuments(),
    ({ regulation: { kind } }) => ({ id: `kind-${kind}`, name: KINDS[kind] }),
    Object.keys(KINDS).map((kind) => `kind-${kind}`),
    ...([most, 'documents'] as const),
  )
  const lost = splitBy(
    lostWords(),
    ({ first: { why = 'unknown' } }) => ({ id: `why-${why}`, name: OUTCOMES[why] }),
    Object.keys(OUTCOMES).map((why) => `why-${why}`),
    ...([most, 'unresolved'] as const),
  )
  const told = (name: string, unit: string, page: ListPage<unknown>) => ({
    path: page.path,
    at: { name: page.group ? `${name}：${page.group.name}` : name, unit, page },
  })
  return [
    { ...{ path: '', at: null }, plans: plans[0], documents: documents[0], lost: lost[0] },
    ...plans.slice(1).map((page) => ({ ...told('各份文件', '份', page), plans: page })),
    ...documents.slice(1).map((page) => ({ ...told('查到的文件', '件', page), documents: page })),
    ...lost.slice(1).map((page) => ({ ...told('没有查到的', '种写法', page), lost: page })),
  ]
}

/** A short list stays in its own order; a long one is by groups, in theirs. */
function splitBy<T>(
  entries: readonly T[],
  groupOf: (entry: T) => Group,
  order: readonly string[],
  most: number,
  under: string,
): readonly ListPage<T>[] {
  if (entries.length <= most)
    return splitList({ entries, groupOf: () => ({ id: under, name: '' }), most, under })
  const rank = new Map(order.map((id, index) => [id, index]))
  const rankOf = (entry: T) => rank.get(groupOf(entry).id) ?? order.length
  const sorted = entries.toSorted((a, b) => rankOf(a) - rankOf(b))
  return splitList({ entries: sorted, groupOf, most, under })
}
