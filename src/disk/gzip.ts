import { gzipSync } from 'node:zlib'

/** Gzip, with the same bytes on every system. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes)
  // The system that it was run on (RFC 1952, 2.3.1): unknown.
  packed[9] = 255
  return packed
}
