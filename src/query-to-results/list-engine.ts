import { foldPhrase } from '../html-to-search/fold-phrase.ts'
import type { SearchRecord } from '../html-to-search/search-record.ts'
import type { Engine } from './engine.ts'

/** An engine over records that are all at hand. */
export function createListEngine(records: readonly SearchRecord[]): Engine {
  const entries = records.map((record) => ({
    record,
    folded: foldPhrase(record.text).text,
    hit: { id: record.url, load: async () => record },
  }))
  return {
    find: async (phrase) => entries.filter(({ folded }) => folded.includes(phrase)).map(({ hit }) => hit),
    filter: async ({ type, plan, chapter, department, document }) =>
      entries
        .filter(
          ({ record }) =>
            (!type || record.type === type) &&
            (!plan || record.plan === plan) &&
            (!chapter || record.chapter === chapter) &&
            (!department || record.departments.includes(department)) &&
            (!document || record.documents.includes(document)),
        )
        .map(({ hit }) => hit),
  }
}
