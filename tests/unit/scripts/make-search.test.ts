import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { indexRecord, makeSearch } from '../../../scripts/build/make-search.ts'
import type { PageFacts } from '../../../scripts/build/plan-units.ts'
import { fileOfMore, openStore, readMoreBytes, type Unit } from '../../../scripts/build/unit-store.ts'
import type { PlanRecord } from '../../../src/html-to-search/search-record.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
let home = ''
beforeEach(() => {
  home = mkdtempSync(join(folder, 'search-'))
})

/** A text long enough for a file of its own, of words that another plan has in part. */
const text = (seed: number) =>
  Array.from({ length: 3000 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * at * 7 + at * seed) % 5000)),
  ).join('')

function recordOf(id: string, words: string): PlanRecord {
  const part = { type: 'task' as const, url: `/${id}/1/`, title: id, label: '', plan: id, text: words }
  const facts = { id, title: id, year: 2020, level: null, kind: '', place: '' }
  return { ...facts, parts: [{ ...part, chapter: '', departments: [], documents: [] }] }
}

/** The pages of a plan, as far as the search needs them. */
function unitOf(store: ReturnType<typeof openStore>, id: string, words: string): Unit<PageFacts> {
  const unit = store.begin('plan', `${id}-${words.length}-${words.codePointAt(0)}`)
  const { search, words: packed } = indexRecord(unit, recordOf(id, words))
  return unit.keep<PageFacts>({ pages: [], links: [], search }, { words: packed })
}

/** What a search is, file by file. */
const filesOf = ({ folder: at, paths }: Unit) =>
  Object.fromEntries(paths.toSorted().map((path) => [path, readFileSync(join(at, path), 'base64')]))

const anew = (units: readonly Unit<PageFacts>[]) =>
  filesOf(makeSearch(openStore(mkdtempSync(join(folder, 'anew-'))), 'code', units))

describe('the search of a library', () => {
  const TEXTS = Object.fromEntries(['jia', 'yi', 'bing'].map((id, at) => [id, text(at + 3)]))
  const changed = `${TEXTS.yi}甲乙丙丁`

  function begin() {
    const store = openStore(home)
    const units = Object.entries(TEXTS).map(([id, words]) => unitOf(store, id, words))
    makeSearch(store, 'code', units)
    const now = units.with(1, unitOf(store, 'yi', changed))
    return { store, units, now }
  }

  test('is made from the one before without the words of plans that have not changed', () => {
    const { store, units, now } = begin()
    const expected = anew(now)
    const [kept] = units as [Unit<PageFacts>]
    renameSync(fileOfMore(kept, 'words'), join(home, 'aside'))
    expect(() => readMoreBytes(kept, 'words')).toThrow()
    expect(filesOf(makeSearch(store, 'code', now))).toEqual(expected)
  })

  test.each<[string, (made: ReturnType<typeof begin>) => readonly Unit<PageFacts>[]]>([
    [
      'the words of before are gone',
      ({ units, now }) => {
        rmSync((units[1] as Unit).folder, { recursive: true })
        return now
      },
    ],
    ['a plan has come', ({ store, now }) => [...now, unitOf(store, 'ding', text(11))]],
    ['a plan has gone', ({ now }) => now.slice(1)],
    ['a plan has another id', ({ store, now }) => now.with(0, unitOf(store, 'wu', TEXTS.jia ?? ''))],
  ])('is the same as one made anew where %s', (_, change) => {
    const made = begin()
    const now = change(made)
    expect(filesOf(makeSearch(made.store, 'code', now))).toEqual(anew(now))
  })

  test('is not made again where nothing has changed', () => {
    const { store, units } = begin()
    const [one, other] = [makeSearch(store, 'code', units), makeSearch(store, 'code', units.toReversed())]
    expect([other.folder, other.madeAt]).toEqual([one.folder, one.madeAt])
  })
})
