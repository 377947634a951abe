import { expect, test } from 'vitest'
import type { Edit } from '../../../src/model/edit.ts'
import { applyEdits, createOffsetMap } from '../../../src/source-to-text/offset-map.ts'

//          0123456789
const SOURCE = '甲乙丙丁戊己庚辛壬癸'
const edit = (start: number, before: string, after: string): Edit => ({
  ...{ start, end: start + before.length, before, after },
  ...{ rule: 'correction', reason: '' },
})

/** 乙 is deleted, 丁 becomes two letters, `新` is put in before 己, 辛壬 become one letter. */
const EDITS = [edit(1, '乙', ''), edit(3, '丁', 'xy'), edit(5, '', '新'), edit(7, '辛壬', 'z')]
const PUBLISHED = '甲丙xy戊新己庚z癸'
const map = createOffsetMap(EDITS)

test('the edits give the published text', () => {
  expect(applyEdits(SOURCE, EDITS)).toBe(PUBLISHED)
})

test.each([
  ['甲', '甲', 'before every edit'],
  ['丙', '丙', 'after a deletion'],
  ['甲乙丙', '甲丙', 'round a deletion'],
  ['丁', 'xy', 'a replacement'],
  ['丙丁', '丙xy', 'a replacement comes whole'],
  ['戊', '戊', 'before an insertion'],
  ['己', '己', 'after an insertion'],
  ['戊己', '戊新己', 'round an insertion'],
  ['辛', 'z', 'half of what was replaced gives the whole replacement'],
  ['庚辛', '庚z', 'half of what was replaced gives the whole replacement'],
  ['癸', '癸', 'after every edit'],
  [SOURCE, PUBLISHED, 'everything'],
])('source %s is published as %s: %s', (words, published) => {
  const start = SOURCE.indexOf(words)
  const there = map.toPublished({ start, end: start + words.length })
  expect(PUBLISHED.slice(there.start, there.end)).toBe(published)
})

test.each([
  ['甲', '甲', 'the deletion after it stays out'],
  ['丙', '丙', 'the deletion before it stays out'],
  ['甲丙', '甲乙丙', 'the deletion within it comes with it'],
  ['x', '丁', 'half of a replacement comes of the whole'],
  ['y戊', '丁戊', 'half of a replacement comes of the whole'],
  ['戊新己', '戊己', 'an insertion comes of nothing'],
  ['z', '辛壬', 'a replacement'],
  [PUBLISHED, SOURCE, 'everything'],
])('published %s came from %s: %s', (words, source) => {
  const start = PUBLISHED.indexOf(words)
  const there = map.toSource({ start, end: start + words.length })
  expect(SOURCE.slice(there.start, there.end)).toBe(source)
})

test('the place of an insertion is published as what was inserted', () => {
  const there = map.toPublished({ start: 5, end: 5 })
  expect(PUBLISHED.slice(there.start, there.end)).toBe('新')
})

test('the place of a deletion is published as nothing, where it was', () => {
  expect(map.toPublished({ start: 1, end: 2 })).toEqual({ start: 1, end: 1 })
})

test('without edits every span is itself', () => {
  expect(createOffsetMap([]).toSource({ start: 2, end: 9 })).toEqual({ start: 2, end: 9 })
  expect(createOffsetMap([]).toPublished({ start: 2, end: 9 })).toEqual({ start: 2, end: 9 })
})
