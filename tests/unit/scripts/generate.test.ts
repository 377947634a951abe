import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { CRASH, copyContent, run, snapshot } from '../../support/commands.ts'
import { henanSource } from '../../support/henan.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-generate-'))
const content = copyContent()
const plan = join(content, 'plans/henan-2020')
const settings = readFileSync(join(plan, 'plan.yaml'), 'utf8')
afterAll(() => {
  for (const made of [folder, content]) rmSync(made, { recursive: true })
})

beforeEach(() => {
  writeFileSync(join(plan, 'source.txt'), henanSource)
  writeFileSync(join(plan, 'plan.yaml'), settings)
  run('generate', [], content)
})

test('does nothing a second time', () => {
  const before = snapshot(plan)
  const { code, out } = run('generate', [], content)
  expect([code, out]).toEqual([0, expect.stringContaining('58 个文件，都是最新的。')])
  expect(snapshot(plan)).toEqual(before)
})

test('the repository’s own files are up to date', () => {
  const { code, out, error } = run('generate', ['--check'])
  expect([code, error, out]).toEqual([0, expect.any(String), expect.stringContaining('都是最新的')])
})

test.each([
  ['不同 tasks/24.mdx', () => appendFileSync(join(plan, 'tasks/24.mdx'), '\n'), 'edited'],
  ['缺少 chapters/3.mdx', () => rmSync(join(plan, 'chapters/3.mdx')), 'deleted'],
  ['多余 parts/more.mdx', () => writeFileSync(join(plan, 'parts/more.mdx'), ''), 'added'],
])('--check fails with “%s”', (message, spoil) => {
  spoil()
  const before = snapshot(plan)
  const { code, error } = run('generate', ['--check'], content)
  expect([code, error]).toEqual([1, expect.stringContaining(message)])
  expect(snapshot(plan)).toEqual(before)
  expect(run('generate', [], content).code).toBe(0)
  expect(run('generate', ['--check'], content).code).toBe(0)
})

test.each<[string, string | Uint8Array, RegExp, string]>([
  [
    'source.txt',
    henanSource.replace('（二十）', '（二十一）'),
    /source\.txt:77:1 错误 .*重复/u,
    'a number twice',
  ],
  ['source.txt', henanSource.replace('(七) ', ''), /source\.txt:37:1 错误 .*缺“（七）”/u, 'a number missing'],
  ['source.txt', '', /source\.txt 错误 文件里没有文字/u, 'an empty source'],
  ['source.txt', Buffer.from([0xe4]), /source\.txt 错误 第 0 个字节/u, 'no UTF-8'],
  [
    'plan.yaml',
    Buffer.from(`\ufeff${settings}`, 'utf16le'),
    /plan\.yaml 错误 第 0 个字节.*\n.*\n {2}办法：用文本编辑器打开.*另存为 UTF-8/u,
    'UTF-16',
  ],
  ['plan.yaml', `${settings}acepted: []\n`, /plan\.yaml:36:1 错误 不认识的键 acepted/u, 'an unknown key'],
  [
    'plan.yaml',
    settings.replace('2026-11-23', '2026-13-01'),
    /plan\.yaml:4:3 错误 .*received/u,
    'a bad date',
  ],
  [
    'plan.yaml',
    settings.replace('accepted: []', 'accepted: 1'),
    /plan\.yaml:14:1 错误 accepted/u,
    'a wrong type',
  ],
  ['plan.yaml', `${settings}id: x\n`, /plan\.yaml:36:1 错误 .*写了两次/u, 'a key twice'],
  ['plan.yaml', settings.replace('id: henan-2020', 'id: other'), /plan\.yaml.* 错误 .*不一致/u, 'another id'],
  [
    'plan.yaml',
    settings.replace(' and 项目', ' or 项目'),
    /plan\.yaml:8:\d+ 错误 .*找不到/u,
    'words not found',
  ],
])('with %s spoilt, says where and leaves what was there', (file, bytes, message) => {
  const before = snapshot(plan)
  writeFileSync(join(plan, file), bytes)
  const { code, error } = run('generate', [], content)
  expect(error).toMatch(message)
  expect(error).not.toMatch(CRASH)
  expect(code).toBe(1)
  writeFileSync(join(plan, 'source.txt'), henanSource)
  writeFileSync(join(plan, 'plan.yaml'), settings)
  expect(snapshot(plan)).toEqual(before)
})

test.each(['source.txt', 'plan.yaml'])('without %s, leaves what was there', (file) => {
  const before = snapshot(plan)
  rmSync(join(plan, file))
  const { code, error } = run('generate', [], content)
  expect([code, error]).toEqual([1, expect.stringMatching(/错误 找不到文件/u)])
  writeFileSync(join(plan, file), file === 'plan.yaml' ? settings : henanSource)
  expect(snapshot(plan)).toEqual(before)
})

test('says so where there is no plan', () => {
  const empty = join(folder, 'empty')
  mkdirSync(join(empty, 'plans'), { recursive: true })
  for (const place of [empty, join(folder, 'none')]) {
    expect(run('generate', [], place)).toMatchObject({
      code: 1,
      error: expect.stringContaining('没有找到要发布的文件'),
    })
  }
})
