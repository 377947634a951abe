import { parse } from 'csv-parse/sync'
import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { formatNumeral } from '../../src/chinese/numerals.ts'
import { EDITOR_HEADING } from '../../src/model/editor-heading.ts'
import { tasksToCsv } from '../../src/plan-to-exports/csv/tasks-to-csv.ts'
import { type PlanDocument, paragraphToText } from '../../src/plan-to-exports/document.ts'
import { documentToDocx } from '../../src/plan-to-exports/docx/document-to-docx.ts'
import { documentToXlsx } from '../../src/plan-to-exports/ledger/document-to-xlsx.ts'
import { toDocument } from '../../src/plan-to-exports/to-document.ts'
import { readAsLines } from '../support/read-as-lines.ts'
import { composedText, documentOf, henanDocument } from '../support/read-back/exported.ts'
import { CSV_WITH_NUMBERS, startOffice } from '../support/read-back/office.ts'
import { expectedTrip, readTrip } from '../support/read-back/round-trip.ts'
import { loadHard } from '../support/sites/built-site.ts'

/** Numbers that restart in each part, cells like dates, wide tables that are attachments. */
const TABLES = `云溪县人民政府办公室关于印发云溪县2023年度工作要点的通知
云政办发〔2023〕15号
各乡镇人民政府，县政府各部门：
现将《云溪县2023年度工作要点》印发给你们，请认真贯彻执行。
云溪县人民政府办公室
2023年3月20日
云溪县2023年度工作要点
为改善全县营商环境，制定本工作要点。
一、深化改革
（一）压缩企业开办时间。2023年6月底前完成。（牵头单位：县市场监管局；配合单位：县税务局、县公安局）
（二）3-4
二、提升服务
（一）1/2
（二）完善制度。编号000123，好差评覆盖率达到100%。
附件：1.联系方式表
2.任务分工表
附件1
联系方式表
单位	电话
县司法局	3-2
附件2
任务分工表
序号	一级指标	二级指标	工作任务	牵头单位	配合单位	完成时限
1	商事制度	企业开办	将企业开办时间压缩至0.5个工作日以内，推行全程网上办，免费刻制公章	县市场监管局	县税务局、县公安局	2023年6月底前
2	法治保障	涉企检查	${'全面推行双随机、一公开监管。'.repeat(20)}	县司法局	县市场监管局	1-2月
3	法治保障	涉企检查	${'全面推行双随机、一公开监管。'.repeat(20)}	县司法局	县市场监管局	1-2月
`
/** Chapters whose headings would be the last line of some page: 22 lines of 28 letters, tasks of one to four lines. */
const HEADINGS = `某县工作要点\n${Array.from({ length: 60 }, (_, index) => {
  const number = formatNumeral(index + 1)
  return `${number}、第${number}方面\n（一）做好第${number}方面。${'认真做好工作。'.repeat(1 + ((index * 5) % 13))}`
}).join('\n')}\n`

/** Paragraphs of which every letter and mark is the last of some line, and lines that are spread for what is not parted. */
const LINES = `某县工作要点\n${Array.from({ length: 28 }, (_, index) => {
  const before = '完'.repeat(index)
  return `（${formatNumeral(index + 1)}）${before}善制度，编号000123，好差评覆盖率达到100%，销售额分别增长38.9%、64%、19.8%、1.5倍；按6∶3∶1（2021－2025年）办理。`
}).join(
  '\n',
)}\n附件：1.某县安全生产治本攻坚三年行动方案（2021-2023年）任务分工表\n2.联系方式\n附件1\n任务分工表\n第一条\n附件2\n联系方式\n第二条\n`

type Ending = '.docx' | '-tasks.xlsx' | '-tasks.csv'

const PLANS: readonly (readonly [name: string, document: PlanDocument])[] = [
  ['henan-2020', henanDocument().document],
  ['hard', toDocument(loadHard())],
  ['tables', documentOf(TABLES).document],
  ['headings', documentOf(HEADINGS).document],
  ['lines', documentOf(LINES).document],
]

const office = startOffice()
afterAll(office.close)

let converted: Readonly<Record<'pdf' | 'txt' | 'docx' | 'xlsx' | 'csv', ReadonlyMap<string, Buffer>>>
beforeAll(async () => {
  const docx = new Map<string, Uint8Array>()
  const xlsx = new Map<string, Uint8Array>()
  const csv = new Map<string, string>()
  for (const [name, document] of PLANS) {
    docx.set(`${name}.docx`, await documentToDocx(document))
    const ledger = await documentToXlsx(document, { site: null, base: '/' })
    if (ledger) xlsx.set(`${name}-tasks.xlsx`, ledger.bytes)
    csv.set(`${name}-tasks.csv`, tasksToCsv(document))
  }
  converted = {
    pdf: office.convert(new Map([...docx, ...xlsx]), 'pdf'),
    txt: office.convert(docx, 'txt'),
    docx: office.convert(docx, 'docx'),
    xlsx: office.convert(xlsx, 'csv'),
    csv: office.convert(csv, 'csv', CSV_WITH_NUMBERS),
  }
}, 300_000)

describe.each(PLANS)('LibreOffice opens the files of %s', (name, document) => {
  test('DOCX: the words in order, one line for each paragraph and cell', () => {
    const [text = ''] = read('txt', '.docx').split(EDITOR_HEADING)
    const cells = composedText(document.parts).split(/[\n\t]/u)
    expect(text.split('\n').filter((line) => line !== '')).toEqual(cells.filter((cell) => cell !== ''))
  })

  test.each(['docx', 'pdf'] as const)('DOCX: what it saves as .%s comes back as the plan', async (form) => {
    const bytes = converted[form].get(`${name}.docx`) as Buffer
    expect(await readTrip(`saved.${form}`, bytes)).toEqual(expectedTrip(document))
  })

  test('DOCX: no heading and no first line of a task is the last line of a page', () => {
    const openings = document.parts.flatMap(({ paragraphs }) =>
      paragraphs.filter(({ role }) => role === 'heading').map((each) => squeeze(paragraphToText(each))),
    )
    const lasts = pages().map((lines) => lines.at(-1) ?? '')
    expect(lasts).not.toEqual([])
    const isOpening = (line: string) =>
      openings.some((text) => text.startsWith(line) && (text.length > line.length || !text.includes('。')))
    expect(lasts.filter(isOpening)).toEqual([])
  })

  test('DOCX: each attachment begins on a page of its own', () => {
    const marks = document.parts
      .filter(({ kind }) => kind === 'attachment')
      .map(({ paragraphs: [first] }) => squeeze(first ? paragraphToText(first) : ''))
    const firsts = pages().map(([first]) => first)
    expect(firsts.filter((line) => marks.includes(line ?? ''))).toEqual(marks)
  })

  test('XLSX: a title, the heads, and a row for each task', () => {
    const rows = parse(read('xlsx', '-tasks.xlsx'), { relax_column_count: true }) as string[][]
    expect(rows[0]?.[0]).toBe(`${document.plan.title}任务台账`)
    expect(rows[1]?.slice(0, 4)).toEqual(['序号', '部分', '任务', '内容'])
    expect(rows.slice(2).map((row) => [row[0], row[3]])).toEqual(
      document.plan.tasks.map(({ text }, index) => [String(index + 1), text]),
    )
  })

  test('XLSX: printed, every page of the ledger is A4 on its side with the heads and its number', () => {
    const printed = printedPages('-tasks.xlsx').slice(0, -1)
    expect(printed.length).toBeGreaterThan(0)
    for (const [index, lines] of printed.entries()) {
      expect(lines.join('')).toContain('序号')
      expect(lines.join('')).toContain(`第${index + 1}页，共${printed.length + 1}页`)
    }
    const size = run('pdfinfo', ['-'], '-tasks.xlsx')
    expect(size).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts/u)
  })

  test('CSV: every cell is what it was, though numbers and dates are looked for', () => {
    expect(parse(read('csv', '-tasks.csv'), { bom: true })).toEqual(
      parse(tasksToCsv(document), { bom: true }),
    )
  })

  function read(kind: keyof typeof converted, ending: Ending): string {
    return (converted[kind].get(`${name}${ending}`)?.toString() ?? '').replace(/^\uFEFF/u, '')
  }

  /** Lines of each printed page of the plan, without page numbers. */
  function pages(): readonly (readonly string[])[] {
    const all = printedPages('.docx').map((lines) => lines.filter((line) => !/^—\d+—$/u.test(line)))
    return all.slice(
      0,
      all.findIndex(([first]) => first === EDITOR_HEADING),
    )
  }

  /** Lines of each printed page, without blanks. */
  function printedPages(ending: Ending): readonly (readonly string[])[] {
    const text = run('pdftotext', ['-enc', 'UTF-8', '-', '-'], ending)
    const all = text.split('\f').map((page) => page.split('\n').map(squeeze))
    return all.slice(0, -1).map((lines) => lines.filter((line) => line !== ''))
  }

  function run(program: 'pdftotext' | 'pdfinfo', options: readonly string[], ending: Ending): string {
    const input = converted.pdf.get(`${name}${ending}`) as Buffer
    return runProgram(program, options, { input }).stdout
  }
})

test('DOCX: what LibreOffice shows is read, but for the words that were struck out or deleted', async () => {
  const change = { id: 1, author: '某人', date: '2023-03-01T00:00:00Z' }
  const children = [
    new TextRun('不少于'),
    new TextRun({ text: '内部掌握', vanish: true }),
    new TextRun({ text: '一百五', strike: true }),
    new DeletedTextRun({ text: '近', ...change }),
    new InsertedTextRun({ text: '整', ...change, id: 2 }),
    new TextRun('二百户'),
  ]
  const file = await Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph({ children })] }] }),
  )
  const input = office.convert(new Map([['seen.docx', file]]), 'pdf').get('seen.docx') as Buffer
  const { stdout } = runProgram('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input })
  expect(squeeze(stdout)).toBe('不少于一百五近整二百户')
  const { lines, readings } = await readAsLines(file, 'seen.docx')
  expect(lines).toEqual(['不少于整二百户'])
  expect(readings).toEqual(['hidden-text 1: ', 'struck-text 1: 一百五', 'deleted-text 1: '])
})

function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, '')
}
