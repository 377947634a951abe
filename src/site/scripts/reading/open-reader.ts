// Starts what reads files for a page, and says on the page how far that is.
import { type Reader, ReaderStopped, startReader } from '../../../browser/reader.ts'
import { readingStrings } from '../../strings/reading.ts'
import { loadAssets, startWorker } from './assets.ts'

/** What the readers use of the language and of browsers that came last: Chrome 119, Firefox 121, Safari 17.4. */
const NEEDED: readonly (readonly [object: object | undefined, name: string])[] = [
  [globalThis, 'Worker'],
  [globalThis, 'structuredClone'],
  [globalThis.Map, 'groupBy'],
  [Array.prototype, 'toSorted'],
  [String.prototype, 'isWellFormed'],
]

/**
 * Load everything that reading needs, and say so in `[data-reader-status]`.
 *
 * @param takesAway Whether plans can be taken away from the page.
 * @param others What else the page loads before it says so.
 * @param describeReady What it then says.
 * @returns `null` where this browser cannot, which the page then says.
 */
export async function openReader(
  takesAway = false,
  others: Promise<unknown> = Promise.resolve(),
  describeReady: () => string = () => readingStrings.offline,
): Promise<Reader | null> {
  // What fails is told below, or not at all in a browser that cannot read.
  others.catch(() => {})
  const status = document.querySelector<HTMLElement>('[data-reader-status]')
  const say = (words: string, state: 'loading' | 'ready' | 'failed') => {
    if (!status) return
    status.textContent = words
    status.dataset.state = state
  }
  if (NEEDED.some(([object, name]) => !object || !(name in object))) {
    say(readingStrings.faults.old, 'failed')
    return null
  }
  say(readingStrings.loading, 'loading')
  try {
    const [assets] = await Promise.all([loadAssets(takesAway), others])
    const reader = await startReader(startWorker, assets)
    say(describeReady(), 'ready')
    return reader
  } catch (error) {
    // For whoever looks into it: what was not there.
    console.error(error)
    say(readingStrings.faults.unloaded, 'failed')
    return null
  }
}

/** What a page says of a call that has no result. */
export function describeStop(error: unknown): string {
  const why = error instanceof ReaderStopped ? error.why : 'failed'
  return why === 'cancelled' ? readingStrings.cancelled : readingStrings.faults[why]
}
