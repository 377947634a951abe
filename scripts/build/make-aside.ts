import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** How long what a build left that was killed is kept: as long as one on another machine, of the same disk, may run. */
const KEPT_MS = 24 * 3_600_000

/**
 * Make a folder for this process alone, and remove what earlier ones left that were killed.
 *
 * @param start Path that the names of such folders begin with: `.cache/building-`.
 */
export function makeAside(start: string): string {
  const home = dirname(start)
  mkdirSync(home, { recursive: true })
  for (const name of readdirSync(home)) {
    const rest = name.startsWith(basename(start)) ? name.slice(basename(start).length) : ''
    const { pid } = /^(?<pid>\d+)-/u.exec(rest)?.groups ?? {}
    const folder = join(home, name)
    if (pid && !isRunning(Number(pid)) && Date.now() - statSync(folder).mtimeMs > KEPT_MS)
      rmSync(folder, { recursive: true, force: true })
  }
  return mkdtempSync(`${start}${process.pid}-`)
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It runs, and is not ours to send anything.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
