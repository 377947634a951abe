import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../diagnostics/finding.ts'
import { listFiles } from '../disk/list-files.ts'
import { parseChecksums } from './parse-checksums.ts'

const FILE = 'SHA256SUMS'

/** Write the SHA-256 of every file of a site, in the form that `sha256sum --check` reads. */
export function writeChecksums(folder: string): void {
  const lines = listFiles(folder).map((file) => `${hashOf(join(folder, file))}  ${file}\n`)
  writeFileSync(join(folder, FILE), lines.join(''))
}

/** The recorded hash of every file by its path. */
export function readChecksums(folder: string): ReadonlyMap<string, string> {
  return parseChecksums(readFileSync(join(folder, FILE), 'utf8'))
}

/** Compare a site with its record: files that were changed, removed or added since it was built. */
export function checkChecksums(folder: string): readonly Finding[] {
  const recorded = readChecksums(folder)
  const present = listFiles(folder).filter((file) => file !== FILE)
  const altered = present.filter((file) => recorded.get(file) !== hashOf(join(folder, file)))
  const removed = [...recorded.keys()].filter((file) => !present.includes(file))
  return [...altered, ...removed].map((page) => ({ code: 'page-altered', at: null, values: { page } }))
}

/** By the machine’s own code, eight times as fast: a library has hundreds of megabytes. */
function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
