import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a plan's folder keeps every address that a build ever gave it, and the content folder those that are of no one plan. */
export const ADDRESSES = 'addresses.txt'

/** Site paths that a plan, or the site, has or had, as they stand there: sorted, unless somebody has added some. */
export function readAddresses(folder: string): readonly string[] {
  const file = join(folder, ADDRESSES)
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/u) : []
  return lines.filter((line) => ADDRESS.test(line))
}

/** A path without the steps, marks and controls that could lead out of a site's folder. */
const ADDRESS = /^(?:\/(?!\.)[^\p{Cc}\s/\\?#:*"<>|]+)+\/?$/u

/**
 * Add addresses to those of a folder; none is ever taken away, and nothing is written where none is new.
 *
 * @param before What `readAddresses` gives of it.
 * @returns Those that are new.
 */
export function addAddresses(
  folder: string,
  before: readonly string[],
  addresses: readonly string[],
): readonly string[] {
  const known = new Set(before)
  const fresh = addresses.filter((address) => !known.has(address))
  if (fresh.length === 0) return fresh
  const file = join(folder, ADDRESSES)
  writeFileSync(`${file}.new`, [...HEAD, ...sorted(new Set([...before, ...fresh])), ''].join('\n'))
  renameSync(`${file}.new`, file)
  return fresh
}

const HEAD = [
  '# 公布过的网址，由 npx gangmu build 续写，不用手改。',
  '# 编号改了、任务少了、文件撤下了，这里的网址也不会失效：各有一页说明去向。',
]

/** By code units: what a locale makes of the order differs from machine to machine. */
function sorted(addresses: Iterable<string>): readonly string[] {
  return [...addresses].sort()
}
