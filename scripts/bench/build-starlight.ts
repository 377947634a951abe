import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runProgram } from '../programs/run-program.ts'
import { type Cost, runMeasured } from './run-measured.ts'
import { surveySite } from './survey-site.ts'

/** Starlight in a folder outside the project, to build sites beside ours in the same minutes. */
export interface Starlight {
  readonly version: string
  /** Build a site of so many pages from tasks of made plans, a page a task, with its own search. */
  readonly build: (sources: readonly string[], pages: number) => Promise<Cost & { readonly pages: number }>
  readonly remove: () => void
}

/** Install Starlight; `null` where the network does not give it. */
export function installStarlight(): Starlight | null {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-starlight-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG)
  const packages = [`astro@${versionOf('node_modules/astro')}`, '@astrojs/starlight']
  const { status } = runProgram('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder })
  if (status !== 0) {
    remove()
    return null
  }
  const version = versionOf(join(folder, 'node_modules/@astrojs/starlight'))
  return { version, remove, build: (sources, pages) => build(folder, sources, pages) }
}

function versionOf(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}

/** A sidebar that lists all pages would stand on every page: it lists none, and the cost is that of pages. */
const CONFIG = `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
export default defineConfig({
  site: 'https://plans.example',
  integrations: [starlight({ title: '文库', defaultLocale: 'root', locales: { root: { label: '简体中文', lang: 'zh-CN' } }, sidebar: [{ label: '首页', link: '/' }] })],
})
`
const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`

async function build(folder: string, sources: readonly string[], pages: number) {
  for (const name of ['src', 'dist', '.astro', 'node_modules/.astro'])
    rmSync(join(folder, name), { recursive: true, force: true })
  const docs = join(folder, 'src/content/docs')
  mkdirSync(docs, { recursive: true })
  writeFileSync(join(folder, 'src/content.config.ts'), COLLECTIONS)
  const tasks = sources.flatMap((source) => [...source.matchAll(TASK)].map(({ groups }) => groups))
  // The front page and the one for what is not found are pages too.
  writeFileSync(join(docs, 'index.md'), '---\ntitle: 文库\n---\n')
  for (let index = 0; index < pages - 2; index += 1) {
    const { title = '', text = '' } = tasks[index % tasks.length] ?? {}
    const plan = join(docs, `plan-${Math.floor(index / PAGES_OF_A_PLAN)}`)
    mkdirSync(plan, { recursive: true })
    writeFileSync(join(plan, `${index}.md`), `---\ntitle: ${title}\n---\n\n${text}\n`)
  }
  const astro = resolve(folder, 'node_modules/astro/bin/astro.mjs')
  const { status, output, ...cost } = await runMeasured([astro, 'build'], {
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) throw new Error(`astro build ended with ${status}:\n${output}`)
  return { ...cost, pages: surveySite(join(folder, 'dist')).pages }
}

const TASK = /^（[一二三四五六七八九十百千零]+）(?<title>[^。\n]+)。(?<text>.+)$/gmu
const PAGES_OF_A_PLAN = 60
