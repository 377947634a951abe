import { NATION, placeOf } from '../../bodies/places.ts'
import type { PlanSummary, Spread } from '../../library/entries/plan-summary.ts'
import { strings } from '../strings/pages.ts'
import { libraryFacts, listParam, sitePaths, summaries } from './library.ts'
import { PAGE_SIZES } from './page-sizes.ts'
import { type Group, type ListPage, splitList } from './split-list.ts'
import type { ValueKind } from './values.ts'

/** A plan in a list, with what is counted of it and where it shows that. */
export interface CountedPlan {
  readonly plan: PlanSummary
  readonly path: string
  /** `3 处`. */
  readonly words: string
}

/** A list of plans as pages: by year, and a year by prefectures. */
export function splitPlans<T extends { readonly plan: PlanSummary }>(
  entries: readonly T[],
  most: number,
  under?: string,
): readonly ListPage<T>[] {
  return splitList({
    entries: sortPlans(entries, ({ plan }) => plan),
    groupOf: ({ plan }) => yearGroup(plan),
    withinOf: ({ plan }) => prefectureGroup(plan.place),
    most,
    ...(under !== undefined && { under }),
  })
}

/** `getStaticPaths` for lists of plans, one for each value by which they are told apart; none in a library of one. */
export function planListPaths<Value>(
  param: string,
  lists: () => Iterable<
    readonly [value: Value, id: string | number | null | undefined, plans: readonly PlanSummary[]]
  >,
) {
  if (libraryFacts().only !== null) return []
  return sitePaths(() =>
    [...lists()].flatMap(([value, id, own]) =>
      splitPlans(
        own.map((plan) => ({ plan })),
        PAGE_SIZES.plans,
      ).map((page) => ({
        params: { [param]: String(id ?? 'unknown'), list: listParam(page) },
        props: { value, page },
      })),
    ),
  )
}

/** Plans in the order of lists: the newest year first, then place by place as the codes have them. */
function sortPlans<T>(entries: readonly T[], planOf: (entry: T) => PlanSummary): readonly T[] {
  const keyOf = (plan: PlanSummary) =>
    [9999 - (plan.profile.year ?? 0), plan.place ?? '9', plan.issuedDate ?? '', plan.id].join(' ')
  return entries
    .map((entry) => ({ entry, key: keyOf(planOf(entry)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry)
}

/** The year of a plan, by which lists of plans are split. */
function yearGroup({ profile: { year } }: PlanSummary): Group {
  return year === null
    ? { id: 'year-unknown', name: `年份${strings.unknown}` }
    : { id: `year-${year}`, name: `${year} 年` }
}

/** The prefecture of a place, or the province that the place is, by which long lists are split further. */
export function prefectureGroup(place: string | null): Group {
  if (place === null) return { id: 'place-unknown', name: `地方${strings.unknown}` }
  const code = place === NATION.code ? place : `${place.slice(0, 4)}00`
  return { id: `place-${code}`, name: placeOf(code)?.name ?? placeOf(place)?.name ?? place }
}

/** How many numbers or times a plan sets. */
export interface PlanValues {
  readonly plan: PlanSummary
  readonly spread: Spread
}

/** The pages that list plans with how many numbers or times they set. */
export function valuePages(kind: ValueKind): readonly ListPage<PlanValues>[] {
  return splitPlans(
    summaries().map((plan) => ({ plan, spread: plan[kind] })),
    PAGE_SIZES.values,
  )
}
