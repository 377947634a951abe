import { expect, test } from 'vitest'
import { carryRedactions, carrySettings } from '../../../src/library/plan-folder/carry-settings.ts'
import { planSettingsSchema } from '../../../src/model/plan-settings.ts'

const FROM = '题名\n甲\n乙丙\n丁\n丁\n结语'
const TO = '题名\n新的一行\n甲\n乙丙又丙\n丁\n结语'
const settings = (members: object) =>
  planSettingsSchema.parse({
    ...{ id: 'x', provenance: { received: null, from: '测试', officialUrl: null } },
    ...members,
  })
const correct = (before: string, line?: number) => ({
  before,
  after: '改',
  reason: '因',
  ...(line && { line }),
})

test.each<[string, object, object | undefined]>([
  ['once in both', correct('甲'), correct('甲')],
  ['gone', correct('乙丙\n'), undefined],
  ['more than once now', correct('丙'), undefined],
  ['at a line that stands in both', correct('甲', 2), correct('甲', 3)],
  ['at a line that is changed, and still only once', correct('乙', 3), correct('乙')],
  ['at a line that stood twice, now once', correct('丁', 4), correct('丁')],
])('a correction of words that stand %s', (_, before, after) => {
  const { value, left } = carrySettings(settings({ corrections: [before] }), FROM, TO)
  expect(value.corrections).toEqual(after ? [after] : [])
  expect(left.map(({ key }) => key)).toEqual(after ? [] : ['corrections'])
})

test('lines move with their words; what has no line is told', () => {
  const { value, left } = carrySettings(
    settings({
      accepted: [
        { code: 'stray-latin', line: 2, reason: '如此' },
        { code: 'stray-latin', line: 3, reason: '如此' },
      ],
      shape: { tasks: '1.', title: 1, closing: 6, text: [2, 3], attachments: [3] },
      restored: [{ line: 2, text: '划掉', reason: '误划' }],
      level: 'city',
      publishOriginal: false,
    }),
    FROM,
    TO,
  )
  expect(value).toMatchObject({ level: 'city', publishOriginal: false })
  expect(value.accepted.map(({ line }) => line)).toEqual([3])
  expect(value.shape).toEqual({ tasks: '1.', title: 1, closing: 6, text: [3] })
  expect(value.restored).toBeUndefined()
  expect(left).toEqual([
    { key: 'restored', what: '第 2 行“划掉”' },
    { key: 'accepted', what: 'stray-latin（第 3 行）' },
    { key: 'shape', what: 'attachments 第 3 行' },
    { key: 'shape', what: 'text 第 3 行' },
  ])
})

const redact = (line: number, column: number, length: number) => ({
  line,
  column,
  length,
  kind: '姓名' as const,
})

test('what was redacted wherever it stood is redacted wherever it stands', () => {
  const { value, left } = carryRedactions([redact(1, 1, 2)], '李某甲\n', '乙\n李某甲，李某乙\n')
  expect(value).toEqual([redact(2, 1, 2), redact(2, 5, 2)])
  expect(left).toEqual([])
})

test('what was also shown is redacted where its line is the same', () => {
  const { value, left } = carryRedactions(
    [redact(1, 1, 2), redact(2, 1, 2)],
    '李某甲\n李某乙\n李某丙',
    '李某丙\n李某乙二\n李某甲',
  )
  expect(value).toEqual([redact(3, 1, 2)])
  expect(left).toEqual([{ key: 'redactions', what: '第 2 行第 1 列（姓名）' }])
})

test('words within others that are redacted are no second redaction', () => {
  const { value } = carryRedactions([redact(1, 1, 3), redact(2, 1, 2)], '李某甲\n李某', '李某甲\n李某')
  expect(value).toEqual([redact(1, 1, 3), redact(2, 1, 2)])
})
