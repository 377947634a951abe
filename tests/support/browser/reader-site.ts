import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { type OutputChunk, rolldown } from 'rolldown'
import { makePdfTables } from '../../../scripts/build/pdf-tables.ts'
import type { Reader, startReader as start } from '../../../src/browser/reader.ts'
import type { Registry } from '../../../src/model/registry.ts'
import { SITE_FILES } from '../../../src/model/site-paths.ts'
import { registryToFile } from '../../../src/registry/registry-file.ts'

/** The thread that reads and the page's side of it, as modules for browsers: code by file name. */
export async function bundleReader(): Promise<ReadonlyMap<string, OutputChunk>> {
  const bundle = await rolldown({
    input: { worker: 'src/browser/reading-worker.ts', page: 'src/browser/reader.ts' },
    platform: 'browser',
    resolve: { conditionNames: ['worker', 'browser', 'import', 'module', 'default'] },
    checks: { emptyImportMeta: false },
  })
  try {
    const names = { entryFileNames: '[name].js', chunkFileNames: '[name].js' }
    const { output } = await bundle.generate({ format: 'es', minify: true, ...names })
    return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  } finally {
    await bundle.close()
  }
}

/** Bytes that a browser loads for some modules with all that they import, as `gzip` packs them by default. */
export function weigh(chunks: ReadonlyMap<string, OutputChunk>, modules: readonly string[]): number {
  const loaded = new Set<string>()
  const load = (file: string) => {
    if (loaded.has(file)) return
    loaded.add(file)
    for (const other of chunks.get(file)?.imports ?? []) load(other)
  }
  for (const [file, { moduleIds }] of chunks)
    if (moduleIds.some((id) => modules.some((module) => id.endsWith(`/src/${module}.ts`)))) load(file)
  return [...loaded].reduce((sum, file) => sum + gzipSync(chunks.get(file)?.code ?? '').length, 0)
}

/** Plain http and no `localhost`: as on an intranet, where a page has no `crypto.subtle`. */
const HOST = 'http://reader.test'

/** What a page of these tests has beside the language. */
declare global {
  var startReader: typeof start
  var reader: Reader
}

/**
 * Open a page whose `reader` has all that it will need, and switch the network off.
 *
 * @param seconds That a call may take, where it is not what a reader has.
 * @returns What is asked of the network from then on.
 */
export async function openReader(
  page: Page,
  registry: Registry,
  seconds?: number,
): Promise<readonly string[]> {
  const files = new Map<string, string | Uint8Array>([
    [SITE_FILES.registry, registryToFile(registry)],
    [SITE_FILES.pdfTables, makePdfTables()],
  ])
  for (const [name, { code }] of await bundleReader()) files.set(`/${name}`, code)
  await page.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url())
    if (origin !== HOST) return route.abort()
    const html = '<!doctype html><title>阅读</title>'
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html })
    const body = files.get(pathname)
    if (body === undefined) return route.fulfill({ status: 404 })
    return route.fulfill({
      body: typeof body === 'string' ? body : Buffer.from(body),
      contentType: pathname.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
    })
  })
  await page.goto(HOST)
  await page.evaluate(
    async ({ registryPath, tablesPath, seconds }) => {
      const load = async (path: string) => new Uint8Array(await (await fetch(path)).arrayBuffer())
      globalThis.startReader = (await import(new URL('/page.js', location.href).href)).startReader
      const startThread = () => new Worker('/worker.js', { type: 'module' })
      const [registry, pdfTables] = await Promise.all([load(registryPath), load(tablesPath)])
      globalThis.reader = await globalThis.startReader(
        startThread,
        { registry, pdfTables, offline: null },
        seconds,
      )
    },
    { registryPath: SITE_FILES.registry, tablesPath: SITE_FILES.pdfTables, seconds },
  )
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.context().setOffline(true)
  await page.unroute('**/*')
  return asked
}
