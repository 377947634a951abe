import { afterAll, beforeAll, expect, test } from 'vitest'
import { libraryToNames } from '../../../src/html-to-search/library-to-names.ts'
import { findResults } from '../../../src/query-to-results/find-results.ts'
import { createListEngine } from '../../../src/query-to-results/list-engine.ts'
import { readQuery } from '../../../src/query-to-results/read-query.ts'
import { loadHenan, registry } from '../../support/henan.ts'
import { hanPhrases, tasksHolding } from '../../support/phrases.ts'
import { createRandom } from '../../support/random.ts'
import { recordsOf, startPagefind } from '../../support/search.ts'

const henan = loadHenan()
const records = recordsOf(henan)
const names = libraryToNames([henan.plan], registry)
let pagefind: Awaited<ReturnType<typeof startPagefind>>

beforeAll(async () => {
  pagefind = await startPagefind(records)
})
afterAll(() => pagefind.stop())

test.each([2, 3, 4, 6, 8])(
  'every task that holds a phrase of %i characters is found, and no other',
  async (length) => {
    const wrong: string[] = []
    for (const phrase of sample(hanPhrases(henan.plan, length), 500)) {
      const { exact } = await findResults(readQuery(phrase), names, pagefind.engine)
      const found = exact.filter(({ type }) => type === 'task').map(({ url }) => url)
      const wanted = tasksHolding(henan.plan, phrase)
      const isFirst = records.find(({ url }) => url === exact[0]?.url)?.text.includes(phrase)
      if (found.toSorted().join() !== wanted.toSorted().join() || !isFirst)
        wrong.push(`${phrase}: ${found} ≠ ${wanted}`)
    }
    expect(wrong).toEqual([])
  },
)

test('the plain list answers as Pagefind does', async () => {
  const list = createListEngine(records)
  for (const phrase of sample(hanPhrases(henan.plan, 4), 100)) {
    const [ours, theirs] = await Promise.all(
      [list, pagefind.engine].map((engine) => findResults(readQuery(phrase), names, engine)),
    )
    expect(ours?.exact, phrase).toEqual(theirs?.exact)
  }
})

function sample(phrases: readonly string[], size: number): readonly string[] {
  const random = createRandom(24)
  return phrases
    .map((phrase) => ({ phrase, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, size)
    .map(({ phrase }) => phrase)
}
