import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CATALOG } from '../../src/diagnostics/catalog.ts'
import { documentToDocx } from '../../src/plan-to-exports/docx/document-to-docx.ts'
import { toDocument } from '../../src/plan-to-exports/to-document.ts'
import { toOfd } from '../support/documents/to-ofd.ts'
import { loadHenan } from '../support/henan.ts'
import { createRandom } from '../support/random.ts'
import { composedText } from '../support/read-back/exported.ts'
import { startOffice } from '../support/read-back/office.ts'
import { expectedTrip, readAsCommands, readTrip } from '../support/read-back/round-trip.ts'
import { seed } from '../support/seed.ts'
import { loadHard } from '../support/sites/built-site.ts'

/**
 * Our plans, saved by other programs, come back with the same tasks and the same text, character by character. What
 * LibreOffice makes of our DOCX as DOCX and PDF is looked at in office.test.ts, which has it anyway; what a browser
 * prints, in e2e/pdf.test.ts.
 */
const PLANS = [
  ['henan-2020', toDocument(loadHenan())],
  ['hard', toDocument(loadHard())],
] as const
const FORMS = ['html', 'odt', 'rtf', 'doc'] as const

/** Changed copies of each form that are read in each run; each takes LibreOffice some seconds. */
const CHANGED = Number(process.env.GANGMU_FUZZ_CONVERTED ?? 2)

const office = startOffice()
afterAll(office.close)

const saved = new Map<string, Buffer>()
const savedAs = (name: string, form: string) => saved.get(`${name}.${form}`) ?? Buffer.alloc(0)
beforeAll(async () => {
  const docx = new Map<string, Uint8Array>()
  for (const [name, document] of PLANS) docx.set(name, await documentToDocx(document))
  for (const form of FORMS)
    for (const [name, bytes] of office.convert(docx, form)) saved.set(`${name}.${form}`, bytes)
}, 300_000)

describe.each(PLANS)('%s comes back', (name, document) => {
  // LibreOffice writes no .wps; WPS writes what Word 97 does.
  test.each([...FORMS, 'wps'] as const)('from LibreOffice as .%s', async (form) => {
    const bytes = savedAs(name, form === 'wps' ? 'doc' : form)
    expect(await readTrip(`plan.${form}`, bytes)).toEqual(expectedTrip(document))
  })

  test('from an OFD of our own making', async () => {
    const bytes = toOfd(composedText(document.parts).split('\n'))
    expect(await readTrip('plan.ofd', bytes)).toEqual(expectedTrip(document))
  })
})

test.each(['odt', 'rtf', 'doc', 'wps'] as const)(
  'a .%s changed anywhere is read or refused by name',
  async (form) => {
    const random = createRandom(seed)
    const bytes = savedAs('henan-2020', form === 'wps' ? 'doc' : form)
    for (let count = 0; count < CHANGED; count += 1) {
      const changed = Buffer.from(bytes)
      for (let times = 0; times < 20; times += 1)
        changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256)
      const read = await readAsCommands(`changed.${form}`, changed)
      if ('code' in read) expect(CATALOG).toHaveProperty(read.code)
      else expect(read.account?.original).toBeGreaterThan(0)
      expect(read).not.toHaveProperty('code', 'account-open')
    }
  },
  60_000 + CHANGED * 20_000,
)
