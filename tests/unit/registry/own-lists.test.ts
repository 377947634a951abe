import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Instrument } from '../../../src/model/instrument.ts'
import { LIMITS } from '../../../src/model/limits.ts'
import { withOwnLists } from '../../../src/registry/own-instruments.ts'
import { makeInstrument } from '../../support/registry.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-lists-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const NATIONAL: readonly Instrument[] = [
  makeInstrument({
    id: 'jiazhengfa-2019-3',
    title: '甲市政务公开办法',
    number: '甲政发〔2019〕3号',
    passed: '2019-01-01',
  }),
  makeInstrument({ id: 'document-old', title: '甲市燃气管理办法', passed: '2001-05-05' }),
  makeInstrument({ id: 'document-new', title: '甲市燃气管理办法', passed: '2011-05-05' }),
]

function load(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const { instruments, files: reported } = withOwnLists(folder, { rows: NATIONAL, sources: new Map() })
  const messages = reported.flatMap(({ path, messages }) =>
    messages.map(
      ({ line, column, ruleId, reason }) =>
        `${path.slice(folder.length + 1)}:${line}:${column} ${ruleId} ${reason}`,
    ),
  )
  return { rows: instruments.rows, own: instruments.rows.filter((row) => !NATIONAL.includes(row)), messages }
}

/** `GB 18030` bytes of words that the tests use; Node writes no other encoding than those of Unicode. */
const GBK: Readonly<Record<string, readonly number[]>> = {
  标: [0xb1, 0xea],
  题: [0xcc, 0xe2],
  出: [0xb3, 0xf6],
  处: [0xb4, 0xa6],
  办: [0xb0, 0xec],
  法: [0xb7, 0xa8],
  市: [0xca, 0xd0],
  政: [0xd5, 0xfe],
  府: [0xb8, 0xae],
  网: [0xcd, 0xf8],
  的: [0xb5, 0xc4],
}
const toGbk = (text: string) =>
  Uint8Array.from([...text].flatMap((character) => GBK[character] ?? [character.charCodeAt(0)]))

describe('lists as spreadsheet programs write them', () => {
  const expected = {
    title: '甲市绿化办法',
    number: '甲政发〔2020〕7号',
    passed: '2020-03-01',
    link: 'https://example.com/7',
    source: '甲市政府网',
    kind: 'normative-document',
  }
  const head = '标题,文号,成文日期,网址,出处'
  const body = '甲市绿化办法,甲政发〔2020〕7号,2020-03-01,https://example.com/7,甲市政府网'

  test.each<[string, string, string | Uint8Array]>([
    ['plain CSV', 'a.csv', `${head}\n${body}\n`],
    ['with a byte-order mark and CRLF', 'a.csv', `\uFEFF${head}\r\n${body}\r\n`],
    ['without a last line end', 'a.csv', `${head}\n${body}`],
    [
      'with all cells quoted',
      'a.csv',
      `${head}\n${body
        .split(',')
        .map((cell) => `"${cell}"`)
        .join(',')}\n`,
    ],
    ['parted by semicolons', 'a.csv', `${head}\n${body}\n`.replaceAll(',', ';')],
    ['parted by tabs', 'a.tsv', `${head}\n${body}\n`.replaceAll(',', '\t')],
    [
      'parted by tabs in UTF-16',
      'a.tsv',
      Buffer.from(`\uFEFF${head}\r\n${body}\r\n`.replaceAll(',', '\t'), 'utf16le'),
    ],
    [
      'with blank lines, blank columns and blanks',
      'a.CSV',
      `\n${head},,\n\n ${body.replaceAll(',', ' , ')},,\n,,,,\n`,
    ],
    ['with a day as it is spoken', 'a.csv', `${head}\n${body.replace('2020-03-01', '2020年3月1日')}\n`],
    ['with a day as Excel shows it', 'a.csv', `${head}\n${body.replace('2020-03-01', '2020/3/1')}\n`],
    [
      'with other brackets and digits in the number',
      'a.csv',
      `${head}\n${body.replace('〔2020〕7', '[２０２０]第7')}\n`,
    ],
    ['with the columns’ other names', 'a.csv', `名称,发文字号,passed,链接,来源\n${body}\n`],
  ])('%s', (_, name, content) => {
    const { own, messages } = load({ [name]: content })
    expect(messages).toEqual([])
    expect(own).toMatchObject([expected])
  })

  test('GB 18030, as Excel writes a CSV', () => {
    const words = '市政府的办法'.repeat(20)
    const { own, messages } = load({ 'a.csv': toGbk(`标题,出处\r\n${words},市政府网\r\n`) })
    expect(messages).toEqual([])
    expect(own).toMatchObject([{ title: words, source: '市政府网' }])
  })

  test('a cell with commas, quotes and line ends', () => {
    const { own } = load({ 'a.csv': '标题,别名,出处\n"甲市""三定""，规定","规定一\n规定二",测试\n' })
    expect(own).toMatchObject([{ title: '甲市"三定"，规定', names: '规定一|规定二' }])
  })

  test('quotes within a cell of a text parted by tabs', () => {
    expect(load({ 'a.tsv': '标题\t出处\n关于"三定"的规定\t测试\n' }).own).toMatchObject([
      { title: '关于"三定"的规定' },
    ])
  })
})

test.each<[string, string]>([
  ['全国', ''],
  ['甲省', '甲省'],
])('the place %s', (cell, region) => {
  expect(load({ 'a.csv': `标题,地区,出处\n甲,${cell},测试\n` }).own).toMatchObject([{ region }])
})

test.each<[string, string]>([
  ['部门规章', 'department-rule'],
  ['党内法规', 'party-document'],
  ['law', 'law'],
])('a kind %s', (cell, kind) => {
  expect(load({ 'a.csv': `标题,种类,出处\n甲,${cell},测试\n` }).own).toMatchObject([{ kind }])
})

test.each<[string, string]>([
  ['中华人民共和国主席令第1号', 'law'],
  ['国务院令第1号', 'administrative-regulation'],
  ['甲省人民政府令第1号', 'local-rule'],
  ['甲部令2020年第1号', 'department-rule'],
  ['法释〔2020〕1号', 'judicial-interpretation'],
  ['中办发〔2020〕1号', 'party-document'],
  ['甲政发〔2020〕1号', 'normative-document'],
])('%s tells the kind where no cell does', (number, kind) => {
  expect(load({ 'a.csv': `标题,文号,出处\n甲,${number},测试\n` }).own).toMatchObject([{ kind }])
})

describe('what is wrong is told with file, line and column', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'an unknown column',
      '标题,颜色,出处\n甲,红,测试\n',
      [/^a.csv:1:4 registry-column-unknown 不认识“颜色”这一栏/u.source],
    ],
    [
      'a column twice',
      '标题,出处,名称\n甲,测试,乙\n',
      ['^a.csv:1:7 registry-column-repeated 不?“名称”一栏写了两次'],
    ],
    ['no column of sources', '标题\n甲\n', ['^a.csv:1:1 registry-column-missing 没有“出处”一栏']],
    [
      'an empty file',
      '',
      ['registry-column-missing 没有“标题”一栏', 'registry-column-missing 没有“出处”一栏'],
    ],
    ['no title', '出处,标题\n测试,\n', ['^a.csv:2:4 registry-cell-invalid 标题一栏：缺少这一项']],
    ['no source', '标题,出处\n甲\n', ['^a.csv:2:1 registry-cell-invalid 出处一栏：缺少这一项']],
    [
      'a day that does not exist, behind a cell of two lines',
      '标题,施行日期,出处\n"甲\n乙",,测试\n丙,2020-02-30,测试\n',
      [
        '^a.csv:2:1 registry-cell-invalid 标题一栏',
        '^a.csv:4:3 registry-cell-invalid 施行一栏：“2020-02-30”不是',
      ],
    ],
    [
      'a fault behind a cell with quotes and commas',
      '标题,出处,网址\n"甲""乙,"",丙",测试,x\n',
      ['^a.csv:2:16 registry-cell-invalid 网址一栏'],
    ],
    [
      'a fault behind lines that end with CR and LF',
      '标题,通过,出处\r\n"甲\r\n乙",,测试\r\n丙,x,测试\r\n',
      ['^a.csv:2:1 registry-cell-invalid 标题', '^a.csv:4:3 registry-cell-invalid 通过一栏'],
    ],
    [
      'an address that runs code',
      '标题,出处,网址\n甲,测试,javascript:alert(1)\n',
      ['^a.csv:2:6 registry-cell-invalid 网址一栏'],
    ],
    [
      'days in the wrong order',
      '标题,公布,施行,出处\n\n甲,2020-02-01,2020-01-01,测试\n',
      ['^a.csv:3:14 registry-dates-disordered 日期次序不对：公布（2020-02-01） 在 施行（2020-01-01） 之后'],
    ],
    [
      'a number twice',
      '标题,文号,出处\n甲,甲政发〔2020〕1号,测试\n乙,甲政发[2020]1号,测试\n',
      ['^a.csv:3:3 registry-number-repeated 甲政发〔2020〕1号 用了两次：《甲》《乙》'],
    ],
    [
      'a title in two kinds',
      '标题,种类,出处,通过\n甲法,法律,测试,\n甲法,部门规章,测试,2020-01-01\n',
      ['^a.csv:3:4 registry-kinds-differ 《甲法》的种类前后不一：法律、部门规章'],
    ],
    [
      'an id of another document',
      '标题,编号,出处\n甲,document-old,测试\n',
      ['^a.csv:2:3 registry-id-repeated'],
    ],
    [
      'more cells than columns',
      '标题,出处\n甲,乙,测试\n',
      ['^a.csv:2:5 registry-row-wide 这一行有 3 格，栏名只有 2 个'],
    ],
    ['a quote without end', '标题,出处\n甲,测试\n"乙,测试\n', ['^a.csv:3:1 registry-list-broken']],
    [
      'a cell without end',
      `标题,出处\n${'甲'.repeat(LIMITS.cellCharacters + 1)},测试\n`,
      ['^a.csv:2:1 registry-cell-invalid 标题一栏：多于'],
    ],
  ])('%s', (_, content, expected) => {
    const { messages } = load({ 'a.csv': content })
    expect(messages).toEqual(expected.map((form) => expect.stringMatching(form)))
  })

  test('bytes that are no UTF-8, where they stand', () => {
    const broken = Buffer.concat([Buffer.from('\uFEFF标题,出处\n甲,'), Uint8Array.from([0xff, 0x0a])])
    expect(load({ 'a.csv': broken }).messages).toEqual([
      expect.stringMatching(/^a\.csv:2:3 encoding-undecided/u),
    ])
  })

  test('more rows than a list may have', () => {
    const { messages, own } = load({ 'a.csv': `标题,出处\n${'甲,乙\n'.repeat(LIMITS.listRows + 1)}` })
    expect(messages).toEqual([expect.stringContaining('registry-list-long')])
    expect(own).toEqual([])
  })

  test('more rows than all lists may have', () => {
    const list = `标题,出处\n${'甲,乙\n'.repeat(LIMITS.listRows / 2 + 1)}`
    const { messages, rows } = load({ 'a.csv': list, 'b.csv': list })
    expect(messages).toEqual([expect.stringMatching(/^b\.csv:.* registry-list-long/u)])
    expect(rows).toBe(NATIONAL)
  })

  test('rows with faults are left out', () => {
    expect(
      load({ 'a.csv': '标题,出处,网址\n甲,测试,http://[\n乙,测试,\n' }).own.map(({ title }) => title),
    ).toEqual(['乙'])
  })

  test('the row that one with faults stands for stays', () => {
    const { rows } = load({
      'a.csv': '标题,文号,成文,出处\n甲市政务公开办法,甲政发〔2019〕3号,去年,甲市政府网\n',
    })
    expect(rows.map(({ id }) => id)).toContain('jiazhengfa-2019-3')
  })

  // What looks back from each to all before takes minutes, which ends a test.
  test('in every row of the longest list, the first two thousand', () => {
    const { messages } = load({ 'a.csv': `标题,出处\n${'甲\n'.repeat(LIMITS.listRows - 1)}` })
    expect(messages).toHaveLength(2000)
  })

  test('one number in two lists', () => {
    const list = (title: string) => `标题,文号,出处\n${title},甲政发〔2020〕1号,测试\n`
    expect(load({ 'a.csv': list('甲'), 'b.tsv': list('乙').replaceAll(',', '\t') }).messages).toEqual([
      expect.stringMatching(/^b\.tsv:2:3 registry-number-repeated/u),
    ])
  })
})

describe('lists lie over the tables of the program', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'of one number, whose id is kept',
      '甲市政府信息公开办法,甲政发〔2019〕3号,,',
      ['jiazhengfa-2019-3', 'document-old', 'document-new'],
    ],
    [
      'of one title and year',
      '甲市燃气管理办法,,2011-06-01,',
      ['document-new', 'jiazhengfa-2019-3', 'document-old'],
    ],
    [
      'of one title, and of two texts it is not said which',
      '甲市燃气管理办法,,,',
      ['document-HASH', 'jiazhengfa-2019-3', 'document-old', 'document-new'],
    ],
    [
      'of one title and another number',
      '甲市政务公开办法,甲政发〔2019〕4号,,',
      ['document-HASH', 'jiazhengfa-2019-3', 'document-old', 'document-new'],
    ],
    ['that names its id', '甲市燃气管理办法,,2011-06-01,gas', ['gas', 'jiazhengfa-2019-3', 'document-old']],
  ])('a row %s', (_, row, ids) => {
    const { rows, messages } = load({ 'a.csv': `标题,文号,成文,编号,出处\n${row},测试\n` })
    expect(messages).toEqual([])
    expect(rows.map(({ id }) => id.replace(/[0-9a-f]{8}$/u, 'HASH'))).toEqual(ids)
  })

  test('two documents of one number have two ids', () => {
    const note = '同一文号又见于另一文件'
    const { own, messages } = load({
      'a.csv': `标题,文号,说明,出处\n甲,豫政〔2030〕1号,${note},测试\n乙,豫政〔2030〕1号,${note},测试\n`,
    })
    expect(messages).toEqual([])
    // printf '乙||' | sha256sum
    expect(own.map(({ id }) => id)).toEqual(['yuzheng-2030-1', 'yuzheng-2030-1-d89f'])
  })

  test('a list that changed is read again', () => {
    expect(load({ 'a.csv': '标题,出处\n甲,测试\n' }).own).toHaveLength(1)
    expect(load({ 'a.csv': '标题,出处\n甲,测试\n乙,测试\n' }).own).toHaveLength(2)
  })

  test('a list over other tables', () => {
    load({ 'a.csv': '标题,出处\n甲市绿化办法,甲市政府网\n' })
    const other = withOwnLists(folder, { rows: [], sources: new Map() })
    expect(other.instruments.rows).toHaveLength(1)
  })

  test('no list, no change', () => {
    expect(load({ 'notes.md': '标题,出处' }).rows).toBe(NATIONAL)
  })
})
