/** A seeded source of choices: the same seed, the same choices, on every machine. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number
  /** Whether something happens that happens in one of so many cases. */
  readonly oneIn: (cases: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  /** Some of a list, each once, in any order; all of it, again and again, where more are wanted than there are. */
  readonly some: <T>(list: readonly T[], count: number) => T[]
}

/** Choices by a seed of any words (mulberry32 over an FNV-1a hash). */
export function createRandom(seed: string): Random {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const shuffle = <T>(list: readonly T[]): T[] => {
    const shuffled = [...list]
    for (let index = shuffled.length - 1; index > 0; index -= 1) {
      const other = between(0, index)
      const [a, b] = [shuffled[index] as T, shuffled[other] as T]
      shuffled[index] = b
      shuffled[other] = a
    }
    return shuffled
  }
  const some = <T>(list: readonly T[], count: number): T[] => {
    const rounds = Array.from({ length: Math.ceil(count / list.length) }, () => shuffle(list))
    return rounds.flat().slice(0, count)
  }
  return {
    between,
    oneIn: (cases) => between(1, cases) === 1,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    some,
  }
}

function hash(words: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < words.length; index += 1)
    value = Math.imul(value ^ words.charCodeAt(index), 0x01000193)
  return value
}
