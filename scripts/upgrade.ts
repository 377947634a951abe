// npx gangmu upgrade: what has changed for a content folder since the version that wrote it, and the change itself.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseDocument } from 'yaml'
import { hasErrors } from '../src/diagnostics/report.ts'
import { contentFolder } from '../src/library/load-library.ts'
import { describeDiskFault } from '../src/publish/describe-disk-fault.ts'
import { CONTENT_VERSION, loadSiteSettings } from '../src/site-settings/load-site-settings.ts'
import { parseCommand } from './support/command.ts'
import { ofProgram } from './support/program.ts'

/** What a version brought, for a publisher, and how a folder of the one before becomes one of it. */
const VERSIONS = [
  {
    version: 2,
    says: `程序和内容分开了：
  · 说明程序的网页（怎样从原文到网页、plan.yaml 的写法、诊断提示等）由程序自己提供，不再放在 content/about/
  · content/about/ 只放自己写的网页；与程序自带的同名的，用自己的
  · 颜色（colors）和标志（logo）可以写在 content/site.yaml 里`,
    upgrade: setAsidePages,
  },
] as const

const { print, printError, positionals } = parseCommand({}, '用法：npx gangmu upgrade')
const content = contentFolder()
const { settings, files } = loadSiteSettings(content)
const faults = files.filter(({ messages }) => messages.some(({ ruleId }) => ruleId !== 'content-outdated'))
if (positionals.length > 0 || !existsSync(content))
  stop('用法：npx gangmu upgrade（在 content/ 所在的文件夹里）')
if (hasErrors(faults)) {
  print.messages(faults)
  stop('先改正以上错误。')
}
const ahead = VERSIONS.filter(({ version }) => version > settings.contentVersion)
if (ahead.length === 0) print.line(`content/ 的版本是 ${settings.contentVersion}，不用改。`)
try {
  for (const { version, says, upgrade } of ahead) {
    print.line(`版本 ${version}：${says}\n`)
    upgrade()
    writeVersion(version)
  }
} catch (error) {
  stop(`写不进去：${describeDiskFault(error, '') ?? (error as Error).message}`)
}
if (ahead.length > 0)
  print.line(`content/ 的版本现在是 ${CONTENT_VERSION}。请用 npx gangmu check 检查，用 git diff 看改了什么。`)

/**
 * Pages that program 0.1 kept in `content/about/`, and this one brings, go aside: whoever has changed one finds his
 * words there. A page that only describes the first plan's site, `index.mdx`, is the publisher's and stays.
 */
function setAsidePages(): void {
  const about = join(content, 'about')
  const aside = freeName(join(content, 'about-0.1'))
  const manual = readdirSync(ofProgram('docs/about')).filter((name) => name !== 'index.mdx')
  for (const name of manual.filter((each) => existsSync(join(about, each)))) {
    const to = join(aside, name)
    mkdirSync(dirname(to), { recursive: true })
    cpSync(join(about, name), to, { recursive: true })
    rmSync(join(about, name), { recursive: true })
    print.line(`移到一边 ${join(about, name)} → ${to}`)
  }
  if (existsSync(aside)) print.line(`${aside}/ 不会发布；没有改过的，可以删去。`)
}

/** What nothing is called yet: `NAME`, `NAME-2` and so on. */
function freeName(name: string): string {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? name : `${name}-${number}`
    if (!existsSync(path)) return path
  }
}

/** Comments and everything else in `site.yaml` stay as they are. */
function writeVersion(version: number): void {
  const file = join(content, 'site.yaml')
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : '')
  document.set('contentVersion', version)
  writeFileSync(file, document.toString({ lineWidth: 0 }))
  print.line(`${file}：contentVersion: ${version}`)
}

function stop(message: string): never {
  printError(message)
  process.exit(1)
}
