import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { fileToSource, type ReadDocument } from '../../../src/file-to-source/file-to-source.ts'
import { NODE_TOOLS } from '../../../src/library/plan-folder/node-tools.ts'
import { run } from '../../support/commands.ts'
import { sha256 } from '../../support/sites/injected-plan.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const library = temporaryFolder()
const folder = join(library, 'plans/county-2021')

const PAGE = `<!doctype html><title>某县2021年工作安排</title><nav><a href="/">首页</a></nav><div id="zoom"><p>某县2021年工作安排</p><p>一、部分</p>
<p>（一）标题。正文。</p><p style="display: none">隐藏</p><p>（二）标题。正文。</p></div>`

beforeEach(() => {
  rmSync(join(library, 'plans'), { recursive: true, force: true })
  mkdirSync(join(library, 'plans'), { recursive: true })
  writeFileSync(join(library, '通知.html'), PAGE)
  expect(run('add', [join(library, '通知.html'), '--id', 'county-2021'], library).code).toBe(0)
})
const reread = () => run('fidelity', ['--original'], library)

/** Change what is kept, as another version of the readers would have written it. */
function rewrite(change: (read: ReadDocument) => { readonly text?: string; readonly account?: object }) {
  return async () => {
    const read = await fileToSource(Buffer.from(PAGE), 'original.html', NODE_TOOLS)
    if ('code' in read) throw new Error(read.code)
    const { text = read.source.text, account = {} } = change(read)
    const kept = JSON.stringify({ ...read.account, ...account })
    const record = JSON.parse(readFileSync(join(folder, 'original.json'), 'utf8'))
    writeFileSync(join(folder, 'source.txt'), text)
    writeFileSync(join(folder, 'account.json'), kept)
    writeFileSync(
      join(folder, 'original.json'),
      JSON.stringify({ ...record, textSha256: sha256(text), kept: { 'account.json': sha256(kept) } }),
    )
  }
}

test('an original that is read as before is told in one line, with its sums', () => {
  const { code, out, error } = reread()
  expect([code, error]).toEqual([0, ''])
  const [line, ...others] = out.trim().split('\n')
  expect(others).toEqual([])
  const { original, read, leftOut, all, source, again, supplied } =
    /^county-2021 {2}原件 (?<original>\d+) 字 = 读出 (?<read>\d+) \+ 略去 (?<leftOut>\d+)（.*?）；原文 (?<source>\d+) 字 = 读出 (?<again>\d+) \+ 补出 (?<supplied>\d+)；重读相同（读取程序第 \d+ 版）(?<all>)$/u.exec(
      line ?? '',
    )?.groups ?? { all: 'no match' }
  expect(all).toBe('')
  expect(Number(original)).toBe(Number(read) + Number(leftOut))
  expect(Number(source)).toBe(Number(again) + Number(supplied))
  expect(Number(source)).toBe(
    [...readFileSync(join(folder, 'source.txt'), 'utf8').replaceAll(/\s/gu, '')].length,
  )
})

test('a text that is its own original is said to be so', () => {
  rmSync(folder, { recursive: true })
  writeFileSync(join(library, 'a.txt'), '某县2021年工作安排\n（一）标题。正文。\n')
  run('add', [join(library, 'a.txt'), '--id', 'county-2021'], library)
  expect(reread()).toMatchObject({ code: 0, out: expect.stringMatching(/^county-2021 {2}收到的就是原文/u) })
})

test.each([
  [
    'another text of the same readers is an error',
    rewrite(({ source, account }) => ({
      text: source.text.replace('部分', '部份'),
      account: { entries: account?.entries },
    })),
    1,
    /第 2 行，原来是“一、部份”，现在是“一、部分” reading-differs/u,
  ],
  [
    'another place in the account of the same readers is an error',
    rewrite(({ account }) => ({
      account: { entries: account?.entries.map((each) => ({ ...each, at: { line: 999 } })) },
    })),
    1,
    /账上第 1 条，原来是“.*第 999 行.*reading-differs/u,
  ],
] as const)('%s, and told', async (_, change, code, message) => {
  await change()
  expect(reread()).toMatchObject({
    code,
    error: expect.stringMatching(message),
    out: expect.stringContaining('重读不同（读取程序第'),
  })
})

test.each([
  [3, 1, 'reading-differs'],
  [2, 0, 'reading-outdated'],
])('another title of readers of version %i is told', async (reader, code, told) => {
  await rewrite(({ account }) => ({ account: { ...account, reader } }))()
  const file = join(folder, 'original.json')
  const record = JSON.parse(readFileSync(file, 'utf8'))
  expect(record.titles).toMatchObject([{ from: 'title-element', text: '某县2021年工作安排', line: 1 }])
  writeFileSync(file, JSON.stringify({ ...record, titles: undefined }))
  const again = reread()
  expect(again.code).toBe(code)
  expect(again.error).toContain(told)
  expect(again.error).toContain(
    '题名的第 1 条依据，原来是没有，现在是“第 1—1 行，title-element：某县2021年工作安排”',
  )
})

test('what older readers read otherwise, or nobody knows which, is a warning that says what to do', async () => {
  await rewrite(({ source }) => ({ text: source.text.replace('部分', '部份') }))()
  rmSync(join(folder, 'account.json'))
  expect(reread()).toMatchObject({
    code: 0,
    error: expect.stringMatching(
      /警告 重读 original\.html.*第 2 行.*reading-outdated[\s\S]*重新运行 npx gangmu add/u,
    ),
  })
})
