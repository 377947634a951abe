// npx gangmu build: generate, build the site aside, prove it, and only then put it in place.
import { chmodSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { hasErrors } from '../src/diagnostics/report.ts'
import { contentFolder } from '../src/library/load-library.ts'
import { readHostSettings } from '../src/model/host-settings.ts'
import { describeDiskFault } from '../src/publish/describe-disk-fault.ts'
import { robotsAdvice } from '../src/publish/make-host-files.ts'
import { describeUnsafeTarget, swapFolder } from '../src/publish/swap-folder.ts'
import { type BuildInput, buildPlans, buildWholeSite, libraryOf, storeOf } from './build/build-library.ts'
import { codeKeys } from './build/code-key.ts'
import { makeAside } from './build/make-aside.ts'
import { replaceSite, takeLeft } from './build/place-site.ts'
import { readLibrary } from './build/read-library.ts'
import { createWorkers, type Workers } from './build/run-workers.ts'
import {
  describeUnsafeShard,
  parseShard,
  plansOf,
  type Shard,
  takeShards,
  writeShard,
} from './build/shards.ts'
import { compileSite } from './build/site-program.ts'
import { openStore, pruneStore } from './build/unit-store.ts'
import { loadForPublishing, loadShared, parseCommand } from './support/command.ts'
import { CACHE } from './support/program.ts'

const USAGE = `用法：npx gangmu build [--out 文件夹] [--fresh]
       npx gangmu build --shard 3/20 --out 文件夹       只构建第三份，共二十份，供合并
       npx gangmu build --merge 文件夹… [--out 文件夹]  合并各片，成为网站`
const command = parseCommand(
  {
    out: { type: 'string', default: 'dist' },
    fresh: { type: 'boolean' },
    shard: { type: 'string' },
    merge: { type: 'boolean' },
  },
  USAGE,
)
const { print, printError, values, positionals } = command
const host = readHostSettings(process.env)
if ('fault' in host) stop(host.fault)
const settings = host
const shard = values.shard === undefined ? null : parseShard(values.shard)
if (values.shard !== undefined && shard === null)
  stop(`--shard 应为“第几片/共几片”，例如 3/20，从 1 数起；这里是 ${values.shard}。`)
if (shard !== null && values.merge) stop('--shard 和 --merge 不能一起用：先构建各片，再合并。')
if (values.merge !== (positionals.length > 0 || undefined)) stop(USAGE)
const out = resolve(values.out)
const fault = shard ? describeUnsafeShard(out) : describeUnsafeTarget(out, process.cwd())
if (fault !== null) stop(`${values.out} ${fault}。`)

/** The site that was in place before the last one. */
const LEFT = `${CACHE}/site-before`
/** Of this build alone. */
let work = ''
let workers: Workers | undefined
/** Where the site is put together: beside its place, so that the last step is a mere renaming. */
let aside = ''
try {
  work = makeAside(`${CACHE}/building-`)
  const input = read(work)
  if (input === null || !(await (shard ? buildShard(shard, input) : buildSite(input)))) process.exitCode = 1
} catch (error) {
  printError(`构建失败：${describeDiskFault(error) ?? (error as Error).stack ?? error}`)
  process.exitCode = 1
} finally {
  workers?.end()
  for (const folder of [aside, work].filter(Boolean)) rmSync(folder, { recursive: true, force: true })
}
if (process.exitCode) printError(`没有改动 ${values.out}/。`)

async function buildShard(part: Shard, input: BuildInput): Promise<boolean> {
  const plans = await buildPlans(input, plansOf(part, input.library))
  if (plans === null) return false
  aside = makeAside(`${out}-building-`)
  writeShard(aside, part, input, plans)
  chmodSync(aside, 0o755)
  const old = swapFolder(out, aside)
  if (old !== null) rmSync(old, { recursive: true, force: true })
  print.line(`完成：第 ${part.index} 片，共 ${part.total} 片，${plans.length} 份，在 ${values.out}/`)
  return true
}

async function buildSite(input: BuildInput): Promise<boolean> {
  const faults = values.merge ? takeShards(positionals, input) : []
  for (const each of faults) printError(each)
  if (faults.length > 0) return false
  aside = makeAside(`${out}-building-`)
  const plans = await buildPlans(input, input.library.plans)
  if (plans === null) return false
  takeLeft(LEFT, aside)
  if (!(await buildWholeSite(input, plans, aside))) return false
  // A folder made by mkdtemp is private; a web server must be able to read the site.
  chmodSync(aside, 0o755)
  replaceSite(out, aside, LEFT)
  pruneStore(storeOf(CACHE), Date.now())
  print.line(`完成：${values.out}/`)
  const advice = robotsAdvice(settings)
  if (advice !== null) print.line(advice)
  return true
}

/** Read the library; `null`, after saying why, when it cannot be published. */
function read(folder: string): BuildInput | null {
  const content = contentFolder()
  const { registry, fonts, files } = loadShared(content)
  const code = codeKeys(content, settings)
  const store = openStore(storeOf(CACHE), values.fresh && !values.merge ? Date.now() : 0)
  const library = hasErrors(files) ? null : readLibrary(content, libraryOf(folder), store, code, registry)
  if (library === null) {
    if (loadForPublishing(command) !== null) throw new Error('the library was read in two ways')
    return null
  }
  print.messages([...files, ...library.files])
  workers = createWorkers(async () => {
    const site = await compileSite(folder, store, code.pages)
    const { reporter } = command
    return (
      site && {
        ...{ content, code: code.pages, site, settings, reporter },
        store: { home: store.home, since: store.since },
        library: libraryOf(folder),
      }
    )
  }, folder)
  return { content, store, work: folder, code, library, workers, settings, fonts, command }
}

function stop(message: string): never {
  printError(`${message}\n没有改动任何文件。`)
  process.exit(1)
}
