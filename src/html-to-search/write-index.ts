import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { recordsToIndex } from './records-to-index.ts'
import type { SearchRecord } from './search-record.ts'

/** Write the index of some records below a built site. */
export async function writeIndex(records: readonly SearchRecord[], site: string): Promise<void> {
  for (const { path, content } of await recordsToIndex(records)) {
    const file = join(site, 'pagefind', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
