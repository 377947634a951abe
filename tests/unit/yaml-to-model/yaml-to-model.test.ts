import { describe, expect, test } from 'vitest'
import { createLineIndex } from '../../../src/model/line-index.ts'
import { planSettingsSchema } from '../../../src/model/plan-settings.ts'
import { yamlToModel } from '../../../src/yaml-to-model/yaml-to-model.ts'
import { worded } from '../../support/worded.ts'

const PROVENANCE = 'provenance:\n  received: 2026-11-23\n  from: 来处\n  officialUrl: null\n'
const GOOD = `id: henan-2020\n${PROVENANCE}`
const CORRECTION = 'corrections:\n  - before: 甲\n    after: 乙\n    reason: 丙\n'

/** `line:column problem` of every fault. */
function faultsOf(text: string): readonly string[] {
  const parsed = yamlToModel(text, planSettingsSchema)
  if ('value' in parsed) return []
  const lines = createLineIndex(text)
  return parsed.map(worded).map(({ at, values }) => {
    const { line, column } = lines.pointAt(at?.start ?? -1)
    return `${line}:${column} ${values?.problem}`
  })
}

test('what is left out has its default', () => {
  const parsed = yamlToModel(GOOD, planSettingsSchema)
  expect(parsed).toHaveProperty('value', {
    id: 'henan-2020',
    provenance: { received: '2026-11-23', from: '来处', officialUrl: null },
    ...{ corrections: [], notes: [], accepted: [] },
  })
})

describe('a fault has its place and says what it is', () => {
  test.each([
    [`${GOOD}acepted: []\n`, ['6:1 不认识的键 acepted'], 'an unknown key'],
    [
      `${GOOD}${CORRECTION}    why: 丁\n`,
      ['10:5 不认识的键 corrections 第 1 项 why'],
      'an unknown key further down',
    ],
    [`${GOOD}a: 1\nb: 2\n`, ['6:1 不认识的键 a', '7:1 不认识的键 b'], 'two unknown keys'],
  ])('%j → %j: %s', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
  })

  test.each([
    [`id: 2020\n${PROVENANCE}`, /^1:1 id：/u, 'a number for an id'],
    [`id: 2020-henan\n${PROVENANCE}`, /^1:1 id：以小写字母开头/u, 'an id that begins with a digit'],
    [`id: index\n${PROVENANCE}`, /^1:1 id：这个名称是网站自己的地址/u, 'an address of the site itself'],
    [`id: 河南\n${PROVENANCE}`, /^1:1 id：/u, 'an id that no address can hold'],
    [GOOD.replace('2026-11-23', '2026-02-30'), /^3:3 provenance received：/u, 'a day that does not exist'],
    [GOOD.replace('2026-11-23', '2026年11月23日'), /^3:3 provenance received：/u, 'a date in another form'],
    [
      GOOD.replace('Url: null', 'Url: javascript:alert(1)'),
      /^5:3 provenance officialUrl：/u,
      'no web address',
    ],
    [GOOD.replace('Url: null', 'Url: ftp://a.example'), /^5:3 provenance officialUrl：/u, 'no web address'],
    [`${PROVENANCE}`, /^1:1 id：/u, 'no id'],
    [`${GOOD}${CORRECTION}    line: 一\n`, /^10:5 corrections 第 1 项 line：/u, 'a word for a number'],
    [
      `${GOOD}${CORRECTION}    line: 0\n`,
      /^10:5 corrections 第 1 项 line：应为行号（从 1 数起）$/u,
      'lines count from 1',
    ],
    [`${GOOD}shape:\n  closing: 0\n`, /^7:3 shape closing：应为行号（从 1 数起）$/u, 'lines count from 1'],
    [
      `${GOOD}shape:\n  documents: [3, 9]\n  attachments: [9]\n`,
      /^8:3 shape attachments：有一行也写在 documents 里/u,
      'a line that begins two things',
    ],
    [`${GOOD}corrections: 甲\n`, /^6:1 corrections：/u, 'a word for a list'],
    [
      `${GOOD}corrections:\n  - before: 甲\n    after: 乙\n`,
      /^7:5 corrections 第 1 项 reason：/u,
      'no reason',
    ],
    [`${GOOD}notes:\n  - text: 甲\n    note: ""\n`, /^8:5 notes 第 1 项 note：/u, 'an empty note'],
    [
      `${GOOD}notes:\n  - text: 甲\n    note: "a\\0b"\n`,
      /^8:5 notes 第 1 项 note：不能含有控制字符/u,
      'a control character',
    ],
    ['- 甲\n', /^1:1 整个文件：/u, 'a list for the whole'],
    ['', /^1:1 整个文件：/u, 'an empty file'],
  ])('%j → %s: %s', (text, fault) => {
    expect(faultsOf(text)).toHaveLength(1)
    expect(faultsOf(text)[0]).toMatch(fault)
    expect(faultsOf(text)[0]).toMatch(/\p{Script=Han}/u)
  })
})

describe('YAML that cannot be read', () => {
  test.each([
    [`${GOOD}id: other\n`, '6:1 YAML 写法有误：同一个键写了两次', 'a key twice'],
    ['id: x\nprovenance:\n\treceived: null\n', '3:1 YAML 写法有误：缩进不能用制表符，请用空格', 'a tab'],
    [
      'id: "x\n',
      '2:1 YAML 写法有误：缺少符号（例如引号、冒号没有写全）',
      'a quotation mark without its partner',
    ],
    ['id: a: b\n', '1:5 YAML 写法有误：冒号后面的内容写法有误，含冒号的文字请加引号', 'two colons'],
  ])('%j → %s: %s', (text, fault) => {
    expect(faultsOf(text)).toContain(fault)
  })

  test('an alias bomb is refused', () => {
    const bomb = Array.from(
      { length: 12 },
      (_, n) => `k${n}: &a${n} [${n ? `*a${n - 1},*a${n - 1},*a${n - 1}` : 'x'}]`,
    )
    expect(faultsOf(bomb.join('\n')).length).toBeGreaterThan(0)
  })
})

test('a member can be found by its path', () => {
  const text = `${GOOD}${CORRECTION}  - before: 丁\n    after: 戊\n    reason: 己\n`
  const parsed = yamlToModel(text, planSettingsSchema)
  if (!('value' in parsed)) throw new Error('it is good')
  const at = (path: readonly PropertyKey[]) => createLineIndex(text).pointAt(parsed.locate(path).start)
  expect(at(['corrections', 1])).toEqual({ line: 10, column: 5 })
  expect(at(['corrections', 1, 'after'])).toEqual({ line: 11, column: 5 })
  expect(at(['provenance', 'from'])).toEqual({ line: 4, column: 3 })
  expect(at(['nowhere'])).toEqual({ line: 1, column: 1 })
})
