import { describe, expect, test } from 'vitest'
import { checkEdits } from '../../../src/html-to-proof/check-edits.ts'
import type { Reading } from '../../../src/model/account.ts'
import { layeredParts } from '../../../src/model/layered-parts.ts'
import type { Original } from '../../../src/model/original.ts'
import { type PlanSettings, planSettingsSchema } from '../../../src/model/plan-settings.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import { planToMdx } from '../../../src/plan-to-mdx/plan-to-mdx.ts'
import type { PlanEntry } from '../../../src/site/lib/library.ts'
import { sourceLines } from '../../../src/site/lib/source-lines.ts'
import { fileToSource } from '../../support/read-file.ts'
import { renderMdx } from '../../support/render-mdx.ts'
import { toSource } from '../../support/stages.ts'

const REASON = '误加了删除线'
const TEXT = '题名\n一、甲\n（一）新增200户。乙。\n（二）丙。\n'
const NUMBER = { line: 3, column: 6, text: '150' }

type Struck = { readonly line: number; readonly column?: number; readonly text: string }
type Restored = NonNullable<PlanSettings['restored']>

const toReading = (struck: Struck): Reading => ({
  kind: 'struck-text',
  at: { paragraph: struck.line },
  characters: [...struck.text.replace(/\s/gu, '')].length,
  ...struck,
})

function run(text: string, struck: readonly Struck[], declared: Partial<PlanSettings>) {
  const original: Original = {
    ...{ bytes: 0, titles: [] },
    ...{ file: 'original.docx', sha256: '0'.repeat(64), format: 'docx', encoding: null, doubts: [] },
    ...{ textSha256: '0'.repeat(64), account: null, readings: struck.map(toReading) },
  }
  const provenance = { received: null, from: 'test', officialUrl: null }
  const settings = { ...planSettingsSchema.parse({ id: 'x', provenance }), ...declared }
  const result = runPipeline({ source: toSource(text), original, settings })
  const { parts, plan, published } = result
  return { ...result, ...planToMdx(parts, plan, published, layeredParts(plan)) }
}

const restore = (text: string, struck: readonly Struck[], ...restored: readonly Struck[]) =>
  run(text, struck, { restored: restored.map((entry) => ({ ...entry, reason: REASON })) })

describe('struck-out words that are restored', () => {
  test.each<[string, Struck, string, string]>([
    ['甲200户', { line: 1, column: 2, text: '150' }, '甲150200户', 'before what replaced them'],
    ['甲200户', { line: 1, column: 1, text: '共' }, '共甲200户', 'at the start'],
    ['甲200户', { line: 1, column: 6, text: '。' }, '甲200户。', 'at the end'],
    ['甲乙\r\n丙丁', { line: 2, column: 2, text: '戊' }, '甲乙\n丙戊丁', 'behind another line end'],
    ['甲乙', { line: 1, column: 2, text: ' 丙\n丁 ' }, '甲丙 丁乙', 'in one line, without blank edges'],
    ['甲，乙\n丙', { line: 2, column: 1, text: '丁' }, '甲，乙丁丙', 'where lines are joined'],
    [
      '甲。\n\n乙。\n丁。',
      { line: 3, text: '丙。' },
      '甲。\n丙。\n乙。\n丁。',
      'a whole paragraph before a line',
    ],
    ['(一) 甲。\n', { line: 1, column: 5, text: '乙' }, '（一）乙甲。', 'behind a number that a rule widens'],
    ['甲\u200b⼈', { line: 1, column: 3, text: '民' }, '甲民人', 'between what rules change'],
    [
      '（一）甲。丁。',
      { line: 1, column: 6, text: '乙。（二）丙。' },
      '（一）甲。乙。（二）丙。丁。',
      'never cut by a rule',
    ],
    ['甲 乙', { line: 1, column: 2, text: '2020 年, 丙' }, '甲2020 年, 丙 乙', 'never changed by a rule'],
    [
      '（一）甲。（二）乙。',
      { line: 1, column: 6, text: '丙。' },
      '（一）甲。丙。\n（二）乙。',
      'before a glued heading',
    ],
    [
      '（一）甲。乙。',
      { line: 1, column: 6, text: '（二）' },
      '（一）甲。\n（二）乙。',
      'as a glued heading',
    ],
  ])('%j with %j is %j: %s', (text, struck, published) => {
    const lead = '题名\n一、总则\n'
    const moved = { ...struck, line: struck.line + 2 }
    const result = restore(lead + text, [moved], moved)
    expect(result.published.text).toBe(lead + published)
    expect(checkEdits(result)).toEqual([])
  })

  test('are read as the rest of the text', () => {
    const { plan } = restore(TEXT, [NUMBER], NUMBER)
    expect(plan.tasks[0]?.text).toContain('新增150200户')
  })

  test('are shown among the corrections, with the reason, and marked on their page', () => {
    const { plan, marks, mdx } = restore(TEXT, [NUMBER], NUMBER)
    expect(plan.corrections).toEqual([
      {
        ...{ start: 12, end: 12, before: '', after: '150', line: 3, column: 6 },
        reason: `恢复原件中划掉的文字：${REASON}`,
      },
    ])
    expect(plan.normalizations).not.toContainEqual(expect.objectContaining({ after: '150' }))
    expect(marks).toEqual([{ part: 'task-1', kind: 'correction', n: 1 }])
    const { annotations } = renderMdx('tasks/1.mdx', mdx.get('tasks/1.mdx') as string)
    expect(annotations.map(({ attributes, text }) => [attributes.original, text])).toContainEqual(['', '150'])
  })

  test('may be several at one place, in the order of the account', () => {
    const other = { ...NUMBER, text: '约' }
    expect(restore(TEXT, [NUMBER, other], NUMBER, other).published.text).toContain('新增150约200户')
  })

  test('of the same words twice need a column', () => {
    const twice = [NUMBER, { ...NUMBER, column: 11 }]
    const { plan } = restore(TEXT, twice, { line: 3, text: '150' })
    const fault = plan.diagnostics.find(({ code }) => code === 'restored-not-found')
    expect(fault?.message).toContain('同样的文字划掉了不止一处（第 6、11 列），请加上 column: 列号')
    expect(restore(TEXT, twice, { ...NUMBER, column: 11 }).published.text).toContain('新增200户。150乙。')
  })
})

test('words that are not restored are published nowhere', () => {
  const secret = { line: 3, column: 9, text: '不应公布' }
  const { plan, mdx, published } = restore(TEXT, [NUMBER, secret], NUMBER)
  for (const made of [JSON.stringify(plan), published.text, ...mdx.values()])
    expect(made).not.toContain('不应公布')
  expect(plan.original?.readings.map(({ text }) => text)).toEqual(['', ''])
})

describe('what is not in the account is refused', () => {
  test.each<[readonly Struck[], Struck, string, string]>([
    [[NUMBER], { line: 3, text: '160' }, '这一行划掉的是“150”（第 6 列）', 'other words'],
    [[NUMBER], { line: 4, text: '150' }, '这一行没有划掉的文字', 'another line'],
    [[NUMBER], { line: 3, text: '150', column: 7 }, '这一行划掉的是“150”（第 6 列）', 'another column'],
    [[], { line: 3, text: '150' }, '这一行没有划掉的文字', 'no account'],
    [[{ line: 4, text: '丁。' }], { line: 4, text: '丁。' }, '在最后一行之前还是之后不能确定', 'at the end'],
  ])('%j: %j: %s (%s)', (struck, declared, problem) => {
    const { plan, published } = restore(TEXT, struck, declared)
    const found = plan.diagnostics.filter(({ code }) => code === 'restored-not-found')
    expect(found.map(({ severity }) => severity)).toEqual(['error'])
    expect(found[0]?.message).toContain(problem)
    expect(published.text).toBe(TEXT.trim())
  })

  test('twice where it was struck out once, or within a correction', () => {
    const codes = (restored: Restored, corrections: PlanSettings['corrections'] = []) =>
      run(TEXT, [NUMBER], { restored, corrections }).plan.diagnostics.map(({ code }) => code)
    const entry = { ...NUMBER, reason: REASON }
    expect(codes([entry])).not.toContain('restored-not-found')
    expect(codes([entry, entry])).toContain('restored-not-found')
    expect(codes([entry], [{ before: '增200', after: '加100', reason: REASON }])).toContain(
      'restored-not-found',
    )
    expect(codes([entry], [{ before: '200', after: '100', reason: REASON }])).not.toContain(
      'restored-not-found',
    )
  })
})

describe('the proof refuses', () => {
  const whole = restore(TEXT, [NUMBER], NUMBER)
  const readings = (readings: readonly Reading[]) => ({
    ...whole,
    original: whole.original && { ...whole.original, readings: [...readings] },
  })
  const declared = (restored: Restored) => ({
    ...whole,
    settings: whole.settings && { ...whole.settings, restored },
  })
  const tampered = (change: object) => ({
    ...whole,
    published: {
      ...whole.published,
      edits: whole.published.edits.map((edit) => (edit.rule === 'restored' ? { ...edit, ...change } : edit)),
    },
  })
  test.each([
    ['words that the account does not have', readings([])],
    ['words that were not struck out', readings([{ ...toReading(NUMBER), kind: 'comment' }])],
    ['another number of characters', readings([{ ...toReading(NUMBER), characters: 2 }])],
    ['another column', readings([toReading({ ...NUMBER, column: 5 })])],
    ['other words', tampered({ after: '160' })],
    ['another place', tampered({ start: 13, end: 13 })],
    ['words instead of others', tampered({ end: 13, before: '2' })],
    ['other words in the account', readings([toReading({ ...NUMBER, text: '160' })])],
    ['another line in the account', readings([toReading({ ...NUMBER, line: 2 })])],
    ['what was not declared', declared([])],
    ['what was declared of other words', declared([{ ...NUMBER, text: '160', reason: REASON }])],
    ['what was declared of another line', declared([{ ...NUMBER, line: 2, reason: REASON }])],
    ['what was declared for another reason', declared([{ ...NUMBER, reason: '误删' }])],
  ])('%s', (_, result) => {
    expect(checkEdits(whole)).toEqual([])
    expect(checkEdits(result).map(({ code }) => code)).toContain('edit-unlawful')
  })
})

test('plan.yaml takes it, and refuses a line of 0 and no words', () => {
  const parse = (restored: unknown) =>
    planSettingsSchema.safeParse({
      id: 'x',
      provenance: { received: null, from: 'test', officialUrl: null },
      restored,
    }).success
  expect(parse([{ line: 3, text: '150', reason: REASON }])).toBe(true)
  expect(parse([{ line: 3, column: 6, text: '150', reason: REASON }])).toBe(true)
  expect(parse([{ line: 0, text: '150', reason: REASON }])).toBe(false)
  expect(parse([{ line: 3, text: '', reason: REASON }])).toBe(false)
  expect(parse([{ line: 3, text: '150' }])).toBe(false)
})

test('the page of the source shows its own words once, beside what is inserted', () => {
  const source = TEXT.replace('200', '２００')
  const { plan, parts, marks } = restore(source, [NUMBER], NUMBER)
  const { provenance } = planSettingsSchema.parse({
    id: 'x',
    provenance: { received: null, from: 'test', officialUrl: null },
  })
  const lines = sourceLines({ plan, parts, marks, provenance, sourceText: source } as unknown as PlanEntry)
  const pieces = lines[2]?.pieces ?? []
  expect(pieces.map(({ text }) => text).join('')).toBe('（一）新增２００户。乙。')
  expect(pieces.flatMap(({ text, edit }) => (edit ? [[text, edit.after]] : []))).toEqual([
    ['', '150'],
    ['２００', '200'],
  ])
})

test('struck-out words are warned of where they stood', async () => {
  const page =
    '<!doctype html><meta charset=utf-8><p>某市2024年工作安排</p><p>（一）甲。不少于<s>150</s>200户。</p>'
  const read = await fileToSource(Buffer.from(page), 'a.html')
  if ('code' in read) throw new Error(read.code)
  const { diagnostics } = runPipeline({ ...read, settings: null }).plan
  expect(diagnostics.filter(({ code }) => code === 'struck-text')).toMatchObject([{ line: 2, column: 9 }])
})
