import { foldPhrase } from './fold-phrase.ts'
import type { PlanRecord } from './search-record.ts'

/**
 * Records as requests to the bulk interface of OpenSearch and Elasticsearch: for each part a line that says what to do,
 * and a line with the document; every line ends with a line feed, the last one too.
 * (docs.opensearch.org/latest/api-reference/document-apis/bulk)
 *
 * @param most Bytes that a request may have, so that no server refuses it; a single longer document stays whole.
 */
export function recordsToBulk(records: readonly PlanRecord[], index: string, most = MOST): readonly string[] {
  const requests: string[] = []
  let [lines, size]: [string[], number] = [[], 0]
  for (const { parts, ...facts } of records) {
    for (const part of parts) {
      const { year, level, kind, place, title: planTitle } = facts
      const action = { index: { _index: index, _id: part.url } }
      const document = { ...part, planTitle, year, level, kind, place }
      const pair = `${JSON.stringify(action)}\n${JSON.stringify(document)}\n`
      const bytes = Buffer.byteLength(pair)
      if (size + bytes > most && lines.length > 0) {
        requests.push(lines.join(''))
        ;[lines, size] = [[], 0]
      }
      lines.push(pair)
      size += bytes
    }
  }
  return lines.length > 0 ? [...requests, lines.join('')] : requests
}

/** A tenth of what both servers take at most (`http.max_content_length`, 100 MB). */
const MOST = 10_000_000

/**
 * Settings and mapping of an index that finds what the site's own search finds: with `match_phrase`, every character
 * is a word of its own, after the same marks are left out and the same forms are made one as in `foldPhrase`.
 */
export function bulkMapping() {
  const keyword = { type: 'keyword' }
  const text = { type: 'text', analyzer: 'gangmu' }
  return {
    settings: {
      analysis: {
        char_filter: { gangmu_fold: { type: 'mapping', mappings: foldRules() } },
        tokenizer: { gangmu_character: { type: 'ngram', min_gram: 1, max_gram: 1 } },
        analyzer: {
          gangmu: { type: 'custom', char_filter: ['gangmu_fold'], tokenizer: 'gangmu_character' },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        ...{ type: keyword, url: keyword, label: keyword, plan: keyword, chapter: keyword },
        ...{ departments: keyword, documents: keyword, level: keyword, kind: keyword, place: keyword },
        ...{ year: { type: 'integer' }, title: text, planTitle: text, text },
      },
    },
  }
}

/** What `foldPhrase` does to each character of the basic plane: `\u3001 => `, `\uff21 => a`. */
function foldRules(): readonly string[] {
  return Array.from({ length: 0x10000 }, (_, unit) => unit)
    .filter((unit) => unit < 0xd800 || unit > 0xdfff)
    .flatMap((unit) => {
      const character = String.fromCharCode(unit)
      const { text } = foldPhrase(character)
      return text === character ? [] : [`${toEscape(character)} => ${Array.from(text, toEscape).join('')}`]
    })
}

/** A character as the rules of the `mapping` filter spell it. */
function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
