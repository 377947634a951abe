/**
 * Gathers rows in files of at most so many bytes, each with the same head; rows that come together stay together,
 * unless they alone are more.
 */
export function createParts(head: string, most: number) {
  const parts: string[][] = [[]]
  const room = most - bytesOf(head)
  let left = room
  return {
    add: (rows: string) => {
      const size = bytesOf(rows)
      if (size > left && parts.at(-1)?.length) {
        parts.push([])
        left = room
      }
      if (size > 0) parts.at(-1)?.push(rows)
      left -= size
    },
    files: (): readonly string[] => parts.map((rows) => head + rows.join('')),
  }
}

/** Bytes in UTF-8. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
