import { describe, expect, test } from 'vitest'
import { checkSequence } from '../../../src/blocks-to-plan/check-sequence.ts'
import { diagnosticsOf, runStages } from '../../support/stages.ts'
import { worded } from '../../support/worded.ts'

const HEAD =
  '关于印发甲方案的通知\n各市、县（市、区）人民政府，省直部门：\n现印发《甲方案》。\n2021年2月3日\n甲方案\n'
const planOf = (text: string) => runStages(text).plan

describe('before the first chapter', () => {
  test('a notice ends with its date', () => {
    const plan = planOf(`${HEAD}导语，导语。\n一、甲\n（一）乙。`)
    expect(plan.notice?.text).toMatch(/^关于印发.*2月3日$/su)
    expect(plan.title).toBe('甲方案')
    expect(plan.preamble?.text).toBe('导语，导语。')
    expect(plan.issuedDate).toBe('2021-02-03')
  })

  test('marks within brackets part no addressees', () => {
    expect(planOf(`${HEAD}（一）乙。`).addressees).toEqual(['各市、县（市、区）人民政府', '省直部门'])
  })

  test('a notice without a date ends before the title that it names', () => {
    const plan = planOf('甲厅关于印发甲方案的通知\n现印发《甲方案》。\n甲方案\n（一）乙。')
    expect(plan.notice?.text).toBe('甲厅关于印发甲方案的通知\n现印发《甲方案》。')
    expect([plan.title, plan.issuer, plan.issuedDate]).toEqual(['甲方案', '甲厅', null])
  })

  test('without a notice the first line is the title', () => {
    const plan = planOf('甲方案\n导语，导语。\n（一）乙。')
    expect([plan.notice, plan.title, plan.preamble?.text]).toEqual([null, '甲方案', '导语，导语。'])
  })

  test.each([
    ['甲政发〔2020〕3号 甲市人民政府关于印发《乙方案》的通知', 'a blank'],
    ['甲政发〔2020〕3号-甲市人民政府关于印发《乙方案》的通知', 'a dash'],
  ])('a number in the line of its title is parted from it: %s (%s)', (line) => {
    const plan = planOf(`${line}\n各区：\n印发给你们。\n（一）丙。`)
    expect([plan.documentNumber, plan.title]).toEqual([
      '甲政发〔2020〕3号',
      '甲市人民政府关于印发《乙方案》的通知',
    ])
  })

  test.each([
    ['甲市税务局\n乙省税务局关于丙的通知', '乙省税务局', '乙省税务局', 'the name of the website'],
    ['甲市税务局\n丙方案', '乙省税务局', '乙省税务局', 'the same without an issuer in the title'],
    ['甲市税务局\n关于丙的通知', '甲市税务局', '甲市税务局', 'a letterhead that signs'],
    ['甲市税务局文件\n关于丙的通知', '乙省税务局', '甲市税务局', 'a letterhead of a document'],
  ])('%j, signed by %s, is issued by %s: %s', (head, signature, issuer) => {
    const plan = planOf(`${head}\n各区：\n请落实。\n（一）丁。\n${signature}\n2020年2月3日`)
    expect(plan.issuer).toBe(issuer)
  })

  test('a menu of the website is not the first line of the title', () => {
    expect(planOf('热门站点| 资料网 | 论坛\n收藏| 设为首页| 首页\n甲市管理规定\n（一）丙。').title).toBe(
      '甲市管理规定',
    )
  })

  test('zero-width characters at the edges of lines hide nothing', () => {
    const plan = planOf(
      '甲市教育局关于乙的通知\n\u200d\u200b各区教育局：\n请落实。\n（一）丙。\n甲市教育局\n2020年2月3日\u200d\u200d',
    )
    expect([plan.addressees, plan.issuedDate]).toEqual([['各区教育局'], '2020-02-03'])
  })

  test('what has no numbers and names the document behind it is its notice', () => {
    const order =
      '甲省人民政府令\n第7号\n《乙办法》已经通过，现将修订后的《乙办法》公布，自即日起施行。\n2020年2月3日\n'
    const plan = planOf(`${order}乙办法\n第一条　丙。\n第二条　丁。`)
    expect([plan.title, plan.documents.length, plan.tasks.length]).toEqual(['乙办法', 1, 2])
    expect(plan.notice?.text).toContain('现将修订后的')
  })

  test('running text is no title', () => {
    const plan = planOf('导语，导语。\n（一）乙。')
    expect([plan.title, plan.preamble?.text]).toEqual([null, '导语，导语。'])
  })

  test.each<[string, string | null, string]>([
    ['2021年2月30日', null, 'no such day'],
    ['2021年13月3日', null, 'no such month'],
    ['2020 年 2 月 29 日', '2020-02-29', 'a leap day, with blanks'],
  ])('the date %s is %s: %s', (line, date) => {
    expect(planOf(`关于印发甲的通知\n${line}\n甲\n（一）乙。`).issuedDate).toBe(date)
  })
})

test('特此通知 closes, also below a last task that is a bare title', () => {
  const plan = planOf('题名\n（一）甲\n甲文。\n（二）乙\n特此通知。')
  expect([plan.tasks.at(-1)?.text, plan.closing?.text]).toEqual(['乙', '特此通知。'])
})

describe('tasks', () => {
  test.each([
    ['（一）加强监督。全面推行。', '加强监督', 'the first sentence'],
    ['（一）加强监督', '加强监督', 'the whole line where there is no full stop'],
    ['（一）落实《甲。乙》精神。丙。', '落实《甲。乙》精神', 'a full stop within a title mark ends nothing'],
    ['（一）为何“改。革”？丙。', '为何“改。革”', 'a question mark ends it'],
    ['（一）。', '', 'nothing before the full stop'],
    ['（一）', '', 'nothing at all'],
  ])('the title of %s is “%s”: %s', (text, title) => {
    expect(planOf(`题名\n一、甲\n${text}`).tasks[0]?.title).toBe(title)
  })

  test.each([
    ['工作目标', '以消除隐患为目标，坚持标本兼治，推进整治。建成体系。'],
    ['总体要求', '为深入贯彻省委部署，制定本方案。'],
    ['指导思想', '全面贯彻会议精神，落实市委部署。'],
    ['基本原则', '坚持政府引导，坚持市场运作。'],
    ['主要目标', '力争到2025年，占比达到90%。'],
    ['总体目标', '用三年时间，建成体系。'],
    ['组织领导', '成立领导小组，由市长任组长。'],
  ])('a title that plans have in common ends where its text runs into it: %s|%s', (title, text) => {
    const { chapters, closing } = planOf(`题名\n一、${title}${text}\n（一）甲。`)
    expect(chapters).toMatchObject([{ title, text: `${title}${text}` }])
    expect(closing).toBeNull()
    expect(planOf(`题名\n（一）${title}${text}\n（二）甲。`).tasks[0]?.title).toBe(title)
  })

  test.each([
    '目标任务全面完成，发展质量稳步提升',
    '工作目标以年度计划为准，逐级分解',
    '主要目标以外的事项，另行通知',
    '基本原则坚持不变，力度不减',
    '总体要求以上级文件为准，另行通知',
    '工作任务以项目为单位，逐项落实',
    '保障措施落实到位，运行平稳',
    '总体要求到位，责任落实',
    '工作目标以人为本',
    '组织领导坚强有力，机制健全',
  ])('a title of more words is a title: %s', (title) => {
    expect(planOf(`题名\n一、${title}。乙。\n（一）甲。`).chapters[0]?.title).toBe(title)
  })

  test('a task before the first chapter belongs to none', () => {
    expect(planOf('题名\n（一）甲。\n一、乙\n（二）丙。').tasks.map(({ chapter }) => chapter)).toEqual([
      null,
      1,
    ])
  })

  test('paragraphs and items belong to the task above them', () => {
    const [task] = planOf('题名\n（一）甲。\n乙。\n1.丙。\n（1）丁。\n①戊。\n（二）己。').tasks
    expect(task?.text).toBe('甲。\n乙。\n1.丙。\n（1）丁。\n①戊。')
    expect(task?.items.map(({ label, level, number, text }) => [label, level, number, text])).toEqual([
      ['1.', 1, 1, '1.丙。'],
      ['（1）', 2, 1, '（1）丁。'],
      ['①', 3, 1, '①戊。'],
    ])
  })

  test('a chapter may have words of its own', () => {
    expect(planOf('题名\n一、甲。乙。\n丙，丁。\n（一）戊。').chapters[0]).toMatchObject({
      ...{ title: '甲', text: '甲。乙。\n丙，丁。' },
    })
  })
})

describe('ids', () => {
  const idsOf = (text: string) => planOf(text).tasks.map(({ id }) => id)
  test.each([
    ['一、甲\n（一）甲。\n（二）乙。\n二、乙\n（三）丙。', ['1', '2', '3'], 'numbers run on'],
    ['一、甲\n（一）甲。\n（二）乙。\n二、乙\n（一）丙。', ['1-1', '1-2', '2-1'], 'numbers restart'],
    ['（一）甲。\n一、甲\n（一）乙。\n二、乙\n（一）丙。', ['1', '1-1', '2-1'], 'restart, one loose task'],
    ['一、甲\n（一）甲。\n（一）乙。\n（一）丙。', ['1', '1x2', '1x3'], 'a number used three times'],
    ['一、甲\n（一）甲。\n一、乙\n（一）乙。', ['1-1', '1-1x2'], 'a chapter number used twice'],
  ])('%j → %j: %s', (text, ids) => {
    expect(idsOf(`题名\n${text}`)).toEqual(ids)
  })
})

describe('closing', () => {
  const closingOf = (text: string) => planOf(`题名\n${text}`).closing?.text ?? null
  test.each<[string, string | null, string]>([
    ['（一）甲。\n（二）乙。\n各单位要落实。', '各单位要落实。', 'no other task has paragraphs'],
    ['（一）甲。\n丙。\n（二）乙。\n各单位要落实。', null, 'a paragraph is usual here'],
    [
      '（一）甲。\n丙。\n（二）乙。\n本方案自印发之日起施行。',
      '本方案自印发之日起施行。',
      'it begins as closings do',
    ],
    ['（一）甲。\n丙。\n（二）乙。\n丁。\n附件：1份', '附件：1份', 'an enclosure'],
    ['（一）甲。\n（二）乙。\n1.丙。\n各单位要落实。', '各单位要落实。', 'after the items'],
    ['（一）甲。\n二、乙\n丙。', null, 'what stands below a chapter is the chapter’s'],
  ])('of %j is %j: %s', (text, closing) => {
    expect(closingOf(text)).toBe(closing)
  })
})

describe('sequence checks', () => {
  test.each([
    ['一、甲\n（一）甲。\n（二）乙。', [], 'complete'],
    ['一、甲\n（一）甲。\n（三）丙。', ['number-missing 4:1'], 'one is missing'],
    ['一、甲\n（二）甲。', ['number-missing 3:1'], 'the first one is missing'],
    ['一、甲\n（一）甲。\n（一）乙。\n（二）丙。', ['number-repeated 4:1'], 'one is repeated'],
    ['一、甲\n（二）甲。\n（一）乙。', ['number-out-of-order 4:1'], 'two are swapped; none is missing'],
    ['一、甲\n（一）甲。\n二、乙\n（一）乙。', [], 'restart in each chapter'],
    ['一、甲\n（一）甲。\n二、乙\n（一）乙。\n（三）丙。', ['number-missing 6:1'], 'a gap after a restart'],
    ['二、甲\n（一）甲。', ['number-missing 2:1'], 'the first chapter is missing'],
    ['一、甲\n（一）甲。\n1.甲。\n3.乙。', ['number-missing 5:1'], 'an item is missing'],
    ['一、甲\n（一）甲。\n1.甲。\n（二）乙。\n1.乙。', [], 'items restart in each task'],
    ['一、甲\n（一）甲。\n1.甲。\n（1）乙。\n2.丙。\n（1）丁。', [], 'deeper items restart below each item'],
    ['一、甲\n（一）甲。\n①乙。', ['marker-level 4:1'], 'two levels are left out'],
    ['一、甲\n1.乙。\n（一）丙。', ['marker-level 3:1'], 'an item right below a chapter'],
    ['（一）甲。\n一、乙\n（二）丙。', ['marker-level 2:1'], 'a task before the first chapter'],
    [
      '一、甲\n（九千九百九十九）甲。\n（九千九百九十九）乙。',
      ['number-missing 3:1', 'number-repeated 4:1'],
      'the end',
    ],
  ])('%j: %j: %s', (text, expected) => {
    expect(diagnosticsOf(`题名\n${text}`)).toEqual(expected)
  })

  test('a gap is told by its first and last number', () => {
    const units = [1, 6].map((number) => ({
      number,
      label: `${number}.`,
      at: { start: 0, end: 1 },
      line: number,
    }))
    const [finding] = checkSequence(units, { unit: { reason: 'item' }, write: String })
    expect(finding && worded(finding).values).toMatchObject({ after: '6.', missing: '2至5' })
  })
})

test.each([
  ['', ['source-empty']],
  ['\n \t\u3000\r\n\f', ['source-empty']],
  ['题名', ['no-tasks']],
  ['导语，导语。', ['no-title', 'no-tasks']],
  ['（一）甲。', ['no-title']],
])('%j gives %j', (text, expected) => {
  expect(diagnosticsOf(text)).toEqual(expected)
})

describe('items', () => {
  const told = (text: string) =>
    diagnosticsOf(`甲方案\n${text}`).filter((line) => line.includes('number-')).length

  test.each([
    [
      '一、甲\n（一）乙。\n1.丙。\n2.丁。\n（二）戊。\n3.己。\n二、庚\n（三）辛。',
      0,
      'run on below the next task',
    ],
    [
      '一、甲\n（一）乙。\n1.丙。\n2.丁。\n（二）戊。\n4.己。\n二、庚\n（三）辛。',
      1,
      'run on with one missing',
    ],
    [
      '（一）甲。\n条件：\n1.乙。\n2.丙。\n依据：\n1.戊。\n2.己。\n（二）庚。',
      0,
      'begin anew behind a paragraph',
    ],
    ['（一）甲。\n1.乙。\n2.丙。\n1.戊。\n（二）庚。', 1, 'begin anew behind nothing'],
  ])('%j: %i: %s', (text, expected) => {
    expect(told(text)).toBe(expected)
  })
})
