// npx gangmu verify URL-or-folder [--sums FILE]: compare a copy of the site with its record and with the source text.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { hasErrors, report } from '../src/diagnostics/report.ts'
import { formatRecord } from '../src/html-to-proof/fidelity-record.ts'
import { proveFidelity } from '../src/html-to-proof/prove-fidelity.ts'
import { splitByPlan } from '../src/html-to-proof/split-by-plan.ts'
import { contentFolder } from '../src/library/load-library.ts'
import { type ReadCopy, type VerifiedCopy, verifyCopy } from '../src/publish/verify-copy.ts'
import { loadForPublishing, parseCommand } from './support/command.ts'

const USAGE =
  '用法：npx gangmu verify 网址或文件夹 [--sums 可信的 SHA256SUMS 文件]\n例：npx gangmu verify https://plans.example/plans/'
const command = parseCommand({ sums: { type: 'string' } }, USAGE)
const { print, printError, positionals, values } = command
const [place, ...others] = positionals
if (place === undefined || others.length > 0) {
  stop(USAGE)
}
const isServed = /^https?:\/\//iu.test(place)
if (!isServed && !existsSync(place)) stop(`没有这个文件夹：${place}。网址要以 http:// 或 https:// 开头。`)
if (values.sums !== undefined && !existsSync(values.sums)) stop(`没有这个文件：${values.sums}`)

const copy = await verifyCopy(isServed ? readServed(place) : readFolder(place), isServed).catch(
  (error: Error) =>
    stop(`读不到 ${place}：${error.cause instanceof Error ? error.cause.message : error.message}`),
)
if (copy === null) stop(`${place} 没有 SHA256SUMS，不是由本项目构建的网站，或网址不是网站的首页。`)
const isWhole = checkFiles(copy)
const isTrusted = checkRecord(copy)
const isFaithful = checkSource(copy)
if (!isWhole || !isTrusted || !isFaithful) stop('核对没有通过。')
print.line('核对通过：每个文件与记录相同，每个字与原文相同。')

function checkFiles({ files, altered, missing }: VerifiedCopy): boolean {
  for (const file of altered) printError(`改动 ${file}`)
  for (const file of missing) printError(`缺少 ${file}`)
  print.line(`文件 ${files} 个：改动 ${altered.length}，缺少 ${missing.length}`)
  return altered.length + missing.length === 0
}

/** A copy may have been altered together with its record; only one that came another way shows that. */
function checkRecord({ checksums }: VerifiedCopy): boolean {
  if (values.sums === undefined) return true
  const isSame = readFileSync(values.sums, 'utf8') === checksums
  print.line(`记录与 ${values.sums} ${isSame ? '相同' : '不同'}`)
  return isSame
}

/** Nothing is proven of a plan that only one of the two has, nor of content that cannot be published. */
function checkSource({ pages }: VerifiedCopy): boolean {
  const messages = (files: readonly VFile[]) => print.messages(files.filter((file) => hasErrors([file])))
  const library = loadForPublishing({ ...command, print: { ...print, messages } })
  if (library === null) {
    printError('没有与原文核对。')
    return false
  }
  const byPlan = splitByPlan(pages)
  const ids = new Set(library.plans.map(({ result }) => result.plan.id ?? ''))
  const unknown = [...byPlan.keys()].filter((id) => !ids.has(id)).sort()
  for (const id of unknown) printError(`网站有 ${id}，${contentFolder()} 里没有，没有与原文核对。`)
  const proven = library.plans.map(({ result, earlier }) => {
    const id = result.plan.id ?? ''
    const own = byPlan.get(id)
    if (own === undefined) {
      printError(`${contentFolder()} 里有 ${id}，网站没有。`)
      return false
    }
    const { record, findings } = proveFidelity(result, own, earlier)
    print.line(formatRecord(record))
    const files = report(findings, { source: { path: result.source.file, text: result.source.text } })
    print.messages(files)
    return !hasErrors(files)
  })
  return unknown.length === 0 && proven.every(Boolean)
}

function readFolder(folder: string): ReadCopy {
  return async (file) => {
    const path = join(folder, file)
    return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null
  }
}

function readServed(address: string): ReadCopy {
  const site = address.endsWith('/') ? address : `${address}/`
  return async (file) => {
    const path = file.replace(/(?:^|(?<=\/))index\.html$/u, '')
    const answer = await fetch(new URL(path.split('/').map(encodeURIComponent).join('/'), site), {
      headers: { 'Accept-Encoding': 'identity' },
    })
    // A page of its own for what is not found is served with 404, and is a file of the site.
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
  }
}

function stop(message: string): never {
  printError(message)
  process.exit(1)
}
