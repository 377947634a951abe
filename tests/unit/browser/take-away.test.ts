import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { TakenFile, TakenForm } from '../../../src/browser/protocol.ts'
import { takeAway } from '../../../src/browser/take-away.ts'
import { listFiles } from '../../../src/disk/list-files.ts'
import { fileToSource, type ReadDocument } from '../../../src/file-to-source/file-to-source.ts'
import { addPlan } from '../../../src/library/add-plan.ts'
import { changeSettings, toSettings } from '../../../src/library/plan-folder/change-settings.ts'
import { writeGenerated } from '../../../src/library/plan-folder/generated-files.ts'
import { loadPlanFolder } from '../../../src/library/plan-folder/load-plan.ts'
import { NODE_TOOLS } from '../../../src/library/plan-folder/node-tools.ts'
import type { PlanSettings } from '../../../src/model/plan-settings.ts'
import { toDocument } from '../../../src/plan-to-exports/to-document.ts'
import { makeDataDownloads, makeOfficeDownloads } from '../../../src/publish/make-plan-downloads.ts'
import { toEncoding } from '../../support/documents/encode.ts'
import { PICTURE } from '../../support/documents/picture.ts'
import { toDocx, toPage } from '../../support/documents/to-formats.ts'
import { toPdf } from '../../support/documents/to-pdf.ts'
import { registry } from '../../support/registry.ts'
import { SECOND_DOCUMENT } from '../../support/sites/second-plan.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const ID = 'ceshi-2020'
const OFFLINE = { css: 'body { margin: 0 }', script: 'void 0' }
const LINES = SECOND_DOCUMENT.split('\n').filter(Boolean)

const DOCUMENTS: readonly [name: string, bytes: Uint8Array | Promise<Uint8Array>][] = [
  ['计划.txt', new TextEncoder().encode(SECOND_DOCUMENT)],
  ['带标记.txt', new TextEncoder().encode(`\ufeff${SECOND_DOCUMENT}`)],
  ['国标.txt', toEncoding(SECOND_DOCUMENT, 'gb18030')],
  ['计划.docx', toDocx(LINES)],
  ['网页.html', new TextEncoder().encode(withPicture(toPage(LINES)))],
  ['计划.pdf', toPdf(LINES)],
]

const home = temporaryFolder()

describe.each(DOCUMENTS)('%s', (name, promised) => {
  test('as a folder it is what add writes, byte by byte', async () => {
    const { file, bytes } = await onDisk(name, await promised)
    const { folder } = await addPlan(content('added', name), { file, id: ID, accepted: [] }, registry)
    const zip = await take('folder', name, bytes, toSettings(name, ID, []))
    expect(zip).toMatchObject({ name: `${ID}.zip`, mediaType: 'application/zip' })
    const files = unzipSync(zip.bytes)
    expect(hex(files)).toEqual(hex(filesBelow(folder ?? '')))
    expect(Object.keys(files).length).toBeGreaterThan(5)
  })

  test('its folder builds without a question, and what a site publishes of it is what is taken', async () => {
    const bytes = await promised
    const settings = changeSettings(toSettings(name, ID, []), CHOSEN)
    const zip = await take('folder', name, bytes, settings)
    const folder = unpack(content('taken', name), unzipSync(zip.bytes))
    const loaded = loadPlanFolder(folder, registry)
    if (!loaded.ok) throw new Error(loaded.files.map(String).join('\n'))
    expect(loaded.result.settings).toEqual(settings)
    expect(loaded.result.plan.tasks.map(({ text }) => text).join()).toContain('修建渡口的台阶')
    expect(loaded.result.plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(writeGenerated(folder, loaded.result.mdx)).toEqual({ missing: [], changed: [], extra: [] })
    const document = toDocument(loaded.result)
    const made = { settings: { site: null, base: '/' }, say: () => {} }
    const published = [
      ...(await makeOfficeDownloads(document, { ...made, typeset: () => null, drawPoster: () => null })),
      ...makeDataDownloads(document, {
        ...{ ...made, offline: OFFLINE, original: null },
        source: readFileSync(join(folder, 'source.txt')),
      }),
    ]
    for (const form of ['xlsx', 'docx', 'offline', 'json'] as const) {
      const taken = await take(form, name, bytes, settings)
      const same = published.find(({ path }) => path === `/${ID}/${taken.name}`)
      expect(taken.mediaType, form).toBe(same?.mediaType)
      expect(Buffer.from(taken.bytes).equals(same?.bytes ?? new Uint8Array()), form).toBe(true)
    }
  })
})

/** A title of a shape that was chosen, and words that were corrected. */
const CHOSEN = {
  shape: { inheritUnits: false },
  corrections: [{ before: '修建渡口台阶', after: '修建渡口的台阶', reason: '试改' }],
}

test('a chosen shape is in the settings and in what follows from them', async () => {
  const bytes = new TextEncoder().encode(SECOND_DOCUMENT)
  const line = LINES.indexOf('二、全面落实行政执法责任制')
  expect(line).toBeGreaterThan(0)
  const at = SECOND_DOCUMENT.split('\n').indexOf('二、全面落实行政执法责任制') + 1
  const settings = changeSettings(toSettings('计划.txt', ID, []), { shape: { text: [at] } })
  const files = unzipSync((await take('folder', '计划.txt', bytes, settings)).bytes)
  const plain = unzipSync((await take('folder', '计划.txt', bytes, toSettings('计划.txt', ID, []))).bytes)
  expect(new TextDecoder().decode(files[`${ID}/plan.yaml`])).toContain(`shape:\n  text:\n    - ${at}\n`)
  const chapters = (all: object) => Object.keys(all).filter((path) => path.includes('/chapters/')).length
  expect([chapters(plain), chapters(files)]).toEqual([2, 1])
})

test('the same plan gives the same bytes', async () => {
  const bytes = new TextEncoder().encode(SECOND_DOCUMENT)
  const settings = toSettings('计划.txt', ID, [])
  const [once, again] = [
    await take('folder', '计划.txt', bytes, settings),
    await take('folder', '计划.txt', bytes, settings),
  ]
  expect(Buffer.from(once.bytes).equals(again.bytes)).toBe(true)
})

describe('nothing is taken', () => {
  const settings = toSettings('计划.txt', ID, [])

  test.each(['folder', 'xlsx', 'docx', 'offline', 'json'] as const)(
    'of a plan with errors: %s',
    async (form) => {
      const twice = SECOND_DOCUMENT.replace('（三）修建', '（二）修建')
      const file = join(home, '两次.txt')
      writeFileSync(file, twice)
      const added = await addPlan(content('refused', form), { file, id: ID, accepted: [] }, registry)
      expect(added.folder).toBeNull()
      const taken = await tryTake(form, '两次.txt', new TextEncoder().encode(twice), settings)
      expect(taken).toMatchObject({ ok: false })
      const told = taken.ok ? [] : taken.messages.map(({ message }) => message)
      expect(told).toEqual(added.files.flatMap(({ messages }) => messages.map(({ reason }) => reason)))
      expect(told.length).toBeGreaterThan(0)
    },
  )

  test('under an id that no plan can have', async () => {
    const taken = await tryTake('folder', '计划.txt', new TextEncoder().encode(SECOND_DOCUMENT), {
      ...settings,
      id: 'workbench',
    })
    expect(taken).toMatchObject({ ok: false, messages: [{ file: 'settings' }] })
  })

  test('as a ledger, of a text without tasks', async () => {
    const bytes = new TextEncoder().encode('某县工作安排\n\n今年没有任务。\n')
    const taken = await tryTake('xlsx', '计划.txt', bytes, settings)
    expect(taken).toMatchObject({ ok: false })
    expect(taken.ok ? [] : taken.messages.map(({ code }) => code)).toContain('no-tasks')
  })
})

async function tryTake(form: TakenForm, name: string, bytes: Uint8Array, settings: PlanSettings) {
  const document = await fileToSource(Uint8Array.from(bytes), name, NODE_TOOLS)
  if ('code' in document) throw new Error(document.code)
  return takeAway(
    { form, settings },
    { document: document as ReadDocument, bytes, registry, offline: OFFLINE },
  )
}

async function take(...wish: Parameters<typeof tryTake>): Promise<TakenFile> {
  const taken = await tryTake(...wish)
  if (!taken.ok) throw new Error(taken.messages.map(({ message }) => message).join('\n'))
  return taken
}

async function onDisk(name: string, bytes: Uint8Array) {
  const file = join(home, name)
  writeFileSync(file, bytes)
  return { file, bytes }
}

function content(kind: string, name: string): string {
  return join(home, kind, name)
}

function unpack(to: string, files: Readonly<Record<string, Uint8Array>>): string {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    writeFileSync(join(to, path), bytes)
  }
  return join(to, ID)
}

function filesBelow(folder: string): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    listFiles(folder).map((file) => [`${ID}/${file}`, readFileSync(join(folder, file))]),
  )
}

function hex(files: Readonly<Record<string, Uint8Array>>) {
  return Object.fromEntries(
    Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]),
  )
}

function withPicture(page: string): string {
  const source = `data:image/png;base64,${Buffer.from(PICTURE).toString('base64')}`
  return page.replace('修建渡口台阶。', `修建渡口台阶。<img src="${source}" alt="渡口">`)
}
