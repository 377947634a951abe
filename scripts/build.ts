// npm run build: generate, build the site aside, prove it, and only then put it in place.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { readHostSettings } from '../src/model/host-settings.ts'
import { writeGenerated } from '../src/plan-folder/generated-files.ts'
import { contentFolder } from '../src/plan-folder/load-library.ts'
import { describeDiskFault } from '../src/publish/describe-disk-fault.ts'
import { robotsAdvice } from '../src/publish/robots-advice.ts'
import { describeUnsafeTarget, swapFolder } from '../src/publish/swap-folder.ts'
import { loadRegistry } from '../src/registry/load-registry.ts'
import { buildSite } from './support/build-site.ts'
import { loadForPublishing, parseCommand } from './support/command.ts'

const command = parseCommand({ out: { type: 'string', default: 'dist' } })
const { print, printError, values } = command
const settings = readHostSettings(process.env)
if ('fault' in settings) stop(settings.fault)
const plans = loadForPublishing(command)
if (plans === null) process.exit(1)
const out = resolve(values.out)
const fault = describeUnsafeTarget(out, process.cwd())
if (fault !== null) stop(`${values.out} ${fault}。`)

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
  const { registry } = loadRegistry(contentFolder())
  if (!(await buildSite(work, { plans, registry, settings, print }))) process.exitCode = 1
  else {
    // Not `cpSync`, which calls a full disk an input/output error.
    await cp(work, aside, { recursive: true })
    // A folder made by mkdtemp is private; a web server must be able to read the site.
    chmodSync(aside, 0o755)
    swapFolder(out, aside)
    print.line(`完成：${values.out}/`)
    const advice = robotsAdvice(settings)
    if (advice !== null) print.line(advice)
  }
} catch (error) {
  printError(`构建失败：${describeDiskFault(error) ?? (error as Error).stack ?? error}`)
  process.exitCode = 1
} finally {
  for (const folder of [aside, work].filter(Boolean)) rmSync(folder, { recursive: true, force: true })
}
if (process.exitCode) printError(`没有改动 ${values.out}/。`)

function stop(message: string): never {
  printError(`${message}\n没有改动任何文件。`)
  process.exit(1)
}
