import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { accountSchema } from '../../../src/model/account.ts'
import { CRASH, run, snapshot } from '../../support/commands.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

const library = join(folder, 'library')
const plans = join(library, 'plans')
const document = join(folder, '通知.html')
const page = (text: string) =>
  `<!doctype html><div id="zoom">${text.replaceAll(/^(.+)$/gmu, '<p>$1</p>')}</div>`
const PLAN = '某县2021年工作安排\n一、部分\n（一）标题。正文。\n（二）标题。正文。'
const add = (text: string | Uint8Array, args: readonly string[]) => {
  writeFileSync(document, text)
  return run('add', [document, ...args], library)
}
beforeEach(() => {
  rmSync(library, { recursive: true, force: true })
  mkdirSync(plans, { recursive: true })
})

test('writes a folder that is ready to be published, and says what to check', () => {
  const { code, out, error } = add(page(PLAN), ['--id', 'county-2021'])
  expect([code, error]).toEqual([0, ''])
  expect(out).toMatch(/^题名 {6}某县2021年工作安排\n/u)
  expect(out).toContain('\n一、部分\n  （一）标题\n  （二）标题\n')
  expect(out).toMatch(/原件 {6}original\.html（网页，utf-8）/u)
  expect(out).toContain('没有读出发文机关、发文字号、成文日期')
  expect(out).toMatch(/provenance 中补上收到日期、来历和官方网址/u)
  const folder = join(plans, 'county-2021')
  expect(readFileSync(join(folder, 'source.txt'), 'utf8')).toBe(`${PLAN}\n`)
  expect(readFileSync(join(folder, 'original.html'), 'utf8')).toBe(page(PLAN))
  const account = accountSchema.parse(JSON.parse(readFileSync(join(folder, 'account.json'), 'utf8')))
  expect(account.original).toBe(account.read + account.leftOut)
  expect(account.entries.filter(({ kind }) => kind === 'read').map(({ line }) => line)).toEqual([1, 2, 3, 4])
  expect(out).toContain(
    `账目      原件 ${account.original} 字 = 读出 ${account.read} + 略去 ${account.leftOut}`,
  )
  expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toContain('from: 文件“通知.html”；来历未查明。')
  expect(run('generate', ['--check'], library)).toMatchObject({ code: 0 })
  expect(JSON.parse(run('inspect', ['--json', join(folder, 'source.txt')]).out)).toMatchObject({
    ...{ id: 'county-2021', original: { file: 'original.html', format: 'html', encoding: 'utf-8' } },
  })
})

test('of UTF-8 text nothing but the text is kept, byte for byte', () => {
  writeFileSync(join(folder, 'plan.txt'), `\ufeff${PLAN}\r\n`)
  expect(run('add', [join(folder, 'plan.txt'), '--id', 'x'], library).code).toBe(0)
  expect(readFileSync(join(plans, 'x/source.txt'), 'utf8')).toBe(`\ufeff${PLAN}\r\n`)
  expect(existsSync(join(plans, 'x/original.json'))).toBe(false)
})

test.each<[string, string | Uint8Array, readonly string[], RegExp]>([
  ['no id', page(PLAN), [], /用法：npx gangmu add/u],
  ['an id that no address can hold', page(PLAN), ['--id', '../x'], /plan-id-invalid/u],
  ['an id that is the folder above', page(PLAN), ['--id', '..'], /plan-id-invalid/u],
  ['an id of two folders', page(PLAN), ['--id', 'a/b'], /plan-id-invalid/u],
  ['an id of two folders of Windows', page(PLAN), ['--id', 'a\\b'], /plan-id-invalid/u],
  ['an id with a blank', page(PLAN), ['--id', 'jia 2021'], /plan-id-invalid/u],
  ['an id of nothing', page(PLAN), ['--id', ''], /plan-id-invalid/u],
  ['an id in Chinese', page(PLAN), ['--id', '甲市-2021'], /plan-id-invalid/u],
  ['an id that earlier versions have', page(PLAN), ['--id', 'jia-2021@1'], /plan-id-invalid/u],
  ['an id of the site itself', page(PLAN), ['--id', 'about'], /plan-id-invalid/u],
  ['an id that is a device of Windows', page(PLAN), ['--id', 'con'], /Windows.*plan-id-invalid/u],
  ['an id longer than folders may be', page(PLAN), ['--id', 'x'.repeat(300)], /太长.*plan-id-invalid/u],
  ['a document that cannot be read', 'PK\x03\x04', ['--id', 'x'], /document-broken/u],
  ['a plan with errors', page(PLAN.replace('（二）', '（三）')), ['--id', 'x'], /number-missing:4:理由/u],
  ['an acceptance without a reason', page(PLAN), ['--id', 'x', '--accept', 'number-missing:4'], /用法：/u],
])('with %s writes nothing', (_, text, args, message) => {
  const { code, error } = add(text, args)
  expect([code, error]).toEqual([1, expect.stringMatching(message)])
  expect(error).not.toMatch(CRASH)
  expect(readdirSync(plans)).toEqual([])
})

test('a folder that is there stays as it is', () => {
  add(page(PLAN), ['--id', 'x'])
  const before = snapshot(plans)
  const { code, error } = add(page(PLAN.replace('标题', '别的')), ['--id', 'x'])
  expect([code, error]).toEqual([1, expect.stringMatching(/编号 x 已经有了.*plan-id-taken/u)])
  expect(snapshot(plans)).toEqual(before)
})

test('what has been checked against the document is written into plan.yaml with its reason', () => {
  const args = ['--id', 'x', '--accept', 'number-missing:4:原件缺此项']
  expect(add(page(PLAN.replace('（二）', '（三）')), args)).toMatchObject({ code: 0 })
  expect(readFileSync(join(plans, 'x/plan.yaml'), 'utf8')).toMatch(
    /accepted:\n {2}- code: number-missing\n {4}line: 4\n {4}reason: 原件缺此项\n/u,
  )
})

test.each([
  ['source.txt', /source\.txt 与 original\.json 的记录不符：SHA-256 不同 original-altered/u],
  ['original.html', /original\.html 与 original\.json 的记录不符：SHA-256 不同 original-altered/u],
  ['account.json', /account\.json 与 original\.json 的记录不符：SHA-256 不同 original-altered/u],
  ['original.json', /original\.json 与 original\.json 的记录不符：内容不合规定 original-altered/u],
])('%s may not be edited afterwards', (file, message) => {
  add(page(PLAN), ['--id', 'x'])
  appendFileSync(join(plans, 'x', file), 'x')
  expect(run('generate', [], library)).toMatchObject({ code: 1, error: expect.stringMatching(message) })
})
