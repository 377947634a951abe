/** What is used of Pagefind's own interface. */
export interface Pagefind {
  readonly search: (term: string) => Promise<{ readonly results: readonly PagefindResult[] }>
}

interface PagefindResult {
  readonly id: string
  /** The places of what was found, counted in words. */
  readonly words: readonly number[]
}

/** Places in the records of plans, in order, by the row of the plan. */
export type Places = ReadonlyMap<number, readonly number[]>

/** Finds all places of a word; each word is looked up once, and after a failure again. */
export function createPlaceFinder(pagefind: Pagefind, rowOfKey: ReadonlyMap<string, number>) {
  const known = new Map<string, Promise<Places>>()
  const find = async (word: string): Promise<Places> => {
    // In quotation marks Pagefind finds just this word but tells its first place only; without them it tells every
    // place, but for a word that is nowhere those of what resembles it.
    const { results: exact } = await pagefind.search(`"${word}"`)
    if (exact.length === 0) return new Map()
    const { results } = await pagefind.search(word)
    return new Map(
      results
        .map(({ id, words }) => [rowOfKey.get(id) ?? -1, words.toSorted((a, b) => a - b)] as const)
        .toSorted(([a], [b]) => a - b),
    )
  }
  return (word: string): Promise<Places> => {
    const finding = known.get(word) ?? find(word)
    known.set(word, finding)
    finding.catch(() => known.delete(word))
    return finding
  }
}
