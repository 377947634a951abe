import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Finding } from '../diagnostics/finding.ts'
import { countCharacters } from '../file-to-source/tally.ts'
import { type Account, accountSchema, type Reading } from '../model/account.ts'
import { type Original, originalSchema } from '../model/original.ts'
import { sha256 } from '../model/sha256.ts'
import type { SourceText } from '../model/source-text.ts'

/** The files of a plan's folder that tell which document its text was read from, and what became of its words. */
export const ORIGINAL_RECORD = 'original.json'
export const ACCOUNT = 'account.json'

/** What `original.json` holds; a folder from before there were accounts has readings in it too, which are not used. */
const recordSchema = originalSchema.omit({ account: true, readings: true }).strip()

/**
 * Load what is kept of the document that a plan's text was read from; `null` where the text is the document.
 * The document and the text must still be what they were when it was read, and the account must be of this text.
 */
export function loadOriginal(folder: string, source: SourceText): Original | Finding | null {
  if (!existsSync(join(folder, ORIGINAL_RECORD))) return null
  const record = parse(join(folder, ORIGINAL_RECORD), recordSchema)
  if (!record) return altered(ORIGINAL_RECORD, '内容不合规定')
  const document = join(folder, record.file)
  if (!existsSync(document)) return altered(record.file, '没有这个文件')
  if (sha256(readFileSync(document)) !== record.sha256) return altered(record.file, 'SHA-256 不同')
  if (source.sha256 !== record.textSha256) return altered('source.txt', 'SHA-256 不同')
  if (!existsSync(join(folder, ACCOUNT))) return { ...record, account: null, readings: [] }
  const account = parse(join(folder, ACCOUNT), accountSchema)
  if (!account || !isOf(account, source.text)) return altered(ACCOUNT, '数目合不上')
  const { entries, ...sums } = account
  return {
    ...record,
    account: sums,
    readings: entries.filter((entry): entry is Reading => entry.kind !== 'read'),
  }
}

/** Whether an account adds up, and is that of a text: each line of it has the characters that the account says. */
function isOf({ entries, original, read, leftOut, supplied }: Account, text: string): boolean {
  const lines = text.split(/\r\n|[\n\r]/u).map(countCharacters)
  let [ofText, ofOthers, ours] = [0, 0, 0]
  for (const entry of entries) {
    if (entry.kind !== 'read') ofOthers += entry.characters
    else if (lines[entry.line - 1] !== entry.characters) return false
    else {
      lines[entry.line - 1] = 0
      ofText += entry.characters
      ours += entry.supplied ?? 0
    }
  }
  const isWhole = lines.every((rest) => rest === 0)
  return (
    isWhole &&
    supplied === ours &&
    read === ofText - ours &&
    leftOut === ofOthers &&
    original === read + leftOut
  )
}

function parse<T>(path: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

function altered(file: string, problem: string): Finding {
  return { code: 'original-altered', at: null, values: { file, problem } }
}
