import { expect, test } from 'vitest'
import { placedEntries } from '../../../src/model/layered-parts.ts'
import { quoteOf } from '../../../src/model/quote.ts'
import { partOfAnchor, valueAnchor } from '../../../src/model/value-anchor.ts'
import { deadlinesToIcs } from '../../../src/plan-to-exports/feeds/deadlines-to-ics.ts'
import { loadHenan } from '../../support/henan.ts'
import { henanDocument } from '../../support/read-back/exported.ts'

test.each([
  ['超过600项', 10, 'task-6-c12', 'its first digit'],
  ['600项', 12, 'task-6-c12', 'the same number read without its bound'],
  ['力争超过600项', 8, 'task-6-c12', 'the same number read with more'],
  ['三年内', 4, 'task-6-c4', 'a numeral'],
  ['至迟两周内', 4, 'task-6-c6', 'a numeral in another spelling'],
  ['约２０万元', 4, 'task-6-c5', 'a full-width digit'],
  ['每季度', 4, 'task-6-c4', 'no numeral: the first character'],
])('%s at %i is %s: %s', (text, start, anchor) => {
  expect(valueAnchor('task-6', { start, text })).toBe(anchor)
  expect(partOfAnchor(anchor)).toBe('task-6')
})

/** Every anchor that /targets/ and /deadlines/ had when they were published, with the words that stood there. */
const PUBLISHED = {
  targets: {
    'task-6-1': '100项',
    'task-6-2': '超过600项',
    'task-9-1': '1千万亩',
    'task-37-1': '至少举办2期',
    'task-37-2': '1期',
    'task-37-3': '至少学法1次',
    'task-39-1': '至少举办1期',
    'task-41-1': '至少召开1次',
  },
  deadlines: {
    'preamble-1': '2020年',
    'task-6-1': '年内',
    'task-37-1': '全年',
    'task-37-2': '每季度',
    'task-39-1': '全年',
    'task-41-1': '每季度',
    'task-41-2': '每半年',
    'task-42-1': '2020年',
    'task-42-2': '7月底前',
  },
} as const

test.each(['targets', 'deadlines'] as const)('every published anchor of %s leads to its words', (kind) => {
  const { plan, settings } = loadHenan()
  const words = new Map(
    placedEntries(plan, kind).map(({ part, entry }) => [
      valueAnchor(part, entry),
      quoteOf(plan, `${part}#${entry.start}-${entry.end}`),
    ]),
  )
  const former = Object.entries(settings?.formerAnchors?.[kind] ?? {})
  expect(Object.fromEntries(former.map(([was, now]) => [was, words.get(now)]))).toEqual(PUBLISHED[kind])
})

test('events of the first plan keep the UIDs that they were published with', () => {
  const { document } = henanDocument()
  const uids = (of: typeof document) =>
    [...(deadlinesToIcs(of, { site: null, base: '/' }) ?? '').matchAll(/^UID:(?<uid>.+)\r$/gmu)].map(
      ({ groups }) => groups?.uid,
    )
  const published = [
    '573ea7e4-ab78-8b57-ba76-7824a34a07e1',
    'ab7b77c3-a1d3-8981-bbb3-3aa3721cfbd2',
    '7743d7f5-5ae6-8bb5-8363-3b67fca14da6',
    '123d1f29-8ad6-8374-ad08-f4c4e6ed3006',
    '33ddbb93-4033-8620-8ef4-1fbc260abe18',
    'abf709b9-7592-8797-a180-425d3b69fac7',
  ]
  expect(uids(document)).toEqual(expect.arrayContaining(published))
  // Others are of their place in the text.
  const others = new Set(uids({ ...document, formerAnchors: undefined }))
  expect(others.size).toBeGreaterThanOrEqual(published.length)
  expect(published.filter((uid) => others.has(uid))).toEqual([])
})
