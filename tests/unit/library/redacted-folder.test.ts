import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addPlan } from '../../../src/library/add-plan.ts'
import { loadPlanFolder } from '../../../src/library/plan-folder/load-plan.ts'
import { redactOriginal } from '../../../src/library/plan-folder/read-redacted.ts'
import type { Original } from '../../../src/model/original.ts'
import { redactionLines } from '../../../src/plan-to-outline/redaction-lines.ts'
import { offersOriginal } from '../../../src/publish/make-original-download.ts'
import { NO_REGISTRY } from '../../support/registry.ts'

/** A page whose menu, titles and words hold numbers; a line is wrapped by nothing, and a menu is left out. */
const PAGE = `<html><head><meta name="ArticleTitle" content="某市2024年工作安排15012345672">
<title>某市2024年工作安排1501234 5672_某市人民政府</title><meta name="og:title" content="某市2024年工作安排"></head><body><div>首页 | 值班 15012345671</div><article><p>某市2024年工作安排15012345672</p>
<p>（一）加强督查。联系人：张三，15012345670、15012345679，<!-- 15012345673 -->按季通报。</p>
<p>（二）按期办结。没有完成的，说明原因。</p></article></body></html>`

async function add(declared = '') {
  const content = mkdtempSync(join(tmpdir(), 'gangmu-redacted-'))
  const file = join(content, 'notice.html')
  writeFileSync(file, PAGE)
  const { folder, files } = await addPlan(content, { file, id: 'ceshi-2024', accepted: [] }, NO_REGISTRY)
  if (folder === null) throw new Error(files.map(String).join('\n'))
  const text = readFileSync(join(folder, 'source.txt'), 'utf8')
  const settings = join(folder, 'plan.yaml')
  const written = readFileSync(settings, 'utf8').replace('corrections: []\n', '')
  writeFileSync(settings, `${written}${declared}`)
  return { folder, text, load: () => loadPlanFolder(folder, NO_REGISTRY) }
}

async function loaded(declared: string) {
  const { load } = await add(declared)
  const plan = load()
  if (!plan.ok) throw new Error(plan.files.flatMap(({ messages }) => messages.map(String)).join('\n'))
  return plan.result
}

const IN_TITLE = '  - { line: 1, column: 12, length: 11, kind: 电话, reason: 误入 }\n'
const FIRST = '  - { line: 2, column: 16, length: 11, kind: 电话 }\n'
const SECOND = '  - { line: 2, column: 28, length: 11, kind: 电话 }\n'

describe('a folder with redactions', () => {
  test('gives a result without a trace of the words, in the title too', async () => {
    const result = await loaded(`redactions:\n${IN_TITLE}${FIRST}${SECOND}`)
    expect(result.plan.title).toBe('某市2024年工作安排〔已隐去〕')
    expect(result.plan.tasks[0]?.text).toContain('张三，〔已隐去〕、〔已隐去〕，按季通报。')
    const { files, settings: _, ...rest } = result
    expect(JSON.stringify([rest, [...rest.mdx]])).not.toMatch(/150\d{8}/u)
    expect(JSON.stringify(files.map(({ messages }) => messages.map(String)))).not.toMatch(/150\d{8}/u)
    expect(result.plan.diagnostics.map(({ code }) => code)).not.toContain('personal-data')
  })

  test('withholds the original, its hashes and all its words', async () => {
    const result = await loaded(`publishOriginal: true\nredactions:\n${FIRST}`)
    expect(offersOriginal(result)).toBe(false)
    expect(result.plan.original).toMatchObject({ sha256: null, textSha256: null })
    const texts = result.plan.original?.readings.map(({ text }) => text) ?? []
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter(Boolean)).toEqual([])
  })

  test('keeps the title on its line as the line is, and none that holds the words elsewhere', async () => {
    const whole = (await loaded('')).original?.titles
    expect(whole).toMatchObject([
      { from: 'article-title', text: '某市2024年工作安排15012345672', line: 1, endLine: 1 },
      { from: 'article-title', text: '某市2024年工作安排', line: null, endLine: null },
      { from: 'title-element', text: '某市2024年工作安排1501234 5672_某市人民政府', line: null },
    ])
    const { original, plan } = await loaded(`redactions:\n${IN_TITLE}`)
    expect(original?.titles).toMatchObject([
      { from: 'article-title', text: '某市2024年工作安排〔已隐去〕', line: 1, endLine: 1 },
      { from: 'article-title', text: '某市2024年工作安排', line: null },
    ])
    expect((await loaded(`redactions:\n${FIRST}`)).original?.titles).toEqual(whole)
    expect(plan.original).not.toHaveProperty('titles')
  })

  test('counts what is hidden', async () => {
    const { plan } = await loaded(`redactions:\n${IN_TITLE}${FIRST}`)
    expect(plan.redactions).toEqual([
      { start: 11, end: 16, line: 1, column: 12, length: 11, characters: 11, kind: '电话', reason: '误入' },
      { start: 32, end: 37, line: 2, column: 16, length: 11, characters: 11, kind: '电话', reason: null },
    ])
  })

  test('advises by columns of the file on disk, whatever is redacted before', async () => {
    const { text } = await add()
    expect(text.split('\n')[1]?.slice(15, 26)).toBe('15012345670')
    const advised = await loaded(`redactions:\n${FIRST}`)
    expect(redactionLines(advised)).toEqual([
      'redactions:',
      '  - { line: 1, column: 12, length: 11, kind: 电话 }',
      '  - { line: 2, column: 28, length: 11, kind: 电话 }',
    ])
    const note = advised.plan.diagnostics.find(({ code, line }) => code === 'personal-data' && line === 2)
    expect(note?.advice).toContain('{ line: 2, column: 28, length: 11, kind: 电话 }')
  })

  test('takes corrections as the text is after', async () => {
    const correct = (before: string) =>
      `corrections:\n  - { before: ${before}, after: 李四，, reason: 理由 }\n`
    const { plan } = await loaded(`redactions:\n${FIRST}${correct('张三，〔已隐去〕')}`)
    expect(plan.corrections[0]).toMatchObject({ before: '张三，〔已隐去〕', after: '李四，' })
    const { diagnostics } = (await loaded(`redactions:\n${FIRST}${correct('张三，15012345670')}`)).plan
    expect(diagnostics.map(({ code }) => code)).toContain('correction-not-found')
  })
})

test.each([
  ['{ line: 9, column: 1, length: 1, kind: 电话 }', 'source.txt 只有 3 行'],
  ['{ line: 2, column: 30, length: 110, kind: 电话 }', '隐去的字不能超出一行'],
])('%s is refused, at its line of plan.yaml, and nothing is published', async (declared, problem) => {
  const { folder, load } = await add(`redactions:\n  - ${declared}\n`)
  const plan = load()
  expect(plan.ok).toBe(false)
  const file = plan.files.find(({ messages }) => messages.length > 0)
  expect(file?.path).toBe(join(folder, 'plan.yaml'))
  expect(file?.messages[0]?.reason).toContain(problem)
  expect(file?.messages[0]?.line).toBe(
    readFileSync(join(folder, 'plan.yaml'), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(declared)) + 1,
  )
})

test.each([
  ['{ line: 2, column: 1, length: 0, kind: 电话 }', '应为长度（至少 1）'],
  ['{ line: 0, column: 1, length: 1, kind: 电话 }', '应为行号'],
  ['{ line: 2, column: 1, length: 1, kind: 手机号 }', 'kind'],
  ['{ line: 2, column: 1, length: 1, kind: 电话, text: 15012345670 }', 'text'],
])('%s is no redaction', async (declared, problem) => {
  const { load } = await add(`redactions:\n  - ${declared}\n`)
  const plan = load()
  expect(plan.ok).toBe(false)
  const messages = plan.files.flatMap((file) =>
    file.messages.map(({ reason, expected }) => `${reason}${expected}`),
  )
  expect(messages.join('\n')).toContain(problem)
})

test('struck-out words behind a redaction on their line are restored in their place', () => {
  const reading = { kind: 'struck-text', at: {}, line: 2, column: 45, characters: 2, text: '定期' } as const
  const doubt = { code: 'struck-text', line: 2, column: 45, values: { characters: 2 } } as const
  const original = { doubts: [doubt], readings: [reading], titles: [] } as unknown as Original
  const declared = [{ line: 2, column: 16, length: 11, kind: '电话' }] as const
  expect(redactOriginal(original, '', '', declared)).toMatchObject({
    doubts: [{ ...doubt, column: 45 - 11 + 5 }],
    readings: [{ ...reading, column: 45 - 11 + 5 }],
  })
})
