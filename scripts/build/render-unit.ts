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

/** What is known of pages of the unit that was made before. */
export interface KnownPages {
  /** What they say, by site path. */
  readonly texts: ReadonlyMap<string, PageText>
  /** Their `cacheKey`, by file. */
  readonly keys: Readonly<Record<string, string>>
}

/** Pages as they were rendered, or taken over. */
export interface RenderedPages extends KnownPages {
  /** Site paths of those that are the same as before. */
  readonly taken: ReadonlySet<string>
}

/**
 * Render pages into a unit, and read back what they say. What has the key that it had in the unit that was made before is
 * taken over from there, and so is whatever turns out to be the same: it says the same too.
 */
export async function renderInto(
  unit: Pick<UnitWriter, 'write' | 'take'>,
  pages: readonly ProgramPage[],
  known: KnownPages = { texts: new Map(), keys: {} },
): Promise<RenderedPages> {
  const texts = new Map<string, PageText>()
  const keys: Record<string, string> = {}
  const taken = new Set<string>()
  for (const { file, cacheKey, render } of pages) {
    if (cacheKey !== undefined) keys[file] = cacheKey
    const isSame = cacheKey !== undefined && known.keys[file] === cacheKey && unit.take(file)
    const bytes = isSame ? null : await render()
    const isTaken = bytes === null || unit.write(file, bytes)
    if (!file.endsWith('.html')) continue
    const page = pageOfFile(file)
    const text = isTaken ? known.texts.get(page) : undefined
    if (text) taken.add(page)
    texts.set(page, text ?? readPage(bytes ?? (await render())))
  }
  return { texts, keys, taken }
}
