import { htmlToText } from '../html-to-proof/html-to-text.ts'
import type { PageText } from '../html-to-proof/page-text.ts'
import { sha256 } from '../model/sha256.ts'
import { pageOfFile } from '../model/site-paths.ts'
import { parseChecksums } from './parse-checksums.ts'

/** Reads a file of a copy by its path below the site; `null` where there is none. */
export type ReadCopy = (file: string) => Promise<Uint8Array | null>

/** What a copy of a site was found to be. */
export interface VerifiedCopy {
  /** Files listed in its record. */
  readonly files: number
  readonly altered: readonly string[]
  readonly missing: readonly string[]
  /** The pages, read back for the proof of fidelity. */
  readonly pages: ReadonlyMap<string, PageText>
  /** The text of its record, to be compared with one that came another way. */
  readonly checksums: string
}

/** Files that hosts read and do not serve. */
const UNSERVED = /^(?:\.nojekyll|_headers)$/u
/** How many files are read at a time. */
const READERS = 8

/**
 * Read a copy of a site, and compare every file with the hash in the copy's own `SHA256SUMS`; `null` where it has none.
 *
 * A copy may have been altered together with its record. So compare the record with one that is trusted, and the
 * pages with the source.
 *
 * @param isServed Whether the copy is read from a host, which keeps some files to itself.
 */
export async function verifyCopy(read: ReadCopy, isServed: boolean): Promise<VerifiedCopy | null> {
  const record = await read('SHA256SUMS')
  if (record === null) return null
  const checksums = decode(record)
  const hashes = new Map(parseChecksums(checksums))
  // A list names the lists of plans.
  for (const list of [...hashes.keys()].filter((file) => file.endsWith('/SHA256SUMS'))) {
    const below = await read(list)
    const folder = list.slice(0, list.lastIndexOf('/') + 1)
    for (const [file, hash] of parseChecksums(below ? decode(below) : '')) hashes.set(folder + file, hash)
  }
  const altered: string[] = []
  const missing: string[] = []
  const pages = new Map<string, PageText>()
  const waiting = [...hashes].filter(([file]) => !isServed || !UNSERVED.test(file))
  const files = waiting.length
  const readRest = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [file, hash] = next
      const bytes = await read(file)
      if (bytes === null) missing.push(file)
      else if (!matches(bytes, file, hash, hashes)) altered.push(file)
      if (bytes !== null && file.endsWith('.html')) {
        pages.set(pageOfFile(file), htmlToText(decode(bytes)))
      }
    }
  }
  await Promise.all(Array.from({ length: READERS }, readRest))
  return { files, altered: altered.sort(), missing: missing.sort(), pages, checksums }
}

/** Read as UTF-8; a byte-order mark stays. */
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Some hosts unpack a compressed copy when asked for it by its name; then it must be the file itself. */
function matches(
  bytes: Uint8Array,
  file: string,
  hash: string,
  hashes: ReadonlyMap<string, string>,
): boolean {
  const found = sha256(bytes)
  return found === hash || (/\.(?:br|gz)$/u.test(file) && found === hashes.get(file.replace(/\.\w+$/u, '')))
}
