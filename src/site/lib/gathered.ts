import { createHash } from 'node:crypto'
import { type ListedBody, listBodies, toOrganization } from '../../bodies/list-bodies.ts'
import type { BodyCount, CitedCount, PlanSummary } from '../../library/entries/plan-summary.ts'
import type { Organization, Regulation } from '../../model/registry.ts'
import { withCited } from '../../registry/cite-documents.ts'
import {
  broughtEntries,
  contextOf,
  entryOf,
  HELD,
  keyOfPlan,
  libraryFacts,
  ownRegistry,
  type PlanEntry,
  remember,
  summaries,
  summaryOf,
} from './library.ts'

/** How often a plan has something. */
export interface Said<Count> {
  readonly plan: PlanSummary
  readonly count: Count
}

/** A body of a library: of the hand-kept registry, or as plans describe it, and what they say of it. */
export interface GatheredBody {
  readonly body: Organization
  readonly isRegistered: boolean
  readonly said: readonly Said<BodyCount>[]
}

/** The documents of the registry and those that plans cite, by id. */
export const regulationsById: () => ReadonlyMap<string, Regulation> = remember(() => {
  const { regulations } = withCited(ownRegistry(), [broughtEntries().cited])
  return new Map(regulations.map((regulation) => [regulation.id, regulation]))
})

/** The plan that a document is; a registry may know one that this library does not publish. */
export function publishedAs({ plan }: Regulation): PlanSummary | undefined {
  return plan === null ? undefined : summaryOf(plan)
}

/** The document that has taken the place of one. */
export function successorOf({ repealed }: Regulation): Regulation | undefined {
  return repealed?.successor ? regulationsById().get(repealed.successor) : undefined
}

/** The plans that cite each document, by its id. */
export const documentsSaid: () => ReadonlyMap<string, readonly Said<CitedCount>[]> = remember(() =>
  gather(({ documents }) => documents),
)

/** The plans that have each term, by its id. */
export const termsSaid: () => ReadonlyMap<string, readonly Said<number>[]> = remember(() =>
  gather(({ terms }) => terms),
)

/** All bodies by id, those of the registry first. */
export const allBodies: () => ReadonlyMap<string, GatheredBody> = remember(() => {
  const said = gather(({ bodies }) => bodies)
  const own = ownRegistry().organizations
  const registered = new Set(own.map(({ id }) => id))
  const described = broughtEntries().described.filter(({ id }) => !registered.has(id))
  const all = [
    ...own.map((body) => ({ body, isRegistered: true })),
    ...described.map(({ words, ...body }) => ({
      body: toOrganization(body, new Set(words)),
      isRegistered: false,
    })),
  ]
  return new Map(all.map((each) => [each.body.id, { ...each, said: said.get(each.body.id) ?? [] }]))
})

/** The bodies that a plan names, by id. */
export const bodiesOf: (plan: string) => ReadonlyMap<string, ListedBody> = remember(
  (id) => listBodies([entryOf(id).plan], contextOf(id).organizations),
  HELD,
)

/**
 * What a page that gathers from plans depends on besides code and settings, as Astro’s `cacheKey`: what else it
 * says, and all of each plan that it tells of. None in a library of one plan, whose pages know its files.
 *
 * @param facts All that it says of no plan.
 */
export function gatheredKey(
  said: readonly Pick<Said<unknown>, 'plan'>[],
  facts: Readonly<Record<string, unknown>>,
): string | undefined {
  const { only, kind } = libraryFacts()
  const plans = said.map(({ plan }) => keyOfPlan(plan.id))
  if (only !== null || plans.includes(undefined)) return undefined
  return hashFacts({ kind, plans, facts })
}

/** A hash of what a page or file is made from. */
export function hashFacts(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

/** The key of the pages of a body, which name those of the same function elsewhere. */
export function bodyKey({ body, isRegistered, said }: GatheredBody): string | undefined {
  const { first, count } = bodiesElsewhere(body)
  const others = first.map(({ id, name }) => [id, name])
  return gatheredKey(said, { body, isRegistered, count, others })
}

/** Most bodies of the same function that a page names. */
const NAMED_ELSEWHERE = 30

/** The bodies of the same function in other places: the first of them, and how many there are. */
export function bodiesElsewhere(body: Organization): {
  readonly first: readonly Organization[]
  readonly count: number
} {
  const all = byFunction().get(body.function) ?? []
  const first = all
    .slice(0, NAMED_ELSEWHERE + 1)
    .flatMap((each) => (each.body.id === body.id ? [] : each.body))
  return { first: first.slice(0, NAMED_ELSEWHERE), count: Math.max(0, all.length - 1) }
}

const byFunction: () => ReadonlyMap<string | null, readonly GatheredBody[]> = remember(() => {
  const groups = Map.groupBy(allBodies().values(), ({ body }) => body.function)
  groups.delete(null)
  return groups
})

function gather<Count>(
  countsOf: (plan: PlanSummary) => Readonly<Record<string, Count>>,
): ReadonlyMap<string, readonly Said<Count>[]> {
  const all = new Map<string, Said<Count>[]>()
  for (const plan of summaries())
    for (const [id, count] of Object.entries(countsOf(plan))) {
      const known = all.get(id) ?? []
      all.set(id, known)
      known.push({ plan, count })
    }
  return all
}

/** Most places that a page of several plans quotes, and most plans that it reads for them. */
const FEW_PLACES = 20
const FEW_PLANS = 4

/** The plans whose places a page quotes: the sole one, or a few; `null` where it counts them. */
export function plansToQuote<Count>(
  said: readonly Said<Count>[],
  placesOf: (count: Count) => number,
): readonly PlanEntry[] | null {
  const places = said.reduce((sum, { count }) => sum + placesOf(count), 0)
  const areFew = said.length <= FEW_PLANS && places <= FEW_PLACES
  return areFew || libraryFacts().only !== null ? said.map(({ plan }) => entryOf(plan.id)) : null
}
