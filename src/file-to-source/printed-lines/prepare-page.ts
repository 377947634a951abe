import { dropTwice } from './drop-twice.ts'
import type { LeftOutText, PrintedPage } from './printed-page.ts'
import { toRuns } from './to-runs.ts'

/** A page whose texts are runs of letters, none of them drawn twice. */
export interface PreparedPage extends PrintedPage {
  readonly isPrepared: true
}

/** Put the letters of a page together, and leave out what is drawn again; done page by page, for letters take memory. */
export function preparePage(page: PrintedPage): PreparedPage {
  const { kept, dropped } = dropTwice(page.texts)
  const twice = toRuns(dropped).map(
    ({ text, left, y }): LeftOutText => ({ kind: 'drawn-twice', text, left, y }),
  )
  return {
    ...page,
    texts: toRuns(kept, page.rules),
    leftOut: [...twice, ...(page.leftOut ?? [])],
    isPrepared: true,
  }
}
