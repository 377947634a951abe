import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { hasErrors } from '../../../src/diagnostics/report.ts'
import { checkLibrary } from '../../../src/library/check-library.ts'
import { loadLibrary } from '../../../src/library/load-library.ts'
import { run } from '../../support/commands.ts'
import { NO_REGISTRY } from '../../support/registry.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const content = temporaryFolder()
const folderOf = (name: string) => join(content, 'plans', name)

function write(name: string, lines: string, id = name): void {
  mkdirSync(folderOf(name), { recursive: true })
  writeFileSync(join(folderOf(name), 'source.txt'), '甲市2021年工作安排\n一、部分\n（一）标题。正文。\n')
  writeFileSync(
    join(folderOf(name), 'plan.yaml'),
    `id: ${id}\nprovenance: { received: null, from: 测试, officialUrl: null }\n${lines}`,
  )
}

/** What is told of a library of two plans, the first with lines of its own; empty where it may be published. */
function tell(lines: string): string {
  write('jia', lines)
  const { plans, withdrawn } = loadLibrary(content, NO_REGISTRY)
  const loaded = plans.flatMap(({ plan }) => (plan.ok ? [plan] : []))
  const files = [...plans.flatMap(({ plan }) => plan.files), ...checkLibrary(loaded, withdrawn)]
  return hasErrors(files) ? files.flatMap(({ messages }) => messages.map(String)).join('\n') : ''
}

beforeEach(() => {
  rmSync(folderOf(''), { recursive: true, force: true })
  write('yi', '')
})

const HISTORY = 'history:\n  '
test.each<[string, string, RegExp | null]>([
  ['amended', 'amended: [{ date: 2021-08-01, by: 某文, included: false }]', null],
  [
    'amended without saying of which text',
    'amended: [{ date: 2021-08-01, by: 某文 }]',
    /included：缺少这一项/u,
  ],
  [
    'amended on no day',
    'amended: [{ date: 2021-02-30, by: 某文, included: true }]',
    /应为 2026-11-28 这样的、存在的日期/u,
  ],
  ['replaced by a plan of the library', 'replaced: { date: 2022-01-01, plan: yi }', null],
  ['replaced by a document elsewhere', 'replaced: { date: 2022-01-01, by: 某文 }', null],
  ['replaced by nothing', 'replaced: { date: 2022-01-01 }', /plan 和 by 写一个/u],
  ['replaced by two', 'replaced: { date: 2022-01-01, plan: yi, by: 某文 }', /plan 和 by 写一个/u],
  [
    'replaced by a plan that is not there',
    'replaced: { date: 2022-01-01, plan: x }',
    /没有另一份编号为 x 的文件/u,
  ],
  ['replaced by itself', 'replaced: { date: 2022-01-01, plan: jia }', /没有另一份编号为 jia 的文件/u],
  ['withdrawn without a reason', 'withdrawn: { date: 2021-09-09 }', /reason：缺少这一项/u],
  [
    'withdrawn for a reason of two lines',
    'withdrawn: { date: 2021-09-09, reason: "甲\\n乙" }',
    /不能是空的，也不能含有换行/u,
  ],
  ['renamed', 'formerIds: [was]', null],
  ['renamed from what is in use', 'formerIds: [yi]', /原编号 yi 现在是文库中一份文件的编号/u],
  ['renamed from its own id', 'formerIds: [jia]', /原编号 jia 现在是文库中一份文件的编号/u],
  ['renamed twice from one id', 'formerIds: [was, was]', /原编号 was 已写在 jia 的 formerIds 里/u],
  ['renamed from what is no id', 'formerIds: [测试]', /以小写字母开头/u],
  [
    'renamed from an address of the site',
    'formerIds: [was, about]',
    /plan\.yaml:4:20.*这个名称是网站自己的地址/u,
  ],
  [
    'of a version that is not kept',
    'versions: [{ replaced: 2021-05-06 }]',
    /找不到文件 .*versions.1.plan\.yaml/u,
  ],
  ['of a key that is none', 'revoked: true', /不认识的键 history revoked/u],
])('a history that says %s', (_, lines, message) => {
  expect(tell(`${HISTORY}${lines}\n`)).toEqual(message ? expect.stringMatching(message) : '')
})

test('a plan that was withdrawn may be named by others, and nothing is generated of it', () => {
  write('yi', 'history: { withdrawn: { date: 2021-09-09, reason: 要求撤下 } }\n')
  expect(tell('compare: [yi]\nhistory: { replaced: { date: 2022-01-01, plan: yi } }\n')).toBe('')
  expect(loadLibrary(content, NO_REGISTRY)).toMatchObject({
    plans: [{ folder: folderOf('jia') }],
    withdrawn: [{ id: 'yi', history: { withdrawn: { reason: '要求撤下' } } }],
  })
  mkdirSync(join(folderOf('yi'), 'tasks'))
  writeFileSync(join(folderOf('yi'), 'tasks/1.mdx'), '标题。')
  rmSync(join(folderOf('yi'), 'source.txt'))
  expect(run('generate', [], content)).toMatchObject({ code: 0, error: '' })
  expect(existsSync(join(folderOf('yi'), 'tasks'))).toBe(false)
  expect(existsSync(join(folderOf('jia'), 'tasks'))).toBe(true)
})

test('a former id of a plan that was withdrawn is not free either', () => {
  write('yi', 'history: { formerIds: [jiu], withdrawn: { date: 2021-09-09, reason: 要求撤下 } }\n')
  expect(tell('history: { formerIds: [jiu] }\n')).toContain('原编号 jiu 已写在 jia 的 formerIds 里')
  expect(tell('history: { formerIds: [yi] }\n')).toContain('原编号 yi 现在是文库中一份文件的编号')
})

test('addresses of another id are told, for whoever renames a plan has to say so', () => {
  write('jia', '')
  writeFileSync(join(folderOf('jia'), 'addresses.txt'), '/jiu/1/\n/jia/1/\n/organizations/body-1/\n')
  expect(tell('')).toMatch(/^.*plan\.yaml:1:1.*addresses\.txt 里有编号 jiu 的网址/u)
  expect(tell('history: { formerIds: [jiu] }\n')).toBe('')
})

test.each(['bing', 'YI'])('two folders, %s and yi, cannot have one id', (name) => {
  write(name, '', 'yi')
  expect(tell('')).toMatch(
    new RegExp(`${name}/plan\\.yaml:1:1.*id “yi” 是另一个文件夹 yi 的编号，这个文件夹叫“${name}”`, 'u'),
  )
})
