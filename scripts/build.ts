// npm run build: generate, build the pages aside, prove them, and only then put them in place.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build } from 'astro'
import { hasErrors, report } from '../src/diagnostics/report.ts'
import { checkLinks } from '../src/html-to-proof/check-links.ts'
import { formatRecord } from '../src/html-to-proof/format-record.ts'
import type { SiteText } from '../src/html-to-proof/page-text.ts'
import { proveFidelity } from '../src/html-to-proof/prove-fidelity.ts'
import { readSite } from '../src/html-to-proof/read-site.ts'
import { reportBrokenLinks } from '../src/html-to-proof/report-broken-links.ts'
import { splitByPlan } from '../src/html-to-proof/split-by-plan.ts'
import { siteToRecords } from '../src/html-to-search/site-to-records.ts'
import { writeIndex } from '../src/html-to-search/write-index.ts'
import { writeGenerated } from '../src/plan-folder/generated-files.ts'
import { contentFolder } from '../src/plan-folder/load-library.ts'
import { writeChecksums } from '../src/publish/checksums.ts'
import { describeUnsafeTarget, swapFolder } from '../src/publish/swap-folder.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { loadForPublishing, parseCommand } from './support/command.ts'

const command = parseCommand({ out: { type: 'string', default: 'dist' } })
const { print, printError, values } = command
const plans = loadForPublishing(command)
if (plans === null) process.exit(1)

for (const { folder, result } of plans) writeGenerated(folder, result.mdx)
print.line(`生成：${plans.map(({ result }) => `${result.plan.id} ${result.mdx.size} 个文件`).join('，')}`)

const out = resolve(values.out)
const fault = describeUnsafeTarget(out, process.cwd())
if (fault !== null) {
  printError(`${values.out} ${fault}。没有改动任何文件。`)
  process.exit(1)
}
mkdirSync(dirname(out), { recursive: true })
// Beside its place, so that putting it there is a mere renaming.
const aside = mkdtempSync(`${out}-building-`)
try {
  print.line('构建网页……')
  await build({ outDir: aside, logLevel: 'error' })
  const site = readSite(aside)
  if (site === null) throw new Error('no pages were built')
  if (!prove(site)) process.exitCode = 1
  else {
    const { registry } = loadRegistry(contentFolder())
    const published = plans.map(({ result }) => result)
    await writeIndex(siteToRecords(published, registry, site), aside)
    writeChecksums(aside)
    // A folder made by mkdtemp is private; a web server must be able to read the site.
    chmodSync(aside, 0o755)
    swapFolder(out, aside)
    print.line(`完成：${values.out}/`)
  }
} catch (error) {
  printError(`构建失败：${(error as Error).stack ?? error}`)
  process.exitCode = 1
} finally {
  rmSync(aside, { recursive: true, force: true })
}
if (process.exitCode) printError(`没有改动 ${values.out}/。`)

function prove(site: SiteText): boolean {
  const pages = splitByPlan(site)
  const isProved = (plans ?? []).every(({ result }) => {
    const own = pages.get(result.plan.id ?? '') ?? new Map()
    const { record, findings } = proveFidelity(result, own)
    writeFileSync(join(aside, record.plan, 'fidelity.json'), `${JSON.stringify(record, null, 2)}\n`)
    print.line(formatRecord(record))
    const files = report(findings, { source: { path: result.source.file, text: result.source.text } })
    print.messages(files)
    return !hasErrors(files)
  })
  const broken = reportBrokenLinks(checkLinks(site, aside, process.env.BASE_PATH ?? '/'), plans ?? [])
  print.messages(broken)
  return isProved && !hasErrors(broken)
}
