import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { settingsToYaml } from '../../src/library/plan-folder/folder-files.ts'
import { loadPlanFile, loadPlanFolder, readSettings } from '../../src/library/plan-folder/load-plan.ts'
import type { PlanSettings } from '../../src/model/plan-settings.ts'
import { makeDocuments } from '../support/browser/made-documents.ts'
import { openReader } from '../support/browser/reader-site.ts'
import { registry } from '../support/registry.ts'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const GOLDEN = fromHere('../golden')
/** Real documents, and files that failed in trials, are kept beside the repository and never in it. */
const CORPUS = process.env.GANGMU_CORPUS ?? fromHere('../../../shared/corpus')
const CASES = process.env.GANGMU_CASES ?? fromHere('../../../shared/cases')

const folder = mkdtempSync(join(tmpdir(), 'gangmu-one-code-'))
test.afterAll(() => rmSync(folder, { recursive: true }))

/** What came of a document: its plan as JSON, or why there is none. */
type Outcome = string | readonly string[]

/** As `npx gangmu inspect --json` reads it; a `plan.yaml` beside it says nothing. */
async function readInNode(file: string): Promise<Outcome> {
  const apart = join(folder, 'apart', basename(dirname(file)), basename(file))
  cpSync(file, apart)
  return toOutcome(await loadPlanFile(apart, registry), apart)
}

function toOutcome(loaded: Awaited<ReturnType<typeof loadPlanFile>>, file: string): Outcome {
  if (loaded.ok) return JSON.stringify(loaded.result.plan, null, 2)
  return loaded.files.flatMap(({ messages }) =>
    // A page knows no more of a file than its name.
    messages.map(({ ruleId, reason }) => `${ruleId} ${reason.replace(file, basename(file))}`),
  )
}

/** As the thread of a page reads it. */
async function readInBrowser(
  page: Page,
  file: string,
  settings: PlanSettings | null = null,
): Promise<Outcome> {
  const given = { name: basename(file), base64: readFileSync(file, 'base64'), settings }
  return await page.evaluate(async ({ name, base64, settings }) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const opened = await reader.call('open', { name, bytes })
    const read = opened.ok ? await reader.call('read', settings) : opened
    if (read.ok) return JSON.stringify(read.plan, null, 2)
    return read.messages.map(({ code, message }) => `${code} ${message}`)
  }, given)
}

function filesIn(path: string, isWanted: (name: string) => boolean): readonly string[] {
  if (!existsSync(path)) {
    console.warn(`没有 ${path}：跳过其中的文件`)
    return []
  }
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const isDocument = (name: string) => !/^[A-Z]+\.md$/u.test(name)

test('without a network a browser reads every document as the command line does', async ({ page }) => {
  test.setTimeout(300_000)
  const made = await makeDocuments()
  mkdirSync(join(folder, 'made'))
  for (const [name, [, bytes]] of Object.entries(made)) writeFileSync(join(folder, 'made', name), bytes)
  const asked = await openReader(page, registry)
  const alarms = await page.evaluateHandle(() => {
    const heard: string[] = []
    Object.assign(globalThis, { alarm: (what: string) => heard.push(what) })
    return heard
  })
  const files = [
    ...filesIn(join(folder, 'made'), () => true),
    ...filesIn(GOLDEN, (name) => name === 'source.txt'),
    ...filesIn(CORPUS, isDocument),
    ...filesIn(CASES, isDocument),
  ]
  for (const file of files) {
    const [there, here] = await Promise.all([readInBrowser(page, file), readInNode(file)])
    expect.soft(there, file).toEqual(here)
    const [becomes] = made[basename(file)] ?? ['read']
    const codes =
      typeof there === 'string' ? (there.match(/(?<="code": ")source-empty/gu) ?? ['read']) : there
    expect
      .soft(
        codes.map((code) => code.split(' ')[0]),
        file,
      )
      .toEqual([becomes])
  }
  expect(await alarms.jsonValue()).toEqual([])
  expect(asked).toEqual([])
})

test('and with what its plan.yaml says of it', async ({ page }) => {
  await openReader(page, registry)
  const folders = filesIn(GOLDEN, (name) => name === 'plan.yaml').map((file) => dirname(file))
  expect(folders.length).toBeGreaterThan(2)
  for (const from of folders) {
    const settings = readSettings(join(from, 'plan.yaml'))
    if (!settings.ok) throw new Error(from)
    // As a workbench writes the folder.
    const plan = join(folder, 'with-settings', basename(from))
    cpSync(from, plan, { recursive: true })
    writeFileSync(join(plan, 'plan.yaml'), settingsToYaml(settings.value))
    const source = join(plan, 'source.txt')
    expect(await readInBrowser(page, source, settings.value), from).toEqual(
      toOutcome(loadPlanFolder(plan, registry), source),
    )
  }
})
