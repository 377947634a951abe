import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import type { VFile } from 'vfile'
import type { Told } from '../../src/browser/protocol.ts'
import type { PlanSettings } from '../../src/model/plan-settings.ts'
import { loadPlanFile } from '../../src/plan-folder/load-plan.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'
import { openReader } from '../support/reader-site.ts'

const { registry } = loadRegistry('content')
const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'gangmu-same-'))
test.afterAll(() => rmSync(folder, { recursive: true }))

/** What came of a document: its plan, or why there is none. */
type Outcome = string | readonly string[]

/** As `npm run inspect -- --json` reads it; a `plan.yaml` beside it says nothing. */
async function readInNode(file: string): Promise<Outcome> {
  const apart = join(folder, basename(dirname(file)), basename(file))
  cpSync(file, apart)
  const loaded = await loadPlanFile(apart, registry)
  if (loaded.ok) return JSON.stringify(loaded.result.plan, null, 2)
  const told = (file: VFile) => file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
  return loaded.files.flatMap(told)
}

/** As the thread of a page reads it. */
async function readInBrowser(page: Page, file: string, settings: PlanSettings | null = null): Promise<Outcome> {
  const given = { name: basename(file), base64: readFileSync(file, 'base64'), settings }
  return await page.evaluate(async ({ name, base64, settings }) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const opened = await reader.call('open', { name, bytes })
    const read = opened.ok ? await reader.call('read', settings) : opened
    if (read.ok) return JSON.stringify(read.plan, null, 2)
    return read.messages.map(({ code, message }: Told) => `${code}: ${message}`)
  }, given)
}

function filesIn(path: string, isWanted: RegExp): readonly string[] {
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const SETS: Readonly<Record<string, readonly string[]>> = {
  'the golden texts': filesIn(fromHere('../golden'), /^source\.txt$/u),
  'the corpus': filesIn(process.env.GANGMU_CORPUS ?? fromHere('../../../shared/corpus'), /./u),
  'files that failed in trials': filesIn(process.env.GANGMU_CASES ?? fromHere('../../../shared/cases'), /./u),
}

test('without a network a browser reads every document as the command line does', async ({ page }) => {
  test.setTimeout(600_000)
  const asked = await openReader(page, registry)
  for (const [set, files] of Object.entries(SETS)) {
    await test.step(set, async () => {
      for (const file of files) {
        const [there, here] = await Promise.all([readInBrowser(page, file), readInNode(file)])
        if (JSON.stringify(there) !== JSON.stringify(here)) console.log(file, typeof there, typeof here, Array.isArray(there) && there, Array.isArray(here) && here)
        expect.soft(there, file).toEqual(here)
      }
    })
  }
  expect(asked).toEqual([])
})
