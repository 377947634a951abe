import { spawnSync } from 'node:child_process'
import type { AptState } from './next-action.ts'

/** True when Debian packages can be installed here without asking for a password. */
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
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet', ...args]
  const [file = 'env', ...rest] = isRoot() ? command : ['sudo', '-n', ...command]
  spawnSync(file, rest, { stdio: ['ignore', 2, 2] })
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function succeeds(file: string, args: readonly string[]): boolean {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0
}
