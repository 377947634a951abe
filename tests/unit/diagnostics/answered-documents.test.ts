import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../src/browser/read-plan.ts'
import { CATALOG } from '../../../src/diagnostics/catalog.ts'
import { answerPatch, type CatalogEntry, type Choice } from '../../../src/diagnostics/catalog-entry.ts'
import { severityOf } from '../../../src/diagnostics/report.ts'
import { changeSettings, toSettings } from '../../../src/library/plan-folder/change-settings.ts'
import type { Original, TitleEvidence } from '../../../src/model/original.ts'
import { type PlanSettings, planSettingsSchema } from '../../../src/model/plan-settings.ts'
import type { Registry } from '../../../src/model/registry.ts'
import { makeRegulation } from '../../support/registry.ts'
import { toSource } from '../../support/stages.ts'

const PLAN = '甲市2024年重点工作安排'
const HEAD = `${PLAN}\n为了做好工作，制定本安排。`
/** Two tasks, the first with some words. */
const withWords = (words: string) => `${HEAD}\n一、总则\n（一）办事。${words}\n（二）上报。`
const RUNS_ON_BELOW_SOME =
  `${PLAN}\n一、总则\n（一）办事\n1.甲事。\n2.乙事。\n（二）上报\n3.丙事。\n（三）公开\n4.丁事。\n` +
  '二、保障\n（一）人员。\n（二）经费。'
const TABLE = '序号\t工作任务\t完成时限\n1\t修石阶\t4月底\n2\t修护栏\t5月底'
const TABLES = `${HEAD}\n一、修缮渡口\n${TABLE}\n二、疏浚河道\n${TABLE}`
const CHARGE = '各地区、各部门要按照职责分工抓好落实。'
const FEW = '一、甲。乙。\n二、丙。丁。\n三、戊。己。\n四、庚。辛。\n壬，癸。\n五、子。丑。\n六、寅。卯。'
const MANY = '一、甲\n乙，丙。\n丁，戊。\n二、己\n庚，辛。\n壬，癸。'
const sentence = (name: string) => `${name}要按照职责分工抓紧制定具体措施，明确时限，落实到人，定期报告进展。`
const TWICE = [
  PLAN,
  sentence('市直各部门'),
  ...['一、甲事', sentence('市财政局'), '二、乙事', sentence('市司法局'), '三、丙事', sentence('市公安局')],
  '（此件公开发布）',
]
const NUMBERED = '一、总则\n（一）办事。\n（二）上报。'
const NOTICE =
  '关于印发《甲市方案》和《乙县办法》的通知\n现将《甲市方案》和《乙县办法》印发给你们。\n丙局\n2020年1月2日'
const enclosing = (second: string) => `${NOTICE}\n附件1\n甲市方案\n${NUMBERED}\n附件2\n${second}\n${NUMBERED}`
const NEXT =
  '甲市法治宣传方案\n一、总则\n（一）办事。\n二、分则\n（二）上报。\n乙县执法监督方案\n一、总则\n（一）办事。\n二、分则\n（二）上报。'
const FORWARDED = [
  '甲市民政局转发乙省民政厅关于做好养老工作的通知的通知',
  '各县民政局：\n现将《乙省民政厅关于做好养老工作的通知》转发给你们，并就有关事项通知如下：',
  '一、摸清底数。\n二、按季报送。\n甲市民政局\n2020年2月7日',
  '乙省民政厅关于做好养老工作的通知\n各市民政局：\n现就有关工作通知如下。',
  '一、增加床位。\n二、公开收费。\n三、加强培训。\n乙省民政厅\n2020年1月30日',
].join('\n')
const UNDATED = '甲市工作要点\n（一）办事。6月底前完成。\n（二）上报。'
const registry: Registry = {
  terms: [],
  organizations: [],
  regulations: [
    makeRegulation({ id: 'a', name: '养蜂管理条例', documentNumber: '甲政发〔2012〕1号' }),
    makeRegulation({ id: 'b', name: '蜂场规则', documentNumber: '甲政发〔2012〕2号' }),
  ],
}

interface Case {
  readonly code: keyof typeof CATALOG
  readonly text: string
  readonly why?: string
  readonly titles?: readonly (readonly [from: TitleEvidence['from'], text: string, line: number | null])[]
  /** What the choices are called, where that depends on the text. */
  readonly labels?: readonly string[]
  /** What an answer makes of the plan, by its label. */
  readonly reads?: Readonly<Record<string, object>>
  /** Other doubts that an answer raises, by its label. */
  readonly raises?: Readonly<Record<string, readonly string[]>>
}

/** Plans as the answers make them. */
const formOf = (tasks: string) => ({ documents: [{ form: { tasks } }] })
const closed = (text: string) => ({ 从这一行起是结尾: { title: PLAN, closing: { text } } })
const filed = (documents: number, ...extras: readonly string[]) => ({
  documents: Array(documents).fill({}),
  ...(extras.length > 0 && { extras: extras.map((kind) => ({ kind })) }),
})
const units = (...roles: readonly string[]) => ({
  tasks: [{ organizations: roles.map((role) => ({ role })) }, {}],
})

const CASES: readonly Case[] = [
  { code: 'control-character', text: withWords('丙\u0007事。') },
  { code: 'replacement-character', text: withWords('丙\uFFFD事。') },
  { code: 'bidirectional-character', text: withWords('丙\u202E事。') },
  { code: 'object-character', text: withWords('丙\uFFFC事。') },
  { code: 'zero-width-kept', text: withWords('می\u200cروم') },
  { code: 'private-use-character', text: withWords('丙\uE000事。') },
  { code: 'letter-in-number', text: withWords('2O21年办成。') },
  { code: 'stray-latin', text: withWords('丙and丁。') },
  { code: 'markdown-unread', text: withWords('\n**丙事。**\n**丁事。**') },
  { code: 'bracket-unbalanced', text: withWords('丙（丁。') },
  { code: 'personal-data', text: withWords('联系人张某，身份证号11010519491231002X。') },
  { code: 'personal-data', why: 'two on a line', text: withWords('张某，15012345670；李某，15012345679。') },
  { code: 'office-contact', text: withWords('电子邮箱：ban@jia.gov.cn。') },
  { code: 'citation-contradicts', text: withWords('落实《养蜂管理条例》（甲政发〔2012〕2号）。') },
  {
    code: 'title-unsure',
    why: 'two lines',
    text: `携手建设美丽甲市\n共同谱写新的篇章\n${NUMBERED}`,
    labels: ['读对了', '应是“共同谱写新的篇章”'],
    reads: { 读对了: { title: '携手建设美丽甲市' }, '应是“共同谱写新的篇章”': { title: '共同谱写新的篇章' } },
  },
  {
    code: 'title-unsure',
    why: 'words that are no line',
    text: withWords('丙事。'),
    titles: [['article-title', '乙县2023年安全生产工作要点', null]],
    labels: ['读对了', '应是“乙县2023年安全生产工作要点”'],
    reads: {
      读对了: { title: PLAN },
      '应是“乙县2023年安全生产工作要点”': { title: '乙县2023年安全生产工作要点' },
    },
  },
  {
    code: 'shape-unsure',
    text: RUNS_ON_BELOW_SOME,
    labels: ['按“1.”，读对了', '应按“（一）”'],
    reads: { '按“1.”，读对了': formOf('1.'), '应按“（一）”': formOf('（一）') },
  },
  {
    code: 'tasks-from-table',
    text: TABLES,
    labels: ['是表格里的各行', '是“一、”各段'],
    reads: { 是表格里的各行: formOf('1'), '是“一、”各段': formOf('一、') },
  },
  {
    code: 'tasks-from-table',
    why: 'and nothing else is numbered',
    text: `${HEAD}\n${TABLE}`,
    labels: ['是表格里的各行'],
  },
  {
    code: 'tasks-from-table-unsure',
    text: `${TABLES}\n三、组织保障\n（一）人员。\n（二）经费。`,
  },
  {
    code: 'closing-unsure',
    why: 'read as one',
    text: `${PLAN}\n${FEW}\n${CHARGE}`,
    labels: ['从这一行起是结尾'],
    reads: closed(CHARGE),
  },
  {
    code: 'closing-unsure',
    why: 'read as none',
    text: `${PLAN}\n${MANY}\n${CHARGE}`,
    labels: ['从这一行起是结尾', '属于最后一项任务，读对了'],
    reads: { ...closed(CHARGE), '属于最后一项任务，读对了': { closing: null } },
  },
  {
    code: 'closing-unsure',
    why: 'a copy',
    text: [...TWICE, ...TWICE].join('\n'),
    labels: ['从这一行起是结尾'],
    reads: closed([...TWICE.slice(-1), ...TWICE].join('\n')),
  },
  {
    code: 'document-further',
    why: 'and is none',
    text: `${HEAD}\n一、总则\n（一）办事。\n2024年5月1日\n甲市下半年办事安排\n（二）上报。`,
    reads: { 是另一份文件: filed(2), 只是小标题: filed(1), 只是附件: filed(1, 'attachment') },
  },
  {
    code: 'document-further',
    why: 'named in a notice',
    text: enclosing('乙县办法'),
    reads: { 是另一份文件: filed(2), 只是小标题: filed(1), 只是附件: filed(1, 'attachment') },
    raises: { 只是小标题: ['number-repeated'] },
  },
  {
    code: 'document-further',
    why: 'by its numbers, which tell that it is one',
    text: NEXT,
    raises: { 只是小标题: Array(4).fill('number-repeated') },
  },
  {
    code: 'document-further',
    why: 'within a line, of which nothing can be said',
    text: NEXT.replaceAll('。', `。${sentence('市直各部门').repeat(3)}`).replaceAll('\n', '　　'),
    labels: ['是另一份文件'],
  },
  {
    code: 'attachment-numbered',
    text: enclosing('丁县制度'),
    reads: { 也是有任务的公文: { documents: [{}, { title: '丁县制度' }] }, 只是附件: filed(1, 'attachment') },
  },
  {
    code: 'notice-numbered',
    text: FORWARDED,
    reads: { 各条也是任务: { notice: null, documents: [{}, {}] }, 只是通知的文字: filed(1) },
    raises: { 各条也是任务: ['document-further'] },
  },
  { code: 'marker-doubtful', text: withWords('\n三、四线城市要放开落户。') },
  { code: 'contents-unsure', text: `${PLAN}\n目录\n一、别的\n二、另外\n三、还有\n${NUMBERED}` },
  { code: 'page-mark-doubtful', why: 'one', text: `${HEAD}\n一、总则\n办事。\n7\n二、分则\n上报。` },
  {
    code: 'page-mark-doubtful',
    why: 'several',
    text: `${HEAD}\n一、总则\n办事。\n7\n二、分则\n上报。\n9\n三、附则\n公开。\n7\n四、其他\n送达。`,
    labels: ['这一行是页码，去掉', '这一行是普通文字', '各处都是页码，去掉', '各处都是普通文字'],
    raises: { '这一行是页码，去掉': ['page-mark-doubtful'], 这一行是普通文字: ['page-mark-doubtful'] },
  },
  {
    code: 'times-without-year',
    text: UNDATED,
    reads: { 写明年份: { tasks: [{ deadlines: [{ to: '2024-06-30' }] }, {}] } },
  },
  {
    code: 'units-lead-unsure',
    text: withWords('（市司法局、市财政局负责）'),
    reads: { 首位的牵头: units('lead', 'support'), 共同负责: units('lead', 'lead') },
  },
  {
    code: 'units-inherited',
    text: `${HEAD}\n一、总则\n（一）办事。（市司法局负责，下同）\n（二）上报。`,
    reads: { 不记上: { tasks: [{}, { inheritedUnits: [] }] } },
  },
  { code: 'units-remark-unread', text: withWords('上述任务均由各地各部门按照分工主动负责。') },
  { code: 'number-missing', text: `${HEAD}\n一、总则\n（一）办事。\n（三）上报。` },
  { code: 'number-repeated', text: `${HEAD}\n一、总则\n（一）办事。\n（二）上报。\n（二）公开。` },
  { code: 'number-out-of-order', text: `${HEAD}\n一、总则\n（一）办事。\n（三）上报。\n（二）公开。` },
  { code: 'marker-level', text: `${HEAD}\n一、总则\n（一）办事。\n①丙事。\n（二）上报。` },
]

describe('each answer settles what it answers', () => {
  test.each(CASES.map((each) => [each.code, each.why ?? '', each] as const))('%s %s', (code, _, each) => {
    const before = read(each, FRESH)
    const told = before.find((message) => message.code === code)
    expect(told?.choices.length, JSON.stringify(before)).toBeGreaterThan(0)
    if (each.labels) expect(told?.choices.map(({ label }) => label)).toEqual(each.labels)
    for (const choice of told?.choices ?? []) {
      const after = read(each, answer(choice))
      const left = after.filter((message) => message.at === told?.at && message.code === code)
      const severities = left.map(({ severity }) => severity)
      expect(severities, choice.label).toEqual(isAcceptance(choice) ? ['info'] : [])
      if (each.reads?.[choice.label])
        expect(planOf(each, answer(choice)), choice.label).toMatchObject(each.reads[choice.label] ?? {})
      const raised = after.filter(
        ({ severity, line, code: other }) =>
          severity !== 'info' && !before.some((message) => message.line === line && message.code === other),
      )
      expect(
        raised.map((message) => message.code),
        choice.label,
      ).toEqual(each.raises?.[choice.label] ?? [])
    }
  })

  test.each(['first', 'last'] as const)('so that whoever gives the %s to each has done at last', (which) => {
    for (const each of CASES) {
      let settings = FRESH
      const given: string[] = []
      for (let open = unsettled(each, settings); open; open = unsettled(each, settings)) {
        const choice = open.choices.at(which === 'first' ? 0 : -1) as Choice
        given.push(`${open.code} ${open.at} ${choice.label}`)
        expect(given.length, given.join('\n')).toBeLessThan(12)
        settings = answer(choice, settings)
      }
      expect(
        read(each, settings).filter(({ severity }) => severity !== 'info'),
        given.join('\n'),
      ).toEqual([])
    }
  })

  test('and every message that has any was answered above', () => {
    const answered = new Set<string>(CASES.map(({ code }) => code))
    const having = Object.entries(CATALOG).filter(([, entry]: [string, CatalogEntry]) => entry.choices)
    expect(having.map(([code]) => code).filter((code) => !answered.has(code))).toEqual([])
  })
})

const FRESH = toSettings('甲.txt', 'x', [])

const isAcceptance = ({ patch }: Choice) => 'accepted' in patch

/** The settings with an answer; a reason as it is offered. */
function answer(choice: Choice, settings = FRESH): PlanSettings {
  const typed = choice.asks?.type === 'year' ? '2024' : (choice.asks?.initial ?? '')
  const changed = changeSettings(settings, answerPatch(choice, typed))
  expect(planSettingsSchema.safeParse(changed).error).toBeUndefined()
  return changed
}

/** The first message that has not been answered. */
function unsettled(each: Case, settings: PlanSettings) {
  return read(each, settings).find(({ severity, choices }) => severity !== 'info' && choices.length > 0)
}

function readingOf({ text, titles }: Case, settings: PlanSettings) {
  const document = { source: toSource(text), original: titles ? originalWith(titles) : null }
  const reading = readPlan({ ...document, account: null, pictures: new Map() }, settings, registry)
  if (!reading.ok) throw new Error(JSON.stringify(reading.files))
  return reading
}

function planOf(each: Case, settings: PlanSettings) {
  return readingOf(each, settings).result.plan
}

/** All that is told of a text. */
function read(each: Case, settings: PlanSettings) {
  return readingOf(each, settings).files.flatMap(({ path, messages }) =>
    messages.map((message) => ({
      code: message.ruleId,
      line: message.line,
      at: `${path}:${message.line}:${message.column}`,
      severity: severityOf(message),
      choices: message.choices ?? [],
    })),
  )
}

function originalWith(said: NonNullable<Case['titles']>): Original {
  return {
    ...{ file: '甲.html', sha256: null, bytes: 1, format: 'html', encoding: 'utf-8', textSha256: null },
    ...{ doubts: [], account: null, readings: [] },
    titles: said.map(([from, text, line]) => ({ from, text, line, endLine: line })),
  }
}
