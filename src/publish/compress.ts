import { extname } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { gzip } from '../disk/gzip.ts'
import { TEXT_ENDINGS } from '../model/site-paths.ts'

/** Files that hold text, those of plans and what only the site has; others are compressed already. */
const TEXT = new Set([...TEXT_ENDINGS, 'css', 'js', 'jsonld', 'ndjson'].map((ending) => `.${ending}`))
/** Smaller ones fit a packet as they are. */
const SMALLEST = 1_024

/** What the names of compressed copies end in. */
export const COPIES = ['.br', '.gz'] as const

/** A file and the `.br` and `.gz` beside it, by their names, for hosts that serve such copies; those that are smaller. */
export function compress(
  path: string,
  bytes: Uint8Array,
): readonly (readonly [path: string, bytes: Uint8Array])[] {
  if (!TEXT.has(extname(path)) || bytes.length < SMALLEST) return [[path, bytes]]
  const copies = [
    [`${path}.br`, brotliCompressSync(bytes, brotli(bytes))],
    [`${path}.gz`, gzip(bytes)],
  ] as const
  return [[path, bytes], ...copies.filter(([, copy]) => copy.length < bytes.length)]
}

/** One step below those that take ten times as long for a tenth less (decision 0050). */
const QUALITY = 8
const brotli = ({ length }: Uint8Array) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(constants.BROTLI_DEFAULT_WINDOW, windowBits(length)),
  },
})

/** Bits of the least window that holds so many bytes, 16 bytes less than a power of two (RFC 7932, 9.1): a larger one costs memory on both sides, and to make it ready for a page takes as long as to compress it. */
function windowBits(length: number): number {
  return Math.max(constants.BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(length + 16)))
}
