import { expect, test } from 'vitest'
import { changeSettings, toSettings } from '../../../src/library/plan-folder/change-settings.ts'
import { settingsToYaml } from '../../../src/library/plan-folder/folder-files.ts'
import { type PlanSettings, planSettingsSchema } from '../../../src/model/plan-settings.ts'

const FRESH = toSettings('甲.txt', 'x', [])

/** What `plan.yaml` says besides what that of a new plan does, after one patch upon another. */
function said(...patches: readonly object[]) {
  const settings = patches.reduce<PlanSettings>((was, patch) => changeSettings(was, { ...patch }), FRESH)
  expect(planSettingsSchema.safeParse(settings).error).toBe(undefined)
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(FRESH[key as keyof PlanSettings]),
    ),
  )
}

const shape = (members: object) => ({ shape: members })
const accepted = (code: string, line: number, reason: string) => ({ accepted: [{ code, line, reason }] })
const correction = (before: string, after: string, line: number) => ({
  corrections: [{ before, after, reason: '页码', line }],
})

test.each<[string, readonly object[], object]>([
  ['a line more', [shape({ text: [4] }), shape({ text: [7] })], shape({ text: [4, 7] })],
  ['the same line', [shape({ text: [4, 7] }), shape({ text: [4] })], shape({ text: [4, 7] })],
  [
    'text that is an attachment now',
    [shape({ text: [4, 7] }), shape({ attachments: [4] })],
    shape({ text: [7], attachments: [4] }),
  ],
  [
    'a document that is an attachment now, with no other left',
    [shape({ documents: [4], tasks: '1.' }), shape({ attachments: [4] })],
    shape({ tasks: '1.', attachments: [4] }),
  ],
  [
    'an attachment that is a document now',
    [shape({ attachments: [4] }), shape({ documents: [4] })],
    shape({ documents: [4] }),
  ],
  ['rows, then a marker', [shape({ tasks: '表格' }), shape({ tasks: '（一）' })], shape({ tasks: '（一）' })],
  [
    'who leads',
    [shape({ firstUnitLeads: true, closing: 9 }), shape({ firstUnitLeads: false })],
    shape({ firstUnitLeads: false, closing: 9 }),
  ],
  [
    'a line in place of words for the title',
    [{ title: { text: '甲', from: '封面' } }, shape({ title: 2 })],
    shape({ title: 2 }),
  ],
  [
    'words for the title on a line',
    [shape({ title: 2 }), { title: { text: '甲', from: '封面' } }],
    { shape: { title: 2 }, title: { text: '甲', from: '封面' } },
  ],
  ['a year', [{ year: 2023 }, { year: 2024 }], { year: 2024 }],
  [
    'another reason for the same message, which keeps its place',
    [accepted('stray-latin', 4, '甲'), accepted('stray-latin', 5, '乙'), accepted('stray-latin', 4, '丙')],
    {
      accepted: [
        { code: 'stray-latin', line: 4, reason: '丙' },
        { code: 'stray-latin', line: 5, reason: '乙' },
      ],
    },
  ],
  [
    'another correction of the same words, and the same on another line',
    [correction('7', '', 4), correction('7', '8', 4), correction('7', '', 9)],
    {
      corrections: [
        { before: '7', after: '8', reason: '页码', line: 4 },
        { before: '7', after: '', reason: '页码', line: 9 },
      ],
    },
  ],
])('%s', (_, patches, expected) => {
  expect(said(...patches)).toEqual(expected)
})

test('what a patch does not name stays, in its order', () => {
  const before = { ...FRESH, title: { text: '甲', from: '封面' }, shape: { tasks: '1.' as const, text: [] } }
  const changed = changeSettings(before, { year: 2024 })
  expect(settingsToYaml(changed)).toBe(`${settingsToYaml(before)}year: 2024\n`)
  expect(before.shape).toEqual({ tasks: '1.', text: [] })
})
