import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Finding, Reason } from '../diagnostics/finding.ts'
import { decodeSource } from '../file-to-source/text/decode-source.ts'
import { LIMITS } from '../model/limits.ts'
import type { SourceText } from '../model/source-text.ts'

/** Read a document from disk, unless it is larger than any plan, which is a mistake; what cannot be read gives a finding. */
export function readSource(file: string): SourceText | Finding {
  try {
    const bytes = readBounded(file, LIMITS.textBytes)
    return bytes === null ? tooLarge(file, LIMITS.textBytes) : decodeSource(bytes, file)
  } catch (error) {
    return unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error))
  }
}

/** What is said of a file that has more bytes than a limit; of one that does not say how many, that they are more. */
export function tooLarge(file: string, bytes: number): Finding {
  const limit = bytes / 2 ** 20
  const { size } = statSync(file)
  const megabytes =
    size > bytes ? Math.ceil(size / 2 ** 20) : ({ reason: 'more-than', number: limit } as const)
  return { code: 'source-too-large', at: null, values: { file, megabytes, limit } }
}

/** What is said of a file that the system does not give, by the system's code. */
export function unreadable(file: string, reason: string | Reason): Finding {
  if (reason === 'ENOENT' || reason === 'ENOTDIR')
    return { code: 'source-missing', at: null, values: { file } }
  if (reason === 'EISDIR') return { code: 'source-not-a-file', at: null, values: { file } }
  return { code: 'source-unreadable', at: null, values: { file, reason } }
}

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
