import type { Startable } from './programs.ts'
import { type RunOptions, runProgram } from './run-program.ts'

/** The installation of Debian packages: possible, not possible here, or already done in this run. */
export type AptState = 'possible' | 'impossible' | 'done'

/** Whether Debian packages can be installed here, without asking for a password. */
export function aptState(): AptState {
  if (!succeeds('apt-get', ['--version'])) return 'impossible'
  return isRoot() || succeeds('sudo', ['-n', 'true']) ? 'possible' : 'impossible'
}

/** Installs Debian packages, with apt-get's progress on standard error. */
export function aptInstall(...packages: readonly string[]): void {
  console.error(`正在安装系统软件包：${packages.join('、')}`)
  apt('update')
  apt('install', '--yes', '--no-install-recommends', ...packages)
}

function apt(...args: readonly string[]): void {
  const command = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet', ...args]
  const output: RunOptions = { stdio: ['ignore', 2, 2] }
  if (isRoot()) runProgram('env', command, output)
  else runProgram('sudo', ['-n', 'env', ...command], output)
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function succeeds(tool: Startable, args: readonly string[]): boolean {
  return runProgram(tool, args, { stdio: 'ignore' }).status === 0
}
