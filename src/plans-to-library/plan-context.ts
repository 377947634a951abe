import { distinct } from '../model/distinct.ts'
import { layeredParts } from '../model/layered-parts.ts'
import type { Organization, Registry, Regulation, Term } from '../model/registry.ts'
import { commonKind } from '../plan-to-profile/find-kind.ts'
import { type PlanPair, plansToPairs } from '../plans-to-pairs/plans-to-pairs.ts'
import type { PlanEntry } from './plan-entry.ts'

/**
 * What the pages of a plan are told of the library, and all that they are: its pages are the same as long as its own
 * entry, this, and the entries of the plans that this names are the same.
 */
export interface PlanContext extends LibraryFacts {
  /** The comparisons that it is part of. */
  readonly pairs: readonly PlanPair[]
  /** Ids of the plans that it is compared with, cites, or was replaced by, in their order. */
  readonly others: readonly string[]
  /** The entries of the registry that it names. */
  readonly terms: readonly Term[]
  readonly organizations: readonly Organization[]
  /** Its own entry in the registry. */
  readonly regulation: Regulation | null
}

/** What every page is told of the library. */
export interface LibraryFacts {
  /** Id of the plan, where there is only one: its front page is the site's. */
  readonly only: string | null
  /** What the interface calls the plans: their own kind, or 文件 for a mixture. */
  readonly kind: string
}

/** What an entry says that contexts are made from. */
export type PlanLinks = ReturnType<typeof linksOf>

/** What contexts need to know of a plan. */
export function linksOf({ plan, profile, compare, cited }: PlanEntry) {
  const layers = [...layeredParts(plan).values()]
  const regulations = new Map(cited.map((regulation) => [regulation.id, regulation.plan]))
  const citations = layers.flatMap((each) => each.citations)
  return {
    ...{ id: plan.id ?? '', profile, compare, history: plan.history ?? {} },
    cites: distinct(
      citations.flatMap(({ plan: id, regulation }) => id ?? regulations.get(regulation ?? '') ?? []),
    ),
    terms: distinct(layers.flatMap((each) => each.terms.map(({ term }) => term))),
    bodies: distinct([
      ...layers.flatMap((each) => each.organizations.map(({ organization }) => organization ?? '')),
      ...plan.tasks.flatMap(({ inheritedUnits }) => inheritedUnits.map(({ organization }) => organization)),
    ]),
  }
}

/** What the library tells each plan, by its id; linear in all of them. */
export function plansToContexts(
  plans: readonly PlanLinks[],
  registry: Registry,
): { readonly facts: LibraryFacts; readonly contexts: ReadonlyMap<string, PlanContext> } {
  const [first] = plans
  const facts = {
    only: plans.length === 1 ? (first?.id ?? null) : null,
    kind: commonKind(plans.map(({ profile }) => profile.kind)),
  }
  const pairs = plansToPairs(plans)
  const pairsOf = Map.groupBy(
    pairs.flatMap((pair) => [pair.from, pair.to].map((id) => ({ id, pair }))),
    ({ id }) => id,
  )
  const ids = new Set(plans.map(({ id }) => id))
  const terms = new Map(registry.terms.map((term) => [term.id, term]))
  const bodies = new Map(registry.organizations.map((body) => [body.id, body]))
  const own = new Map(registry.regulations.map((regulation) => [regulation.plan, regulation]))
  const contexts = plans.map((plan): readonly [string, PlanContext] => {
    const ofPlan = (pairsOf.get(plan.id) ?? []).map(({ pair }) => pair)
    const { replaced } = plan.history
    const others = [...ofPlan.flatMap(({ from, to }) => [from, to]), ...plan.cites, replaced?.plan ?? null]
    return [
      plan.id,
      {
        ...facts,
        pairs: ofPlan,
        others: distinct(others.filter((id) => id !== null && id !== plan.id && ids.has(id))).toSorted(),
        terms: plan.terms.flatMap((id) => terms.get(id) ?? []),
        organizations: plan.bodies.flatMap((id) => bodies.get(id) ?? []),
        regulation: own.get(plan.id) ?? null,
      },
    ]
  })
  return { facts, contexts: new Map(contexts) }
}
