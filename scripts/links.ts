// npx gangmu links [-- --out FILE]: try every address outside of the site that its pages lead to, and write a report.
// On demand only, and never in a test: what others serve is not ours to keep.
import { writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { readSite } from '../src/html-to-proof/read-site.ts'
import { formatLinkReport, type TriedLink } from '../src/publish/format-link-report.ts'
import { parseCommand } from './support/command.ts'

const PATIENCE = 20_000
const HOSTS_AT_A_TIME = 4
/** Milliseconds between two addresses of one host. */
const PAUSE = 1_000

const command = parseCommand({ out: { type: 'string', default: 'links.md' } })
const { print, printError, positionals, values } = command
const folder = positionals[0] ?? 'dist'
const site = readSite(folder)
if (site === null) {
  printError(`${folder}/ 里没有做好的网页。先运行 npx gangmu build。`)
  process.exit(1)
}
const pagesByLink = new Map<string, string[]>()
for (const [page, { links }] of site) {
  for (const { href } of links) {
    if (!/^https?:/iu.test(href)) continue
    pagesByLink.set(href, [...(pagesByLink.get(href) ?? []), page])
  }
}
/** By host, so that none is asked more than one thing at a time. */
const waiting = [
  ...Map.groupBy(pagesByLink, ([url]) => (URL.canParse(url) ? new URL(url).host : url)).values(),
]
const tried: TriedLink[] = []
await Promise.all(Array.from({ length: HOSTS_AT_A_TIME }, tryRest))
writeFileSync(values.out, formatLinkReport(tried))
const failed = tried.filter(({ ok }) => !ok).length
print.line(`外部链接 ${tried.length} 个，打不开 ${failed} 个；报告：${values.out}`)
process.exitCode = failed > 0 ? 1 : 0

async function tryRest(): Promise<void> {
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const [index, [url, pages]] of next.entries()) {
      if (index > 0) await setTimeout(PAUSE)
      print.line(url)
      tried.push({ url, pages: [...new Set(pages)], ...(await tryLink(url)) })
    }
  }
}

async function tryLink(url: string): Promise<Pick<TriedLink, 'ok' | 'result'>> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
    await answer.body?.cancel()
    const moved = answer.redirected ? `，转到 ${answer.url}` : ''
    return { ok: answer.ok, result: `${answer.status}${moved}` }
  } catch (error) {
    const { cause, message } = error as Error
    return { ok: false, result: cause instanceof Error ? cause.message : message }
  }
}
