import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { listBodies } from '../../../src/bodies/list-bodies.ts'
import { layeredParts } from '../../../src/model/layered-parts.ts'
import { type Organization, organizationSchema } from '../../../src/model/registry.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import { dutiesToCsv } from '../../../src/plan-to-exports/csv/duties-to-csv.ts'
import { toSource } from '../../support/stages.ts'

const TEXT = `西平县2020年甲事工作安排

一、办好甲事

（一）修整渡口。10月底前修好3处。（牵头单位：县司法局；责任单位：县财政局、明日电力公司）

（二）清点渡船。（市司法局负责，司法局、省司法厅配合，下同）

（三）刷新栏杆。

（四）登记渡口。（各乡镇负责）
`

function read(text = TEXT, organizations: readonly Organization[] = []) {
  return runPipeline({
    source: toSource(text),
    settings: null,
    registry: { regulations: [], terms: [], organizations },
  }).plan
}

const organization = (fields: Partial<Organization>): Organization =>
  organizationSchema.parse({ id: 'own', name: '某机关', kind: 'body', ...fields })

const idsOf = (plan: ReturnType<typeof read>, name: string) => [
  ...new Set(
    [...layeredParts(plan).values()].flatMap(({ organizations }) =>
      organizations.filter(({ text }) => text === name).map((mention) => mention.organization),
    ),
  ),
]

describe('units of a plan', () => {
  test('each has a body, which is described once', () => {
    const plan = read()
    const responsible = [...layeredParts(plan).values()].flatMap(({ organizations }) => organizations)
    expect(
      responsible.map(({ text, organization: id, verb }) => [text, id?.replace(/^body-.*/u, 'body'), verb]),
    ).toEqual([
      ['县司法局', '411721-sifaxingzheng', '牵头'],
      ['县财政局', '411721-caizheng', '负责'],
      ['明日电力公司', 'body', '负责'],
      ['市司法局', '411700-sifaxingzheng', '负责'],
      ['司法局', 'body', '配合'],
      ['省司法厅', '410000-sifaxingzheng', '配合'],
      ['各乡镇', 'body', '负责'],
    ])
    expect(plan.bodies.map(({ id }) => id)).toEqual(
      [...new Set(responsible.map(({ organization: id }) => id))].sort(),
    )
    expect(plan.bodies.find(({ id }) => id === '411721-sifaxingzheng')).toEqual({
      id: '411721-sifaxingzheng',
      name: '西平县司法局',
      place: '411721',
      function: 'sifaxingzheng',
    })
    expect(plan.tasks[2]?.inheritedUnits.map(({ text, organization: id, verb }) => [text, id, verb])).toEqual(
      [
        ['市司法局', '411700-sifaxingzheng', '负责'],
        ['司法局', idsOf(plan, '司法局')[0], '配合'],
        ['省司法厅', '410000-sifaxingzheng', '配合'],
      ],
    )
  })

  test('said of what follows, they have theirs in both places', () => {
    const plan = read(`西平县2020年甲事工作安排

一、办好甲事。以下各项任务均需县司法局落实，不再列出。

（一）修整渡口。

（二）清点渡船。
`)
    expect(plan.tasks.map(({ inheritedUnits: [unit] }) => unit?.organization)).toEqual([
      '411721-sifaxingzheng',
      '411721-sifaxingzheng',
    ])
    expect(idsOf(plan, '县司法局')).toEqual(['411721-sifaxingzheng'])
  })

  test.each<[string, Partial<Organization>, string]>([
    ['by name', { name: '县司法局' }, 'own'],
    ['by place and function', { place: '411721', function: 'sifaxingzheng' }, 'own'],
    ['by an id that was', { was: ['411721-sifaxingzheng'] }, 'own'],
    ['by a name in its place', { name: '县司法局', place: '411721' }, 'own'],
    ['not by a name in another place', { name: '县司法局', place: '411722' }, '411721-sifaxingzheng'],
    ['not by another function', { place: '411721', function: 'caizheng' }, '411721-sifaxingzheng'],
  ])('the registry comes first: %s', (_, fields, id) => {
    const plan = read(TEXT, [organization(fields)])
    expect(idsOf(plan, '县司法局')).toEqual([id])
    expect(plan.bodies.some((body) => body.id === '411721-sifaxingzheng')).toBe(id !== 'own')
  })

  test('an entry of a place is named elsewhere only by what says the place', () => {
    const province = organization({ name: '省政府', aliases: ['河南省政府'], place: '410000' })
    const named = (title: string) =>
      read(`${title}2020年甲事工作安排\n\n一、甲事\n\n（一）省政府办好甲事，河南省政府办好乙事。\n`, [
        province,
      ]).tasks[0]?.organizations.map(({ text }) => text)
    expect(named('西平县')).toEqual(['省政府', '河南省政府'])
    expect(named('济南市')).toEqual(['河南省政府'])
    expect(named('某某县')).toEqual(['河南省政府'])
  })

  test('a plan of five thousand units has as many bodies', () => {
    const unitsOf = (task: number) => Array.from({ length: 10 }, (_, unit) => `县第${task}${unit}中心`)
    const tasks = Array.from(
      { length: 500 },
      (_, task) => `（一）办好第${task}件事。（责任单位：${unitsOf(task).join('、')}）`,
    )
    expect(read(`西平县2020年甲事工作安排\n\n一、甲事\n\n${tasks.join('\n\n')}\n`).bodies).toHaveLength(5000)
  })
})

describe('the bodies of a library', () => {
  const plans = [
    { ...read(), id: 'a' },
    { ...read(TEXT.replace('县司法局；', '西平县司法局；')), id: 'b' },
  ]
  const listed = listBodies(plans, [organization({ id: 'court', name: '县法院' })])

  test('those of the registry come first, each with what it has to do', () => {
    expect([...listed.keys()][0]).toBe('court')
    expect(listed.get('court')).toMatchObject({ isRegistered: true, duties: [], plans: [] })
    const body = listed.get('411721-sifaxingzheng')
    expect(body?.body).toMatchObject({ name: '西平县司法局', aliases: ['县司法局'], place: '411721' })
    expect(body?.plans).toEqual(['a', 'b'])
    expect(
      body?.duties.map(({ plan, part, role, verb, words }) => [plan.id, part, role, verb, words]),
    ).toEqual([
      ['a', 'task-1', 'lead', '牵头', '县司法局'],
      ['b', 'task-1', 'lead', '牵头', '西平县司法局'],
    ])
    expect(listed.get('411700-sifaxingzheng')?.duties.map(({ part, because }) => [part, because])).toEqual([
      ['task-2', null],
      ['task-3', 'same'],
      ['task-2', null],
      ['task-3', 'same'],
    ])
  })

  test('as a table, with times, numbers and addresses', () => {
    const csv = dutiesToCsv(listed.get('411721-caizheng')?.duties ?? [], (path) => `https://a.example${path}`)
    const rows = parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[]
    expect(rows).toHaveLength(2)
    expect(rows[0]).toEqual({
      plan: 'a',
      planTitle: '西平县2020年甲事工作安排',
      issuedDate: '',
      part: 'task-1',
      label: '（一）',
      title: '修整渡口',
      role: 'support',
      verb: '负责',
      name: '县财政局',
      inherited: '',
      deadlines: '10月底前（2020年10月31日以前）',
      targets: '3处（3 处）',
      url: 'https://a.example/a/1/',
    })
  })
})
