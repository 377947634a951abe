import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfPart } from '../../../src/model/quote.ts'
import type { CellValue, Column } from '../../../src/plan-to-exports/column.ts'
import { allCitationsToCsv, citationsToCsv } from '../../../src/plan-to-exports/csv/citations-to-csv.ts'
import { columnsToCsv } from '../../../src/plan-to-exports/csv/columns-to-csv.ts'
import { deadlinesToCsv } from '../../../src/plan-to-exports/csv/deadlines-to-csv.ts'
import { outcomesToCsv } from '../../../src/plan-to-exports/csv/outcomes-to-csv.ts'
import { targetsToCsv } from '../../../src/plan-to-exports/csv/targets-to-csv.ts'
import { tasksToCsv } from '../../../src/plan-to-exports/csv/tasks-to-csv.ts'
import { toCsv } from '../../../src/plan-to-exports/csv/to-csv.ts'
import { documentOf, everyDocument, henanDocument } from '../../support/read-back/exported.ts'
import { seed } from '../../support/seed.ts'

/** Reads as a program would that knows the guard: one apostrophe comes off. */
function read(csv: string): readonly Record<string, string>[] {
  return parse(csv, {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
    cast: (value) => value.replace(/^'/u, ''),
  }) as Record<string, string>[]
}

const plans = everyDocument().map(([, made]) => made)

test('tasks.csv gives back every task, word for word', () => {
  for (const { document } of plans) {
    const expected = document.plan.tasks.map(({ id, label, title, text }) => ({ id, label, title, text }))
    const rows = read(tasksToCsv(document))
    expect(rows.map(({ id, label, title, text }) => ({ id, label, title, text }))).toEqual(expected)
  }
})

test('tasks.csv names the part that each task stands in', () => {
  const rows = read(tasksToCsv(henanDocument().document))
  expect(rows).toHaveLength(44)
  expect(rows[23]).toMatchObject({
    number: '24',
    label: '（二十四）',
    chapter: '5',
    title: '加强行政执法监督',
    startLine: '85',
  })
})

test('tasks.csv names the units of each task, also those that the registry does not know', () => {
  const { document } = documentOf(
    '某县2022年工作计划\n（一）甲事。做好甲事。（县甲乙局牵头，县丙丁局、各乡镇参与）\n（二）乙事。做好乙事。\n',
  )
  const units = read(tasksToCsv(document)).map((row) => [row.leadUnits, row.supportUnits])
  expect(units).toEqual([
    ['县甲乙局', '县丙丁局；各乡镇'],
    ['', ''],
  ])
  const same = documentOf('某县2022年工作计划\n（一）甲事。（县甲乙局负责，下同）\n（二）乙事。做好乙事。\n')
  const inherited = read(tasksToCsv(same.document)).map((row) => [row.leadUnits, row.inheritedUnits])
  expect(inherited).toEqual([
    ['县甲乙局', ''],
    ['', '县甲乙局'],
  ])
  for (const { document } of plans) {
    const rows = read(tasksToCsv(document))
    const told = rows.map((row) => [row.leadUnits, row.supportUnits].join('；').split('；').filter(Boolean))
    const named = document.plan.tasks.map(({ organizations }) => [
      ...new Set(organizations.filter(({ role }) => role === 'lead').map(({ text }) => text)),
      ...new Set(organizations.filter(({ role }) => role === 'support').map(({ text }) => text)),
    ])
    expect(told).toEqual(named)
  }
})

test('targets.csv, deadlines.csv and citations.csv give back the words', () => {
  const { plan } = henanDocument().document
  expect(read(targetsToCsv(plan)).find(({ text }) => text === '超过600项')).toMatchObject({
    part: 'task-6',
    value: '600',
    unit: '项',
    bound: 'over',
  })
  expect(read(deadlinesToCsv(plan)).find(({ text }) => text === '7月底前')).toMatchObject({
    part: 'task-42',
    from: '',
    to: '2020-07-31',
  })
  for (const row of [targetsToCsv, deadlinesToCsv, citationsToCsv].flatMap((write) => read(write(plan)))) {
    const text = textOfPart(plan, row.part as string)
    expect(text?.slice(Number(row.start), Number(row.end))).toBe(row.text)
  }
})

test('outcomes.csv has a row for everything that was found, and for every search', () => {
  const { plan } = henanDocument().document
  const rows = read(outcomesToCsv(plan))
  const [findings = [], searches = []] = ['finding', 'search'].map((kind) =>
    rows.filter((row) => row.kind === kind),
  )
  expect([findings.length, searches.length]).toEqual([39, 26])
  expect(findings.find(({ against }) => against)).toEqual({
    task: '6',
    title: plan.tasks[5]?.title,
    kind: 'finding',
    what: '“豫事办”已可掌上办理5188项高频事项，注册用户超过7100万',
    date: '2021-09',
    state: '',
    against: '超过600项',
    value: '5188',
    unit: '项',
    where: '大河网2021年9月报道（英文机器译文）',
    url: 'https://daydaynews.cc/en/international/3193107.html',
    seen: '部分',
    note: '不能说明2020年年底是否达到600项；2020年年底的数目没有找到。',
    added: '2026-11-28',
  })
  expect(searches.find(({ task }) => task === '8')).toMatchObject({ what: '权责清单', date: '2026-11-28' })
  expect(read(tasksToCsv(henanDocument().document)).filter(({ state }) => state === '未查明')).toHaveLength(
    24,
  )
})

test('deadlines.csv tells how often, how long and from what', () => {
  const { plan } = documentOf(
    '某市2021年工作要点\n（一）甲事。每两年评一次，受理之日起10个工作日内办结，每年6月至8月检查。\n',
  ).document
  const of = (word: string) => read(deadlinesToCsv(plan)).find(({ text }) => text?.includes(word))
  expect(of('每两年')).toMatchObject({ repeats: 'yearly', interval: '2', within: '', after: '' })
  expect(of('受理')).toMatchObject({ repeats: '', interval: '', within: '10 working-day', after: '受理' })
  expect(of('6月')).toMatchObject({ from: '2021-06-01', to: '2021-08-31', repeats: 'yearly' })
})

test('the list of all citations says which plan cites, and how each was resolved', () => {
  const { plan } = henanDocument().document
  const own = read(citationsToCsv(plan))
  const all = read(allCitationsToCsv([plan, { ...plan, id: 'jia' }]))
  expect(all).toEqual(['henan-2020', 'jia'].flatMap((citing) => own.map((row) => ({ citing, ...row }))))
  const task = plan.tasks.find(({ id }) => id === '14')
  const cited = {
    ...plan,
    tasks: [
      {
        ...task,
        citations: task?.citations.map((citation) => ({
          ...citation,
          number: '国发〔2018〕1号',
          articles: [
            { article: '第五十三条', paragraph: '第二款', item: null },
            { article: '第三条至第五条', paragraph: null, item: '第（三）项' },
          ],
          by: 'number',
        })),
      },
    ],
  } as typeof plan
  expect(read(citationsToCsv(cited)).find(({ part }) => part === 'task-14')).toMatchObject({
    regulation: 'filing-regulation',
    number: '国发〔2018〕1号',
    articles: '第五十三条第二款；第三条至第五条第（三）项',
    by: 'number',
    why: '',
    plan: '',
  })
})

/** Columns of text by their names, each filled from the same place of a row. */
const textColumns = (names: readonly string[]): readonly Column<readonly CellValue[]>[] =>
  names.map((key, index) => ({
    key,
    name: key,
    meaning: key,
    kind: 'text',
    cellOf: (row) => row[index] ?? null,
  }))

test('it opens right: byte-order mark, CR LF, and no cell that a spreadsheet would run', () => {
  const csv = toCsv(textColumns(['a']), [
    ['=1+1'],
    ['＝1'],
    ["'x"],
    ['-2'],
    ['+3'],
    ['@x'],
    ['\ty'],
    ['文字'],
    [600],
    [null],
  ])
  expect(csv).toBe("\uFEFFa\r\n'=1+1\r\n'＝1\r\n''x\r\n'-2\r\n'+3\r\n'@x\r\n'\ty\r\n文字\r\n600\r\n\r\n")
})

describe('text that a spreadsheet would write otherwise is guarded', () => {
  test.each([
    '3-2',
    '12-1-3',
    '1/2',
    '2020/7/31',
    '2020-07-31',
    '2020.7',
    '１/２',
    '7月31日',
    '2020年7月',
    '二〇二〇年一月',
    '3-Mar',
    'SEPT2',
    'March 2020',
    '9:30',
    '9:30 pm',
    '9时30分',
    '上午9:30',
    '000123',
    '6222021234567890123',
    '1.0',
    '1E5',
    '1.5e-3',
    '12%',
    '５％',
    '（1）',
    '(1)',
    '1.',
    '1,000',
    '￥100',
    '１２３',
    '1 1/2',
    'TRUE',
    'false',
    '#N/A',
    '1-2月',
  ])('%s', (text) => {
    expect(toCsv(textColumns(['a']), [[text]])).toMatch(/^\uFEFFa\r\n"?'/u)
  })

  test.each([
    '24',
    '0',
    '123456789012345',
    'd2-24',
    '24x2',
    'task-3-2',
    '（一）',
    '一、',
    '第一条',
    '①',
    '十',
    '2020年底前完成。',
    '超过600项',
    '5G',
    'A1',
    'PM2.5',
    'May',
    'gangmu',
    '“1/2”',
    '3至5个',
    '',
  ])('but not %s', (text) => {
    expect(toCsv(textColumns(['a']), [[text]])).toBe(`\uFEFFa\r\n${text}\r\n`)
  })

  test('dates are left to be dates, and numbers numbers', () => {
    const [text] = textColumns(['a'])
    const typed = [
      { ...text, kind: 'date' },
      { ...text, kind: 'number' },
    ] as Column<readonly CellValue[]>[]
    expect(toCsv(typed, [['2020-07-31']])).toContain('\r\n2020-07-31,2020-07-31\r\n')
  })

  test('ids that look like dates come back', () => {
    const { document } = documentOf(
      '某县工作计划\n一、甲\n（一）乙。\n（二）丙。\n二、丁\n（一）戊。\n（二）己。\n',
    )
    const csv = tasksToCsv(document)
    expect(csv.match(/^'\d-\d/gmu)).toEqual(["'1-1", "'1-2", "'2-1", "'2-2"])
    expect(read(csv).map(({ id }) => id)).toEqual(['1-1', '1-2', '2-1', '2-2'])
  })
})

test('columns.csv names every column of the four files, in their order', () => {
  const { plan } = henanDocument().document
  const files = {
    'tasks.csv': tasksToCsv(henanDocument().document),
    'citations.csv': citationsToCsv(plan),
    'targets.csv': targetsToCsv(plan),
    'deadlines.csv': deadlinesToCsv(plan),
  }
  const described = read(columnsToCsv())
  for (const [file, csv] of Object.entries(files)) {
    const heads = (parse(csv, { bom: true, to: 1 }) as string[][])[0]
    expect(
      described.filter((row) => row.文件 === file).map((row) => row.列),
      file,
    ).toEqual(heads)
  }
  expect(described.filter((row) => !/^\p{Script=Han}+$/u.test(row.中文名 ?? ''))).toEqual([])
  expect(described.filter((row) => !row.说明?.endsWith('。'))).toEqual([])
})

test('any text comes back', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'\'=+-@\t\r\n",文＝') }),
    fc.string({ unit: fc.constantFrom(..."'0139/-.:%（）()年月日Ee １") }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1 }), (rows) => {
      // A blank line is no record to the reader; ours never has one, for every row begins with a part.
      const named = rows.map(([a, b]) => ['x', a, b] as const)
      expect(read(toCsv(textColumns(['n', 'a', 'b']), named)).map(({ a, b }) => [a, b])).toEqual(rows)
    }),
    { seed },
  )
})
