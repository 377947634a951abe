// node scripts/bench/gathering.ts CONTENT: the pages that gather from all plans of a library, made without the plans' own:
// how long each takes, how large the largest of each kind is, and how much memory that takes.
// A process of its own makes them, as in a build.
import { mkdtempSync, rmSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { readHostSettings } from '../../src/model/host-settings.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'
import { codeKeys } from '../build/code-key.ts'
import { readLibrary } from '../build/read-library.ts'
import { loadPages } from '../build/render-pages.ts'
import { compileSite } from '../build/site-program.ts'
import { openStore } from '../build/unit-store.ts'
import { runNode } from '../run-node.ts'

const [content = 'content', program] = process.argv.slice(2)
const settings = readHostSettings(process.env)
if ('fault' in settings) throw new Error(settings.fault)
if (program) await measure(program, settings.base)
else {
  const code = codeKeys(content, settings)
  const folder = mkdtempSync('.cache/gathering-')
  const store = openStore('.cache/units')
  try {
    const { registry } = loadRegistry(content)
    const library = readLibrary(content, folder, store, code, registry)
    if (!library) throw new Error(`${content} cannot be published`)
    process.env.GANGMU_LIBRARY = folder
    const site = await compileSite(folder, store, code.pages)
    if (site === null) throw new Error('the site cannot be compiled')
    process.exitCode = await runNode('scripts/bench/gathering.ts', content, site.program)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, base: string): Promise<void> {
  const start = process.cpuUsage()
  const pages = await loadPages(folder, base, { plans: [], site: true })
  const sizes: { kind: string; file: string; bytes: number; packed: number; ms: number }[] = []
  for (const { file, render } of pages) {
    const before = performance.now()
    const bytes = await render()
    const ms = performance.now() - before
    const [first = '', ...rest] = file.split('/')
    const kind = rest.length > 1 ? `${first}/…` : first
    sizes.push({ kind, file, bytes: bytes.length, packed: gzipSync(bytes).length, ms })
  }
  const { user, system } = process.cpuUsage(start)
  const byKind = Map.groupBy(sizes, ({ kind, file }) => `${kind} ${file.slice(file.lastIndexOf('.') + 1)}`)
  console.table(
    [...byKind].map(([kind, own]) => {
      const largest = own.toSorted((a, b) => b.bytes - a.bytes)[0]
      const packed = Math.max(...own.map((each) => each.packed))
      const ms = own.reduce((sum, each) => sum + each.ms, 0) / own.length
      return {
        kind,
        pages: own.length,
        bytes: largest?.bytes,
        packed,
        largest: largest?.file,
        ms: ms.toFixed(1),
      }
    }),
  )
  const html = sizes.filter(({ file }) => file.endsWith('.html'))
  const over = html.filter(({ bytes, packed }) => bytes > 60_000 || packed > 14_000)
  for (const { file, bytes, packed } of over) console.log('OVER', file, bytes, packed)
  const seconds = ((user + system) / 1e6).toFixed(1)
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${html.length} pages, ${seconds} s of CPU, at most ${memory} MB`)
}
