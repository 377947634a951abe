import { expect, test } from 'vitest'
import { fromKept, toKept } from '../../../scripts/build/kept-plan.ts'
import { loadHenan } from '../../support/henan.ts'

const result = loadHenan()
const kept = JSON.stringify(toKept({ result, earlier: [result] }))
const { result: restored, earlier } = fromKept(JSON.parse(kept))

test('a plan that was kept is the plan that was read, but for its messages', () => {
  const { published, files: _, ...rest } = result
  const { published: again, files, ...others } = restored
  expect(others).toEqual(rest)
  expect(files).toEqual([])
  expect([again.text, again.edits]).toEqual([published.text, published.edits])
  expect(earlier[0]?.plan).toEqual(result.plan)
})

test('its places in the source are those that were read', () => {
  const { tasks } = result.plan
  const [edit] = result.published.edits
  expect([tasks.length, edit]).toEqual([44, expect.anything()])
  const places = Array.from(
    { length: 100 },
    (_, index) => index * Math.floor(result.published.text.length / 101),
  )
  for (const start of places) {
    const span = { start, end: start + 20 }
    expect(restored.published.map.toSource(span)).toEqual(result.published.map.toSource(span))
  }
})
