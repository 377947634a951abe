import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadPlanFolder } from '../../../src/library/plan-folder/load-plan.ts'
import { loadRegistry } from '../../../src/registry/load-registry.ts'
import { statusOn } from '../../../src/registry/status-on.ts'
import { makeRegulation } from '../../support/registry.ts'

let content: string
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'gangmu-registry-'))
  cpSync('content', content, { recursive: true })
})
afterEach(() => rmSync(content, { recursive: true, force: true }))

function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(content, file)
  const text = readFileSync(path, 'utf8')
  const edited = text.replace(from, to)
  if (edited === text) throw new Error(`nothing to replace in ${file}`)
  writeFileSync(path, edited)
}

/** Messages as `file:line code reason`, with the file below the content folder. */
function messages(files = loadRegistry(content).files): readonly string[] {
  return files.flatMap((file) =>
    file.messages.map(
      (message) =>
        `${file.path.slice(content.length + 1)}:${message.line} ${message.ruleId} ${message.reason}`,
    ),
  )
}

test('the project’s own registry has no faults', () => {
  expect(messages()).toEqual([])
  expect(messages(outcomeFiles())).toEqual([])
})

const LAW = 'registry/regulations/foreign-investment-law.yaml'

test('lists beside the entries are read, and their faults told', () => {
  writeFileSync(
    join(content, 'registry/own.csv'),
    '标题,施行,出处\n甲市某某办法,2020-02-30,测试\n乙市某某办法,,测试\n',
  )
  const { registry, files } = loadRegistry(content)
  expect(messages(files)).toEqual([
    expect.stringMatching(/^registry\/own\.csv:2 registry-cell-invalid 施行一栏/u),
  ])
  expect(registry.instruments?.rows[0]).toMatchObject({ title: '乙市某某办法', source: '测试' })
})

describe('faults are told with file and line', () => {
  test('a typo in a key', () => {
    edit(LAW, /^issuer:/mu, 'isuer:')
    const line = lineOf(LAW, 'isuer:')
    expect(messages()).toContain(`${LAW}:${line} settings-invalid 不认识的键 isuer`)
  })

  test('a date that does not exist', () => {
    edit(LAW, /^passed: .*/mu, 'passed: 2019-02-30')
    expect(messages()[0]).toMatch(
      new RegExp(`^${LAW}:${lineOf(LAW, 'passed:')} settings-invalid passed：`, 'u'),
    )
  })

  test('a link that is no web address', () => {
    edit(LAW, /url: https?:\S+/u, 'url: javascript:alert(1)')
    expect(messages().join()).toContain('settings-invalid links 第 1 项 url')
  })

  test('an address that was put together, without a caution', () => {
    edit(LAW, 'seen: listed', 'seen: composed')
    expect(messages().join()).toContain('caution：拼成的网址须在 caution 里写明是怎样拼的')
  })

  test('an address that is none of the web', () => {
    edit(LAW, /^links:\n\s+- url: \S+/mu, 'links:\n  - url: javascript:alert(1)')
    expect(messages().join()).toContain('settings-invalid')
  })

  test('statuses out of order', () => {
    edit(LAW, 'asOf: 2020-04-17', 'asOf: 2026-12-31')
    expect(messages().join()).toContain('registry-dates-disordered 日期次序不对：状态（2026-12-31）')
  })

  test('dates out of order', () => {
    edit(LAW, /^passed: .*/mu, 'passed: 2019-03-16')
    expect(messages().join()).toContain(`${LAW}:${lineOf(LAW, 'published:')} registry-dates-disordered`)
  })

  test('a status that contradicts the dates', () => {
    edit(LAW, 'is: in-force', 'is: repealed')
    expect(messages().join()).toMatch(/registry-status-contradicts .*写作 repealed，但按日期应为 in-force/u)
  })

  test('an id used twice', () => {
    edit(
      'registry/organizations.yaml',
      /^- id: (?<id>[\w-]+)$/mu,
      '- id: $<id>\n  name: 另一个名称\n  kind: body\n- id: $<id>',
    )
    expect(messages().join()).toContain('registry-id-repeated')
  })

  test.each([
    ['function: zhengfu', 'function: zhenfu', 'registry-id-unknown 没有编号为 zhenfu 的职能'],
    ["place: '410000'", "place: '419999'", 'registry-id-unknown 没有编号为 419999 的地方（GB/T 2260）'],
    ["place: '410000'", "place: '41000'", 'settings-invalid 第 1 项 place：应为六位行政区划代码'],
    ['function: dangwei', 'function: zhengfu', 'registry-id-repeated 编号 410000-zhengfu 用了两次'],
    ['function: dangwei', 'was: [state-council]', 'registry-id-repeated 编号 state-council 用了两次'],
    ['function: dangwei', 'was: [410000-zhengfu]', 'registry-id-repeated 编号 410000-zhengfu 用了两次'],
  ])('of a body: %s for %s', (from, to, message) => {
    edit('registry/organizations.yaml', from, to)
    const [only, ...others] = messages()
    expect(only).toContain(message)
    expect(others).toEqual([])
    const line = Number(/:(?<line>\d+) /u.exec(only ?? '')?.groups?.line)
    const lines = readFileSync(join(content, 'registry/organizations.yaml'), 'utf8').split('\n')
    expect(`${lines[line - 1]}`).toMatch(/place|function|was/u)
  })

  test('the columns of such a fault', () => {
    edit('registry/organizations.yaml', 'function: dangwei', 'was: [old-id, state-council]')
    const message = loadRegistry(content).files[0]?.messages[0]
    expect(message?.column).toBe('  was: [old-id, '.length + 1)
  })

  test('places of one name are no fault, and neither is an id that a body had', () => {
    edit(
      'registry/organizations.yaml',
      '- id: state-council',
      "- id: other\n  name: 省政府\n  kind: body\n  place: '420000'\n  function: zhengfu\n  was: [body-0123456789]\n\n- id: state-council",
    )
    expect(messages()).toEqual([])
  })

  test('an alias shared by two entries', () => {
    edit(LAW, /^aliases:.*/mu, 'aliases: [优化营商环境条例]')
    expect(messages().join()).toContain('registry-name-shared “优化营商环境条例”同时是')
  })

  test('a file that is not named by its id', () => {
    edit(LAW, 'id: foreign-investment-law', 'id: investment-law')
    expect(messages().join()).toContain('registry-id-misplaced')
  })

  test('an id that leads nowhere', () => {
    edit('registry/terms.yaml', /regulation: major-decisions/u, 'regulation: minor-decisions')
    expect(messages().join()).toContain('registry-id-unknown 没有编号为 minor-decisions 的文件')
  })
})

test.each([
  ['2018-01-01', 'planned', 'before it was passed'],
  ['2019-06-01', 'made', 'passed and not in force'],
  ['2020-01-01', 'in-force', 'the day itself counts'],
  ['2022-01-01', 'amended', 'a later text'],
  ['2024-11-01', 'repealed', 'the day itself counts'],
])('on %s a document is %s', (day, status, why) => {
  const document = makeRegulation({
    id: 'x',
    name: '某条例',
    passed: '2019-03-15',
    inForce: '2020-01-01',
    revisions: [{ made: null, inForce: '2021-07-01', what: '修正' }],
    repealed: { date: '2024-11-01', by: null, successor: null },
  })
  expect(statusOn(document, day), why).toBe(status)
})

const OUTCOMES = 'plans/henan-2020/outcomes.yaml'
/** A finding without a fault, to which lines are added or which a line of the same key replaces. */
const FINDING = { task: "'6'", what: '做了', date: "'2021-09'", source: '{ where: 某报, url: null }' }
/** What was expected, and what to do, in Chinese. */
const WORDS = expect.stringMatching(/\p{Script=Han}/u)
const MEASURED = '{ against: 超过600项, value: 700 }'

describe('what is wrong with an outcome is told at its place', () => {
  test.each<[string, Readonly<Record<string, string | null>>, number, number, string]>([
    ['a day that does not exist', { date: '2020-02-30' }, 3, 3, 'settings-invalid 第 1 项 date：应为 2020、'],
    ['no source', { state: '完成', source: null }, 1, 3, 'settings-invalid 第 1 项 source：缺少这一项'],
    ['a source without a place', { source: '{ url: null }' }, 4, 11, '第 1 项 source where：缺少这一项'],
    ['a state that is none', { state: '差不多' }, 5, 3, 'settings-invalid 第 1 项 state：'],
    ['a typo in a key', { what: null, waht: '做了' }, 4, 3, '不认识的键 第 1 项 waht'],
    ['what lacks for it', { what: null, waht: '做了' }, 1, 3, 'settings-invalid 第 1 项 what：缺少这一项'],
    ['another kind', { kind: '结果' }, 5, 3, 'settings-invalid 第 1 项 kind：'],
    ['a task by its number in the text', { task: '（六）' }, 1, 3, '没有编号为 （六） 的任务，应写 6'],
    ['a task that is not there', { task: "'45'" }, 1, 3, 'registry-id-unknown 没有编号为 45 的任务'],
    [
      'a state before the plan',
      { date: "'2020-03'", state: '完成' },
      3,
      3,
      'outcome-before-plan date（2020-03）早于成文日期（2020-04-17），不会是落实的情况',
    ],
    ['a measure before the plan', { date: "'2019'", measured: MEASURED }, 3, 3, 'outcome-before-plan date'],
    [
      'written down before the plan',
      { added: '2020-04-16' },
      5,
      3,
      'outcome-before-plan added（2020-04-16）早于成文日期（2020-04-17），那时还没有这份公文',
    ],
    [
      'words that the task does not have',
      { measured: '{ against: 600项, value: 700 }' },
      5,
      15,
      'outcome-measure-unknown 任务 6 没有“600项”这个指标或时限',
    ],
    [
      'another unit',
      { measured: '{ against: 超过600项, value: 700, unit: 件 }' },
      5,
      44,
      'outcome-measure-unfit “超过600项”是指标，单位是“项”，不是“件”',
    ],
    [
      'no value',
      { measured: '{ against: 超过600项 }' },
      5,
      15,
      'outcome-measure-unfit “超过600项”是指标，没有',
    ],
    [
      'a value of a time',
      { measured: '{ against: 年内, value: 1 }' },
      5,
      28,
      'outcome-measure-unfit “年内”是时限，不写 value 和 unit',
    ],
  ])('%s', (_, lines, line, column, message) => {
    writeOutcome({ ...FINDING, ...lines })
    const told = outcomeFiles().flatMap((file) => file.messages)
    expect(told.map((each) => `${each.line}:${each.column} ${each.ruleId} ${each.reason}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${line}:${column} .*${message}`, 'u')),
    )
    for (const { expected, note } of told) expect([expected?.[0], note]).toEqual([WORDS, WORDS])
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['before the plan without a state', { date: "'2020-03'" }],
    ['in the year of the plan', { date: "'2020'", state: '部分完成' }],
    ['measured in the unit of the text', { measured: '{ against: 超过600项, value: 700, unit: 项 }' }],
    ['measured against a time', { measured: '{ against: 年内 }', added: '2021-10-01' }],
  ])('nothing, where it is %s', (_, lines) => {
    writeOutcome({ ...FINDING, ...lines })
    expect(messages(outcomeFiles())).toEqual([])
  })

  test.each<[string, Readonly<Record<string, string | null>>, string]>([
    ['a search without its day', { checked: null }, ':1 settings-invalid 第 1 项 checked：缺少这一项'],
    ['a search on no day', { checked: '2026-02-30' }, ':2 settings-invalid 第 1 项 checked：'],
    ['a search without a place', { where: null }, ':1 settings-invalid 第 1 项 where：缺少这一项'],
    ['a search before the plan', { checked: '2020-01-01' }, ':2 outcome-before-plan checked（2020-01-01）'],
    ['a search of no task', { task: "'x'" }, ':1 registry-id-unknown 没有编号为 x 的任务'],
  ])('%s', (_, lines, message) => {
    writeOutcome({ task: "'6'", checked: '2026-11-28', where: '公开网页', about: '年底的数', ...lines })
    expect(messages(outcomeFiles())).toEqual([expect.stringContaining(`${OUTCOMES}${message}`)])
  })
})

test('a task has what was found, measured in the unit of its text, and what was looked for', () => {
  writeOutcome({ ...FINDING, measured: MEASURED })
  const path = join(content, OUTCOMES)
  writeFileSync(path, `${readFileSync(path, 'utf8')}- task: '6'\n  checked: 2026-11-28\n  where: 公开网页\n`)
  const loaded = loadOwnPlan()
  const task = loaded.ok ? loaded.result.plan.tasks.find(({ id }) => id === '6') : undefined
  const start = task?.text.indexOf('超过600项') ?? -1
  expect(task?.outcomes).toEqual([
    {
      what: '做了',
      date: '2021-09',
      source: { where: '某报', url: null },
      measured: { kind: 'target', start, end: start + 6, text: '超过600项', value: 700, unit: '项' },
    },
  ])
  expect(task?.searches).toEqual([{ checked: '2026-11-28', where: '公开网页' }])
})

/** The plan's only outcome, a line for each key. */
function writeOutcome(lines: Readonly<Record<string, string | null>>): void {
  const told = Object.entries(lines).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))
  writeFileSync(join(content, OUTCOMES), `- ${told.join('\n  ')}\n`)
}

function outcomeFiles() {
  return loadOwnPlan().files.filter(({ path }) => path.endsWith('outcomes.yaml'))
}

function loadOwnPlan() {
  return loadPlanFolder(join(content, 'plans/henan-2020'), loadRegistry(content).registry)
}

function lineOf(file: string, start: string): number {
  const lines = readFileSync(join(content, file), 'utf8').split('\n')
  return lines.findIndex((line) => line.startsWith(start)) + 1
}
