/** Where and how a text differs from what it should be. */
interface TextDifference {
  /** Offset of the first difference. */
  readonly offset: number
  /** Units that should be there and are not; where texts were swapped, both sides count. */
  readonly lost: number
  /** Units that are there and should not be. */
  readonly invented: number
  /** A few characters around the difference, as they should be and as they are. */
  readonly expected: string
  readonly found: string
}

const CONTEXT = 6

/** Compare a text with what it should be; `null` when they are the same. Linear. */
export function compareText(expected: string, found: string): TextDifference | null {
  if (expected === found) return null
  const shorter = Math.min(expected.length, found.length)
  let offset = 0
  while (offset < shorter && expected[offset] === found[offset]) offset += 1
  let tail = 0
  while (tail < shorter - offset && expected.at(-1 - tail) === found.at(-1 - tail)) tail += 1
  const excerpt = (text: string) =>
    text.slice(
      Math.max(0, offset - CONTEXT),
      Math.min(text.length, text.length - tail + CONTEXT, offset + 40),
    )
  return {
    offset,
    lost: expected.length - tail - offset,
    invented: found.length - tail - offset,
    expected: excerpt(expected),
    found: excerpt(found),
  }
}
