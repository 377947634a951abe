import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * SHA-256 (FIPS 180-4) in lower-case hexadecimal, of bytes or of a text in UTF-8. In plain JavaScript: browsers keep
 * `crypto.subtle` from pages that come over http, as on an intranet.
 */
export function sha256(content: Uint8Array | string): string {
  return bytesToHex(hash(typeof content === 'string' ? new TextEncoder().encode(content) : content))
}
