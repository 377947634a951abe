import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CRASH, run } from '../../support/commands.ts'
import { henanSource } from '../../support/henan.ts'
import { INJECTIONS } from '../../support/injections.ts'
import { CONTENT } from '../../support/registry.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

const HEAD = '题名\n一、部分\n（一）标题。'

function inspect(text: string | Uint8Array, args: readonly string[] = []) {
  const file = join(folder, 'text.txt')
  writeFileSync(file, text)
  return { file, ...run('inspect', [...args, file]) }
}

test('prints the plan as a tree', () => {
  const { code, out, error } = run('inspect', [join(CONTENT, 'plans/henan-2020/source.txt')])
  expect(code).toBe(0)
  expect(out).toMatch(/^题名 {6}河南省2020年度法治政府建设工作安排\n/u)
  expect(out).toContain('任务      10 个部分，44 项\n')
  expect(out).toContain('\n五、全面落实行政执法责任制\n')
  expect(out).toContain('\n  （二十四）加强行政执法监督\n')
  expect(error).toMatch(/source\.txt:141:\d+ 提示 /u)
})

test('prints JSON and nothing else on standard output', () => {
  const { code, out } = run('inspect', ['--json', join(CONTENT, 'plans/henan-2020/source.txt')])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    schemaVersion: 1,
    id: 'henan-2020',
    documentNumber: '豫法政〔2020〕1号',
  })
})

test.each<[string | Uint8Array, RegExp, string]>([
  ['', /错误 文件里没有文字 source-empty/u, 'an empty file'],
  ['\n \t\r\n\u3000\f', /错误 文件里没有文字 source-empty/u, 'blank lines'],
  [
    Buffer.from([0x61, 0x0a, 0xff]),
    /错误 看不出文件的编码：不是 UTF-8（第 2 个字节有误/u,
    'bytes that are not UTF-8',
  ],
  [`${HEAD}甲\0乙`, /:3:8 错误 含有控制字符 U\+0000/u, 'a NUL'],
  [`${HEAD}\n（三）甲。`, /:4:1 错误 任务的序号从“（一）”跳到“（三）”，缺“（二）”/u, 'a missing number'],
  [`${HEAD}\n（一）甲。`, /:4:1 错误 任务的序号“（一）”重复，第 3 行已经用过/u, 'a number twice'],
  ['题名\n甲，乙。', /错误 没有找到任务 no-tasks/u, 'no tasks'],
])('%j is an error that is told', (text, message) => {
  const { file, code, error } = inspect(text)
  expect(code).toBe(1)
  expect(error).toMatch(message)
  expect(error).toContain(file)
  expect(error).toMatch(/\n {2}应为：.+\n {2}办法：.+/u)
  expect(error).not.toMatch(CRASH)
})

test.each([
  [join(folder, 'none.txt'), /错误 找不到文件 /u, 'a missing file'],
  [folder, /错误 .*不是文件/u, 'a folder'],
  ['/dev/zero', /错误 \/dev\/zero 有 64 多 MB，超过 64 MB 的上限/u, 'a file without an end'],
])('%s is an error that is told: %s', (file, message) => {
  const { code, error } = run('inspect', [file])
  expect(code).toBe(1)
  expect(error).toMatch(message)
  expect(error).not.toMatch(CRASH)
})

test.each([
  ['add', ['a', '--id', '-x'], '参数有误：--id 后面要写内容；内容以“-”开头的，写成 --id=内容。'],
  ['inspect', ['--json=1', 'a'], '参数有误：--json 后面不写内容。'],
  ['inspect', ['-a.txt'], '参数有误：不认识 -a；以“-”开头的文件名，前面加上 ./。'],
] as const)('%s %j says what is wrong with it in Chinese', (script, args, message) => {
  const { code, error } = run(script, args)
  expect(code).toBe(1)
  expect(error).toContain(message)
  expect(error).not.toMatch(/[A-Z][a-z]+ /u)
})

test.each([[[]], [['a', 'b']], [['--unknown', 'a']], [['--reporter', 'x', 'a']]])(
  '%j is not how to ask',
  (args) => {
    const { code, out, error } = run('inspect', args)
    expect([code, out]).toEqual([1, ''])
    expect(error).toMatch(/\p{Script=Han}/u)
    expect(error).not.toMatch(/\n\s+at /u)
  },
)

test('messages come in the form that is asked for', () => {
  const text = `${HEAD}\n（三）甲。`
  expect(JSON.parse(inspect(text, ['--reporter', 'json']).error)).toMatchObject([
    { code: 'number-missing', line: 4 },
  ])
  expect(inspect(text, ['--reporter', 'github']).error).toMatch(
    /^::error file=.*,line=4,col=1,title=number-missing::/u,
  )
})

describe('inspect takes what is large or strange', () => {
  test.each([
    [
      '50 MB of text',
      () => henanSource.repeat(Math.ceil((50 * 2 ** 20) / Buffer.byteLength(henanSource))),
      1,
    ],
    ['one line of 5 MB', () => `${HEAD}${'全面推进依法行政，'.repeat(200_000)}`, 0],
    ['one Latin word of the greatest length', () => `${HEAD}${'a'.repeat(1_999_000)}@`, 0],
    ['one address of the greatest length', () => `${HEAD}http://${'a,'.repeat(999_000)}`, 0],
    ['blanks in the greatest number', () => `${HEAD}甲${' '.repeat(1_999_000)}`, 0],
    ['one character more than that', () => '甲'.repeat(2_000_001), 1],
    ['ten thousand nested brackets', () => `${HEAD}${'（'.repeat(10_000)}甲${'）'.repeat(10_000)}`, 0],
    ['ten thousand opened brackets', () => `${HEAD}${'（《“'.repeat(10_000)}`, 0],
    ['text full of markup', () => `${HEAD}${INJECTIONS.join('，')}\n${INJECTIONS.join('\n')}`, 1],
  ])('%s', (_, text, expected) => {
    const { code, error } = inspect(text())
    expect(error).not.toMatch(CRASH)
    expect(code).toBe(expected)
    expect(error.split('\n').length).toBeLessThan(1000)
  })
})
