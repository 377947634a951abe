import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { PlanRecord } from '../../src/html-to-search/search-record.ts'
import { loadLibrary } from '../../src/library/load-library.ts'
import { findResults } from '../../src/query-to-results/find-results.ts'
import { loadItems } from '../../src/query-to-results/items.ts'
import { createPagefindEngine } from '../../src/query-to-results/pagefind-engine.ts'
import { readQuery } from '../../src/query-to-results/read-query.ts'
import type { Item } from '../../src/query-to-results/result.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'
import { countAtFirst, PAGE } from '../../src/site/scripts/search/batches.ts'
import { libraryRecords } from '../support/library-records.ts'
import { writeSearch } from '../support/write-search.ts'
import { withFolder } from './build-site.ts'
import { makeLibrary } from './library/make-library.ts'
import { median } from './measure.ts'
import { printRow, printTable } from './table.ts'

/** What searches of made libraries of some sizes load. */
export async function benchSearchLibrary(sizes: readonly number[]): Promise<void> {
  printTable('文库的搜索：gzip 字节与请求数，中位/p95（索引和正文；不含页面、自己的脚本和名称）', [
    '份数',
    '索引 MB',
    '首次 KB',
    '首次请求',
    '再次 KB',
    '再次请求',
    '翻完一页 KB',
    '翻完一页请求',
    '毫秒',
  ])
  for (const plans of sizes)
    await withFolder(async (folder) => {
      await makeLibrary(folder, { plans })
      const content = join(folder, 'content')
      const { registry } = loadRegistry(content)
      const { plans: loaded } = loadLibrary(content, registry)
      const results = loaded.flatMap(({ plan }) => (plan.ok ? [plan.result] : []))
      await benchRecords(libraryRecords(results, registry))
    })
}

/** What something loaded: bytes as they are transferred, packed by gzip where that is shorter. */
export interface Load {
  readonly bytes: number
  readonly requests: number
}

/** Print a row for some records: a first search, a further one with its first results, and all of their page. */
export async function benchRecords(records: readonly PlanRecord[]): Promise<void> {
  await withFolder(async (folder) => {
    const files = await writeSearch(folder, records)
    const [firsts, furthers, pages]: [Load[], Load[], Load[]] = [[], [], []]
    const times: number[] = []
    const phrases = choosePhrases(records.flatMap(({ parts }) => parts.map(({ text }) => text)))
    for (const [at, phrase] of phrases.entries()) {
      const search = await startSearch(folder, at)
      await search.ask(phrase)
      firsts.push(search.take())
      const start = performance.now()
      const items = await search.ask(phrases[(at + 1) % phrases.length] ?? '')
      times.push(performance.now() - start)
      furthers.push(search.take())
      await loadItems(items.slice(0, PAGE))
      pages.push(search.take())
    }
    const index = files.filter(({ path }) => path.endsWith('.pf_index'))
    printRow([
      records.filter(({ id }) => id !== '').length,
      (index.reduce((sum, { content }) => sum + content.length, 0) / 1e6).toFixed(2),
      ...[firsts, furthers, pages].flatMap(spreadLoads),
      spread(times),
    ])
  })
}

/** A search that has loaded nothing yet, and tells what it has loaded since it was last asked. */
async function startSearch(folder: string, instance: number) {
  let load = { bytes: 0, requests: 0 }
  const read = (path: string) => {
    const content = readFileSync(join(folder, path))
    load = { bytes: load.bytes + transferred(content), requests: load.requests + 1 }
    return content
  }
  const known = new Map<string, unknown>()
  const loadFile = async (path: string) => {
    if (!known.has(path)) known.set(path, JSON.parse(read(path).toString()))
    return known.get(path)
  }
  globalThis.fetch = async (address) =>
    new Response(new Uint8Array(read(String(address).replace(ORIGIN, '').replace(/\?.*$/u, ''))))
  const pagefind = await import(`${pathToFileURL(join(folder, 'pagefind.js')).href}?${instance}`)
  read('pagefind.js')
  await pagefind.options({ basePath: ORIGIN, noWorker: true })
  await pagefind.search('.')
  const engine = await createPagefindEngine(pagefind, loadFile)
  return {
    /** Answer a query and load its first results, as the search page does. */
    ask: async (typed: string): Promise<readonly Item[]> => {
      const { exact } = await findResults(readQuery(typed), [], engine)
      await loadItems(exact.slice(0, countAtFirst(exact)))
      return exact
    },
    take: (): Load => {
      const taken = load
      load = { bytes: 0, requests: 0 }
      return taken
    },
  }
}

const ORIGIN = 'http://search.test/pagefind/'
/** Phrases of each length that are asked. */
const OF_EACH = 12

/** Runs of two to eight Han characters from everywhere in the texts of parts. */
export function choosePhrases(parts: readonly string[]): readonly string[] {
  const texts = parts.filter(({ length }) => length > 60)
  return [2, 3, 4, 6, 8].flatMap((length) =>
    Array.from({ length: OF_EACH }, (_, at) => {
      const text = texts[Math.floor(((at + length / 10) / (OF_EACH + 1)) * texts.length)] ?? ''
      const runs = [...text.matchAll(/\p{Script=Han}+/gu)]
        .map(([run]) => run)
        .filter((run) => run.length >= length)
      const run = runs[at % Math.max(1, runs.length)] ?? ''
      return run.slice(run.length - length)
    }).filter(Boolean),
  )
}

export function transferred(content: Uint8Array): number {
  return Math.min(content.length, gzipSync(content).length)
}

/** Kilobytes and requests. */
export function spreadLoads(loads: readonly Load[]): readonly [kilobytes: string, requests: string] {
  return [spread(loads.map(({ bytes }) => bytes / 1000)), spread(loads.map(({ requests }) => requests))]
}

/** Median and 95th percentile. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const high = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0
  return `${median(values).toFixed(0)}/${high.toFixed(0)}`
}
