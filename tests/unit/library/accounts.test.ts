import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { wordValue } from '../../../src/diagnostics/catalog.ts'
import { closeAccount } from '../../../src/file-to-source/close-account.ts'
import { createLineWriter } from '../../../src/file-to-source/line-writer.ts'
import { checkAccount } from '../../../src/library/plan-folder/check-account.ts'
import { loadPlanFolder } from '../../../src/library/plan-folder/load-plan.ts'
import { type Account, accountSchema } from '../../../src/model/account.ts'
import { placeName } from '../../../src/model/place-name.ts'
import { addToTally, type Tally } from '../../../src/model/tally.ts'
import { NO_REGISTRY } from '../../support/registry.ts'
import { addInjections, SECRET, sha256 } from '../../support/sites/injected-plan.ts'

const TEXT = '甲乙\n\n丙（一）丁\n戊\n'

/** What a reader gives of a page with a menu, a comment and a number that a program wrote. */
function account(): Account {
  const writer = createLineWriter()
  const counted: Tally = new Map()
  for (const words of ['首页', '批注', '甲乙', '丙丁', '戊']) addToTally(counted, words)
  writer.leaveOut('outside-body', '首页', { line: 1 })
  writer.line('甲乙', { line: 2 })
  writer.leaveOut('comment', '批注', { line: 3 })
  writer.note('supplied-number', '（一）', { line: 4 })
  writer.line('丙（一）丁', { line: 4 }, '（一）')
  writer.line('戊', { line: 5 })
  const closed = closeAccount(writer.finish(counted), null)
  // Its lines are those of a text without blank ones.
  const moved = closed.entries.map((entry) => ({ ...entry, line: entry.line > 1 ? entry.line + 1 : 1 }))
  return { ...closed, entries: moved }
}

describe('an account', () => {
  test('of the text that it is of adds up', () => {
    expect(checkAccount(account(), TEXT)).toBeNull()
    expect(account()).toMatchObject({ original: 9, read: 5, leftOut: 4, supplied: 3 })
  })

  type Change = (entries: Account['entries']) => Account['entries']
  const at = (line: number) => (entry: Account['entries'][number]) =>
    entry.kind === 'read' && entry.line === line
  const change =
    (line: number, with_: object): Change =>
    (entries) =>
      entries.map((entry) => (at(line)(entry) ? ({ ...entry, ...with_ } as typeof entry) : entry))

  test.each<readonly [string, Change | Partial<Account>, string]>([
    ['the sum of what was read', { read: 6 }, '读出 6 字，各条相加是 5 字'],
    ['the sum of what was left out', { leftOut: 3 }, '略去 3 字，各条相加是 4 字'],
    ['the sum of what was supplied', { supplied: 0 }, '补出 0 字，各条相加是 3 字'],
    ['the sum of the original', { original: 10 }, '原件 10 字，各条相加是 9 字'],
    ['a line’s characters', change(1, { characters: 3 }), '第 1 行有 2 字，账上是 3 字'],
    ['what of a line was supplied', change(3, { supplied: 2 }), '读出 5 字，各条相加是 6 字'],
    ['a line without an entry', (all) => all.filter((entry) => !at(4)(entry)), '第 4 行没有记账'],
    ['an entry of a blank line', change(1, { line: 2 }), '第 2 行没有文字，或者记了两次'],
    ['a line with two entries', (all) => [...all, ...all.filter(at(1))], '第 1 行没有文字，或者记了两次'],
    ['an entry of a line that is not there', change(4, { line: 9 }), '账上有第 9 行，文字只有 4 行'],
    [
      'an entry left away',
      (all) => all.filter(({ kind }) => kind !== 'comment'),
      '略去 4 字，各条相加是 2 字',
    ],
    [
      'a note that counts',
      (all) => all.map((each) => (each.kind === 'supplied-number' ? { ...each, characters: 1 } : each)),
      '“自动编号”不该有字数，账上是 1 字',
    ],
  ])('may be wrong in %s', (_, wrong, message) => {
    const right = account()
    const changed = typeof wrong === 'function' ? { ...right, entries: wrong(right.entries) } : wrong
    const problem = checkAccount({ ...right, ...changed }, TEXT)
    expect(problem && wordValue(problem)).toBe(message)
  })
})

test.each([
  [{ part: 'word/document.xml', paragraph: 12 }, 'word/document.xml 第 12 段'],
  [{ page: 3 }, '第 3 页'],
  [{ line: 40 }, '第 40 行'],
  [{ part: 'Doc_0/Pages/Page_1', page: 2 }, 'Doc_0/Pages/Page_1 第 2 页'],
  [{}, ''],
])('%j is called “%s”', (place, name) => expect(placeName(place)).toBe(name))

describe('a folder', () => {
  const project = mkdtempSync(join(tmpdir(), 'gangmu-account-'))
  const folder = join(project, 'content/plans/injections')
  const load = () => loadPlanFolder(folder, NO_REGISTRY)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  afterAll(() => rmSync(project, { recursive: true }))
  beforeEach(() => {
    rmSync(join(project, 'content'), { recursive: true, force: true })
    mkdirSync(join(project, 'content/plans'), { recursive: true })
    addInjections(project)
  })
  const messages = () => load().files.flatMap((file) => file.messages.map(String))

  test('is read with its account, and says where its text has a picture', () => {
    const loaded = load()
    if (!loaded.ok) throw new Error(messages().join('\n'))
    const { original, diagnostics } = loaded.result.plan
    const { entries: _, ...sums } = accountSchema.parse(JSON.parse(read('account.json')))
    expect(original?.account).toEqual(sums)
    expect(original?.bytes).toBe(readFileSync(join(folder, 'original.html')).length)
    expect(
      original?.readings.filter(({ kind }) => kind === 'hidden-text').every(({ text }) => text === ''),
    ).toBe(true)
    expect(JSON.stringify(original)).not.toContain(SECRET)
    const marks = read('source.txt').match(/〔图\d+：原件中的图，未转成文字〕/gu)
    expect(diagnostics.find(({ code }) => code === 'thing-not-text')?.message).toBe(
      `原件中有 ${marks?.length} 处图、1 处公式，没有转成文字；原处各有一个标记`,
    )
  })

  test('from before there were accounts is read, and the info says so', () => {
    rmSync(join(folder, 'account.json'))
    const loaded = load()
    expect(loaded.ok && loaded.result.plan.original).toMatchObject({ account: null, readings: [] })
    expect(loaded.ok && loaded.result.plan.diagnostics.map(({ code }) => code)).toContain('account-missing')
  })

  test.each([
    ['account.json', (text: string) => text.replace('"<b>.html"', '"b"'), /account\.json .*SHA-256 不同/u],
    ['account.json', () => '', /account\.json .*SHA-256 不同/u],
    ['pictures/1.png', () => 'x', /pictures\/1\.png .*SHA-256 不同/u],
  ] as const)('stops the build after a change to %s', (file, edit, message) => {
    writeFileSync(join(folder, file), edit(read(file)))
    expect(load().ok).toBe(false)
    expect(messages().join()).toMatch(message)
  })

  test('stops the build where a picture is missing, or its hash', () => {
    rmSync(join(folder, 'pictures/2.png'))
    expect(messages().join()).toMatch(/pictures\/2\.png .*没有这个文件/u)
    const { 'pictures/2.png': _, ...kept } = JSON.parse(read('original.json')).kept
    writeFileSync(
      join(folder, 'original.json'),
      JSON.stringify({ ...JSON.parse(read('original.json')), kept }),
    )
    expect(messages().join()).toMatch(/pictures\/2\.png .*没有记下它的 SHA-256/u)
  })

  test('stops the build where the account is whole but of another text', () => {
    const account: Account = JSON.parse(read('account.json'))
    const changed = JSON.stringify({ ...account, read: account.read + 1 })
    const record = JSON.parse(read('original.json'))
    writeFileSync(join(folder, 'account.json'), changed)
    record.kept['account.json'] = sha256(changed)
    writeFileSync(join(folder, 'original.json'), JSON.stringify(record))
    expect(messages().join()).toMatch(/account\.json .*读出 \d+ 字，各条相加是 \d+ 字/u)
  })
})
