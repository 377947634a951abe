import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type PlanShape, planSettingsSchema } from '../../../src/model/plan-settings.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import { toSource } from '../../support/stages.ts'

const OUTER = [
  '甲市民政局转发乙省民政厅转发丙部办公厅关于做好养老服务工作的通知的通知',
  '各县民政局，市直各单位：',
  '现将《乙省民政厅转发丙部办公厅关于做好养老服务工作的通知》转发给你们，并就有关事项通知如下：',
  '一、摸清底数。',
  '二、按季报送。',
  '甲市民政局',
  '2020年2月7日',
]
const BETWEEN = [
  '乙省民政厅转发丙部办公厅关于做好养老服务工作的通知',
  '乙民发〔2020〕16号',
  '各市民政局：',
  '现将《丙部办公厅关于做好养老服务工作的通知》转发给你们，请结合以下要求落实：',
  '一、提高认识。',
  '二、加强领导。',
  '乙省民政厅',
  '2020年2月3日',
]
const INNER = [
  '丙部办公厅关于做好养老服务工作的通知',
  '丙办发〔2020〕8号',
  '各省民政厅：',
  '现就做好养老服务工作通知如下。',
  '一、增加床位。',
  '二、公开收费。',
  '三、加强培训。',
  '丙部办公厅',
  '2020年1月30日',
]

const FLAT = readFileSync(
  new URL('../../golden/a-text-flattened-to-one-line/source.txt', import.meta.url),
  'utf8',
)

const without = (lines: readonly string[], ...left: readonly string[]) =>
  lines.filter((line) => !left.includes(line))

function read(lines: readonly string[], shape?: PlanShape) {
  const settings = planSettingsSchema.parse({
    id: 'x',
    provenance: { received: null, from: '测试', officialUrl: null },
    ...(shape && { shape }),
  })
  const { plan } = runPipeline({ source: toSource(lines.join('\n')), settings })
  const warnings = plan.diagnostics.filter(({ severity }) => severity !== 'info')
  return {
    facts: [plan.documentNumber, plan.issuers, plan.addressees, plan.issuedDate],
    tasks: plan.documents.map(({ title, tasks }) => [title, tasks]),
    codes: warnings.map(({ code, line }) => `${code} ${line}`),
    message: warnings[0]?.message,
  }
}

describe('what is known of a file', () => {
  const ADDRESSEES = ['各县民政局', '市直各单位']

  test('is the outermost notice’s, not that of a notice which it forwards', () => {
    const between = without(BETWEEN, '一、提高认识。', '二、加强领导。')
    expect(read([...OUTER, ...between, ...INNER]).facts).toEqual([
      '丙办发〔2020〕8号',
      ['甲市民政局'],
      ADDRESSEES,
      '2020-02-07',
    ])
  })

  test('is the signature’s where the title is too long for one', () => {
    const title = `甲市民政局转发${'关于切实做好养老服务有关工作'.repeat(6)}的通知`
    expect(read([title, ...OUTER.slice(1), ...BETWEEN, ...INNER]).facts[1]).toEqual(['甲市民政局'])
  })

  test('is the document’s only where the notice lacks it', () => {
    const notice = ['关于转发养老服务工作通知的通知', ...OUTER.slice(2, 3)]
    expect(read([...notice, ...INNER]).facts).toEqual([
      '丙办发〔2020〕8号',
      ['丙部办公厅'],
      ['各省民政厅'],
      '2020-01-30',
    ])
    expect(read([...notice, ...OUTER.slice(5), ...INNER]).facts).toEqual([
      '丙办发〔2020〕8号',
      ['甲市民政局'],
      ['各省民政厅'],
      '2020-02-07',
    ])
  })
})

describe('a notice with points of its own', () => {
  test('is told, with their number and the first of them', () => {
    const { codes, message } = read([...OUTER, ...INNER])
    expect(codes).toEqual(['notice-numbered 1'])
    expect(message).toContain('2 条序号，从“一、摸清底数。……”起')
  })

  test('is not told of one point, or of a list of what is enclosed', () => {
    expect(read([...without(OUTER, '二、按季报送。'), ...INNER]).codes).toEqual([])
    const list = ['附件：', '1.养老服务通知', '2.联系人名单']
    expect(read([...OUTER.slice(0, 3), ...list, ...OUTER.slice(5), ...INNER]).codes).toEqual([])
  })

  test('is a document with tasks where plan.yaml says so', () => {
    const { tasks, codes } = read([...OUTER, ...INNER], { documents: [1] })
    expect(tasks).toEqual([
      [OUTER[0], ['1', '2']],
      [INNER[0], ['d2-1', 'd2-2', 'd2-3']],
    ])
    expect(codes).toEqual(['document-further 8'])
  })

  test('also each of two, one in the other', () => {
    const { tasks, facts } = read([...OUTER, ...BETWEEN, ...INNER], { documents: [1, 8] })
    expect(tasks).toEqual([
      [OUTER[0], ['1', '2']],
      [BETWEEN[0], ['d2-1', 'd2-2']],
      [INNER[0], ['d3-1', 'd3-2', 'd3-3']],
    ])
    expect(facts).toEqual([null, ['甲市民政局'], ['各县民政局', '市直各单位'], '2020-02-07'])
  })

  test('begins once on its line, also where a whole file stands on one', () => {
    expect(read([FLAT], { documents: [1] }).tasks.map(([title]) => title)).toEqual([
      '戊市人民政府办公室关于印发戊市优化营商环境行动计划的通知',
      '戊市优化营商环境行动计划',
    ])
  })
})

describe('a notice with many points and attachments behind it', () => {
  const POINTS = ['一、甲。', '二、乙。', '三、丙。', '四、丁。', '五、戊。']
  const NOTICE = ['甲市医保局关于印发门诊费用标准的通知', '各区医保局：', '现就有关事项通知如下：', ...POINTS]
  const behind = (title: string) => [
    ...NOTICE,
    '甲市医保局',
    '2020年1月2日',
    '附件2',
    title,
    '一、己。',
    '二、庚。',
  ]

  test('is the document where it does not issue them', () => {
    expect(read(behind('门诊病种准入标准')).tasks[0]).toEqual([NOTICE[0], ['1', '2', '3', '4', '5']])
  })

  test('is the notice of the one that it issues', () => {
    expect(read(behind('门诊费用标准')).tasks).toEqual([['门诊费用标准', ['1', '2']]])
  })
})
