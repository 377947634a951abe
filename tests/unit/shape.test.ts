import { describe, expect, test } from 'vitest'
import { type PlanShape, planSettingsSchema } from '../../src/model/plan-settings.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { partName } from '../../src/site/lib/parts.ts'
import { toSource } from '../support/stages.ts'

function planOf(text: string, shape?: PlanShape) {
  const settings = planSettingsSchema.parse({
    id: 'x',
    provenance: { received: null, from: '测试', officialUrl: null },
    ...(shape && { shape }),
  })
  return runPipeline({ source: toSource(text), settings }).plan
}

const formOf = (text: string) => {
  const [document] = planOf(text).documents
  return [document?.form.chapters, ...(document?.form.sections ?? []), document?.form.tasks]
}
const codes = (text: string, shape?: PlanShape) =>
  planOf(text, shape)
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code)

const RUNS_ON = [
  '题名',
  '一、甲',
  '（一）乙',
  '1.丙。',
  '2.丁。',
  '（二）戊',
  '3.己。',
  '（三）庚',
  '4.辛。',
].join('\n')

describe('how a document is numbered', () => {
  test.each([
    ['题名\n一、甲\n（一）乙。\n（二）丙。\n二、丁\n（三）戊。', ['一、', '（一）'], 'GB/T 9704'],
    ['题名\n一、甲\n1.乙。\n2.丙。\n二、丁\n3.戊。', ['一、', '1.'], 'points below commas'],
    ['题名\n一、甲，乙。丙。\n二、丁，戊。己。', [null, '一、'], 'bare commas'],
    ['题名\n1、甲。\n2、乙。', [null, '1、'], 'bare points'],
    ['题名\n（一）甲。\n（二）乙。', [null, '（一）'], 'bare brackets'],
    ['题名\n第一章 甲\n第一条 乙。\n第二条 丙。\n第二章 丁\n第三条 戊。', ['第一章', '第一条'], 'articles'],
    [
      '题名\n第一章 甲\n第一节 乙\n第一条 丙。\n第二节 丁\n第二条 戊。\n第二章 己\n第三条 庚。',
      ['第一章', '第一节', '第一条'],
      'sections',
    ],
    [
      '题名\n第一章 甲\n一、乙。\n二、丙。\n第二章 丁\n三、戊。\n（一）己；\n（二）庚。',
      ['第一章', '一、'],
      'rules',
    ],
    [RUNS_ON, ['一、', '（一）', '1.'], 'points that run on below brackets'],
    [
      '题名\n一、甲\n（一）乙。\n1.丙。\n2.丁。\n（二）戊。\n1.己。',
      ['一、', '（一）'],
      'points that restart are items',
    ],
    [
      '题名\n一、甲\n乙。\n二、丙\n（一）丁。\n（二）戊。\n（三）己。\n三、庚\n辛。',
      ['一、', '（一）'],
      'one chapter has all tasks',
    ],
    [
      '题名\n一、甲。乙，丙。\n二、丁。戊，己：\n1.庚；\n2.辛。\n三、壬。癸，子。',
      [null, '一、'],
      'a list in one of the tasks',
    ],
  ])('%j: %j: %s', (text, expected) => {
    expect(formOf(text)).toEqual(expected)
  })
})

describe('what the publisher declares', () => {
  test('the kind of the tasks, which settles the doubt', () => {
    expect(codes(RUNS_ON)).toEqual(['shape-unsure'])
    expect(codes(RUNS_ON, { tasks: '1.' })).toEqual([])
    const plan = planOf(RUNS_ON, { tasks: '（一）' })
    expect(plan.tasks.map(({ label, items }) => [label, items.map((item) => item.label)])).toEqual([
      ['（一）', ['1.', '2.']],
      ['（二）', ['3.']],
      ['（三）', ['4.']],
    ])
  })

  test('the line of the title', () => {
    const text = '某某网站\n某某栏目\n甲安排怎么办\n一、乙\n（一）丙。'
    expect(planOf(text).title).toBe('某某网站')
    expect(planOf(text, { title: 3 }).title).toBe('甲安排怎么办')
  })

  test('the line of the closing', () => {
    const text = '题名\n（一）甲。\n乙。\n（二）丙。\n丁。'
    expect(planOf(text).closing).toBeNull()
    expect(planOf(text, { closing: 5 }).closing?.text).toBe('丁。')
  })

  test('lines that are plain text', () => {
    const text = '题名\n（一）甲，乙\n8\n丙。\n三、四线城市\n（二）丁。'
    expect(planOf(text).tasks.map((task) => task.text)).toEqual(['甲，乙丙。\n三、四线城市', '丁。'])
    const kept = planOf(text, { text: [3, 4, 5] }).tasks
    expect(kept.map((task) => task.text)).toEqual(['甲，乙8丙。\n三、四线城市', '丁。'])
    expect(codes(text)).toEqual(['marker-doubtful'])
    expect(codes(text, { text: [5] })).toEqual([])
  })

  test('whether the first of several units leads', () => {
    const text = '题名\n（一）甲。（责任单位：乙局、丙局）'
    const roles = (shape?: PlanShape) => planOf(text, shape).tasks[0]?.organizations.map(({ role }) => role)
    expect(roles()).toEqual(['lead', 'lead'])
    expect(roles({ firstUnitLeads: true })).toEqual(['lead', 'support'])
    expect(roles({ firstUnitLeads: false })).toEqual(['lead', 'lead'])
    expect(codes(text)).toEqual(['units-lead-unsure'])
    expect(codes(text, { firstUnitLeads: false })).toEqual([])
  })
})

describe('several documents in one file', () => {
  const NOTICE = '关于印发《甲方案》的通知\n现将《甲方案》印发给你们。\n乙局\n2020年1月2日\n'

  test('a notice with headings of its own, and the plan attached', () => {
    const plan = planOf(
      `关于印发《甲方案》的通知\n现通知如下。\n一、子。\n二、丑。\n乙局\n2020年1月2日\n附件\n甲方案\n一、丙\n（一）丁。`,
    )
    expect([plan.title, plan.issuedDate, plan.tasks.map(({ id }) => id)]).toEqual([
      '甲方案',
      '2020-01-02',
      ['1'],
    ])
    expect(plan.notice?.text).toContain('二、丑。')
  })

  test('an attachment has its own part and adds no tasks', () => {
    const plan = planOf(`${NOTICE}甲方案\n一、丙\n（一）丁。\n附件1\n分工表\n（一）甲\t乙局\n（二）丙\t丁局`)
    expect(plan.tasks).toHaveLength(1)
    expect(plan.extras.map(({ id, kind, title }) => [id, kind, title])).toEqual([
      ['attachment-1', 'attachment', '分工表'],
    ])
    expect(plan.extras[0]?.text).toBe('附件1\n分工表\n（一）甲\t乙局\n（二）丙\t丁局')
  })

  test('a list of attachments is no attachment', () => {
    const plan = planOf('题名\n一、甲\n（一）乙。\n附件：\n1.分工表\n2.责任清单\n丙局\n2020年1月2日')
    expect([plan.extras, plan.issuedDate, plan.issuer]).toEqual([[], '2020-01-02', '丙局'])
    expect(plan.tasks.map(({ items }) => items)).toEqual([[]])
  })

  test('a table keeps its empty cells, at the start of a row as well', () => {
    const plan = planOf('题名\n（一）甲。\n序号\t任务\t单位\n1\t\t乙局\n\t丙\t丁局')
    expect(plan.tasks[0]?.text).toBe('甲。\n序号\t任务\t单位\n1\t\t乙局\n\t丙\t丁局')
  })

  test('too many documents are an error', () => {
    const one = '甲方案\n一、乙\n（一）丙。\n二、丁\n（二）戊。\n'
    expect(codes(one.repeat(25))).toContain('documents-too-many')
    expect(codes(one.repeat(3))).toEqual(['document-further', 'document-further'])
  })
})

const PLAN = '一、甲\n（一）乙。\n（二）丙。'

describe('the bodies that issue', () => {
  test.each([
    [
      '东海省教育厅 东海省财政厅\n东海省人力资源和社会保障厅\n关于印发东海省工作方案的通知\n各市人民政府：\n现印发给你们。\n2023年3月1日\n东海省工作方案',
      ['东海省教育厅', '东海省财政厅', '东海省人力资源和社会保障厅'],
    ],
    [
      '平原省人民政府办公室\n平原省司法厅\n关于印发平原省普法规划的通知\n各市人民政府：\n现印发给你们。\n2023年3月1日\n平原省普法规划',
      ['平原省人民政府办公室', '平原省司法厅'],
    ],
    ['东海省教育厅 东海省财政厅 关于职业教育的实施意见', ['东海省教育厅', '东海省财政厅']],
    ['东海省教育厅　东海省财政厅 文件\n关于职业教育的实施意见', ['东海省教育厅', '东海省财政厅']],
    ['东海省教育厅\n东海省财政厅 文 件\n关于职业教育的实施意见', ['东海省教育厅', '东海省财政厅']],
    ['东海省教育厅 东海省财政厅\n东海省工作方案', ['东海省教育厅', '东海省财政厅']],
    ['国务院 办公厅 文件\n关于职业教育的实施意见', ['国务院办公厅']],
    ['甲市人民政府\n甲市人民政府办公室关于职业教育的实施意见', ['甲市人民政府']],
    ['甲市人民政府文件\n甲市司法局关于职业教育的实施意见', ['甲市人民政府']],
  ])('%j: %j', (head, expected) => {
    expect(planOf(`${head}\n${PLAN}`).issuers).toEqual(expected)
  })
})

describe('a date in figures', () => {
  test.each([
    [`题名\n${PLAN}\n甲市司法局\n2023.3.1`, '2023-03-01', '题名'],
    [`关于印发甲方案的通知\n现印发给你们。\n甲市司法局\n2023-3-1\n甲方案\n${PLAN}`, '2023-03-01', '甲方案'],
    [`甲方案\n2023-03-01\n${PLAN}`, null, '甲方案'],
    [`2023/3/1\n甲方案\n${PLAN}`, null, '甲方案'],
  ])('%j: %s', (text, date, title) => {
    const plan = planOf(text)
    expect([plan.issuedDate, plan.title]).toEqual([date, title])
  })
})

test('a title that begins with a year, behind the date of a notice in a text without lines', () => {
  const plan = planOf(
    [
      '关于印发《2024年南河区工作计划》的通知',
      '区直各部门：',
      `现将《2024年南河区工作计划》印发给你们。${'请认真执行。'.repeat(40)}`,
      '南河区人民政府办公室',
      '2024年2月28日',
      '2024年南河区工作计划',
      '为推进工作，制定本计划。',
      '一、甲',
      '（一）乙。到2024年底完成。',
      '（二）丙。',
      '二、丁',
      '（三）戊。',
    ].join(' '),
  )
  expect([plan.title, plan.issuedDate]).toEqual(['2024年南河区工作计划', '2024-02-28'])
  expect([plan.preamble?.text, plan.tasks.length]).toEqual(['为推进工作，制定本计划。', 3])
})

describe('a plan right below the title of its notice', () => {
  test.each([
    ['甲市人民政府关于印发甲市2024年工作要点的通知', 'without 《》'],
    ['甲市人民政府关于印发《甲市2024年工作要点》的通知', 'in 《》'],
  ])('%s: %s', (notice) => {
    const plan = planOf(`${notice}\n甲政发〔2024〕1号\n甲市2024年工作要点\n${PLAN}`)
    expect([plan.title, plan.documentNumber, plan.issuers]).toEqual([
      '甲市2024年工作要点',
      '甲政发〔2024〕1号',
      ['甲市人民政府'],
    ])
    expect(plan.notice?.text).toBe(`${notice}\n甲政发〔2024〕1号`)
  })

  test('its name above the words of the notice is not its title', () => {
    const notice =
      '关于印发甲市2024年工作要点的通知\n甲市2024年工作要点\n各区人民政府：\n现印发给你们。\n乙局\n2024年1月2日'
    const plan = planOf(`${notice}\n甲市2024年工作要点\n${PLAN}`)
    expect([plan.title, plan.notice?.text]).toEqual(['甲市2024年工作要点', notice])
  })
})

describe('the name of an attachment is the one that it gives itself', () => {
  test.each([
    ['附件2\n分工表', '附件2', 'the first that the file has is the second'],
    ['附件\n2024年分工表', '附件', 'no number of its own'],
    ['附　件\n分工表', '附　件', 'set apart, as it is in the source'],
    ['附件一：\n分工表', '附件一', 'a Chinese number'],
    ['附件2：责任清单\n责任', '附件2', 'with its title in one line'],
  ])('%j: %s: %s', (attachment, expected) => {
    const plan = planOf(`关于印发甲方案的通知\n现印发给你们。\n乙局\n2020年1月2日\n甲方案\n${PLAN}\n${attachment}`)
    expect(plan.extras.map(({ id }) => [id, partName(plan, id)])).toEqual([['attachment-1', expected]])
  })
})
