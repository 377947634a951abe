import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, describe, expect, test } from 'vitest'
import { convertDocument } from '../../scripts/programs/convert-document.ts'
import { CATALOG } from '../../src/diagnostics/catalog.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { readDocument } from '../../src/plan-folder/read-document.ts'
import { henanSource, registry } from '../support/henan.ts'
import { startOffice } from '../support/office.ts'
import { createRandom } from '../support/random.ts'
import { seed } from '../support/seed.ts'
import { toSource } from '../support/stages.ts'

const expected = runPipeline({ source: toSource(henanSource), settings: null, registry })
const paragraphs = expected.published.text.split('\n').map((text) => new Paragraph(text))
const docx = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }))
const folder = mkdtempSync(join(tmpdir(), 'gangmu-converted-'))
const office = startOffice()
afterAll(() => {
  office.close()
  rmSync(folder, { recursive: true })
})
const save = (name: string, bytes: Uint8Array) => {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}
/** Changed copies of each form that are read in each test run. */
const CHANGED = 2

/** LibreOffice writes no .wps; WPS writes what Word 97 does. */
describe.each(['doc', 'wps', 'odt', 'rtf'] as const)('the plan saved as .%s', (format) => {
  const saved = office
    .convert(new Map([['plan.docx', docx]]), format === 'wps' ? 'doc' : format)
    .get('plan.docx')
  const bytes = saved ?? Buffer.alloc(0)

  test('reads back with the same text and tasks', async () => {
    const read = await readDocument(save(`plan.${format}`, bytes), convertDocument)
    if ('code' in read) throw new Error(JSON.stringify(read))
    expect(read.original).toMatchObject({ format, encoding: null, doubts: [] })
    expect(read.account?.converter).toMatch(/^LibreOffice \d/u)
    expect(read.source.text.trimEnd()).toBe(expected.published.text.replaceAll(/\n{2,}/gu, '\n').trimEnd())
    const { plan } = runPipeline({ ...read, settings: null, registry })
    expect(plan.tasks.map(({ label, text }) => [label, text])).toEqual(
      expected.plan.tasks.map(({ label, text }) => [label, text]),
    )
  })

  test('changed anywhere, is read or refused by name', async () => {
    const random = createRandom(seed)
    for (let count = 0; count < CHANGED; count += 1) {
      const changed = Buffer.from(bytes)
      for (let times = 0; times < 20; times += 1)
        changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256)
      const read = await readDocument(save(`changed.${format}`, changed), convertDocument)
      if ('code' in read) expect(CATALOG).toHaveProperty(read.code)
      else expect(read.account?.original).toBeGreaterThan(0)
      expect(read).not.toHaveProperty('code', 'account-open')
    }
  })
})
