import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeSearch } from '../../scripts/support/write-search.ts'
import type { PageText } from '../../src/html-to-proof/page-text.ts'
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
 * @param size Bytes of a file of the index.
 */
export async function startPagefind(
  records: readonly PlanRecord[],
  size?: number,
): Promise<{ engine: Engine; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-search-'))
  await writeSearch(folder, records, size)
  const realFetch = globalThis.fetch
  globalThis.fetch = async (address) => {
    const path = String(address).replace(ORIGIN, '').replace(/\?.*$/u, '')
    return new Response(readFileSync(join(folder, path)))
  }
  const pagefind = await import(pathToFileURL(join(folder, 'pagefind.js')).href)
  await pagefind.options({ basePath: ORIGIN })
  return {
    engine: await createPagefindEngine(pagefind, async (path) =>
      JSON.parse(readFileSync(join(folder, path), 'utf8')),
    ),
    stop: () => {
      globalThis.fetch = realFetch
      rmSync(folder, { recursive: true })
    },
  }
}

const ORIGIN = 'http://search.test/pagefind/'
