import { foldPhrase } from './fold-phrase.ts'
import { lengthOf, type PartSize, placeParts, sizeOf } from './places.ts'
import type { SearchRecord } from './search-record.ts'
import { characterWord, documentWord, pairWord, startWord } from './words.ts'

/** Words, each with its places, which rise. */
export type PlacedWords = ReadonlyMap<string, readonly number[]>

/** A part as it is searched. */
export interface FoldedPart {
  readonly characters: readonly string[]
  /** How many of them are its title: none where its text does not begin with it. */
  readonly title: number
  readonly documents: readonly string[]
}

export function foldPart({ title, text, documents }: SearchRecord): FoldedPart {
  return {
    characters: [...foldPhrase(text).text],
    title: text.startsWith(title) ? [...foldPhrase(title).text].length : 0,
    documents,
  }
}

/** How much room each part takes. */
export function sizesOf(parts: readonly FoldedPart[]): readonly PartSize[] {
  return parts.map(({ characters, title, documents }) => sizeOf(characters.length, title, documents.length))
}

/** The words of a plan: those of all places, and behind them, for as many places, single characters. */
export function planToWords(parts: readonly FoldedPart[], sizes: readonly PartSize[]): PlacedWords {
  const words = new Map<string, number[]>()
  const put = (word: string, place: number) => {
    const places = words.get(word)
    if (places) places.push(place)
    else words.set(word, [place])
  }
  const length = lengthOf(sizes)
  const placed = placeParts(sizes)
  for (const [index, { characters, title, documents }] of parts.entries()) {
    const start = (placed[index]?.body ?? 0) - title
    const seen = new Set<string>()
    if (characters[0]) put(startWord(characters[0]), start - 1)
    for (const [at, character] of characters.entries()) {
      put(pairWord(character, characters[at + 1]), start + at)
      if (!seen.has(character)) put(characterWord(character), length + start + at)
      seen.add(character)
    }
    for (const [at, name] of documents.entries()) put(documentWord(name), start + characters.length + at)
  }
  return words
}
