import type { Span } from '../model/span.ts'

/** Names to look for, each with what it stands for. */
export type NameIndex<T> = ReadonlyMap<string, readonly { readonly name: string; readonly value: T }[]>

/** Index names by their first character, longest first. */
export function indexNames<T>(entries: Iterable<readonly [name: string, value: T]>): NameIndex<T> {
  const named = [...entries].filter(([name]) => name !== '').map(([name, value]) => ({ name, value }))
  const longestFirst = named.sort((a, b) => b.name.length - a.name.length)
  return Map.groupBy(longestFirst, ({ name }) => name[0] as string)
}

/** A name found in a text. */
interface NameMatch<T> extends Span {
  readonly name: string
  /** What the name stands for; more than one value where entries share it. */
  readonly values: readonly T[]
}

/** Find names from left to right, the longest first, none overlapping another. */
export function matchNames<T>(text: string, index: NameIndex<T>): readonly NameMatch<T>[] {
  const matches: NameMatch<T>[] = []
  for (let start = 0; start < text.length; ) {
    const candidates = index.get(text[start] as string) ?? []
    const longest = candidates.find(({ name }) => text.startsWith(name, start))
    if (longest) {
      const { name } = longest
      const values = candidates.filter((candidate) => candidate.name === name).map(({ value }) => value)
      matches.push({ start, end: start + name.length, name, values })
      start += name.length
    } else start += 1
  }
  return matches
}
