import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../diagnostics/finding.ts'
import { type Original, originalSchema } from '../model/original.ts'

/** The file of a plan's folder that tells which document its text was read from. */
export const ORIGINAL_RECORD = 'original.json'

/**
 * Load what is kept of the document that a plan's text was read from; `null` where the text is the document.
 * The document and the text must still be what they were when it was read.
 */
export function loadOriginal(folder: string, sourceSha256: string): Original | Finding | null {
  const path = join(folder, ORIGINAL_RECORD)
  if (!existsSync(path)) return null
  const original = parse(readFileSync(path, 'utf8'))
  if (!original) return altered(ORIGINAL_RECORD, '内容不合规定')
  const document = join(folder, original.file)
  if (!existsSync(document)) return altered(original.file, '没有这个文件')
  const sha256 = createHash('sha256').update(readFileSync(document)).digest('hex')
  if (sha256 !== original.sha256) return altered(original.file, 'SHA-256 不同')
  return sourceSha256 === original.textSha256 ? original : altered('source.txt', 'SHA-256 不同')
}

function parse(text: string): Original | null {
  try {
    return originalSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function altered(file: string, problem: string): Finding {
  return { code: 'original-altered', at: null, values: { file, problem } }
}
