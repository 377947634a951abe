import type { Regulation } from '../../model/registry.ts'
import { KINDS } from '../../registry/regulation-words.ts'

/** Ways to the documents of each kind in their list, and to all of them. */
export function regulationWays(regulations: readonly Regulation[]) {
  const kinds = [...Map.groupBy(regulations, ({ kind }) => kind)]
  return [
    { to: '#regulation-list', name: '全部', count: regulations.length },
    ...kinds.map(([kind, list]) => ({ to: `#kind-${kind}`, name: KINDS[kind], count: list.length })),
  ]
}
