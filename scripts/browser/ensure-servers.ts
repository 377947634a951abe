import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall, aptState } from './apt.ts'

/** The web servers that the tests run the site on, by the Debian package that has each. */
const SERVERS = { nginx: 'nginx-light', caddy: 'caddy', python3: 'python3' } as const

/**
 * Install the servers that are not there.
 *
 * @throws Error with what to do, in Chinese, when that cannot be done.
 */
export function ensureServers(): void {
  const missing = () => Object.entries(SERVERS).filter(([name]) => findServer(name) === null)
  const packages = missing().map(([, name]) => name)
  if (packages.length > 0 && aptState() === 'possible') aptInstall(...packages)
  const absent = missing().map(([name]) => name)
  if (absent.length > 0) {
    throw new Error(
      `没有找到 ${absent.join('、')}，端到端测试要用。Debian、Ubuntu：sudo apt-get install ${packages.join(' ')}`,
    )
  }
}

/** The path of a server's program; those for administrators are often not on a user's PATH. */
export function findServer(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}
