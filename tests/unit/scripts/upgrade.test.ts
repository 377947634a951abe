import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CRASH, runIn, type Script, snapshot } from '../../support/commands.ts'

let folder: string
let content: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-upgrade-'))
  content = join(folder, 'content')
  writeFirstVersion()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const HEAD = '---\ntitle: 甲\ndescription: 乙\n---\n'
const SETTINGS = '# 网站自身的事。\nname:   某站   # 注\nsiteIdCode: null\n\n# 完\n'
/** The pages that program 0.1.0 kept in the content folder; a publisher has written in one of them. */
const BROUGHT: Readonly<Record<string, string>> = {
  'accessibility.mdx': `${HEAD}无障碍\r\n`,
  'diagnostics/no-date.mdx': `${HEAD}没有日期`,
  'diagnostics/no-title.mdx': HEAD,
  'method.mdx': `\uFEFF${HEAD}自己改过的话\n\n\n`,
  'plan-yaml.mdx': HEAD,
  'registry.mdx': HEAD,
  'site-yaml.mdx': HEAD,
}
const OWN: Readonly<Record<string, string>> = { 'index.mdx': `${HEAD}关于`, 'contact.mdx': `${HEAD}联系` }

function write(file: string, text: string): void {
  mkdirSync(join(content, file, '..'), { recursive: true })
  writeFileSync(join(content, file), text)
}

/** A content folder as program 0.1.0 has it. */
function writeFirstVersion(): void {
  write('site.yaml', SETTINGS)
  for (const [name, text] of Object.entries({ ...BROUGHT, ...OWN })) write(`about/${name}`, text)
  write('plans/jia-2021/source.txt', '甲市2021年工作要点\n（一）办甲事。\n（二）办乙事。\n')
  write(
    'plans/jia-2021/plan.yaml',
    'id: jia-2021\nprovenance: { received: null, from: 测试, officialUrl: null }\n',
  )
}

const read = (file: string) => readFileSync(join(content, file), 'utf8')

describe('a folder of the first version', () => {
  test('is not built before, and told what to do', () => {
    const { code, error } = runIn(folder, 'generate')
    expect([code, error]).toEqual([1, expect.stringMatching(/content-outdated.*npx gangmu upgrade/su)])
  })

  test('is brought to this one: the program’s pages go aside byte for byte, one’s own and all comments stay', () => {
    const { code, out, error } = runIn(folder, 'upgrade')
    expect([code, error]).toEqual([0, ''])
    for (const [name, text] of Object.entries(BROUGHT)) {
      expect(read(`about-0.1/${name}`)).toBe(text)
      expect(existsSync(join(content, 'about', name))).toBe(false)
    }
    expect(readdirSync(join(content, 'about')).sort()).toEqual(Object.keys(OWN).sort())
    for (const [name, text] of Object.entries(OWN)) expect(read(`about/${name}`)).toBe(text)
    const lines = read('site.yaml').split('\n')
    for (const line of ['# 网站自身的事。', 'siteIdCode: null', '# 完']) expect(lines).toContain(line)
    expect(read('site.yaml')).toMatch(/^name: +某站 +# 注$/mu)
    expect(read('site.yaml')).toMatch(/^contentVersion: 2$/mu)
    expect(out).toMatch(/版本 2：.*移到一边 .*about-0\.1.*npx gangmu check/su)
    expect(runIn(folder, 'generate')).toMatchObject({ code: 0 })
    expect(runIn(folder, 'check')).toMatchObject({ code: 0, error: '' })
  })

  test('has nothing left to be done the second time', () => {
    runIn(folder, 'upgrade')
    const before = snapshot(folder)
    expect(runIn(folder, 'upgrade')).toEqual({ code: 0, out: 'content/ 的版本是 2，不用改。\n', error: '' })
    expect(snapshot(folder)).toEqual(before)
  })

  test('without settings gets them', () => {
    rmSync(join(content, 'site.yaml'))
    expect(runIn(folder, 'upgrade')).toMatchObject({ code: 0, error: '' })
    expect(read('site.yaml')).toBe('contentVersion: 2\n')
  })

  test('what was set aside before stays', () => {
    write('about-0.1/method.mdx', '较早的')
    expect(runIn(folder, 'upgrade')).toMatchObject({ code: 0, out: expect.stringContaining('about-0.1-2') })
    expect(read('about-0.1/method.mdx')).toBe('较早的')
    expect(read('about-0.1-2/method.mdx')).toBe(BROUGHT['method.mdx'])
  })

  test('with faults in its settings stays as it is', () => {
    write('site.yaml', 'nome: 某站\n')
    const before = snapshot(folder)
    const { code, error } = runIn(folder, 'upgrade')
    expect([code, error]).toEqual([1, expect.stringMatching(/不认识的键 nome.*先改正以上错误/su)])
    expect(snapshot(folder)).toEqual(before)
  })
})

describe('a folder that a newer program has written', () => {
  beforeEach(() => {
    rmSync(join(content, 'about'), { recursive: true })
    write('site.yaml', 'contentVersion: 3\n')
    writeFileSync(join(folder, '通知.txt'), '乙县2022年工作要点\n（一）办丙事。\n（二）办丁事。\n')
  })

  test.each<[Script, ...string[]]>([
    ['upgrade'],
    ['add', '通知.txt', '--id', 'yi-2022'],
    ['add', '通知.txt', '--id', 'jia-2021', '--replaces'],
    ['outcome', '--plan', 'jia-2021', '--task', '1', '--checked', '2021-09-01', '--where', '甲报'],
    ['inspect', '通知.txt'],
    ['export-search'],
    ['generate'],
    ['check'],
    ['build'],
  ])('is refused by %s %s', (script, ...args) => {
    const before = snapshot(folder)
    const { code, error } = runIn(folder, script, args)
    expect(code).toBe(1)
    expect(error).toMatch(/site\.yaml:1:1 错误 content\/ 的版本是 3，这个程序只认得到 2 为止 content-newer/u)
    expect(error).not.toMatch(CRASH)
    expect(snapshot(folder)).toEqual(before)
  })
})

test.each([[[]], [['here']]])(
  'where there is no content, or a word too many (%j), the use is told',
  (args) => {
    if (args.length === 0) rmSync(content, { recursive: true })
    const { code, error } = runIn(folder, 'upgrade', args)
    expect([code, error]).toEqual([1, expect.stringContaining('用法：npx gangmu upgrade')])
  },
)

test('check of a publisher’s folder looks at its content, and at what was made of it', () => {
  runIn(folder, 'upgrade')
  runIn(folder, 'generate')
  const { code, out } = runIn(folder, 'check')
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^content\/plans\/jia-2021：\d+ 个文件，都是最新的。\n$/u),
  ])
  const [page = ''] = [...snapshot(join(content, 'plans')).keys()].filter((file) => file.endsWith('.mdx'))
  writeFileSync(page, '手改的')
  expect(runIn(folder, 'check')).toMatchObject({ code: 1, error: expect.stringContaining('请勿手改') })
  write('about/contact.mdx', '没有开头')
  expect(runIn(folder, 'check')).toMatchObject({
    code: 1,
    error: expect.stringContaining('content/about/contact.mdx:1:1'),
  })
})
