/** How often each of some values occurs. */
export function countEach<K extends string>(values: readonly K[]): Record<K, number> {
  const groups = [...Map.groupBy(values, (value) => value)]
  return Object.fromEntries(groups.map(([value, { length }]) => [value, length])) as Record<K, number>
}
