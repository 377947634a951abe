import { type ListedBody, listBodies } from '../../bodies/list-bodies.ts'
import { allPlans, contextOf, entryOf, ownRegistry, remember } from './library.ts'
import { allMentions, type Mention } from './mentions.ts'

interface Bodies {
  readonly byId: ReadonlyMap<string, ListedBody>
  readonly mentions: ReadonlyMap<string | null, readonly Mention<'organizations'>[]>
  readonly byFunction: ReadonlyMap<string | null, readonly ListedBody[]>
}

/** The bodies that a plan names, by id. */
export const bodiesOf: (plan: string) => ReadonlyMap<string, ListedBody> = remember((id) =>
  listBodies([entryOf(id).plan], contextOf(id).organizations),
)

/** All bodies by id, those of the registry first. */
export function allBodies(): ReadonlyMap<string, ListedBody> {
  return bodies().byId
}

/** Where a body is mentioned, in the order of the texts. */
export function mentionsOfBody(id: string): readonly Mention<'organizations'>[] {
  return bodies().mentions.get(id) ?? []
}

/** The bodies of one function, in all places. */
export function bodiesOfFunction(id: string): readonly ListedBody[] {
  return bodies().byFunction.get(id) ?? []
}

const bodies: () => Bodies = remember(() => {
  const plans = allPlans().map(({ plan }) => plan)
  const byId = listBodies(plans, ownRegistry().organizations)
  return {
    byId,
    mentions: Map.groupBy(allMentions('organizations'), ({ entry }) => entry.organization),
    byFunction: Map.groupBy(byId.values(), ({ body }) => body.function),
  }
})
