import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { indexesToFiles } from '../../src/html-to-search/indexes-to-files.ts'
import { pagefindProgram, pagefindVersion } from '../../src/html-to-search/pagefind-program.ts'
import { recordToIndex, recordToTexts, type SearchFile } from '../../src/html-to-search/record-to-index.ts'
import type { PlanRecord } from '../../src/html-to-search/search-record.ts'

/**
 * Write into a folder all that a search of some records loads, without building their site.
 *
 * @param size Bytes of a file of the index.
 */
export async function writeSearch(
  folder: string,
  records: readonly PlanRecord[],
  size?: number,
): Promise<readonly SearchFile[]> {
  const indexes = records.map(recordToIndex)
  const files = [
    ...(await pagefindProgram()),
    ...indexesToFiles(indexes, pagefindVersion(), size).files,
    ...records.flatMap((record, at) => recordToTexts(record, indexes[at] as (typeof indexes)[number])),
  ]
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return files
}
