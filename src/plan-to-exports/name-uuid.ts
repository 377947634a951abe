import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { sha256 } from '../model/sha256.ts'

/** The UUID of a name (RFC 9562, version 8 over SHA-256): always the same for the same name. */
export function nameUuid(name: string): string {
  const bytes = hexToBytes(sha256(`gangmu:${name}`)).subarray(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytesToHex(bytes)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
