import { namedBodies } from '../../bodies/list-bodies.ts'
import type { Body } from '../../model/plan.ts'
import type { Regulation } from '../../model/registry.ts'
import type { PlanEntry } from './plan-to-entry.ts'

/** A body that plans describe, with the names that they print. */
type DescribedBody = Body & { readonly words: readonly string[] }

/** Entries of documents and bodies that the hand-kept registry does not have. */
export interface BroughtEntries {
  readonly cited: readonly Regulation[]
  readonly described: readonly DescribedBody[]
}

/** The entries that a plan brings along. */
export function broughtBy({ plan, cited }: PlanEntry): BroughtEntries {
  const words = Map.groupBy(namedBodies(plan), ({ id }) => id)
  const described = plan.bodies.map((body) => ({
    ...body,
    words: [...new Set((words.get(body.id) ?? []).map((named) => named.words))],
  }))
  return { cited, described }
}

/** Those of all plans, each once, as the first that has it tells it. */
export function gatherEntries(all: readonly BroughtEntries[]): BroughtEntries {
  const cited = new Map<string, Regulation>()
  const described = new Map<string, { readonly body: Body; readonly words: Set<string> }>()
  for (const brought of all) {
    for (const entry of brought.cited) if (!cited.has(entry.id)) cited.set(entry.id, entry)
    for (const { words, ...body } of brought.described) {
      const known = described.get(body.id) ?? { body, words: new Set() }
      described.set(body.id, known)
      for (const word of words) known.words.add(word)
    }
  }
  return {
    cited: [...cited.values()],
    described: [...described.values()].map(({ body, words }) => ({ ...body, words: [...words] })),
  }
}
