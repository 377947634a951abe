import type { LeftOutKind } from '../../model/account.ts'
import type { OfdPage, OfdText } from './ofd-page.ts'

/** A part of a page at its top and bottom, in which nothing but running words stands. */
const MARGIN = 0.12

/**
 * The words of templates that are on several pages, in their margins: running headers and footers. The package holds
 * them once, and so nothing else tells that they repeat.
 */
export function findShared(pages: readonly OfdPage[]): ReadonlyMap<OfdText, LeftOutKind> {
  const repeated = new Set(
    pages.flatMap(({ texts }) => texts.filter(({ isRepeat }) => isRepeat).map(({ code }) => code)),
  )
  return new Map(
    pages.flatMap((page) =>
      page.texts.flatMap((text): [OfdText, LeftOutKind][] => {
        const kind = text.at.part !== page.part && repeated.has(text.code) ? marginOf(text, page) : null
        return kind ? [[text, kind]] : []
      }),
    ),
  )
}

function marginOf({ runs }: OfdText, { height }: OfdPage): 'running-header' | 'running-footer' | null {
  const y = runs[0]?.start[1] ?? height / 2
  if (y < height * MARGIN) return 'running-header'
  return y > height * (1 - MARGIN) ? 'running-footer' : null
}
