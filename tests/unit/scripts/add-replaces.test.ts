import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { CRASH, run, snapshot } from '../../support/commands.ts'
import { FIRST_VERSION, SECOND_VERSION } from '../../support/sites/plans-with-a-life.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

const library = join(folder, 'library')
const plans = join(library, 'plans')
const plan = join(plans, 'jia')
const document = join(folder, '通知.txt')
const add = (text: string | Uint8Array, ...args: readonly string[]) => {
  writeFileSync(document, text)
  return run('add', [document, '--id', 'jia', ...args], library)
}
const settings = (path = 'plan.yaml') => readFileSync(join(plan, path), 'utf8')
/** The line of a text that begins with some words, from 1. */
const lineOf = (words: string, text = FIRST_VERSION) =>
  text.split('\n').findIndex((line) => line.startsWith(words)) + 1
const setSettings = (change: (text: string) => string) =>
  writeFileSync(join(plan, 'plan.yaml'), change(settings()))

const added = join(folder, 'added')
beforeAll(() => {
  mkdirSync(plans, { recursive: true })
  expect(add(FIRST_VERSION).code).toBe(0)
  cpSync(library, added, { recursive: true })
})
beforeEach(() => {
  rmSync(library, { recursive: true, force: true })
  cpSync(added, library, { recursive: true })
})

test('the document takes the place of the plan, and the earlier version is kept whole', () => {
  appendFileSync(join(plan, 'addresses.txt'), '/jia/4/\n')
  const own = (path: string) => !/\/(?:tasks|chapters|parts)\/|addresses/u.test(path)
  const before = [...snapshot(plan)].filter(([path]) => own(path))
  const { code, out, error } = add(SECOND_VERSION, '--replaces', '--reason', '更正')
  expect([code, error]).toEqual([0, ''])
  expect(out).toContain('有改动 1 项，新增 1 项，删去 2 项，任务以外 1 处')
  expect(readFileSync(join(plan, 'source.txt'), 'utf8')).toBe(SECOND_VERSION)
  const kept = snapshot(join(plan, 'versions/1'))
  expect([...kept].map(([path, bytes]) => [path.replace('/versions/1', ''), bytes])).toEqual(before)
  expect(settings()).toMatch(/history:\n {2}versions:\n {4}- replaced: \d{4}-\d\d-\d\d\n {6}reason: 更正\n/u)
  expect(readFileSync(join(plan, 'addresses.txt'), 'utf8')).toBe('/jia/4/\n')
  expect(readdirSync(join(plan, 'tasks')).sort()).toEqual(['1.mdx', '2.mdx', '3.mdx'])
  expect(readdirSync(plans)).toEqual(['jia'])
  expect(run('generate', ['--check'], library)).toMatchObject({ code: 0, error: '' })
})

test('a second replacement keeps both versions', () => {
  const third = SECOND_VERSION.replace('二百棵', '三百棵')
  for (const text of [SECOND_VERSION, third]) expect(add(text, '--replaces').code).toBe(0)
  const sources = ['versions/1/', 'versions/2/', ''].map((version) =>
    readFileSync(join(plan, `${version}source.txt`), 'utf8'),
  )
  expect(sources).toEqual([FIRST_VERSION, SECOND_VERSION, third])
  expect(settings().match(/- replaced: /gu)).toHaveLength(2)
  expect(run('generate', ['--check'], library).code).toBe(0)
})

test.each<[string, string | Uint8Array, readonly string[], RegExp]>([
  [
    'dated earlier than what it replaces',
    FIRST_VERSION.replace('2021年3月1日', '2020年12月31日'),
    ['--replaces'],
    /成文日期是 2020-12-31，早于现有版本的 2021-03-01 replacement-older[\s\S]*--older 和 --reason/u,
  ],
  ['with the same words', FIRST_VERSION, ['--replaces'], /replacement-same/u],
  [
    'with the same words and other line ends',
    FIRST_VERSION.replaceAll('\n', '\r\n'),
    ['--replaces'],
    /replacement-same/u,
  ],
  ['with the same words behind a mark', `\ufeff${FIRST_VERSION}`, ['--replaces'], /replacement-same/u],
  [
    'with the same words in UTF-16',
    Buffer.from(`\ufeff${FIRST_VERSION}`.replaceAll('\n', '\r\n'), 'utf16le'),
    ['--replaces'],
    /replacement-same/u,
  ],
  ['with errors', SECOND_VERSION.replace('（二）', '（四）'), ['--replaces'], /number-missing/u],
  ['that cannot be read', '', ['--replaces'], /source-empty/u],
  ['of no plan', SECOND_VERSION, ['--replaces', '--id', 'yi'], /没有编号为 yi 的文件可以替换/u],
  ['with an older one meant and no reason for it', SECOND_VERSION, ['--replaces', '--older'], /用法：/u],
  ['with a reason to replace what is new', SECOND_VERSION, ['--reason', '更正'], /用法：/u],
])('a document %s changes nothing', (_, text, args, message) => {
  const before = snapshot(library)
  const { code, error } = add(text, ...args)
  expect([code, error]).toEqual([1, expect.stringMatching(message)])
  expect(error).not.toMatch(CRASH)
  expect(snapshot(library)).toEqual(before)
  expect(readdirSync(plans)).toEqual(['jia'])
})

test('errors are told by the document’s own name and lines, with the command that accepts them', () => {
  const { error } = add(SECOND_VERSION.replace('（二）', '（四）'), '--replaces', '--reason', '更正')
  expect(error).toMatch(/通知\.txt:22:1 错误/u)
  expect(error).toMatch(/--replaces --reason '?更正'? --accept '?number-missing:22/u)
  expect(error).not.toContain('.replacing-')
})

test('an older document is taken where that is meant, with its reason', () => {
  const older = FIRST_VERSION.replace('2021年3月1日', '2020年12月31日')
  expect(add(older, '--replaces', '--older', '--reason', '原来登的是草稿').code).toBe(0)
  expect(settings()).toContain('reason: 原来登的是草稿')
})

const WITHDRAWN = 'withdrawn: { date: 2021-09-09, reason: 要求撤下 }'

test.each<[string, string, string, RegExp]>([
  ['had before', 'jiu', '', /jiu 是一份文件原来的编号，它现在的编号是 jia plan-id-former[\s\S]*--id jia --/u],
  ['has, and was withdrawn', 'jia', WITHDRAWN, /编号 jia 的文件已撤下.* plan-withdrawn/u],
  ['had before it was withdrawn', 'jiu', WITHDRAWN, /编号 jiu 后来改成 jia 的文件已撤下/u],
])(
  'an id that a plan %s is neither free nor replaced, and is told with what became of it',
  (_, id, more, message) => {
    appendFileSync(join(plan, 'plan.yaml'), `history: { formerIds: [jiu], ${more} }\n`)
    const before = snapshot(library)
    for (const how of [[], ['--replaces']]) {
      const { code, error } = add(SECOND_VERSION, '--id', id, ...how)
      expect([code, error]).toEqual([1, expect.stringMatching(message)])
      expect(error).not.toMatch(/plan-id-(?:taken|unknown)/u)
    }
    expect(snapshot(library)).toEqual(before)
  },
)

test('a document of another place takes the place of the plan, and is told with both places', () => {
  const of = (place: string, text: string) => text.replaceAll('甲市', place)
  expect(add(of('郑州市', FIRST_VERSION), '--id', 'zz').code).toBe(0)
  const { code, error } = add(of('开封市', SECOND_VERSION), '--id', 'zz', '--replaces')
  expect(code).toBe(0)
  expect(error).toContain(
    '通知.txt 警告 这份文件是河南省开封市的，换下的版本是河南省郑州市的 replacement-elsewhere',
  )
  const third = of('开封市', SECOND_VERSION).replace('二百棵', '三百棵')
  expect(add(third, '--id', 'zz', '--replaces')).toMatchObject({ code: 0, error: '' })
})

test('what still holds is taken over, at its new line; what does not is told and left', () => {
  setSettings((text) =>
    text
      .replace(
        'corrections: []',
        `corrections:
  - { before: 石阶三处, after: 石阶三段, reason: 其一 }
  - { before: 各设一块标牌, after: 各立一块标牌, reason: 其二, line: ${lineOf('（三）')} }`,
      )
      .replace(
        'notes: []',
        `notes:
  - { text: 旧船运走, note: 其三 }
  - { text: 写明开船时间, note: 其四 }`,
      )
      .concat(`level: city\nshape: { title: ${lineOf('甲市2021年')} }\n`),
  )
  writeFileSync(
    join(plan, 'outcomes.yaml'),
    `- { task: '2', what: 旧船运走了, date: 2021-06-01, source: { where: 某报, url: null } }
- { task: '3', what: 标牌立好了, date: 2021-06-02, source: { where: 某报, url: null } }
- { task: '1', checked: 2021-07-01, where: 政府网站 }
`,
  )
  expect(run('generate', [], library)).toMatchObject({ code: 0, error: '' })
  const { code, out, error } = add(SECOND_VERSION, '--replaces')
  expect([code, error]).toEqual([0, ''])
  const told = out.slice(out.indexOf('没有沿用'))
  expect(told.match(/^ {2}· .*/gmu)).toEqual([
    '  · 校订：“石阶三处”',
    '  · 编者注：“旧船运走”',
    '  · 落实情况：第 2 项：2021-06-01 旧船运走了',
  ])
  // The line has another number now, so that the words are found by themselves.
  expect(settings()).toMatch(/- before: 各设一块标牌\n {4}after: 各立一块标牌\n {4}reason: 其二\n(?! +line)/u)
  expect(settings()).toContain('note: 其四')
  expect(settings()).toContain('level: city\n')
  expect(settings()).toContain(`shape:\n  title: ${lineOf('甲市2021年')}\n`)
  for (const gone of ['其一', '其三']) {
    expect(settings()).not.toContain(gone)
    expect(settings('versions/1/plan.yaml')).toContain(gone)
  }
  const outcomes = settings('outcomes.yaml')
  expect(outcomes).toMatch(/task: '2', what: 标牌立好了/u)
  expect(outcomes).toMatch(/task: '1', checked/u)
  expect(outcomes).not.toContain('旧船')
})

test('words that were shown nowhere are shown nowhere in the new version, wherever they stand', () => {
  const column = '（一）修建石阶。在渡口修建石阶三处，10月底前完工。由市渡口管理站负责，联系人'.length + 1
  appendFileSync(
    join(plan, 'plan.yaml'),
    `redactions: [{ line: ${lineOf('（一）')}, column: ${column}, length: 2, kind: 姓名 }]\n`,
  )
  expect(run('generate', [], library).code).toBe(0)
  const { code, out } = add(SECOND_VERSION.replace('二百棵', '二百棵，由李某看护'), '--replaces')
  expect(code).toBe(0)
  expect(out).not.toContain('没有沿用')
  for (const task of ['1', '3']) {
    const text = readFileSync(join(plan, `tasks/${task}.mdx`), 'utf8')
    expect(text).toContain('〔已隐去〕')
    expect(text).not.toContain('李某')
  }
})
