#!/usr/bin/env node
/**
 * The way into every command: `node scripts/run.mjs NAME [args…]` runs `scripts/NAME.ts`.
 *
 * 1. Plain JavaScript for Node 20 and later, with nothing but Node itself: it works in a fresh clone.
 * 2. Dependencies are installed first when they are missing or differ from `package-lock.json`.
 * 3. The command runs on the Node of `node_modules`, which the lock file pins, not on the caller's.
 * 4. Standard output belongs to the command; whatever is said here goes to standard error.
 * 5. Signals reach the command, and its exit code is passed through.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const COMMANDS = {
  start: '构建站点并在本机打开，例：npx gangmu start',
  dev: '边改边看的开发服务器',
  build: '生成并构建站点到 dist/',
  generate: '由正文重新生成 content/ 里的文件',
  check: '快速检查：类型、代码规范、单元测试、生成文件是否最新',
  test: '全部检查与测试，含浏览器端到端测试',
  add: '加入一份文件，例：npx gangmu add 通知.docx --id henan-2021',
  outcome: '写下一项任务后来怎样，或者找过而没有找到',
  inspect: '查看某份文件的解析结果',
  fidelity: '核对站点文字与原文逐字一致',
  verify: '核对一份网站（网址或文件夹）与记录、与原文是否相同',
  links: '检查通向外部的链接，写出报告',
  score: '引用、提法、责任主体、指标、时限与人工标注比较',
  'search-quality': '在浏览器里逐条检验搜索：编号、名称、词句',
  'export-search': '把检索记录写成 OpenSearch、Elasticsearch 的批量格式',
  bench: '测量各步骤用时',
}
const OLDEST_NODE = 20

const INSTALL_ADVICE = `
  · 没有网络时：请连网后重试，或先设置代理、镜像（npm config set registry …）
  · 改过 package.json 时：先运行 npm install 更新 package-lock.json
  · 想看详细原因：在项目目录运行 npm ci
  · 提示文件被占用时：关闭编辑器与正在运行的服务，删除 node_modules 后重试`
const SCRIPTS_ADVICE = `
  npm 可能被设为不运行安装脚本。请运行 npm ci --ignore-scripts=false`

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const lockFile = join(root, 'package-lock.json')
const stampFile = join(modules, '.gangmu-installed')
const pinnedNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

process.exit(await main(process.argv[2], process.argv.slice(3)))

async function main(name, args) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    return fail(
      `当前 Node 是 ${process.versions.node}，需要 ${OLDEST_NODE} 或更新的版本：https://nodejs.org/`,
    )
  }
  if (!Object.hasOwn(COMMANDS, name ?? '')) return fail(usage(name))
  const code = isInstalled() ? 0 : await install()
  if (code !== 0) return code
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // Compiled code is kept, which halves the time until a command begins its work.
  process.env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'node')
  process.env.PATH = [join(modules, '.bin'), searchPath()].join(delimiter)
  return run(pinnedNode, [join(root, 'scripts', `${name}.ts`), ...args], { stdio: 'inherit' })
}

/** True when the dependencies are those of the lock file; an installation made by hand is accepted and stamped. */
function isInstalled() {
  if (!existsSync(pinnedNode)) return false
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true
  if (!matchesLockFile()) return false
  writeFileSync(stampFile, lockHash())
  return true
}

/** Compares npm's own record of what it installed, written last, with the lock file. */
function matchesLockFile() {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = readPackages(record)
  const locked = readPackages(lockFile)
  const direct = { ...locked[''].dependencies, ...locked[''].devDependencies }
  return (
    Object.keys(direct).every((name) => `node_modules/${name}` in installed) &&
    Object.entries(installed).every(([path, { version }]) => locked[path]?.version === version)
  )
}

async function install() {
  console.error('正在安装依赖（npm ci），首次约需一两分钟……')
  // Without `node_modules/.bin`: npm must not run on the Node that it is about to replace.
  const env = { ...process.env, PATH: searchPath() }
  const args = ['ci', '--loglevel=error', '--no-fund', '--no-audit']
  const code = await run('npm', args, { env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (code >= 128) return code
  if (code !== 0) return fail(`依赖安装失败（npm ci 退出码 ${code}）。${INSTALL_ADVICE}`)
  if (!existsSync(pinnedNode)) return fail(`依赖已安装，但缺少 Node 24。${SCRIPTS_ADVICE}`)
  writeFileSync(stampFile, lockHash())
  return 0
}

/** Runs a program in the project, hands it every signal, and gives its exit code (128 + n after signal n). */
function run(file, args, options) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, ...options })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('error', (error) => resolve(fail(`无法运行 ${file}：${error.message}`)))
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

function usage(name) {
  const width = Math.max(...Object.keys(COMMANDS).map((command) => command.length))
  const lines = Object.entries(COMMANDS).map(
    ([command, what]) => `  npx gangmu ${command.padEnd(width)}  ${what}`,
  )
  return [name ? `没有名为“${name}”的命令。可用的命令：` : '可用的命令：', ...lines].join('\n')
}

function searchPath() {
  const entries = (process.env.PATH ?? '').split(delimiter)
  return entries.filter((entry) => entry !== join(modules, '.bin')).join(delimiter)
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

function fail(message) {
  console.error(message)
  return 1
}
