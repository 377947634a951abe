import { readFileSync, statSync } from 'node:fs'
import type { Finding } from '../diagnostics/finding.ts'
import { decodeSource } from '../file-to-source/text/decode-source.ts'
import { LIMITS } from '../model/limits.ts'
import type { SourceText } from '../model/source-text.ts'

/** No plan comes near this; a larger file is a mistake, and is refused before it fills the memory. */
const LIMIT_MEGABYTES = LIMITS.textBytes / 2 ** 20

/** Read a document from disk; what cannot be read gives a finding. */
export function readSource(file: string): SourceText | Finding {
  try {
    const { size } = statSync(file)
    const megabytes = Math.ceil(size / 2 ** 20)
    if (megabytes > LIMIT_MEGABYTES) {
      return { code: 'source-too-large', at: null, values: { file, megabytes, limit: LIMIT_MEGABYTES } }
    }
    return decodeSource(readFileSync(file), file)
  } catch (error) {
    return unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error))
  }
}

/** What is said of a file that the system does not give, by the system's code. */
export function unreadable(file: string, reason: string): Finding {
  if (reason === 'ENOENT' || reason === 'ENOTDIR')
    return { code: 'source-missing', at: null, values: { file } }
  if (reason === 'EISDIR') return { code: 'source-not-a-file', at: null, values: { file } }
  return { code: 'source-unreadable', at: null, values: { file, reason } }
}
