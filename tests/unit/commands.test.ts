import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { copyContent, run, snapshot } from '../support/commands.ts'
import { henanSource } from '../support/henan.ts'
import { INJECTIONS } from '../support/injections.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-commands-'))
const content = copyContent()
const plan = join(content, 'plans/henan-2020')
const settings = readFileSync(join(plan, 'plan.yaml'), 'utf8')
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(content, { recursive: true })
})

const HEAD = '题名\n一、部分\n（一）标题。'
/** A stack trace, or words of the runtime: what no reader should get. */
const CRASH = /\n\s+at |Error:|undefined|\[object/u

function inspect(text: string | Uint8Array, args: readonly string[] = []) {
  const file = join(folder, 'text.txt')
  writeFileSync(file, text)
  return { file, ...run('inspect', [...args, file]) }
}

describe('inspect', () => {
  test('prints the plan as a tree', () => {
    const { code, out, error } = run('inspect', [join(plan, 'source.txt')])
    expect(code).toBe(0)
    expect(out).toMatch(/^题名 {6}河南省2020年度法治政府建设工作安排\n/u)
    expect(out).toContain('任务      10 个部分，44 项\n')
    expect(out).toContain('\n五、全面落实行政执法责任制\n')
    expect(out).toContain('\n  （二十四）加强行政执法监督\n')
    expect(error).toMatch(/source\.txt:141:\d+ 提示 /u)
  })

  test('prints JSON and nothing else on standard output', () => {
    const { code, out } = run('inspect', ['--json', join(plan, 'source.txt')])
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
  ])('%s is an error that is told: %s', (file, message) => {
    const { code, error } = run('inspect', [file])
    expect(code).toBe(1)
    expect(error).toMatch(message)
    expect(error).not.toMatch(CRASH)
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

describe('generate', () => {
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
    [
      'source.txt',
      henanSource.replace('(七) ', ''),
      /source\.txt:37:1 错误 .*缺“（七）”/u,
      'a number missing',
    ],
    ['source.txt', '', /source\.txt 错误 文件里没有文字/u, 'an empty source'],
    ['source.txt', Buffer.from([0xe4]), /source\.txt 错误 第 0 个字节/u, 'no UTF-8'],
    ['plan.yaml', `${settings}acepted: []\n`, /plan\.yaml:17:1 错误 不认识的键 acepted/u, 'an unknown key'],
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
    ['plan.yaml', `${settings}id: x\n`, /plan\.yaml:17:1 错误 .*写了两次/u, 'a key twice'],
    [
      'plan.yaml',
      settings.replace('id: henan-2020', 'id: other'),
      /plan\.yaml.* 错误 .*不一致/u,
      'another id',
    ],
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
        error: expect.stringContaining('没有找到工作安排'),
      })
    }
  })
})

describe('add', () => {
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
    ['no id', page(PLAN), [], /用法：npm run add/u],
    ['an id that no address can hold', page(PLAN), ['--id', '../x'], /plan-id-invalid/u],
    ['an id of the site itself', page(PLAN), ['--id', 'about'], /plan-id-invalid/u],
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
    ['original.json', /original\.json 与 original\.json 的记录不符：内容不合规定 original-altered/u],
  ])('%s may not be edited afterwards', (file, message) => {
    add(page(PLAN), ['--id', 'x'])
    appendFileSync(join(plans, 'x', file), 'x')
    expect(run('generate', [], library)).toMatchObject({ code: 1, error: expect.stringMatching(message) })
  })
})
