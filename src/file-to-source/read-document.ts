import { readFileSync, statSync } from 'node:fs'
import type { Finding } from '../diagnostics/finding.ts'
import { unreadable } from '../source-to-text/read-source.ts'
import { fileToSource, type ReadDocument } from './file-to-source.ts'
import { LIMITS } from './limits.ts'

/** Read a document of any supported form from disk; what cannot be read gives a finding. */
export async function readDocument(file: string): Promise<ReadDocument | Finding> {
  try {
    const megabytes = Math.ceil(statSync(file).size / 2 ** 20)
    const limit = LIMITS.fileBytes / 2 ** 20
    if (megabytes > limit) return { code: 'source-too-large', at: null, values: { file, megabytes, limit } }
    return await fileToSource(readFileSync(file), file)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (reason === undefined) throw error
    return unreadable(file, reason)
  }
}
