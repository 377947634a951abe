import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { listFiles } from '../disk/list-files.ts'

/** Files that hold text; others are compressed already. */
const TEXT = new Set('.html .css .js .json .jsonld .svg .txt .md .xml .csv .ics'.split(' '))
/** Smaller ones fit a packet as they are. */
const SMALLEST = 1_024

/** As many as Node has threads for; each that waits would hold its file and a quarter of a megabyte beside it. */
const AT_ONCE = 4

/** Put a `.br` and a `.gz` beside every text file that gets smaller by it, for hosts that serve such copies. */
export async function precompress(folder: string): Promise<void> {
  const files = listFiles(folder).filter(
    (file) => TEXT.has(extname(file)) && statSync(join(folder, file)).size >= SMALLEST,
  )
  const queue = files.values()
  const work = async () => {
    for (const file of queue) await compressFile(join(folder, file))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

async function compressFile(path: string): Promise<void> {
  const bytes = readFileSync(path)
  const [br, gz] = await Promise.all([brotli(bytes, BROTLI), promisify(gzip)(bytes, { level: 9 })])
  // The system that gzip was run on (RFC 1952); “unknown” makes all systems write the same.
  gz[9] = 255
  if (br.length < bytes.length) writeFileSync(`${path}.br`, br)
  if (gz.length < bytes.length) writeFileSync(`${path}.gz`, gz)
}

const brotli = promisify(brotliCompress)
const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
}
