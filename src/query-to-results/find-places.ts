/** What is used of Pagefind's own interface. */
export interface Pagefind {
  readonly search: (term: string) => Promise<{ readonly results: readonly PagefindResult[] }>
}

interface PagefindResult {
  /** Of a page of the index: the number of the row of its plan. */
  readonly id: string
  /** The places of what was found, counted in words. */
  readonly words: readonly number[]
}

/** Places in plans, in order, by the row of the plan. */
export type Places = ReadonlyMap<number, readonly number[]>

/** Finds all places of a word; each word is looked up once, and after a failure again. */
export function createPlaceFinder(pagefind: Pagefind) {
  const known = new Map<string, Promise<Places>>()
  const find = async (word: string): Promise<Places> => {
    // In quotation marks Pagefind finds just this word but tells its first place only; without them it tells every
    // place, but in an index that does not have it those of what resembles it.
    const { results: exact } = await pagefind.search(`"${word}"`)
    if (exact.length === 0) return new Map()
    const having = new Set(exact.map(({ id }) => id))
    const { results } = await pagefind.search(word)
    const places = results
      .filter(({ id }) => having.has(id))
      .map(({ id, words }) => [Number(id), [...words].sort((a, b) => a - b)] as const)
    return new Map(places.sort(([a], [b]) => a - b))
  }
  return (word: string): Promise<Places> => {
    const finding = known.get(word) ?? find(word)
    known.set(word, finding)
    finding.catch(() => known.delete(word))
    return finding
  }
}
