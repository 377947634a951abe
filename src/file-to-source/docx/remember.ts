/** Look up each key once, and remember what was found. */
export function remember<K, T>(look: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>()
  return (key) => {
    if (!known.has(key)) known.set(key, look(key))
    return known.get(key) as T
  }
}
