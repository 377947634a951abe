import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PlanRecord } from './plan-record.ts'
import { recordsToIndex } from './records-to-index.ts'

/** Write the index of a library below a built site. */
export async function writeIndex(records: readonly PlanRecord[], site: string): Promise<void> {
  for (const { path, content } of await recordsToIndex(records)) {
    const file = join(site, 'pagefind', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
