import { foldPhrase } from '../html-to-search/fold-phrase.ts'
import { compareRecords, type PlanRecord } from '../html-to-search/search-record.ts'
import type { Engine, Hit } from './engine.ts'
import { isCalled } from './find-names.ts'

/** An engine over records that are all at hand. */
export function createListEngine(records: readonly PlanRecord[]): Engine {
  const entries = records.toSorted(compareRecords).flatMap(({ parts }) =>
    parts.map((record) => ({
      record,
      text: foldPhrase(record.text).text,
      title: foldPhrase(record.title).text,
    })),
  )
  const hits = entries.map(
    ({ record }, order): Hit => ({
      ...{ id: record.url, url: record.url, plan: record.plan, type: record.type },
      ...{ order, file: '', inTitle: false, load: async () => record },
    }),
  )
  const select = (isHit: (entry: (typeof entries)[number]) => boolean) =>
    hits.filter((_, index) => isHit(entries[index] as (typeof entries)[number]))
  const byId = new Map(entries.map(({ record }) => [record.url, record]))
  return {
    plans: new Map(records.filter(({ id }) => id !== '').map((record) => [record.id, record])),
    find: async (phrase) =>
      hits.flatMap((hit, index) => {
        const { text = '', title = '' } = entries[index] ?? {}
        return text.includes(phrase) ? [{ ...hit, inTitle: title.includes(phrase) }] : []
      }),
    titled: async (phrase) => select(({ record }) => isCalled(record, phrase)),
    citing: async (document) => select(({ record }) => record.documents.includes(document)),
    all: () => hits,
    bodies:
      async () =>
      ({ id }) =>
        byId.get(id)?.departments ?? [],
  }
}
