import type { AdoptedTask, AdoptingPlan } from '../../model/adopted.ts'
import { distinct } from '../../model/distinct.ts'
import { layeredParts } from '../../model/layered-parts.ts'
import type { Organization, Registry, Regulation, Term } from '../../model/registry.ts'
import { commonKind } from '../../plan-to-layers/profile/plan-to-profile.ts'
import type { Alignment } from '../alignment/plans-to-alignment.ts'
import { type PlanPair, plansToPairs } from '../alignment/plans-to-pairs.ts'
import type { ComparedPlans } from './compare-plans.ts'
import type { PlanEntry } from './plan-to-entry.ts'

/**
 * What the pages of a plan are told of the library, and all that they are: its pages are the same as long as its own
 * entry, this, and the entries of the plans that this names are the same.
 */
export interface PlanContext extends LibraryFacts {
  /** The plans that it is compared with: of an earlier year, of a level above, those that it declares. */
  readonly compared: readonly ComparedWith[]
  /** The plans that are compared with it, by the codes of their places; it says of each what its pages show. */
  readonly adopting: readonly AdoptingPlan[]
  /** Ids of the plans that it is compared with, cites, or was replaced by, in their order. */
  readonly others: readonly string[]
  /** The entries of the registry that it names. */
  readonly terms: readonly Term[]
  readonly organizations: readonly Organization[]
  /** Its own entry in the registry. */
  readonly regulation: Regulation | null
}

/** A plan with which one is compared. */
interface ComparedWith {
  readonly from: string
  readonly alignment: Alignment
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

/**
 * What contexts need to know of a plan.
 *
 * @param place Code of its place, as its text tells it.
 */
export function linksOf({ plan, profile, compare, cited }: PlanEntry, place: string | null) {
  const layers = [...layeredParts(plan).values()]
  const regulations = new Map(cited.map((regulation) => [regulation.id, regulation.plan]))
  const citations = layers.flatMap((each) => each.citations)
  return {
    ...{ id: plan.id ?? '', title: plan.title ?? plan.id ?? '', profile, place, compare },
    history: plan.history ?? {},
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

/**
 * What the library tells each plan, by its id; linear in all of them.
 *
 * @param compare Compares two plans; it is asked once for each pair.
 */
export function plansToContexts(
  plans: readonly PlanLinks[],
  registry: Registry,
  compare: (pair: PlanPair) => ComparedPlans,
): { readonly facts: LibraryFacts; readonly contexts: ReadonlyMap<string, PlanContext> } {
  const [first] = plans
  const facts = {
    only: plans.length === 1 ? (first?.id ?? null) : null,
    kind: commonKind(plans.map(({ profile }) => profile.kind)),
  }
  const compared = plansToPairs(plans).map((pair) => ({ ...pair, ...compare(pair) }))
  const below = Map.groupBy(compared, ({ from }) => from)
  const above = Map.groupBy(compared, ({ to }) => to)
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  const terms = new Map(registry.terms.map((term) => [term.id, term]))
  const bodies = new Map(registry.organizations.map((body) => [body.id, body]))
  const own = new Map(registry.regulations.map((regulation) => [regulation.plan, regulation]))
  const contexts = plans.map((plan): readonly [string, PlanContext] => {
    const comparedWith = (above.get(plan.id) ?? []).map(({ from, alignment }) => ({ from, alignment }))
    const adopting = (below.get(plan.id) ?? []).flatMap(({ to, by, tasks }) => {
      const other = byId.get(to)
      return other && tasks.length > 0 ? [toAdopting(other, by, tasks)] : []
    })
    const { replaced } = plan.history
    const others = [...comparedWith.map(({ from }) => from), ...plan.cites, replaced?.plan ?? null]
    return [
      plan.id,
      {
        ...facts,
        compared: comparedWith,
        adopting: adopting.toSorted((a, b) => (placeKey(a) < placeKey(b) ? -1 : 1)),
        others: distinct(others.filter((id) => id !== null && id !== plan.id && byId.has(id))).toSorted(),
        terms: plan.terms.flatMap((id) => terms.get(id) ?? []),
        organizations: plan.bodies.flatMap((id) => bodies.get(id) ?? []),
        regulation: own.get(plan.id) ?? null,
      },
    ]
  })
  return { facts, contexts: new Map(contexts) }
}

function toAdopting(
  { id, title, place, profile }: PlanLinks,
  by: PlanPair['by'],
  tasks: readonly AdoptedTask[],
): AdoptingPlan {
  const { place: words, year } = profile
  return { ...{ id, by, place, title, tasks }, name: words && year ? `${words}${year}年` : title }
}

/** Plans whose place is not certain come last. */
function placeKey({ place, id }: AdoptingPlan): string {
  return `${place ?? '~'} ${id}`
}
