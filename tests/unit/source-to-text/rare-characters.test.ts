import { describe, expect, test } from 'vitest'
import { diagnosticsOf, runStages } from '../../support/stages.ts'

const NOTICE = [
  '云溪县人民政府办公室关于印发云溪县2023年度工作要点的通知',
  '云政办发〔2023〕15号',
  '各乡镇人民政府：',
  '现将《云溪县2023年度工作要点》印发给你们。',
  '云溪县人民政府办公室',
  '2023年3月20日',
  '云溪县2023年度工作要点',
  '一、加强服务',
  '（一）推行甲。',
  '（二）推行乙。',
  '二、加强监管',
  '（三）推行丙。',
  '',
]
const text = NOTICE.join('\n')
const plain = runStages(text).plan
const facts = (source: string) => {
  const { plan } = runStages(source)
  const { title, documentNumber, issuer, issuedDate, addressees, chapters, tasks } = plan
  return { title, documentNumber, issuer, issuedDate, addressees, labels: [chapters.length, tasks.length] }
}
const told = (source: string, code: string) =>
  runStages(source).plan.diagnostics.filter((diagnostic) => diagnostic.code === code)

/** A character in the middle of every line and at its end. */
const strewn = (character: string) =>
  NOTICE.map((line) =>
    line === '' ? '' : `${line.slice(0, 4)}${character}${line.slice(4)}${character}`,
  ).join('\n')

describe('a notice reads the same', () => {
  test.each([
    ['zero-width spaces', strewn('\u200b')],
    ['soft hyphens', strewn('\u00ad')],
    ['joiners and byte-order marks', strewn('\u200d\ufeff')],
    ['variation selectors', strewn('\ufe00')],
    ['a byte-order mark before every line', NOTICE.map((line) => `\ufeff${line}`).join('\n')],
    [
      'radicals',
      text.replaceAll('人', '⼈').replaceAll('民', '⺠').replaceAll('一', '⼀').replaceAll('二', '⼆'),
    ],
    ['full-width digits', text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['indents of no-break spaces', NOTICE.map((line) => `\u00a0\u2003\u3000${line}\u2009`).join('\n')],
    ['indents in old tables of GBK', NOTICE.map((line) => `\ue5e5\ue5e5${line}`).join('\n')],
    ...['\u2028', '\u2029', '\v', '\f', '\u0085', '\r', '\r\n'].map((end) => [
      `lines that end with U+${end.charCodeAt(0).toString(16)}`,
      NOTICE.join(end),
    ]),
  ])('with %s', (_, source) => {
    expect(facts(source as string)).toEqual(facts(text))
    expect(plain.tasks.map(({ label }) => label)).toEqual(['（一）', '（二）', '（三）'])
  })

  test.each([
    ...[
      '[2023]',
      '(2023)',
      '（2023）',
      '【2023】',
      '﹝2023﹞',
      '〔 2023 〕',
      '⁅2023⁆',
      '〔2023]',
      '〔２０２３〕',
    ],
    ...['〔二〇二三〕', '〔二O二三〕'],
  ])('with a year in brackets such as %s', (year) => {
    const { documentNumber, issuedDate } = runStages(text.replace('〔2023〕', year)).plan
    expect(documentNumber).toMatch(/^云政办发.{6,8}15号$/u)
    expect(issuedDate).toBe('2023-03-20')
  })

  test.each(['盤政辦發〔2021〕1號', '盤政辦發〔2021〕第十五號', '盤政辦發﹝2021﹞1號'])(
    'with the document number %s',
    (number) => {
      expect(runStages(text.replace('云政办发〔2023〕15号', number)).plan.documentNumber).toBe(number)
    },
  )

  test.each([
    ...['二O二三年三月二十日', '二o二三年三月二十日', '二Ｏ二三年三月二十日', '二О二三年三月二十日'],
    ...['二Ο二三年三月二十日', '二0二三年三月二十日', '二◯二三年三月二十日', '二○二三年三月二十日'],
    ...['二零二三年三月二十日', '貳零貳參年參月貳拾日', '贰〇贰叁年叁月贰拾日', '二〇二三年三月廿日'],
    ...['２０２３年３月２０日', '2023\u200b年\u00a03月20日'],
  ])('with the date %s', (date) => {
    const { issuedDate, tasks } = runStages(text.replace('2023年3月20日', date)).plan
    expect([issuedDate, tasks.length]).toEqual(['2023-03-20', 3])
  })
})

describe('numbers in the numerals of bank notes', () => {
  test.each([
    ['壹、', '贰、', '（壹）', '（贰）', '（叁）'],
    ['第壹章', '第贰章', '第壹条', '第贰条', '第叁条'],
    ['第貳拾章', '第廿一章', '第参条', '第肆条', '第伍条'],
  ])('%s and %s number chapters', (...labels) => {
    const [first = '', second = '', ...items] = labels
    const lines = [`${first} 甲`, `${items[0]}丙。`, `${items[1]}丁。`, `${second} 乙`, `${items[2]}戊。`]
    const { chapters } = runStages(`题名\n${lines.join('\n')}`).plan
    expect(chapters.map(({ label }) => label)).toEqual([first, second])
  })

  test('陆、海、空 opens no chapter', () => {
    expect(runStages('题名\n一、甲\n（一）乙。\n陆、海、空三军。').plan.chapters).toHaveLength(1)
  })
})

describe('one message for all of a kind', () => {
  test('of zero-width characters that were removed', () => {
    const [first, ...others] = told(strewn('\u200b\u00ad'), 'zero-width-character')
    expect(others).toEqual([])
    expect([first?.severity, first?.line, first?.column]).toEqual(['info', 1, 5])
    expect(first?.message).toContain('48 个看不见的零宽字符（U+200B 24 个、U+00AD 24 个）')
  })

  test('of those that were kept', () => {
    const [first, ...others] = told('甲\nمی\u200cروم می\u200cروم', 'zero-width-kept')
    expect(others).toEqual([])
    expect([first?.severity, first?.line, first?.message]).toEqual([
      'warning',
      2,
      '有 2 个零宽字符（U+200C 2 个）照原样保留，第一个在这里：旁边的文字可能需要它',
    ])
  })

  test('of each character of private use, with what it is known for', () => {
    const messages = told('甲\uf06c乙\uf06c\n丙\ue5e5丁\u{f0000}戊\ue81e', 'private-use-character').map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    )
    expect(messages).toEqual([
      '1:2 含有私用区字符 U+F06C，共 2 处，第一处在这里：多半是 Wingdings 字体的“●”',
      '2:2 含有私用区字符 U+E5E5，共 1 处，第一处在这里：旧字库里的全角空格，行中的已写作空格',
      '2:4 含有私用区字符 U+F0000，共 1 处，第一处在这里：查不出是什么字',
      '2:7 含有私用区字符 U+E81E，共 1 处，第一处在这里：旧字库里的“龴”',
    ])
  })

  test('none where a correction replaced it, and acceptance makes it information', () => {
    const corrections = [{ before: '\uf06c', after: '●', reason: '原件如此' }]
    expect(diagnosticsOf('甲\uf06c乙', { corrections })).not.toContainEqual(
      expect.stringContaining('private'),
    )
    const accepted = [{ code: 'private-use-character', line: 1, reason: '已对照原件' }]
    const { plan } = runStages('甲\uf06c乙\uf06c', { accepted })
    expect(plan.diagnostics.find(({ code }) => code === 'private-use-character')?.severity).toBe('info')
  })
})

describe('letters among digits', () => {
  test.each([
    ['到2O20年底', '“2O20”里的“O”是字母 U+004F'],
    ['办理l0项', '“l0”里的“l”是字母 U+006C'],
    ['办理1О0件', '“1О0”里的“О”是字母 U+041E'],
    ['甲政发〔2O21〕1号', '“2O21”里的“O”是字母 U+004F'],
    ['甲政发〔2021〕l号', '“l”里的“l”是字母 U+006C'],
    ['二O二三年', '“二O二三年”里的“O”是字母 U+004F'],
    ['二о二三年', '“二о二三年”里的“о”是字母 U+043E'],
  ])('%s', (line, message) => {
    const [first, ...others] = told(line, 'letter-in-number')
    expect(others).toEqual([])
    expect(first?.message).toContain(message)
    expect(told(line, 'stray-latin').filter(({ column }) => column === first?.column)).toHaveLength(
      line.includes('〕l') ? 1 : 0,
    )
  })

  test.each([
    ...[
      'O2O平台',
      'CO2排放',
      '臭氧O3日最大8小时平均',
      'PM2.5年均',
      'G20个',
      'II类',
      '2020年',
      '第Ⅱ号',
      '5G项目',
    ],
    ...['二○二三年', '二0二三年'],
  ])('%s is left in peace', (line) => {
    expect(told(line, 'letter-in-number')).toEqual([])
  })
})

test('an object that was not copied is told of', () => {
  expect(told('甲\ufffc乙', 'object-character')).toHaveLength(1)
})

test.each([
  ['zero-width characters', '甲\u200b'],
  ['an endless run of them', '\u200b'],
  ['radicals', '⼈'],
  ['full-width digits', '１'],
  ['full-width letters', 'Ａ'],
  ['years', '二O二三年'],
  ['letters among digits', '2O'],
])('an endless line of %s takes no longer for each character', (_, words) => {
  const { published } = runStages(words.repeat(200_000))
  expect(published.edits.length + published.text.length).toBeGreaterThan(0)
})
