/** What of some values differs, each once, in order; `null` stands for none. */
export function distinct<T>(values: readonly (T | null)[]): readonly T[] {
  return [...new Set(values.filter((value) => value !== null))]
}
