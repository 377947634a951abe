/** Bytes of a file, at which another begins: what fits into a spreadsheet, and is not too long to load. */
const MOST = 1_000_000

/**
 * Gathers CSV of many plans in files of at most a megabyte, each with the same head; the rows of a plan stay together,
 * unless a plan alone has more.
 *
 * @param head The columns, as CSV without rows, with its byte-order mark.
 */
export function createCsvParts(head: string, most = MOST) {
  const parts: string[][] = [[]]
  let bytes = bytesOf(head)
  return {
    /** @param csv CSV with the same columns. */
    add: (csv: string) => {
      const rows = csv.slice(head.length)
      const size = bytesOf(rows)
      if (bytes + size > most && parts.at(-1)?.length) {
        parts.push([])
        bytes = bytesOf(head)
      }
      if (size > 0) parts.at(-1)?.push(rows)
      bytes += size
    },
    files: (): readonly string[] => parts.map((rows) => head + rows.join('')),
  }
}

/** Bytes in UTF-8. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
