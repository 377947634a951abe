/**
 * Renders the pages of a whole site but those of the search; a process for each library, without the environment of
 * the test: `node … OUT`.
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { codeKeys } from '../../../scripts/build/code-key.ts'
import { loadPages } from '../../../scripts/build/render-pages.ts'
import { readPage } from '../../../scripts/build/render-unit.ts'
import { compileSite } from '../../../scripts/build/site-program.ts'
import { openStore } from '../../../scripts/build/unit-store.ts'
import { checkLinks } from '../../../src/html-to-proof/check-links.ts'
import type { PageText } from '../../../src/html-to-proof/page-text.ts'
import { readHostSettings } from '../../../src/model/host-settings.ts'
import { pageOfFile } from '../../../src/model/site-paths.ts'

/** A page that gathers from several plans. */
export interface GatheringPage {
  readonly path: string
  readonly bytes: number
  /** Packed by gzip. */
  readonly packed: number
  readonly repeatedIds: readonly string[]
}

/** What was rendered. */
export interface Gathering {
  readonly pages: readonly GatheringPage[]
  /** Links to pages of the whole site, or anchors on them, that are not there. */
  readonly broken: readonly string[]
  /** Plans to which the pages of all years lead, each as often as they do. */
  readonly byYear: readonly string[]
}

const [out = ''] = process.argv.slice(2)
const settings = readHostSettings(process.env)
if ('fault' in settings) throw new Error(settings.fault)
const site = await compileSite('.cache', openStore('.cache/units'), codeKeys('content', settings).pages)
if (site === null) throw new Error('the site cannot be compiled')
const pages: GatheringPage[] = []
const texts = new Map<string, PageText>()
const byYear: string[] = []
for (const { file, render } of await loadPages(site.program, settings.base, { plans: [], site: true })) {
  if (!file.endsWith('.html') || /^(?:search|about)\//u.test(file)) continue
  const bytes = await render()
  const path = pageOfFile(file)
  const html = new TextDecoder().decode(bytes)
  const ids = [...html.matchAll(/\sid="(?<id>[^"]+)"/gu)].map((match) => match[1] ?? '')
  pages.push({
    ...{ path, bytes: bytes.length, packed: gzipSync(bytes).length },
    repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
  })
  const text = readPage(bytes)
  texts.set(path, text)
  if (path.startsWith('/years/'))
    byYear.push(...text.links.flatMap(({ href }) => /^\/(?<id>jia-\d+)\/$/u.exec(href)?.[1] ?? []))
}
const isOwn = (path: string) =>
  /^\/(?:[a-z]+\/.*)?$/u.test(path) && !/^\/(?:jia-\d+|search|about)\//u.test(path)
const { broken } = checkLinks(texts, new Set(), settings.base, (path) => isOwn(path) && path.endsWith('/'))
const told = broken.map(({ page, href }) => `${page} ${href}`)
writeFileSync(out, JSON.stringify({ pages, broken: told, byYear } satisfies Gathering))
