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

/** Render pages into a unit, and read back what they say. */
export async function renderInto(
  unit: Pick<UnitWriter, 'write'>,
  pages: readonly ProgramPage[],
): Promise<ReadonlyMap<string, PageText>> {
  const texts = new Map<string, PageText>()
  for (const { file, render } of pages) {
    const bytes = await render()
    unit.write(file, bytes)
    if (file.endsWith('.html')) texts.set(pageOfFile(file), readPage(bytes))
  }
  return texts
}
