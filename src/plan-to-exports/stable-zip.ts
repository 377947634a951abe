import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** Ids that the library draws at random for links. */
const RANDOM_ID = /(?<=")rId[\w-]{21}(?=")/gu
/** When it was written: optional, and different in each build. */
const STAMP = /<dcterms:(?<name>created|modified)[^>]*>[^<]*<\/dcterms:\k<name>>/gu
/** The earliest day that a zip can hold. */
const MTIME = new Date(1980, 0, 1)

/**
 * Make an Office file the same in each build: no clock, no random ids, files in the order of their names.
 *
 * @param mend Changes the XML of each file, where the library that wrote it leaves something to change.
 */
export function stableZip(bytes: Uint8Array, mend = (xml: string) => xml): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1))
  const ids = new Map<string, string>()
  const stable = new Map<string, Uint8Array>()
  for (const [name, content] of files) {
    if (name.endsWith('/')) continue
    const text = mend(strFromU8(content))
      .replaceAll(STAMP, '')
      .replaceAll(RANDOM_ID, (id) => {
        if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`)
        return ids.get(id) as string
      })
    stable.set(name, strToU8(text))
  }
  return zipFiles(stable)
}

/** A ZIP of files in their order, without a clock: the same files give the same bytes. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].map(([name, bytes]) => [name, [bytes, { mtime: MTIME, level: 9, os: 0 }]])
  return zipSync(Object.fromEntries(entries) satisfies Zippable)
}
