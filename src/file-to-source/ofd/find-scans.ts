import type { LeftOutKind } from '../../model/account.ts'
import type { OfdPage, OfdText } from './ofd-page.ts'

/** A picture over this part of a page is the page itself, scanned. */
const WHOLE_PAGE = 0.8

/** The pages that are pictures of themselves with their words behind, or unseen over them: people see the picture alone. */
export function findScans(pages: readonly OfdPage[]): readonly OfdPage[] {
  return pages.filter(isScan)
}

function isScan({ width, height, pictures, texts }: OfdPage): boolean {
  return pictures.some(({ box: [left, top, right, bottom], over }) => {
    const across = Math.min(right, width) - Math.max(left, 0)
    const down = Math.min(bottom, height) - Math.max(top, 0)
    const isWhole = Math.min(across, down) > 0 && across * down >= WHOLE_PAGE * width * height
    return isWhole && texts.slice(over).every(({ leftOut, words }) => leftOut !== null || words.trim() === '')
  })
}

/** The reasons for which texts are not read, without those that are the words of a scanned page. */
export function keepScanned(
  kinds: ReadonlyMap<OfdText, LeftOutKind>,
  scans: readonly OfdPage[],
): ReadonlyMap<OfdText, LeftOutKind> {
  const own = new Set(
    scans.flatMap(({ texts, part }) => texts.filter(({ at, runs }) => at.part === part && runs.length > 0)),
  )
  return new Map([...kinds].filter(([text, kind]) => kind !== 'hidden-text' || !own.has(text)))
}
