import { findPhrase, foldPhrase } from '../html-to-search/fold-phrase.ts'
import type { SearchRecord } from '../html-to-search/search-record.ts'
import type { Engine, Hit } from './engine.ts'
import { withoutState } from './find-names.ts'
import { resultToItem } from './items.ts'
import { excerptOf } from './match-record.ts'
import type { Query } from './read-query.ts'
import type { Item, Result } from './result.ts'

/** How many results that hold only parts are shown. */
const MOST = 10
/** With so many exact results nobody needs others, and nothing more is loaded for them. */
const ENOUGH = 3
/** The share of what was typed, by weight, that a result must hold. */
const LEAST_SHARE = 0.4
/** Longer queries are sampled, so that a pasted page costs no more than a sentence. */
const MOST_PIECES = 40

/** What holds only parts of what was typed, the best first; rare parts weigh more. */
export async function findRelated(
  query: Query,
  engine: Engine,
  exact: readonly Item[],
  scope = '',
): Promise<readonly Item[]> {
  const isInScope = ({ plan }: Pick<Item, 'plan'>) => scope === '' || plan === scope
  const taken = exact.filter(isInScope)
  const pieces = piecesOf(query)
  if (pieces.length < 2 || taken.length >= ENOUGH) return []
  const found = (await Promise.all(pieces.map((piece) => engine.find(piece)))).map((hits) =>
    hits.filter(isInScope),
  )
  const weights = found.map((hits) => 1 / Math.log2(2 + hits.length))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = new Map<string, { hit: Hit; share: number }>()
  found.forEach((hits, index) => {
    for (const hit of hits) {
      const share = (shares.get(hit.id)?.share ?? 0) + (weights[index] as number) / total
      shares.set(hit.id, { hit, share })
    }
  })
  const best = [...shares.values()]
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
  const records = await Promise.all(best.slice(0, MOST + taken.length).map(({ hit }) => hit.load()))
  return records
    .filter((record) => taken.every(({ url }) => url !== record.url))
    .map((record) => toResult(record, pieces))
    .filter((result) => result !== null)
    .slice(0, MOST)
    .map(resultToItem)
}

/** Pairs of neighbouring characters, and words of one character as they are. */
function piecesOf({ words, pieces }: Query): readonly string[] {
  const parts = new Set(words.length > 1 ? words : pieces)
  for (const word of words) {
    // 中华人民共和国 before a name says nothing about what is looked for.
    const characters = [...withoutState(word)]
    for (let at = 0; at + 1 < characters.length; at += 1) {
      const pair = `${characters[at]}${characters[at + 1]}`
      if (IS_WORD.test(pair)) parts.add(pair)
    }
    if (characters.length > 2) parts.delete(word)
  }
  const all = [...parts]
  const step = Math.ceil(all.length / MOST_PIECES)
  return all.filter((_, index) => index % step === 0)
}

const IS_WORD = /^[\p{Alphabetic}\p{N}]+$/u

/** Pieces are looked for again in the record itself; neighbours that overlap are one mark. */
function toResult(record: SearchRecord, pieces: readonly string[]): Result | null {
  const text = foldPhrase(record.text)
  const held = pieces.filter((piece) => text.text.includes(piece))
  if (held.length === 0) return null
  const spans = held.flatMap((piece) => findPhrase(text, piece)).sort((a, b) => a.start - b.start)
  const merged = spans.reduce<{ start: number; end: number }[]>((marks, { start, end }) => {
    const last = marks[marks.length - 1]
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else marks.push({ start, end })
    return marks
  }, [])
  const longest = merged.reduce((best, mark) => (mark.end - mark.start > best.end - best.start ? mark : best))
  const ordered = [longest, ...merged.filter((mark) => mark !== longest)]
  const { type, url, title, label, chapter, plan, departments } = record
  return {
    ...{ type, url, title, label, chapter, plan, departments },
    reason: 'parts',
    excerpt: excerptOf({ record, spans: ordered, inTitle: false }),
    marked: [foldPhrase(record.text.slice(longest.start, longest.end)).text],
  }
}
