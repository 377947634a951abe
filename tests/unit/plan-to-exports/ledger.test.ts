import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HostSettings } from '../../../src/model/host-settings.ts'
import { CELL_LIMIT, cutLongCells } from '../../../src/plan-to-exports/ledger/cut-long-cells.ts'
import { documentToLedger } from '../../../src/plan-to-exports/ledger/document-to-ledger.ts'
import { documentToXlsx } from '../../../src/plan-to-exports/ledger/document-to-xlsx.ts'
import { LEDGER_COLUMNS } from '../../../src/plan-to-exports/ledger/ledger-columns.ts'
import { documentOf, henanDocument, OTHER_PLANS, THREE_LEVELS } from '../../support/read-back/exported.ts'
import { outputIn } from '../../support/read-back/output-in.ts'
import { readWorkbook } from '../../support/read-back/workbook.ts'
import { makeRegulation } from '../../support/registry.ts'
import { seed } from '../../support/seed.ts'

const NOWHERE: HostSettings = { site: null, base: '/' }
const HEADS = [
  '序号',
  '部分',
  '任务',
  '内容',
  '牵头单位',
  '责任单位',
  '时限',
  '指标',
  '引用的文件',
  '落实状态',
  '落实情况',
]

/** The rows of a ledger as an office reads them: cells by their Chinese names. */
function ledgerOf(source: string) {
  return documentToLedger(documentOf(source).document).map((row) =>
    Object.fromEntries(LEDGER_COLUMNS.map(({ name, cellOf }) => [name, cellOf(row)])),
  )
}

async function workbookOf(source: string, settings = NOWHERE) {
  const file = await documentToXlsx(documentOf(source).document, settings)
  if (file === null) throw new Error('no ledger')
  return { ...readWorkbook(file.bytes), notes: file.notes }
}

describe('a row', () => {
  test('says of a task of the first plan what its page says', () => {
    const rows = documentToLedger(henanDocument().document)
    expect(rows).toHaveLength(44)
    expect(rows[41]).toMatchObject({
      serial: 42,
      path: '/henan-2020/42/',
      parts: ['十、完善法治政府建设落实机制'],
      title: '（四十二）持续强化“1211”法治政府建设推进机制',
      leadUnits: [],
      responsibleUnits: ['省政府办公厅（联合）', '省自然资源厅（联合）'],
      deadlines: ['2020年（2020年1月1日至2020年12月31日）', '7月底前（2020年7月31日以前）'],
      basis: ['《河南省法治政府建设与责任落实督察工作实施办法》'],
    })
    expect(rows[41]?.outcomes[0]).toBe(
      '2020年：依法行政督导平台从省级延伸至市级（出处：河南省2020年度法治政府建设情况，https://henan.gov.cn/2021/03-30/2117585.html；见到一部分）',
    )
  })

  test('says how far its task came, and what was measured', () => {
    const rows = documentToLedger(henanDocument().document)
    expect(Map.groupBy(rows, ({ state }) => state).get('部分完成')).toMatchObject([{ serial: 42 }])
    expect(rows[5]).toMatchObject({ state: '有结果', outcomes: { length: 4 } })
    expect(rows[5]?.outcomes[3]).toMatch(
      /^2021年9月（2020年之后）：.+（文中为“超过600项”，来源为 5,188 项；不能说明2020年年底是否达到600项.+）（出处：.+；见到一部分）$/u,
    )
    expect(rows[0]).toMatchObject({ state: '未查明', outcomes: [] })
    expect(rows[27]).toMatchObject({
      state: '未查明',
      outcomes: [expect.stringMatching(/^2020年3月11日（印发之前）：/u)],
    })
  })

  test.each([
    ['2020-04-17', { passed: '2020-04-16' }, true, 'passed the day before'],
    ['2020-04-17', { published: '2020-04-17' }, true, 'published on the day'],
    ['2020-04-17', { inForce: '2020-01-01' }, true, 'in force before'],
    ['2020-04-17', { passed: '2020-04-01', inForce: '2021-01-01' }, true, 'in force later, passed before'],
    ['2020-04-17', { passed: '2020-07-31', inForce: '2020-09-01' }, false, 'passed later'],
    ['2020-04-17', { published: '2020-12-16' }, false, 'published later'],
    ['2020-04-17', { inForce: null }, true, 'of unknown dates'],
    [null, { passed: '2020-07-31' }, true, 'where the day of the plan is unknown'],
  ])('%s: the number of a document with %j is told: %s, %s', (issuedDate, dates, isTold, _) => {
    const { document } = documentOf('某县2020年工作计划\n（一）甲事。做好甲事。\n')
    const [task] = document.plan.tasks
    if (!task) throw new Error('no task')
    const start = task.text.indexOf('甲事')
    const span = { start, end: start + 2, text: '甲事' }
    const citation = { ...span, rule: 'marked', by: 'title', evidence: '甲', regulation: 'jia' } as const
    const plan = { ...document.plan, issuedDate, tasks: [{ ...task, citations: [citation] }] }
    const cited = [
      makeRegulation({
        ...{ id: 'jia', name: '甲条例', title: '甲条例', documentNumber: '乙公告第1号' },
        ...{ passed: null, published: null, inForce: null, ...dates },
      }),
    ]
    const [row] = documentToLedger({ ...document, plan, cited })
    expect(row?.basis).toEqual([isTold ? '《甲条例》（乙公告第1号）' : '《甲条例》'])
  })

  test('has the whole text of its task, and what is not known is empty', () => {
    for (const [name, source] of OTHER_PLANS) {
      const { document } = documentOf(source)
      const rows = documentToLedger(document)
      expect(
        rows.map(({ task }) => task.id),
        name,
      ).toEqual(document.plan.tasks.map(({ id }) => id))
      expect(
        rows.flatMap(({ outcomes }) => outcomes),
        name,
      ).toEqual([])
    }
    const [row] = ledgerOf('某县2022年工作计划\n（一）甲事。做好甲事。\n')
    expect(row).toEqual({
      序号: 1,
      部分: '某县2022年工作计划',
      任务: '（一）甲事',
      内容: '甲事。做好甲事。',
      牵头单位: '',
      责任单位: '',
      时限: '',
      指标: '',
      引用的文件: '',
      落实状态: '未查明',
      落实情况: '',
    })
  })

  test('tells who leads only where the plan does', () => {
    const units = ledgerOf(
      '某县2022年工作计划\n（一）甲事。（县甲乙局牵头，县丙丁局、各乡镇参与）\n（二）乙事。（责任单位：县甲乙局、县丙丁局）\n（三）丙事。（县甲乙局负责，下同）\n（四）丁事。做好丁事。\n',
    ).map((row) => [row.牵头单位, row.责任单位])
    expect(units).toEqual([
      ['县甲乙局', '县丙丁局（参与）；各乡镇（参与）'],
      ['', '县甲乙局；县丙丁局'],
      ['', '县甲乙局'],
      ['', '县甲乙局（下同）'],
    ])
  })

  test('says which part it stands in: every heading above it, and the document where there are several', () => {
    expect(ledgerOf(THREE_LEVELS).map((row) => row.部分)).toEqual([
      '第一编　甲\n第一章　乙\n第一节　丙',
      '第一编　甲\n第一章　乙\n第一节　丙',
      '第一编　甲\n第一章　乙\n第二节　己',
      '第一编　甲\n第二章　辛\n第三节　壬',
      '第二编　子\n第三章　丑',
    ])
    const two =
      '关于印发《甲方案》和《乙方案》的通知\n现将《甲方案》和《乙方案》印发给你们。\n丙局\n2020年1月2日\n甲方案\n导语。\n一、甲\n（一）丁。\n二、乙\n（二）戊。\n乙方案\n为做好工作。\n一、丙\n（一）己。\n'
    expect(documentToLedger(documentOf(two).document).map(({ path, parts }) => [path, parts])).toEqual([
      ['/x/1/', ['甲方案', '一、甲']],
      ['/x/2/', ['甲方案', '二、乙']],
      ['/x/d2-1/', ['乙方案', '一、丙']],
    ])
  })
})

describe('the workbook', () => {
  const source = '某县2022年工作计划\n一、甲\n（一）=1+1。3-2。\n（二）甲_x0041_乙。<b>&“引”。\n'

  test('has a title, heads and a row for each task; text is text', async () => {
    const { sheets } = await workbookOf(source)
    expect(sheets.map(({ name }) => name)).toEqual(['任务台账', '说明'])
    expect(sheets[0]?.rows).toEqual([
      ['某县2022年工作计划任务台账'],
      HEADS,
      [1, '一、甲', '（一）=1+1', '=1+1。3-2。', null, null, null, null, null, '未查明', null],
      [
        2,
        '一、甲',
        '（二）甲_x0041_乙',
        '甲_x0041_乙。<b>&“引”。',
        null,
        null,
        null,
        null,
        null,
        '未查明',
        null,
      ],
    ])
    expect(sheets[0]?.xml).not.toContain('<f>')
  })

  test('keeps its heads in sight and on every printed page of A4 on its side, with filters', async () => {
    const { sheets, parts } = await workbookOf(source)
    const xml = sheets[0]?.xml ?? ''
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" state="frozen"')
    expect(xml).toContain('<autoFilter ref="A2:K4"/>')
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/u)
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">任务台账!$2:$2<',
    )
    // A row without the mark of a fixed height grows with what is filled in.
    expect(xml).toMatch(/<row r="3" ht="[\d.]+"><c/u)
  })

  test('has room for every line of a cell in a font such as Noto Sans CJK, whose lines are 1.448 letters high', async () => {
    const { sheets } = await workbookOf(
      `某县计划\n一、甲\n（一）乙。如下：\n${[...'123456789'].map((number) => `${number}.第${number}项。`).join('\n')}\n`,
    )
    const lines = String(sheets[0]?.rows[2]?.[3]).split('\n').length
    expect(lines).toBe(10)
    const height = Number(/<row r="3" ht="(?<ht>[\d.]+)"/u.exec(sheets[0]?.xml ?? '')?.groups?.ht)
    expect(height).toBeGreaterThan(lines * 10.5 * 1.448)
  })

  test('numbers every page that it counts, those of the second sheet too', async () => {
    const { sheets } = await workbookOf(source)
    for (const { name, xml } of sheets) expect(xml, name).toContain('第 &amp;P 页，共 &amp;N 页')
  })

  test('measures columns by the font of its cells, not by one that Linux has not', async () => {
    const { parts } = await workbookOf(source)
    expect(parts['xl/styles.xml']).toContain(
      '<fonts count="3"><font><sz val="10.5"/><name val="宋体"/></font>',
    )
  })

  test('marks cells as text, but for those so long that old programs would show them as ####', async () => {
    const { sheets, parts } = await workbookOf(
      `某县计划\n（一）甲。\n（二）${'做好工作，'.repeat(60)}完成。\n`,
    )
    const formatOf = (cell: string) => {
      const style = Number(
        new RegExp(`r="${cell}"[^>]* s="(?<s>\\d+)"`, 'u').exec(sheets[0]?.xml ?? '')?.groups?.s,
      )
      const styles = /<cellXfs.*<\/cellXfs>/su.exec(parts['xl/styles.xml'] ?? '')?.[0] ?? ''
      const id = [...styles.matchAll(/<xf numFmtId="(?<id>\d+)"/gu)][style]?.groups?.id
      return new RegExp(`numFmtId="${id}" formatCode="(?<code>[^"]+)"`, 'u').exec(
        parts['xl/styles.xml'] ?? '',
      )?.groups?.code
    }
    expect([formatOf('D3'), formatOf('D4'), formatOf('B4')]).toEqual(['@', 'General', '@'])
  })

  test('explains each column, and leads to the pages where the site is known', async () => {
    const { sheets } = await workbookOf(source)
    expect(sheets[1]?.rows.slice(1, 12).map(([name]) => name)).toEqual(HEADS)
    const linked = await workbookOf(source, { site: 'https://plans.example', base: '/plans/' })
    expect(linked.sheets[0]?.rows.map((row) => row[11])).toEqual([undefined, '链接', '网页', '网页'])
    const relations = linked.parts['xl/worksheets/_rels/sheet1.xml.rels'] ?? ''
    expect([...relations.matchAll(/Target="(?<to>[^"]+)"/gu)].map(({ groups }) => groups?.to)).toEqual([
      'https://plans.example/plans/x/1/',
      'https://plans.example/plans/x/2/',
    ])
  })

  test('goes on in a further row where a text is longer than a cell may be, and says so', async () => {
    const long = `甲。${'做好工作，'.repeat(9_000)}完成。`
    const { sheets, notes } = await workbookOf(`某县计划\n一、甲\n（一）${long}\n（二）乙。\n`)
    const rows = sheets[0]?.rows.slice(2) ?? []
    expect(rows.map(([serial, part, task]) => [serial, part, task])).toEqual([
      [1, '一、甲', '（一）甲'],
      ['1续', '一、甲', '（一）甲'],
      [2, '一、甲', '（二）乙'],
    ])
    expect(`${rows[0]?.[3]}${rows[1]?.[3]}`).toBe(long)
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(/^序号 1“（一）甲”.*32,767.*“1续”/u)
    expect(sheets[1]?.rows.map((row) => row[1])).toContain(notes[0])
    expect(sheets[1]?.rows.at(-1)?.[1]).toContain('409 磅')
  })

  test('is not made of a plan without tasks', async () => {
    const { document } = documentOf('某市工作安排\n这里只有一段话。\n')
    expect(await documentToXlsx(document, NOWHERE)).toBeNull()
  })
})

test('any text is cut into pieces that Excel holds, which together are the text', () => {
  const text = fc
    .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 4_000 }))
    .map(([piece, times]) => piece.repeat(times))
  fc.assert(
    fc.property(text, fc.string(), (long, short) => {
      const rows = cutLongCells([7, long, null, short])
      expect(rows.map((row) => row[1] ?? '').join('')).toBe(long)
      expect(rows[0]).toEqual([7, rows[0]?.[1], null, short])
      for (const [, piece] of rows) {
        expect(String(piece).length).toBeLessThanOrEqual(CELL_LIMIT)
        if (long.isWellFormed()) expect(String(piece).isWellFormed()).toBe(true)
      }
    }),
    { seed },
  )
})

test('each build gives the same bytes, whatever the clock and the time zone', () => {
  const program = `
    import { documentToXlsx } from './src/plan-to-exports/ledger/document-to-xlsx.ts'
    import { henanDocument } from './tests/support/read-back/exported.ts'
    const { bytes } = await documentToXlsx(henanDocument().document, { site: 'https://plans.example', base: '/' })
    process.stdout.write(bytes)`
  const [east, west] = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => outputIn(zone, program))
  expect(east?.length).toBeGreaterThan(10_000)
  expect(west && east?.equals(west)).toBe(true)
})
