import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copyContent, run } from '../../support/commands.ts'
import { SECOND_PLAN } from '../../support/sites/second-plan.ts'

const content = copyContent()
const plan = join(content, 'plans/ceshi-2020')
mkdirSync(plan)
writeFileSync(join(plan, 'source.txt'), SECOND_PLAN)
const settings = join(plan, 'plan.yaml')
writeFileSync(
  settings,
  'id: ceshi-2020\nprovenance: { received: null, from: 为测试而编写，不是公文, officialUrl: null }\n',
)

afterAll(() => rmSync(content, { recursive: true }))

/** Run `generate` with lines added to the second plan's settings. */
function generateWith(lines: string) {
  const before = readFileSync(settings, 'utf8')
  appendFileSync(settings, lines)
  const ran = run('generate', [], content)
  writeFileSync(settings, before)
  return ran
}

test('a second plan is generated, and its anchors are as those of the first', () => {
  expect(generateWith('').code).toBe(0)
  const second = readFileSync(join(plan, 'tasks/2.mdx'), 'utf8')
  expect(second).toContain('<Target id="task-2-c89"')
  const first = readFileSync(join(content, 'plans/henan-2020/tasks/6.mdx'), 'utf8')
  expect(first).toContain('<Target id="task-6-c146"')
})

test('a plan to compare with that is not there is an error at its line', () => {
  const { code, error } = generateWith('compare:\n  - henan-2020\n  - henan-2002\n')
  expect(code).toBe(1)
  expect(error).toMatch(/ceshi-2020\/plan\.yaml:5:5 错误 没有另一份编号为 henan-2002 的文件/u)
  expect(error).not.toContain('没有另一份编号为 henan-2020 ')
})

test('a plan is not compared with itself', () => {
  expect(generateWith('compare: [ceshi-2020]\n').error).toContain('没有另一份编号为 ceshi-2020 的文件')
})

test('only one plan has had an anchor', () => {
  const anchors = 'formerAnchors:\n  targets: { task-6-1: task-2-c89, task-2-1: task-2-c89 }\n'
  const { code, error } = generateWith(anchors)
  expect(code).toBe(1)
  expect(error).toMatch(/henan-2020\/plan\.yaml:\d+:5 错误 ceshi-2020 已写明锚点 task-6-1 指哪一处/u)
  expect(error).not.toContain('已写明锚点 task-2-1')
})

test('a plan may have had an anchor on both pages', () => {
  const anchors = 'targets: { task-2-1: task-2-c89 }, deadlines: { task-2-1: task-2-c83 }'
  expect(generateWith(`formerAnchors: { ${anchors} }\n`).code).toBe(0)
})

test.each([
  ['level: district\n', 'level'],
  ['year: "2020"\n', 'year'],
  ['formerAnchors: { targets: { task-6-1: task-6 } }\n', '应为 task-6-c412 这样的锚点'],
  ['formerAnchors: { targets: { 六: task-6-c1 } }\n', '应为 task-6-1 这样的锚点'],
  ['formerAnchors: { terms: {} }\n', 'formerAnchors terms'],
  ['compare: [a, b, c, d, e, f]\n', 'compare'],
])('%s is refused', (lines, key) => {
  const { code, error } = generateWith(lines)
  expect(code).toBe(1)
  expect(error).toContain(`ceshi-2020/plan.yaml:3`)
  expect(error).toContain(key)
})
