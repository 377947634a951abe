import type { Item } from '../../../query-to-results/result.ts'

/** How many results a page of them has. */
export const PAGE = 20
/** How many are loaded at a time where they may be in as many files: about what a screen shows. */
const BATCH = 5

/** How many of a list are loaded at once: a page of what is at hand. */
export function countAtFirst(items: readonly Item[]): number {
  return countNext(items, 0, PAGE)
}

/** How many more are loaded behind the first few, up to the end of the page. */
export function countNext(items: readonly Item[], shown: number, end: number): number {
  const next = items.slice(shown, end)
  return next.every(({ chapter }) => chapter !== undefined) ? next.length : Math.min(BATCH, next.length)
}
