import { htmlToText } from '../../src/html-to-proof/html-to-text.ts'
import type { PageText } from '../../src/html-to-proof/page-text.ts'
import { pageOfFile } from '../../src/model/site-paths.ts'
import type { ProgramPage } from './render-pages.ts'
import type { UnitWriter } from './unit-store.ts'

/** What a page says; a byte-order mark in it stays. */
export function readPage(bytes: Uint8Array): PageText {
  return htmlToText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
}

/** Site paths of the pages that search engines may list. */
export function listedPages(site: ReadonlyMap<string, PageText>): readonly string[] {
  return [...site].flatMap(([page, { isListed }]) => (isListed ? [page] : []))
}

/**
 * Render pages into a unit, and read back what they say.
 *
 * @param known What pages of the unit that was made before say: of one that is taken over from there it is the same.
 */
export async function renderInto(
  unit: Pick<UnitWriter, 'write'>,
  pages: readonly ProgramPage[],
  known: ReadonlyMap<string, PageText> = new Map(),
): Promise<ReadonlyMap<string, PageText>> {
  const texts = new Map<string, PageText>()
  for (const { file, render } of pages) {
    const bytes = await render()
    const isTaken = unit.write(file, bytes)
    if (!file.endsWith('.html')) continue
    const page = pageOfFile(file)
    texts.set(page, (isTaken && known.get(page)) || readPage(bytes))
  }
  return texts
}
