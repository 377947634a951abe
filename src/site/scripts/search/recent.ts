const KEY = 'gangmu-recent-searches'
const MOST = 6

/** What was searched for on this device, the latest first; nowhere else is it kept. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

/** Keep a search that led somewhere. */
export function rememberSearch(typed: string): void {
  const text = typed.trim()
  if (text === '') return
  write([text, ...recentSearches().filter((entry) => entry !== text)].slice(0, MOST))
}

/** Forget all of them. */
export function forgetSearches(): void {
  write([])
}

/** Storage may be full, or forbidden; then nothing is kept. */
function write(searches: readonly string[]): void {
  try {
    if (searches.length > 0) localStorage.setItem(KEY, JSON.stringify(searches))
    else localStorage.removeItem(KEY)
  } catch {}
}
