import { closeSync, openSync, readSync, statSync } from 'node:fs'

const STEP = 2 ** 20

/**
 * Read the bytes of a file, at most `limit` of them: a file that says no size, such as a pipe or `/dev/zero`, may go on
 * for ever. `null` for one that is larger.
 *
 * @throws NodeJS.ErrnoException what the system says of a file that it does not give
 */
export function readBounded(file: string, limit: number): Uint8Array<ArrayBuffer> | null {
  if (statSync(file).size > limit) return null
  const handle = openSync(file, 'r')
  try {
    const pieces: Uint8Array[] = []
    let length = 0
    for (;;) {
      const piece = new Uint8Array(STEP)
      const read = readSync(handle, piece)
      if (read === 0) return Uint8Array.from(Buffer.concat(pieces))
      length += read
      if (length > limit) return null
      pieces.push(piece.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
}
