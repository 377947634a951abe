import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadPlanFolder } from '../../src/plan-folder/load-plan.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'
import { statusOn } from '../../src/registry/status-on.ts'
import { makeRegulation } from '../support/registry.ts'

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
  expect(messages(loadOwnPlan().files.filter(({ path }) => path.endsWith('outcomes.yaml')))).toEqual([])
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

  test('an outcome on a day that does not exist', () => {
    edit('plans/henan-2020/outcomes.yaml', /date: .*/u, "date: '2020-13-45'")
    expect(messages(loadOwnPlan().files).join()).toContain('存在的日期')
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

  test('an outcome of a task that the plan does not have', () => {
    edit('plans/henan-2020/outcomes.yaml', /task: ['"]?5['"]?$/mu, "task: '45'")
    expect(messages(loadOwnPlan().files).join()).toContain('registry-id-unknown 没有编号为 45 的任务')
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

function loadOwnPlan() {
  return loadPlanFolder(join(content, 'plans/henan-2020'), loadRegistry(content).registry)
}

function lineOf(file: string, start: string): number {
  const lines = readFileSync(join(content, file), 'utf8').split('\n')
  return lines.findIndex((line) => line.startsWith(start)) + 1
}
