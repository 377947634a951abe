import { hexToBytes } from '@noble/hashes/utils.js'
import { sha256 } from '../../model/sha256.ts'

/** How a policy in a file names a style or script in it (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export function hashSource(text: string): string {
  return `'sha256-${btoa(String.fromCharCode(...hexToBytes(sha256(text))))}'`
}
