import { createHash } from 'node:crypto'
import { startTypesetter } from '../../../scripts/pdf/start-typesetter.ts'
import { makeOfficeDownloads } from '../../../src/publish/make-plan-downloads.ts'
import { documentOf } from './exported.ts'

/** Hashes of the office files and pictures of some plans, by their texts, made one after the other with one compiler. */
export async function officeHashes(
  sources: readonly string[],
): Promise<readonly Readonly<Record<string, string>>[]> {
  const settings = { site: 'https://plans.example', base: '/' }
  const typesetter = await startTypesetter([], settings)
  if (typesetter === null) throw new Error('no compiler for this machine')
  const made: Record<string, string>[] = []
  for (const source of sources) {
    const { document } = documentOf(source)
    const { typeset, drawPoster } = await typesetter.prepare([document])
    const files = await makeOfficeDownloads(document, { settings, typeset, drawPoster, say: () => {} })
    const hashed = files.map(({ path, bytes }) => [path, createHash('sha256').update(bytes).digest('hex')])
    made.push(Object.fromEntries(hashed))
  }
  return made
}
