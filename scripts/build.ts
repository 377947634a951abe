// npm run build: generate, make the downloads, build the pages aside, prove them, and only then put them in place.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build } from 'astro'
import { hasErrors, report } from '../src/diagnostics/report.ts'
import { checkLinks } from '../src/html-to-proof/check-links.ts'
import { formatRecord } from '../src/html-to-proof/format-record.ts'
import type { SiteText } from '../src/html-to-proof/page-text.ts'
import { proveFidelity } from '../src/html-to-proof/prove-fidelity.ts'
import { readSite } from '../src/html-to-proof/read-site.ts'
import { reportBrokenLinks } from '../src/html-to-proof/report-broken-links.ts'
import { writeGenerated } from '../src/plan-folder/generated-files.ts'
import { contentFolder } from '../src/plan-folder/load-library.ts'
import { toDocument } from '../src/plan-to-exports/to-document.ts'
import { writeChecksums } from '../src/publish/checksums.ts'
import { describeDiskFault } from '../src/publish/describe-disk-fault.ts'
import { makeHostFiles } from '../src/publish/make-host-files.ts'
import { precompress } from '../src/publish/precompress.ts'
import { readSiteSettings } from '../src/publish/site-settings.ts'
import { describeUnsafeTarget, swapFolder } from '../src/publish/swap-folder.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { findBrowser } from './browser/find-browser.ts'
import { buildRecord } from './support/build-record.ts'
import { loadForPublishing, parseCommand } from './support/command.ts'
import { prepareDownloads, writeSiteFiles } from './support/prepare-downloads.ts'

const command = parseCommand({ out: { type: 'string', default: 'dist' } })
const { print, printError, values } = command
const settings = readSiteSettings(process.env)
if ('fault' in settings) {
  printError(`${settings.fault}\n没有改动任何文件。`)
  process.exit(1)
}
const plans = loadForPublishing(command)
if (plans === null) process.exit(1)
const out = resolve(values.out)
const fault = describeUnsafeTarget(out, process.cwd())
if (fault !== null) {
  printError(`${values.out} ${fault}。没有改动任何文件。`)
  process.exit(1)
}

/** Where the site is made: on the project's own disk, for Astro moves files there by renaming them. */
let work = ''
/** Where it is put before the last step: beside its place, so that putting it there is a mere renaming. */
let aside = ''
try {
  for (const { folder, result } of plans) writeGenerated(folder, result.mdx)
  print.line(`生成：${plans.map(({ result }) => `${result.plan.id} ${result.mdx.size} 个文件`).join('，')}`)
  mkdirSync(dirname(out), { recursive: true })
  aside = mkdtempSync(`${out}-building-`)
  mkdirSync('.cache', { recursive: true })
  work = mkdtempSync('.cache/building-')
  if (!(await buildSite())) process.exitCode = 1
  else {
    cpSync(work, aside, { recursive: true })
    // A folder made by mkdtemp is private; a web server must be able to read the site.
    chmodSync(aside, 0o755)
    swapFolder(out, aside)
    print.line(`完成：${values.out}/`)
  }
} catch (error) {
  printError(`构建失败：${describeDiskFault(error) ?? (error as Error).stack ?? error}`)
  process.exitCode = 1
} finally {
  for (const folder of [aside, work].filter(Boolean)) rmSync(folder, { recursive: true, force: true })
}
if (process.exitCode) printError(`没有改动 ${values.out}/。`)

async function buildSite(): Promise<boolean> {
  if ('fault' in settings || plans === null) return false
  const { registry } = loadRegistry(contentFolder())
  const documents = plans.map(({ result }) => toDocument(result, registry))
  const folders = new Map(plans.map(({ folder, result }) => [result.plan.id ?? '', folder]))
  const browserPath = findBrowser()
  print.line('准备下载文件……')
  const downloads = await prepareDownloads({
    documents,
    folders,
    registry,
    settings,
    browserPath,
    say: print.line,
  })
  print.line('构建网页……')
  await build({ outDir: work, logLevel: 'error' })
  writeSiteFiles(
    work,
    downloads.map(({ path, bytes }) => [path, bytes]),
  )
  const site = readSite(work)
  if (site === null) throw new Error('no pages were built')
  if (!prove(site)) return false
  writeSiteFiles(work, makeHostFiles([...site.keys()], settings))
  writeSiteFiles(work, [['/build.json', buildRecord(documents, settings, browserPath)]])
  await precompress(work)
  writeChecksums(work)
  // Last, when every file is there that a link may lead to.
  const broken = reportBrokenLinks(checkLinks(site, work, settings.base), plans)
  print.messages(broken)
  return !hasErrors(broken)
}

function prove(site: SiteText): boolean {
  return (plans ?? []).every(({ result }) => {
    const { record, findings } = proveFidelity(result, site)
    writeFileSync(join(work, record.plan, 'fidelity.json'), `${JSON.stringify(record, null, 2)}\n`)
    print.line(formatRecord(record))
    const files = report(findings, { source: { path: result.source.file, text: result.source.text } })
    print.messages(files)
    return !hasErrors(files)
  })
}
