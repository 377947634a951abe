// npm run build: generate, build the site aside, prove it, and only then put it in place.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { hasErrors } from '../src/diagnostics/report.ts'
import { readHostSettings } from '../src/model/host-settings.ts'
import { contentFolder } from '../src/plan-folder/load-library.ts'
import { describeDiskFault } from '../src/publish/describe-disk-fault.ts'
import { robotsAdvice } from '../src/publish/robots-advice.ts'
import { describeUnsafeTarget, swapFolder } from '../src/publish/swap-folder.ts'
import { type BuildInput, buildPlans, buildWholeSite, libraryOf, storeOf } from './build/build-library.ts'
import { codeKeys } from './build/code-key.ts'
import { readLibrary } from './build/read-library.ts'
import { openStore } from './build/unit-store.ts'
import { loadForPublishing, loadShared, parseCommand } from './support/command.ts'

const CACHE = '.cache'

const command = parseCommand({ out: { type: 'string', default: 'dist' }, fresh: { type: 'boolean' } })
const { print, printError, values } = command
const host = readHostSettings(process.env)
if ('fault' in host) stop(host.fault)
const settings = host
const out = resolve(values.out)
const fault = describeUnsafeTarget(out, process.cwd())
if (fault !== null) stop(`${values.out} ${fault}。`)

/** Of this build alone. */
let work = ''
/** Where the site is put together: beside its place, so that the last step is a mere renaming. */
let aside = ''
try {
  mkdirSync(CACHE, { recursive: true })
  work = mkdtempSync(`${CACHE}/building-`)
  const input = read(work)
  if (input === null) process.exitCode = 1
  else {
    mkdirSync(dirname(out), { recursive: true })
    aside = mkdtempSync(`${out}-building-`)
    const plans = await buildPlans(input, input.library.plans)
    if (plans === null || !(await buildWholeSite(input, plans, aside))) process.exitCode = 1
    else {
      // A folder made by mkdtemp is private; a web server must be able to read the site.
      chmodSync(aside, 0o755)
      swapFolder(out, aside)
      print.line(`完成：${values.out}/`)
      const advice = robotsAdvice(settings)
      if (advice !== null) print.line(advice)
    }
  }
} catch (error) {
  printError(`构建失败：${describeDiskFault(error) ?? (error as Error).stack ?? error}`)
  process.exitCode = 1
} finally {
  for (const folder of [aside, work].filter(Boolean)) rmSync(folder, { recursive: true, force: true })
}
if (process.exitCode) printError(`没有改动 ${values.out}/。`)

/** Read the library; `null`, after saying why, when it cannot be published. */
function read(folder: string): BuildInput | null {
  const content = contentFolder()
  const { registry, fonts, files } = loadShared(content)
  const code = codeKeys(content, settings)
  const isFresh = values.fresh === true
  const store = openStore(storeOf(CACHE), isFresh)
  const library = hasErrors(files) ? null : readLibrary(content, libraryOf(folder), store, code, registry)
  if (library === null) {
    if (loadForPublishing(command) !== null) throw new Error('the library was read in two ways')
    return null
  }
  print.messages([...files, ...library.files])
  return { ...{ content, cache: CACHE, work: folder, isFresh, code, library, settings, fonts }, command }
}

function stop(message: string): never {
  printError(`${message}\n没有改动任何文件。`)
  process.exit(1)
}
