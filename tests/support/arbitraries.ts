import fc from 'fast-check'
import type { PlanSettings } from '../../src/model/plan-settings.ts'
import { henanSource } from './henan.ts'
import { INJECTIONS, REWRITTEN } from './injections.ts'

/** What the parser looks for, and what it might mistake for that. */
const VOCABULARY = [
  ...['一、', '二、', '十、', '（一）', '(二) ', '（三）', '（九千九百九十九）', '〇', '零', '百'],
  ...['1.', '2．', '0.', '（1）', '(2)', '①', '②', '⑳', '1. ', '2.', '3、', '1)', '㈠', '１．'],
  ...['第一章', '第二章\u3000', '第一节 ', '第一条', '第二条 ', '第一部分', '目录', '总 则'],
  ...[
    '责任单位：',
    '牵头单位：',
    '配合单位:',
    '市司法局',
    '、县公安局',
    '（甲局牵头，乙局负责）',
    '下同',
    '〔丙局负责〕',
  ],
  ...['- 2 -', '— 3 —', ' - 4 - ', '第5页', '第 1 页 共 2 页', '7', '\n8\n', '附件', '附件1', '附件：1.甲'],
  ...[
    '此件公开发布',
    '（此件公开发布）',
    '甲市人民政府',
    '甲市人民政府办公室',
    '2020年4月17日',
    '抄送：乙局。',
  ],
  ...[
    '关于印发《甲方案》的通知',
    '甲方案',
    '甲政发〔2020〕1号',
    '各县人民政府：',
    '甲\t乙',
    '\n丙\t\t丁\n',
    '修改为：“',
  ],
  ...[
    '〔图1：原件中的图，未转成文字〕',
    '\n〔图2：原件中的图，未转成文字〕\n',
    '〔公式1：原件中的公式，未转成文字〕',
  ],
  ...['《', '》', '“', '”', '‘', '’', '（', '）', '(', ')', '〔', '〕', '[', ']'],
  ...['\n', '\n', '\n\n', '\r\n', '\r', '\f', '\v', '\u0085', '\u2028', ' ', '  ', '\t', '\u3000', '\u00a0'],
  ...['，', '。', '：', '；', '、', ',', ';', ':', '!', '?', '.', '-', '…'],
  ...['甲', '乙丙', '关于', '的通知', '文件', '本安排', '年', '月', '日', '2020', '4', '17', '号', '1'],
  ...['and', 'GDP', 'f(x)', 'https://a.example/?q=1,2', 'a.b@example.org', '1,000', '3:30'],
  ...['\ufeff', '\0', '\u200b', '\u202e', '\ufffd', '\ufffe', '𠮷', '👩‍👧'],
  ...['（⼀）', '⺠', '\ufacf', '\u{2f800}', '\u00ad', '\ufe0f', '\u180e', '\ue5e5', '\uf06c', '\ufffc'],
  ...['二O二三年', '○', 'Ｏ', '２０２３', '１', '．', 'Ａ', '壹、', '（贰）', '2O20年', '廿', '號'],
]

/** Texts made of the parser's own markers. */
const ownMarkers = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 60 }).map((words) => words.join(''))

const ROWS = [
  ...[
    '序号\t工作任务\t牵头单位\t完成时限',
    '工作任务\t责任单位',
    '序号\t任务\t分工\t\t时限',
    '\t\t牵头\t配合单位\t',
  ],
  ...[
    '1\t甲任务。\t乙局\t6月底',
    '2\t丙任务\t丁局、戊局\t',
    '3.\t\t己局\t全年',
    '（一）\t庚\t辛局\t',
    '100\t壬\t\t',
  ],
  ...[
    '\t又一项\t\t12月底前',
    '一、第一类\t\t\t',
    '（二）第二类\t\t\t',
    '第三类\t\t\t',
    '二\t第四类\t\t',
    '合计\t\t\t3',
  ],
  ...[
    '一、第五类\t1\t癸任务\t子局',
    '\t2\t丑任务\t寅局',
    '二、总体要求',
    '本表由甲局解释。',
    '甲市计划',
    '指标\t数',
  ],
]

/** Tables of tasks, and what may stand in and around them. */
const ownTables = fc
  .array(fc.constantFrom(...ROWS), { maxLength: 14 })
  .map((rows) => [ROWS[0], ...rows].join('\n'))

/** Any text that UTF-8 can hold: no lone surrogates. */
const anyText = fc.string({ unit: 'binary', maxLength: 80 })

/** Texts that look like markup, among words and line ends. */
const injected = fc
  .array(fc.constantFrom(...INJECTIONS, ...REWRITTEN, '甲乙', '。', '\n', '（一）', '一、', ' '), {
    maxLength: 12,
  })
  .map((words) => words.join(''))

type Units = readonly string[]
type Change = (units: Units, at: number, end: number, to: number) => Units

const CHANGES: Readonly<Record<string, Change>> = {
  delete: (units, at, end) => units.toSpliced(at, end - at),
  copy: (units, at, end, to) => units.toSpliced(to, 0, ...units.slice(at, end)),
  double: (units, at, end) => units.toSpliced(at, 0, ...units.slice(at, end)),
  swap: (units, at, end, to) => {
    const [from, until] = at < to ? [at, to] : [to, at]
    const head = units.slice(0, from)
    return [...head, ...units.slice(until, until + end - at), ...units.slice(from, until)].concat(
      units.slice(until + end - at),
    )
  },
}

const change = (split: (text: string) => Units, joiner: string) =>
  fc
    .record({
      kind: fc.constantFrom(...Object.values(CHANGES)),
      at: fc.nat(),
      length: fc.nat(40),
      to: fc.nat(),
    })
    .map(({ kind, at, length, to }) => (text: string) => {
      const units = split(text)
      const start = at % (units.length + 1)
      return kind(units, start, Math.min(units.length, start + length), to % (units.length + 1)).join(joiner)
    })

const insertion = fc
  .tuple(fc.nat(), fc.constantFrom(...VOCABULARY, ...INJECTIONS))
  .map(([at, words]) => (text: string) => {
    const characters = [...text]
    return characters.toSpliced(at % (characters.length + 1), 0, words).join('')
  })

/** The first plan with pieces and lines deleted, inserted, doubled and moved. */
export const mutatedPlan: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      change((text) => [...text], ''),
      change((text) => text.split('\n'), '\n'),
      insertion,
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((changes) => changes.reduce((text, apply) => apply(text), henanSource))

/** Short texts of every kind. */
export const shortText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: ownMarkers, weight: 3 },
  { arbitrary: injected, weight: 2 },
  { arbitrary: ownTables, weight: 1 },
  { arbitrary: anyText, weight: 1 },
)

/** Texts of every kind; the plan's mutations are long, so there are fewer of them. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: shortText, weight: 6 },
  { arbitrary: mutatedPlan, weight: 1 },
)

/** A text with corrections and notes on words of it, as `plan.yaml` may declare them. */
export const declaredText = (of: fc.Arbitrary<string> = text) =>
  of.chain((source) =>
    fc.record({
      source: fc.constant(source),
      corrections: fc.array(correctionOf(source), { maxLength: 4 }),
      notes: fc.array(noteOf(source), { maxLength: 3 }),
    }),
  )

const REPLACEMENTS = ['', '', '和', '甲 乙', '（四）', '二、', '{x}', '<b>', '，', 'a,b']

function correctionOf(source: string): fc.Arbitrary<PlanSettings['corrections'][number]> {
  return fc.record({
    before: sliceOf(source),
    after: fc.constantFrom(...REPLACEMENTS),
    reason: fc.constantFrom(...INJECTIONS),
    line: fc.constant(undefined),
  })
}

function noteOf(source: string): fc.Arbitrary<PlanSettings['notes'][number]> {
  return fc.record({
    text: sliceOf(source),
    note: fc.constantFrom(...INJECTIONS),
    line: fc.constant(undefined),
  })
}

function sliceOf(source: string): fc.Arbitrary<string> {
  const characters = [...source]
  return fc
    .tuple(fc.nat(Math.max(0, characters.length - 1)), fc.integer({ min: 1, max: 12 }))
    .map(([at, length]) => characters.slice(at, at + length).join('') || '缺')
}
