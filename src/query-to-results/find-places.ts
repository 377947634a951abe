/** What is used of Pagefind's own interface. */
export interface Pagefind {
  readonly search: (term: string) => Promise<{ readonly results: readonly PagefindResult[] }>
  /** Have a further index, by its path below `pagefind/`, searched too. */
  readonly mergeIndex: (folder: string) => Promise<void>
}

interface PagefindResult {
  readonly id: string
  /** The places of what was found, counted in words. */
  readonly words: readonly number[]
}

/** Places in the records of plans, in order, by the row of the plan. */
export type Places = ReadonlyMap<number, readonly number[]>

/** Which record of each index a plan is in, and where in it. */
interface PlacedRow {
  readonly keys: readonly string[]
  readonly start: number
}

/** Finds all places of a word; each word is looked up once, and after a failure again. */
export function createPlaceFinder(pagefind: Pick<Pagefind, 'search'>, rows: readonly PlacedRow[]) {
  // Browsers of 2020 have no `groupBy` and no `toSorted`.
  const byKey = new Map<string, number[]>()
  rows.forEach(({ keys }, row) => {
    for (const key of keys) {
      const own = byKey.get(key)
      if (own) own.push(row)
      else byKey.set(key, [row])
    }
  })
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
      .flatMap(({ id, words }) => byRow(words, byKey.get(id) ?? [], rows))
    return new Map([...places].sort(([a], [b]) => a - b))
  }
  return (word: string): Promise<Places> => {
    const finding = known.get(word) ?? find(word)
    known.set(word, finding)
    finding.catch(() => known.delete(word))
    return finding
  }
}

/** Places of a record as places of the plans in it. */
function byRow(
  words: readonly number[],
  own: readonly number[],
  rows: readonly PlacedRow[],
): readonly (readonly [number, readonly number[]])[] {
  const found: [number, number[]][] = []
  let next = 0
  for (const word of [...words].sort((a, b) => a - b)) {
    while (next < own.length && (rows[own[next] ?? 0]?.start ?? 0) <= word) {
      found.push([own[next] ?? 0, []])
      next += 1
    }
    const last = found[found.length - 1]
    if (last) last[1].push(word - (rows[last[0]]?.start ?? 0))
  }
  return found.filter(([, places]) => places.length > 0)
}
