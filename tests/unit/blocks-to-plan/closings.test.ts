import { describe, expect, test } from 'vitest'
import { CLOSING_FORMS, readClosing } from '../../../src/chinese/closing-forms.ts'
import { isWebsiteLine } from '../../../src/chinese/website-forms.ts'
import { planOf, warningsOf } from '../../support/stages.ts'

describe('forms of lines', () => {
  test.each(CLOSING_FORMS.flatMap(({ kind, samples }) => samples.map((line) => [line, kind] as const)))(
    '%s is of the kind %s',
    (line, kind) => {
      expect(readClosing(line)).toBe(kind)
    },
  )

  test.each(CLOSING_FORMS.flatMap(({ kind, others }) => others.map((line) => [line, kind] as const)))(
    '%s is not of the kind %s',
    (line, kind) => {
      expect(readClosing(line)).not.toBe(kind)
    },
  )

  test.each([
    ['主办：甲市人民政府　承办：甲市人民政府办公室', true],
    ['甲ICP备00000000号　网站标识码：0000000000', true],
    ['技术支持：甲市大数据中心　版权所有：甲市人民政府', true],
    ['附件下载', true],
    ['供稿：甲县司法局', true],
    ['（责任编辑：张三）', true],
    ['（责编：张三）', true],
    ['供稿要及时。', false],
    ['（责任单位：甲县司法局）', false],
    ['主办单位：甲市司法局', false],
    ['编辑部要加强管理。', false],
  ])('%s stands at the foot of a page: %s', (line, expected) => {
    expect(isWebsiteLine(line)).toBe(expected)
  })
})

/** The closing, and how the last unit ends. */
function endsOf(text: string): readonly [string | null, string | undefined] {
  const { closing, tasks, chapters } = planOf(`题名\n${text}`)
  const last = [...tasks, ...chapters].sort((a, b) => a.source.startLine - b.source.startLine).at(-1)
  return [closing?.text.split('\n')[0] ?? null, last?.text.split('\n').at(-1)]
}

const REPORT =
  '一、回顾\n甲，乙。\n各位代表！丙。\n丁，戊。\n二、安排\n（一）己。\n庚，辛。\n（二）壬。\n癸，子。'
const CHAPTERS = `${REPORT}\n（三）丑。\n寅，卯。`
const ITEMS = '一、甲\n（一）乙。\n1.丙。\n2.丁。\n（二）戊。\n1.己。\n2.庚。'

describe('where the closing begins', () => {
  test.each<[string, string | null, string, string]>([
    [`${REPORT}\n各位代表！丑。\n寅。`, '各位代表！丑。', '癸，子。', 'a report turns to its audience'],
    [
      `${REPORT}\n各位代表！丑。\n寅。\n各位代表！卯。`,
      '各位代表！丑。',
      '癸，子。',
      'as often as it does so',
    ],
    [`${REPORT}\n各位代表！\n让我们更加紧密地团结起来。`, '各位代表！', '癸，子。', 'on a line of its own'],
    [`${REPORT}\n让我们更加紧密地团结起来。`, '让我们更加紧密地团结起来。', '癸，子。', 'without that'],
    [
      `${CHAPTERS}\n三、建设\n丑，寅。\n各位代表！卯。\n辰，巳。\n各位代表！午。\n各位代表！未。`,
      '各位代表！午。',
      '辰，巳。',
      'in a chapter, the last time',
    ],
    [
      '一、甲\n乙。\n各位代表！丙。\n丁。\n二、戊\n己。\n各位代表！庚。\n辛。\n各位代表！壬。',
      '各位代表！壬。',
      '辛。',
      'as in tasks that others turn in as well',
    ],
    [`${ITEMS}\n名词解释\n1.辛：壬。\n2.癸：子。`, '名词解释', '2.庚。', 'a glossary'],
    [`${ITEMS}\n名词解释\n一、辛：壬。\n二、癸：子。`, '名词解释', '2.庚。', 'numbered as chapters are'],
    [`${ITEMS}\n注：\n3.辛。`, null, '3.辛。', 'not where the numbers run on'],
    [`${ITEMS}\n名词解释\n（三）辛。\n二、壬`, null, '壬', 'not where chapters follow'],
    [`${ITEMS}\n名词解释\n1.辛。\n（三）壬。`, null, '壬。', 'not where tasks follow'],
    [`${ITEMS}\n名词解释\n二、辛`, null, '辛', 'not where the chapters run on'],
    [
      '1.甲。\n2.乙。\n附件：丙表\n1.丁。\n2.戊。',
      null,
      '戊。',
      'not where nothing but points head anything',
    ],
    [
      '一、甲\n乙，丙。\n二、丁\n戊，己。\n注释：\n1.庚。\n2.辛。',
      '注释：',
      '戊，己。',
      'notes are no tasks',
    ],
    [
      `${ITEMS}\n附件：1.辛表\n2.壬表\n序号\t任务\n1\t癸`,
      '附件：1.辛表',
      '2.庚。',
      'a table behind the enclosures',
    ],
    ['（一）甲。\n丙。\n（二）乙。\n丁。\n结　语\n戊，己。', '结　语', '丁。', 'last words'],
    ['（一）甲。\n丙。\n（二）乙。\n丁。\n附图1 癸图', '附图1癸图', '丁。', 'maps'],
    [`${ITEMS}\n相关报道：\n1.辛要闻\n2.壬要闻`, '相关报道：', '2.庚。', 'other pages'],
    [
      `${ITEMS}\n上一篇：辛\n主办：甲市人民政府　承办：甲市政府办`,
      '上一篇：辛',
      '2.庚。',
      'the foot of a page',
    ],
    [`${ITEMS}\n供稿：辛县司法局`, '供稿：辛县司法局', '2.庚。', 'who wrote the page'],
    [
      '一、甲\n（一）乙。丙。\n二、附则\n丁，戊。\n本办法自印发之日起施行。',
      null,
      '本办法自印发之日起施行。',
      'below 附则',
    ],
    [
      '（一）甲。\n丙。\n（二）乙。\n丁。\n执行中的问题，请告市财政局。',
      '执行中的问题，请告市财政局。',
      '丁。',
      'whom to tell',
    ],
    [
      '一、甲\n乙，丙。\n二、丁\n戊，己。\n（甲县统计局）',
      '（甲县统计局）',
      '戊，己。',
      'a signature in brackets',
    ],
    [
      '一、甲。\n（市财政局）\n二、丁。\n（市统计局）',
      null,
      '（市统计局）',
      'not where tasks name their units so',
    ],
  ])('%j: %j behind %j: %s', (text, closing, end) => {
    expect(endsOf(text)).toEqual([closing, end])
  })

  describe('where the text stands once more', () => {
    const word = (name: string) => `${name}要按照职责分工抓紧制定具体措施，明确时限，落实到人，定期报告进展。`
    const NOTICE = [
      '甲市乙工作方案',
      word('市直各部门'),
      '一、甲任务',
      word('市财政局'),
      '二、乙任务',
      word('市司法局'),
    ]
    const OTHER = ['三、丙任务', word('市公安局'), '（此件公开发布）']

    test('in paragraphs, is told', () => {
      const text = [...NOTICE, ...OTHER, ...NOTICE, ...OTHER].join('\n')
      const { closing, tasks, documents } = planOf(text)
      expect([documents.length, tasks.map(({ label }) => label)]).toEqual([1, ['一、', '二、', '三、']])
      expect(closing?.text).toBe([OTHER.at(-1), ...NOTICE, ...OTHER].join('\n'))
      expect(warningsOf(text)).toEqual(['closing-unsure'])
    })

    test('in one line, is told as well', () => {
      const flat = `重印：${[...NOTICE, ...OTHER].join('，')}${'戊，'.repeat(200)}`
      const text = [...NOTICE, ...OTHER.slice(0, 2), flat].join('\n')
      const closing = planOf(text).closing?.text.replaceAll('\n', '')
      expect([closing, warningsOf(text)]).toEqual([flat, ['closing-unsure']])
    })

    test('with the title above it, and no more', () => {
      const once = [...NOTICE, ...OTHER.slice(0, 2), '四、丁任务', '戊，己。']
      const again = once.slice(0, 8)
      const { closing, tasks } = planOf([...once, ...again].join('\n'))
      expect([closing?.text, tasks.at(-1)?.text]).toEqual([again.join('\n'), '丁任务\n戊，己。'])
      expect(warningsOf([...once, ...again].join('\n'))).toEqual(['closing-unsure'])
    })

    const [first, second] = ['一、甲任务', '二、乙任务']
    const four = ['市直各部门', '市财政局', '市司法局', '市公安局'].map(word)
    const more = ['市教育局', '市民政局', '市水利局', '市商务局', '市审计局', '市统计局'].map(word)
    const filled = [first, ...four, second, ...more]
    const short = [first, ...four.slice(0, 2), second, ...four.slice(2)]
    const mixed = four.flatMap((each, at) => [each, more[at] ?? ''])
    test.each([
      [[...filled, first, ...four.slice(0, 2), second, ...more.slice(0, 2)], 'where a small part does'],
      [[...short, first, ...mixed.slice(0, 4), second, ...mixed.slice(4)], 'where there is as much between'],
      [[...short.slice(0, 5), ...short.slice(0, 5)], 'where it is three paragraphs'],
      [[...short, ...four], 'where no heading comes again'],
    ])('%j is the document’s own %s', (lines) => {
      expect(planOf(['题名', ...lines].join('\n')).closing).toBeNull()
    })

    test('unless a document is declared there', () => {
      const twice = [...NOTICE, ...OTHER, ...NOTICE, ...OTHER].join('\n')
      expect(planOf(twice, { documents: [10] }).documents.length).toBe(2)
    })
  })

  test('nothing of it is lost, and a name in a table signs nothing', () => {
    const rest = '附表：1.辛表\n2.壬表\n乙文体中心\n改造\n（1）癸'
    const { closing, issuers } = planOf(`题名\n${ITEMS}\n${rest}`)
    expect([closing?.text, issuers]).toEqual([rest, []])
  })
})

describe('what is unsure is said', () => {
  const FEW = '一、甲。乙。\n二、丙。丁。\n三、戊。己。\n四、庚。辛。\n壬，癸。\n五、子。丑。\n六、寅。卯。'
  const MANY = '一、甲\n乙，丙。\n丁，戊。\n二、己\n庚，辛。\n壬，癸。'
  const CHARGE = '各地区、各部门要按照职责分工抓好落实。'

  test.each<[string, string | null, readonly string[], string]>([
    [`${FEW}\n${CHARGE}`, CHARGE, ['closing-unsure'], 'a charge where few tasks have paragraphs'],
    [`${FEW}\n辰，巳。`, null, [], 'but nothing else'],
    [
      `${MANY}\n${CHARGE}`,
      null,
      ['closing-unsure'],
      'a charge that the others have not as many paragraphs for',
    ],
    [`${MANY.replace('庚，辛。\n', '')}\n${CHARGE}`, null, [], 'not where they have'],
    [`${MANY}\n本通知自印发之日起施行。`, '本通知自印发之日起施行。', [], 'what speaks of itself is sure'],
  ])('%j: %j %j: %s', (text, closing, expected) => {
    expect([endsOf(text)[0], warningsOf(`题名\n${text}`)]).toEqual([closing, expected])
  })

  test('until plan.yaml settles it', () => {
    const lines = `题名\n${MANY}\n${CHARGE}`.split('\n')
    expect(warningsOf(lines.join('\n'), { closing: lines.length })).toEqual([])
    expect(planOf(lines.join('\n'), { closing: lines.length }).closing?.text).toBe(CHARGE)
  })

  test('a declared closing may hold numbers that count anew', () => {
    const { closing, tasks } = planOf('题名\n一、甲\n（一）乙。\n二、丙\n（一）丁。\n戊如下\n1.己\n2.庚', {
      closing: 6,
    })
    expect([closing?.text, tasks.at(-1)?.text]).toEqual(['戊如下\n1.己\n2.庚', '丁。'])
  })
})
