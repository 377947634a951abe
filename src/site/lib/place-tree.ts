import { NATION, placeChain } from '../../bodies/places.ts'

/** A place with plans, or with places that have some. */
export interface PlaceNode {
  readonly code: string
  readonly name: string
  /** Its own plans, and all with those of places below. */
  readonly own: number
  readonly total: number
  readonly children: readonly PlaceNode[]
}

/** Places as a tree, by the order of their codes (GB/T 2260), and how many plans are of no known place. */
export interface PlaceTree {
  readonly roots: readonly PlaceNode[]
  readonly unknown: number
}

/** The places of some plans, by their codes. */
export function placeTree(places: readonly (string | null)[]): PlaceTree {
  const known = places.filter((place) => place !== null)
  const own = Map.groupBy(known, (code) => code)
  const names = new Map<string, string>()
  const below = new Map<string, Set<string>>()
  for (const code of own.keys()) {
    const chain = [...placeChain(code), { code: '', name: '' }]
    for (const [index, place] of chain.slice(0, -1).entries()) {
      names.set(place.code, place.name)
      const above = chain[index + 1]?.code ?? ''
      const siblings = below.get(above) ?? new Set()
      below.set(above, siblings.add(place.code))
    }
  }
  const nodesBelow = (above: string): readonly PlaceNode[] =>
    [...(below.get(above) ?? [])].sort().map((code) => {
      const children = nodesBelow(code)
      const mine = own.get(code)?.length ?? 0
      const total = children.reduce((sum, child) => sum + child.total, mine)
      return { ...{ code, children, total, own: mine }, name: names.get(code) ?? code }
    })
  return { roots: nodesBelow(''), unknown: places.length - known.length }
}

/** All places of a tree, each before those below it. */
export function placesIn(nodes: readonly PlaceNode[]): readonly PlaceNode[] {
  return nodes.flatMap((node) => [node, ...placesIn(node.children)])
}

/** A tree without its lowest levels, so that it has at most so many places; its roots stay. */
export function cutTree(nodes: readonly PlaceNode[], most: number): readonly PlaceNode[] {
  for (const levels of [3, 2, 1]) {
    const cut = cutBelow(nodes, levels)
    if (levels === 1 || placesIn(cut).length <= most) return cut
  }
  return nodes
}

function cutBelow(nodes: readonly PlaceNode[], levels: number): readonly PlaceNode[] {
  return nodes.map((node) => ({ ...node, children: levels > 1 ? cutBelow(node.children, levels - 1) : [] }))
}

/** Steps to a place from the widest, itself left out. */
export function placesAbove(code: string): readonly { readonly code: string; readonly name: string }[] {
  return code === NATION.code ? [] : placeChain(code).slice(1).toReversed()
}
