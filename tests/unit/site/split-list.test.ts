import { expect, test } from 'vitest'
import { type ListPage, splitList } from '../../../src/site/lib/split-list.ts'

/** `law-1`: an entry of the group `law`; `law-甲-1`: within 甲. */
const groupOf = (entry: string) => {
  const [id = ''] = entry.split('-')
  return { id, name: id.toUpperCase() }
}
const withinOf = (entry: string) => {
  const name = entry.split('-')[1] ?? ''
  return { id: `place-${name}`, name }
}
const make = (group: string, size: number) =>
  Array.from({ length: size }, (_, index) => `${group}-${index + 1}`)

const shown = (pages: readonly ListPage<string>[]) =>
  Object.fromEntries(
    pages.map(({ path, sections }) => [path, sections.map(({ id, entries }) => [id, entries.length])]),
  )

test('what fits on a page is one page in groups', () => {
  const pages = splitList({ entries: [...make('a', 3), ...make('b', 2)], groupOf, most: 5 })
  expect(shown(pages)).toEqual({
    '': [
      ['a', 3],
      ['b', 2],
    ],
  })
  expect(pages[0]).toMatchObject({ group: null, size: 5, groups: [], parts: [] })
})

test('one entry more, and each group has a page, to which the first leads', () => {
  const pages = splitList({ entries: [...make('a', 3), ...make('b', 3)], groupOf, most: 5 })
  expect(shown(pages)).toEqual({ '': [], 'list/a/': [['a', 3]], 'list/b/': [['b', 3]] })
  expect(pages[0]?.groups).toEqual([
    { id: 'a', name: 'A', path: 'list/a/', count: 3 },
    { id: 'b', name: 'B', path: 'list/b/', count: 3 },
  ])
  expect(pages[1]?.group?.name).toBe('A')
  expect(pages[1]?.groups).toEqual(pages[0]?.groups)
  expect(pages[1]?.parts).toEqual([])
})

test('a group that is still too long is parted, at the ends of places where that can be', () => {
  const entries = [...make('a-甲', 2), ...make('a-乙', 2), ...make('a-丙', 7), ...make('b-甲', 1)]
  const pages = splitList({ entries, groupOf, withinOf, most: 4 })
  expect(shown(pages)).toEqual({
    '': [],
    'list/a/': [
      ['place-甲', 2],
      ['place-乙', 2],
    ],
    'list/a/part-2/': [['place-丙', 4]],
    'list/a/part-3/': [['place-丙', 3]],
    'list/b/': [['place-甲', 1]],
  })
  expect(pages[1]?.parts.map(({ name, path, count }) => [name, path, count])).toEqual([
    ['甲—乙', 'list/a/', 4],
    ['丙', 'list/a/part-2/', 4],
    ['丙', 'list/a/part-3/', 3],
  ])
})

test('a list of a single group, or of more groups than a page leads to, is parted itself', () => {
  expect(shown(splitList({ entries: make('a', 5), groupOf, most: 2 }))).toEqual({
    '': [['a', 2]],
    'list/part-2/': [['a', 2]],
    'list/part-3/': [['a', 1]],
  })
  const many = Array.from({ length: 7 }, (_, index) => `g${index}-1`)
  expect(Object.keys(shown(splitList({ entries: many, groupOf, most: 3, mostGroups: 6 })))).toEqual([
    ...['', 'list/part-2/', 'list/part-3/'],
  ])
})

test('whatever the sizes, every entry is on one page, in order, and no page has too many', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const entries = 'abcdefg'
      .split('')
      .flatMap((group, index) => make(`${group}-${(seed * index) % 5}`, (seed * (index + 3)) % 17))
    const pages = splitList({ entries, groupOf, withinOf, most: 1 + (seed % 9) })
    const all = pages.flatMap(({ sections }) => sections.flatMap((section) => section.entries))
    expect(all).toEqual(entries)
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
    for (const { sections } of pages) {
      expect(sections.flatMap((section) => section.entries).length).toBeLessThanOrEqual(1 + (seed % 9))
    }
  }
})

test('no entries are a page that says so', () => {
  expect(splitList({ entries: [], groupOf, most: 3 })).toHaveLength(1)
})
