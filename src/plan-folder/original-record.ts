import { z } from 'zod'
import type { Account, Reading } from '../model/account.ts'
import { type Original, originalSchema } from '../model/original.ts'

/** On disk there is always one. */
const HASH = originalSchema.shape.sha256.unwrap()

/**
 * What `original.json` holds. `kept` are the hashes of what is kept beside the document, by file; a folder from before
 * there were accounts has none, and readings that are not used.
 */
export const recordSchema = originalSchema
  .omit({ account: true, readings: true, bytes: true })
  .extend({ sha256: HASH, textSha256: HASH, kept: z.record(z.string(), HASH).optional() })
  .strip()

/** What is known of a document by its record and its account, `null` where there is none. */
export function toOriginal(
  { kept: _, ...facts }: z.output<typeof recordSchema>,
  bytes: number,
  account: Account | null,
): Original {
  if (!account) return { ...facts, bytes, account: null, readings: [] }
  const { entries, ...sums } = account
  const readings = entries.filter((entry): entry is Reading => entry.kind !== 'read')
  return { ...facts, bytes, account: sums, readings }
}
