import type { Finding } from '../../diagnostics/finding.ts'
import { LIMITS } from '../../model/limits.ts'
import { sha256 } from '../../model/sha256.ts'
import type { SourceText } from '../../model/source-text.ts'

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
    sha256: sha256(bytes),
    encoding: 'utf-8',
    text,
    characters: countCodePoints(text),
  }
}

/** Whether bytes are UTF-8 throughout; the start of a text may end within a character. */
export function isUtf8(bytes: Uint8Array, isStart = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isStart })
    return true
  } catch {
    return false
  }
}

/** Offset of the first byte that no valid sequence of UTF-8 (RFC 3629 §4) begins at or goes through. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length + 1]
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    if (isUtf8(bytes.subarray(0, middle), true)) valid = middle
    else invalid = middle
  }
  // What was begun before the first impossible byte, or before the end, is part of the fault.
  for (let lead = valid - 1; lead >= Math.max(0, valid - 3); lead -= 1)
    if (!isUtf8(bytes.subarray(lead, valid)) && (bytes[lead] as number) >= 0xc0) return lead
  return valid
}

function countCodePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
