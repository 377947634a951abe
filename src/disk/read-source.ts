import { statSync } from 'node:fs'
import type { Finding } from '../diagnostics/finding.ts'
import type { Reason } from '../diagnostics/finding-values.ts'
import { decodeSource } from '../file-to-source/text/decode-source.ts'
import { LIMITS } from '../model/limits.ts'
import type { SourceText } from '../model/source-text.ts'
import { readBounded } from './read-bounded.ts'

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
