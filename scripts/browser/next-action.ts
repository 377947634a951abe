import type { AptState } from '../programs/apt.ts'

/** What is known about the browser for the tests, before the next thing is tried. */
export interface BrowserFacts {
  /** `CHROMIUM_PATH`: the caller's choice. */
  readonly chosen?: string | undefined
  /** Playwright's own Chromium, when it is installed and starts. */
  readonly own?: string | undefined
  /** A Chromium, Chrome or Edge of the system's that starts. */
  readonly system?: string | undefined
  /** Playwright's download: not tried, failed in this run, or failed within the last day. */
  readonly download: 'untried' | 'failed' | 'failed-lately'
  readonly apt: AptState
}

export type BrowserAction =
  | { readonly do: 'use'; readonly path: string }
  | { readonly do: 'download' | 'install-packages' | 'give-up' }

/**
 * The next thing to do for a browser.
 *
 * 1. The caller's choice wins over everything.
 * 2. Playwright's own is preferred, and downloaded if need be: it is the version the tests are written for.
 * 3. Then the system's; then the system's package manager.
 * 4. A download that failed within the last day is tried again only when nothing else is left.
 */
export function nextBrowserAction(facts: BrowserFacts): BrowserAction {
  const found = facts.chosen ?? facts.own
  if (found) return { do: 'use', path: found }
  if (facts.download === 'untried') return { do: 'download' }
  if (facts.system) return { do: 'use', path: facts.system }
  if (facts.apt === 'possible') return { do: 'install-packages' }
  if (facts.download === 'failed-lately') return { do: 'download' }
  return { do: 'give-up' }
}
