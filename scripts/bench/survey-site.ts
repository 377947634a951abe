import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { listFiles } from '../../src/disk/list-files.ts'
import { SITE_FILES } from '../../src/model/site-paths.ts'

/** What a site consists of. */
export interface Survey {
  /** The files of the site, each with the hash of its bytes. */
  readonly hashes: ReadonlyMap<string, string>
  readonly bytes: number
  readonly pages: number
  /** The heaviest page that is of no plan, in bytes. */
  readonly heaviest: { readonly page: string; readonly bytes: number; readonly gzip: number }
  readonly searchBytes: number
}

/** Look through a built site. */
export function surveySite(out: string, ids: readonly string[] = []): Survey {
  const plans = new Set(ids)
  const hashes = new Map<string, string>()
  let [bytes, pages, searchBytes] = [0, 0, 0]
  let heaviest = { page: '', bytes: 0, gzip: 0 }
  for (const file of listFiles(out)) {
    const content = readFileSync(join(out, file))
    hashes.set(file, createHash('sha256').update(content).digest('base64'))
    bytes += content.length
    if (file.startsWith('pagefind/')) searchBytes += content.length
    if (!file.endsWith('.html')) continue
    pages += 1
    // The workbench as one file is taken away, not visited.
    const isVisited = `/${file}` !== SITE_FILES.workbenchOffline
    if (!plans.has(ownerOf(file)) && isVisited && content.length > heaviest.bytes)
      heaviest = { page: file, bytes: content.length, gzip: gzipSync(content).length }
  }
  return { hashes, bytes, pages, searchBytes, heaviest }
}

/** Files of a site that are new, gone or others than before: those of one plan, of other plans, and of none. */
export function compareSurveys(
  before: Survey,
  after: Survey,
  ids: readonly string[],
  changed: string,
): { readonly own: number; readonly others: number; readonly shared: number } {
  const plans = new Set(ids)
  const files = [...new Set([...before.hashes.keys(), ...after.hashes.keys()])]
  const owners = files.filter((file) => before.hashes.get(file) !== after.hashes.get(file)).map(ownerOf)
  const own = owners.filter((owner) => owner === changed).length
  const others = owners.filter((owner) => owner !== changed && plans.has(owner)).length
  return { own, others, shared: owners.length - own - others }
}

/** The first step of a path, which of a plan's files is its id. */
function ownerOf(file: string): string {
  return file.slice(0, Math.max(0, file.indexOf('/')))
}
