#!/usr/bin/env node
/**
 * The way into every command, `npx gangmu NAME [args…]`: runs `scripts/NAME.ts` in the working folder.
 *
 * 1. Plain JavaScript for Node 20 and later, with nothing but Node itself: it works in a fresh clone.
 * 2. In a clone, dependencies are installed first when they are missing or differ from `package-lock.json`.
 * 3. The command runs on the Node that is installed as a package, not on the caller's; where there is none for the
 *    machine, the caller's will do if it is of the same major version.
 * 4. Standard output belongs to the command; whatever is said here goes to standard error.
 * 5. Signals reach the command, and its exit code is passed through.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const COMMANDS = {
  init: '在空文件夹里准备好发布用的 content/',
  add: '加入一份文件，例：add 通知.docx --id henan-2021',
  inspect: '查看某份文件的解析结果，不写入任何文件',
  start: '构建站点并在本机打开',
  dev: '边改边看的开发服务器',
  build: '生成并构建站点到 dist/',
  check: '检查 content/ 和生成的文件',
  generate: '由正文重新生成 content/ 里的文件',
  outcome: '写下一项任务后来怎样，或者找过而没有找到',
  fidelity: '核对站点文字与原文逐字一致',
  verify: '核对一份网站（网址或文件夹）与记录、与原文是否相同',
  links: '检查通向外部的链接，写出报告',
  'export-search': '把检索记录写成 OpenSearch、Elasticsearch 的批量格式',
  upgrade: '程序换了版本以后，说明并改好 content/ 里要改的',
}
/** Those that need what only a clone has: the tests, and packages for developers. */
const OF_CLONE = {
  test: '全部检查与测试，含浏览器端到端测试',
  prepare: '安装以后由 npm 运行：编译网页的程序，准备字体',
  bundle: '把程序连同 Node 打成一个压缩包，供没有网络的电脑使用',
  score: '引用、提法、责任主体、指标、时限与人工标注比较',
  'search-quality': '在浏览器里逐条检验搜索：编号、名称、词句',
  bench: '测量各步骤用时',
}
const OLDEST_NODE = 20
/** The major version that the program is written for. */
const NODE = 24

const NODE_ADVICE = `没有适用于这台电脑（${process.platform} ${process.arch}）的 Node ${NODE}。
  · 安装时略去了可选依赖的，不要用 --omit=optional，重新安装
  · 其他系统：请装 Node ${NODE}（https://nodejs.org/），再运行一次`
const INSTALL_ADVICE = `
  · 没有网络时：请连网后重试，或先设置代理、镜像（npm config set registry …）
  · 改过 package.json 时：先运行 npm install 更新 package-lock.json
  · 想看详细原因：在项目目录运行 npm ci
  · 提示文件被占用时：关闭编辑器与正在运行的服务，删除 node_modules 后重试`

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const lockFile = join(root, 'package-lock.json')
const stampFile = join(modules, '.gangmu-installed')
/** What people call the program by. */
const called = process.env.GANGMU_COMMAND ?? 'npx gangmu'
/** Neither a package nor a bundle has the tests: where they are, the program is a clone. */
const isClone = existsSync(join(root, 'tests'))

process.exit(await main(process.argv[2], process.argv.slice(3)))

async function main(name, args) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    return fail(
      `当前 Node 是 ${process.versions.node}，需要 ${OLDEST_NODE} 或更新的版本：https://nodejs.org/`,
    )
  }
  const commands = isClone ? { ...COMMANDS, ...OF_CLONE } : COMMANDS
  if (!Object.hasOwn(commands, name ?? '')) return fail(usage(name, commands))
  // npm runs `prepare` itself when it has installed, and goes on whatever becomes of it.
  const code = !isClone || name === 'prepare' || isInstalled() ? 0 : await install()
  if (code !== 0) return code
  const node = findNode()
  if (node === null) return fail(NODE_ADVICE)
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // Compiled code is kept, which halves the time until a command begins its work; `init` wants an empty folder.
  if (name !== 'init') process.env.NODE_COMPILE_CACHE ??= resolve('.cache', 'node')
  if (isClone) process.env.PATH = [join(modules, '.bin'), searchPath()].join(delimiter)
  // Node strips no types below `node_modules`; threads and other processes of the command need this too.
  if (/[\\/]node_modules[\\/]/u.test(root)) {
    const hooks = new URL('strip-types.mjs', import.meta.url)
    process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning --import=${hooks}`
  }
  // What is about the clone itself runs in it, from wherever it is called.
  const cwd = Object.hasOwn(OF_CLONE, name) ? root : undefined
  return run(node, [join(root, 'scripts', `${name}.ts`), ...args], { cwd, stdio: 'inherit' })
}

/** The Node that is installed as a package for this machine, or this one; `null` where neither will do. */
function findNode() {
  const { platform, arch, execPath, versions } = process
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    return join(folder, 'bin', platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return Number.parseInt(versions.node, 10) === NODE ? execPath : null
  }
}

/** True when the dependencies are those of the lock file; an installation made by hand is accepted and stamped. */
function isInstalled() {
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
  const options = { cwd: root, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }
  const code = await run('npm', args, options)
  if (code >= 128) return code
  if (code !== 0) return fail(`依赖安装失败（npm ci 退出码 ${code}）。${INSTALL_ADVICE}`)
  writeFileSync(stampFile, lockHash())
  return 0
}

/** Runs a program, hands it every signal, and gives its exit code (128 + n after signal n). */
function run(file, args, options) {
  return new Promise((resolve) => {
    const child = spawn(file, args, options)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('error', (error) => resolve(fail(`无法运行 ${file}：${error.message}`)))
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

function usage(name, commands) {
  const width = Math.max(...Object.keys(commands).map((command) => command.length))
  const lines = Object.entries(commands).map(
    ([command, what]) => `  ${called} ${command.padEnd(width)}  ${what}`,
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
