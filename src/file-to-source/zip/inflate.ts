import { Inflate } from 'fflate'

/** Bytes that are inflated in one go: deflate makes at most 1,032 times as many of them (RFC 1951). */
const STEP = 16 * 1024

/**
 * Inflate raw deflated bytes to exactly `size` bytes.
 *
 * @throws when they are damaged or inflate to any other number, as soon as there are more
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size)
  let length = 0
  let isWhole = false
  const stream = new Inflate((chunk, isLast) => {
    if (length + chunk.length > size) throw new RangeError('longer than its directory says')
    content.set(chunk, length)
    length += chunk.length
    isWhole = isLast
  })
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  if (!isWhole || length !== size) throw new RangeError('shorter than its directory says')
  return content
}
