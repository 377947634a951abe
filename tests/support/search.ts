import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PageText } from '../../src/html-to-proof/page-text.ts'
import { recordsToIndex } from '../../src/html-to-search/records-to-index.ts'
import type { PlanRecord } from '../../src/html-to-search/search-record.ts'
import { siteToRecords } from '../../src/html-to-search/site-to-records.ts'
import { ownPage } from '../../src/model/site-paths.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import type { Engine } from '../../src/query-to-results/engine.ts'
import { createPagefindEngine } from '../../src/query-to-results/pagefind-engine.ts'
import { registry } from './registry.ts'

/** The records of a plan, as its pages would publish them. */
export function recordsOf(result: PipelineResult): readonly PlanRecord[] {
  const pages = Map.groupBy(result.parts, (part) => ownPage(result.plan, part.id))
  const site = new Map(
    [...pages].map(([page, parts]): [string, PageText] => [
      page,
      {
        parts: parts.map(({ id, blocks }) => ({
          of: `${result.plan.id}/${id}`,
          text: blocks.map(({ text }) => text).join('\n'),
          unexpected: [],
        })),
        quotes: [],
        strays: [],
        sourceLines: [],
        isListed: true,
        links: [],
        ids: new Set(),
      },
    ]),
  )
  return siteToRecords([result], registry, site)
}

/**
 * Pagefind itself, run in this process over an index written to a folder of its own.
 *
 * @param most How many words an index has before there is another.
 */
export async function startPagefind(
  records: readonly PlanRecord[],
  most?: number,
): Promise<{ engine: Engine; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-search-'))
  for (const { path, content } of await recordsToIndex(records, most)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const realFetch = globalThis.fetch
  globalThis.fetch = async (address) => {
    const path = String(address).replace(ORIGIN, '').replace(/\?.*$/u, '')
    return new Response(readFileSync(join(folder, path)))
  }
  const pagefind = await import(pathToFileURL(join(folder, 'pagefind.js')).href)
  await pagefind.options({ basePath: ORIGIN })
  return {
    engine: await createPagefindEngine(
      { search: pagefind.search, mergeIndex: (path) => pagefind.mergeIndex(ORIGIN + path) },
      async (path) => JSON.parse(readFileSync(join(folder, path), 'utf8')),
    ),
    stop: () => {
      globalThis.fetch = realFetch
      rmSync(folder, { recursive: true })
    },
  }
}

const ORIGIN = 'http://search.test/pagefind/'
