import { expect, test } from 'vitest'
import { findUnits } from '../../../src/plan-to-layers/organizations/find-units.ts'

test.each<[string, readonly string[], string]>([
  ['（政策法规司负责）', ['政策法规司 lead'], 'a department of a ministry'],
  [
    '（执法司牵头，办公厅、各司局参与）',
    ['执法司 lead', '办公厅 support', '各司局 support'],
    'a department that leads others',
  ],
  ['（局长负责）', [], 'a person is no unit'],
])('%s', (text, units, why) => {
  expect(
    findUnits(text, null).map(({ start, end, role }) => `${text.slice(start, end)} ${role}`),
    why,
  ).toEqual(units)
})
