import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { Finding } from '../diagnostics/finding.ts'
import { LIMITS } from '../model/limits.ts'
import type { SourceText } from '../model/source-text.ts'

/**
 * Decode a document's bytes.
 *
 * 1. The text encodes to the same bytes again: nothing is replaced, and a byte-order mark stays.
 * 2. Bytes that are not UTF-8 give a finding with the offset of the first bad one, and no text.
 * 3. A text longer than a plan can be (`LIMITS.textCharacters`) gives a finding.
 */
export function decodeSource(bytes: Uint8Array, file: string): SourceText | Finding {
  if (!isUtf8(bytes)) {
    return { code: 'encoding-invalid', at: null, values: { byte: firstInvalidByte(bytes) } }
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (text.length > LIMITS.textCharacters)
    return { code: 'text-too-long', at: null, values: { limit: LIMITS.textCharacters / 10_000 } }
  return {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding: 'utf-8',
    text,
    characters: countCharacters(text),
  }
}

/** Offset of the first byte that no valid sequence of UTF-8 (RFC 3629 §4) begins at or goes through. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let offset = 0
  while (offset < bytes.length) {
    const length = sequenceLength(bytes[offset] as number)
    if (length === 0 || !isUtf8(bytes.subarray(offset, offset + length))) return offset
    offset += length
  }
  return offset
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0
}

function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
