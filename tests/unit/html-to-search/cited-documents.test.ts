import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { libraryToNames } from '../../../src/html-to-search/library-to-names.ts'
import type { Instrument } from '../../../src/model/instrument.ts'
import { findNames } from '../../../src/query-to-results/find-names.ts'
import { readQuery } from '../../../src/query-to-results/read-query.ts'
import { citeDocuments, withCited } from '../../../src/registry/cite-documents.ts'
import { registry } from '../../support/registry.ts'

const { rows } = registry.instruments ?? { rows: [] }

/** About so many of the rows, from everywhere among them. */
function some(count: number, test: (row: Instrument) => boolean): readonly Instrument[] {
  const all = rows.filter(test)
  return all.filter((_, index) => index % Math.ceil(all.length / count) === 0)
}

const CITED = [
  ...some(100, ({ kind }) => kind === 'law'),
  ...some(50, ({ kind }) => kind === 'administrative-regulation'),
  ...some(150, ({ number, region }) => number.startsWith('国') && region === ''),
]
const cited = citeDocuments(registry, new Set(CITED.map(({ id }) => id)))
const names = libraryToNames([], withCited(registry, [cited]))

function finds(typed: string, id: string): boolean {
  const { named, holding } = findNames(readQuery(typed), names)
  return [...named, ...holding].some(({ url }) => url === `/regulations/${id}/`)
}

test('a cited document is found by its title, its short names, and its number in any brackets', () => {
  expect(CITED.length).toBeGreaterThan(250)
  const asked = CITED.filter((_, index) => index % 6 === 0)
  const missed = asked.flatMap(({ id, title, names: others, number }) => {
    const [first = ''] = number.split(/[; ]/u)
    const numbers = ['〔〕', '[]', '（）', '【】'].map(([open = '', close = '']) =>
      first.replace('〔', open).replace('〕', close),
    )
    const typed = [title, title.replace(/^中华人民共和国/u, ''), ...others.split('|'), ...numbers]
    return typed.filter((words) => words !== '' && !finds(words, id))
  })
  expect(missed).toEqual([])
})

test('what no plan cites is not found, and three hundred documents weigh little', () => {
  const known = new Set(names.map(({ url }) => url))
  const others = rows.filter(({ id }) => !cited.some((entry) => entry.id === id))
  expect(others.filter(({ id }) => known.has(`/regulations/${id}/`))).toEqual([])
  expect(gzipSync(JSON.stringify(names)).length).toBeLessThan(18 * 1024)
})
