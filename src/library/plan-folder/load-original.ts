import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Finding, Reason } from '../../diagnostics/finding.ts'
import { type Account, accountSchema } from '../../model/account.ts'
import type { Original, TitleEvidence } from '../../model/original.ts'
import { sha256 } from '../../model/sha256.ts'
import type { SourceText } from '../../model/source-text.ts'
import { checkAccount } from './check-account.ts'
import { ACCOUNT, ORIGINAL_RECORD, recordSchema, toOriginal } from './folder-files.ts'

/**
 * Load what is kept of the document that a plan's text was read from; `null` where the text is the document.
 * The document, the text, the account and the pictures must still be what they were when it was read, and the account
 * must be of this text.
 */
export function loadOriginal(folder: string, source: SourceText): Original | Finding | null {
  if (!existsSync(join(folder, ORIGINAL_RECORD))) return null
  const record = parse(join(folder, ORIGINAL_RECORD), recordSchema)
  if (!record) return altered(ORIGINAL_RECORD, { reason: 'record-invalid' })
  const { kept = {} } = record
  if (source.sha256 !== record.textSha256) return altered('source.txt', CHANGED)
  const isKept = existsSync(join(folder, ACCOUNT))
  const files = Object.entries({ [record.file]: record.sha256, ...(isKept && kept) })
  const changed = files.flatMap(([file, hash]) => describeChange(join(folder, file), hash, file))[0]
  if (changed) return changed
  const bytes = statSync(join(folder, record.file)).size
  if (!isKept) return toOriginal(record, bytes, null)
  const account = loadAccount(folder)
  if (!account) return altered(ACCOUNT, { reason: 'record-invalid' })
  const fault = checkAccount(account, source.text)
  if (fault) return altered(ACCOUNT, fault)
  const original = toOriginal(record, bytes, account)
  const needed = [ACCOUNT, ...original.readings.flatMap(({ file }) => file ?? [])]
  const lacking = needed.find((file) => !(file in kept))
  return lacking ? altered(lacking, { reason: 'hash-missing' }) : original
}

/** The whole account in a plan's folder; `null` where there is none, or none that can be read. */
export function loadAccount(folder: string): Account | null {
  return parse(join(folder, ACCOUNT), accountSchema)
}

/** What says how the document is called, as it is on disk. */
export function loadTitles(folder: string): readonly TitleEvidence[] {
  return parse(join(folder, ORIGINAL_RECORD), recordSchema)?.titles ?? []
}

const CHANGED: Reason = { reason: 'hash-differs' }

function describeChange(path: string, hash: string, file: string): readonly Finding[] {
  if (!existsSync(path)) return [altered(file, { reason: 'file-missing' })]
  return sha256(readFileSync(path)) === hash ? [] : [altered(file, CHANGED)]
}

function parse<T>(path: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

function altered(file: string, problem: Reason): Finding {
  return { code: 'original-altered', at: null, values: { file, problem } }
}
