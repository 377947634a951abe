import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MARKER_FORMS } from '../../../src/chinese/markers.ts'
import { formatNumeral } from '../../../src/chinese/numerals.ts'
import { CATALOG } from '../../../src/diagnostics/catalog.ts'
import { RULES } from '../../../src/model/edit-rules.ts'
import { LIMITS } from '../../../src/model/limits.ts'
import { findingSchema, OUTCOME_STATES, SOURCE_SEEN, searchSchema } from '../../../src/model/outcome.ts'
import { LEVELS, planSettingsSchema } from '../../../src/model/plan-settings.ts'
import {
  organizationSchema,
  REGULATION_KINDS,
  REGULATION_STATUSES,
  regulationSchema,
  termSchema,
} from '../../../src/model/registry.ts'
import { siteSettingsSchema } from '../../../src/model/site-settings.ts'
import { loadHenan } from '../../support/henan.ts'

const page = (path: string) => readFileSync(`docs/about/${path}.mdx`, 'utf8')
const { plan, source, published } = loadHenan()
const PAGES = ['index', 'method', 'plan-yaml', 'registry', 'site-yaml', 'accessibility']

describe('the page about the method', () => {
  const method = page('method')
  const [, about = '', after = ''] =
    /\n## 规整：[^\n]*\n(?<about>.*?)\n## 校订(?<after>.*)/su.exec(method) ?? []
  const [introduction = '', ...sections] = about.split('\n### ')
  const lineOf = (offset: number) => source.text.slice(0, offset).split('\n').length

  test('names every rule, in order, and says how many there are', () => {
    expect(sections.map((section) => section.split('\n')[0])).toEqual(
      Object.values(RULES).map(({ name }) => name),
    )
    expect(introduction).toContain(`规则共${formatNumeral(Object.keys(RULES).length)}条，`)
  })

  test.each(Object.entries(RULES))('says of %s what the plan has of it', (rule, { name }) => {
    const words = sections.find((section) => section.startsWith(`${name}\n`)) ?? ''
    const lines = published.edits.filter((edit) => edit.rule === rule).map(({ start }) => lineOf(start))
    expect(words.includes('本安排没有用到这一条'), 'not used').toBe(lines.length === 0)
    const example = Number(/例如第 (\d+) 行/u.exec(words)?.[1] ?? 0)
    // A gap between two lines begins on the first of them.
    if (lines.length > 0) expect(lines).toContain(example)
  })

  test('tells the plan’s own figures', () => {
    const { lines, characters, sha256 } = plan.source
    expect(method).toContain(`有 ${lines} 行、${characters} 个字符`)
    expect(method).toContain(`\n${sha256}\n`)
    for (const text of [method, readFileSync('content/about/index.mdx', 'utf8')])
      expect(text).toMatch(
        new RegExp(`${plan.chapters.length} 个部分[^。]{0,8}${plan.tasks.length} 项任务`, 'u'),
      )
    const corrections = published.edits.filter(({ rule }) => rule === 'correction')
    expect(after).toContain(
      `本安排有${formatNumeral(corrections.length)}处校订：第 ${lineOf(corrections[0]?.start ?? 0)} 行`,
    )
  })
})

/** Where a page of a diagnostic names a limit, as it must be written. */
const LIMITS_TOLD: readonly (readonly [code: keyof typeof CATALOG, words: string])[] = [
  [
    'source-too-large',
    `文本文件的上限是 ${LIMITS.textBytes / 2 ** 20} MB，其他格式是 ${LIMITS.fileBytes / 2 ** 20} MB`,
  ],
  ['source-too-large', `超过 ${LIMITS.textBytes / 2 ** 20} MB 的上限`],
  ['archive-too-large', `超过 ${LIMITS.zipPartBytes / 2 ** 20} MB 的上限`],
  ['document-too-deep', `超过 ${LIMITS.depth} 层`],
  ['document-too-complex', `超过 ${LIMITS.nodes / 10_000} 万个`],
  ['text-too-long', `超过 ${LIMITS.textCharacters / 10_000} 万字`],
  ['too-many-pages', `超过 ${LIMITS.pages} 页的上限`],
  ['registry-list-long', `清单有 ${LIMITS.listRows / 10_000} 万多行`],
  ['registry-cell-invalid', `一格最多 ${LIMITS.cellCharacters} 字`],
  ['reading-stopped', `时间（${LIMITS.seconds} 秒）和内存（${LIMITS.memoryMegabytes} MB）的上限`],
]

test.each(LIMITS_TOLD)('the page of %s says %s', (code, words) => {
  expect(page(`diagnostics/${code}`)).toContain(words)
})

/** A line of the terminal: `source.txt:5:1 错误 …… number-missing`. */
const TOLD = /(?:^| )(?:错误|警告|提示) /u
/** Pages that explain without such a line. */
const WITHOUT_EXAMPLE = new Set<string>([
  'citation-unresolved',
  'organization-unresolved',
  'registry-dates-disordered',
  'registry-id-misplaced',
  'registry-id-repeated',
  'registry-id-unknown',
  'registry-name-shared',
  'registry-status-contradicts',
  'text-not-covered',
])
const SEVERITIES = { error: '错误', warning: '警告', info: '提示' } as const

test.each(Object.entries(CATALOG))('the page of %s shows the message as it is told', (code, entry) => {
  const shown = page(`diagnostics/${code}`)
    .split('\n')
    .filter((line) => TOLD.test(line) && line.endsWith(` ${code}`))
  const message = entry.message
    .split(/\{\w+\}/u)
    .map(literal)
    .join('.+')
  for (const line of shown) {
    expect(line).toMatch(new RegExp(`(?:^| )${SEVERITIES[entry.severity]} ${message} ${code}$`, 'u'))
  }
  expect(shown.length > 0, 'an example').toBe(!WITHOUT_EXAMPLE.has(code))
})

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
}

test.each([
  ['plan-yaml', planSettingsSchema, [...LEVELS, ...Object.keys(MARKER_FORMS)]],
  ['site-yaml', siteSettingsSchema, []],
  ['registry', regulationSchema, [...REGULATION_KINDS, ...REGULATION_STATUSES]],
  ['registry', termSchema, termSchema.shape.confidence.options],
  ['registry', organizationSchema, organizationSchema.shape.kind.options],
  ['registry', findingSchema, [...OUTCOME_STATES, ...SOURCE_SEEN]],
  ['registry', findingSchema.shape.source, []],
  ['registry', findingSchema.shape.measured.unwrap(), []],
  ['registry', searchSchema, []],
] as const)('the page %s names every key and value', (name, schema, values) => {
  const text = page(name)
  const named = [...Object.keys(schema.shape), ...values].filter(
    (word) =>
      !new RegExp(`(?<![\\w\\p{Script=Han}])${literal(word)}(?![\\w\\p{Script=Han}])`, 'u').test(text),
  )
  expect(named).toEqual([])
})

test('every command that a page tells is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const texts = [...PAGES, ...Object.keys(CATALOG).map((code) => `diagnostics/${code}`)].map(page)
  const readmes = ['README.md', 'README.zh-CN.md'].map((file) => readFileSync(file, 'utf8'))
  const all = [...texts, ...readmes].join('\n')
  const gangmu = new Set(Array.from(all.matchAll(/npx gangmu (?<name>[a-z-]+)/gu), ([, name = '']) => name))
  expect(gangmu.size).toBeGreaterThan(5)
  expect([...gangmu].filter((name) => !existsSync(`scripts/${name}.ts`))).toEqual([])
  const npm = new Set(
    Array.from(
      all.matchAll(/npm (?:run (?:-s )?)?(?<name>start|test|(?<=run (?:-s )?)[a-z-]+)/gu),
      ([, name = '']) => name,
    ),
  )
  expect([...npm].filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})
