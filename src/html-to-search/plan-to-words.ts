import { foldPhrase } from './fold-phrase.ts'
import { type PartSize, placeParts, SLOT, sizeOf } from './places.ts'
import type { PlanRecord, SearchRecord } from './search-record.ts'
import { characterWord, documentWord, NO_WORD, pairWord, startWord } from './words.ts'

/** Words from one on, and before another. */
export interface WordRange {
  readonly from: string
  readonly before: string
}

/**
 * A plan as Pagefind takes it: words with a blank between any two, first those of all places, then, for as many
 * places, single characters. Words that are not in the range hold their places.
 */
export function planToWords(plan: PlanRecord, { from, before }: WordRange): string {
  const sizes = sizesOf(plan)
  const length = lengthOf(sizes)
  const words = new Array<string>(2 * length).fill(NO_WORD)
  placeWords(plan, sizes, (word, at) => {
    if (from <= word && word < before) words[at] = word
  })
  return words.join(' ')
}

/** Ranges that have all words, each of them some words at most where more than one character begins them. */
export function rangesOfWords(plans: readonly PlanRecord[], most: number): readonly WordRange[] {
  const counts = new Map<string, number>()
  for (const plan of plans)
    placeWords(plan, sizesOf(plan), (word) => {
      const first = word.slice(0, FIRST)
      counts.set(first, (counts.get(first) ?? 0) + 1)
    })
  const starts = ['']
  let sum = 0
  for (const [first, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (sum > 0 && sum + count > most) {
      starts.push(first)
      sum = 0
    }
    sum += count
  }
  return starts.map((from, index) => ({ from, before: starts[index + 1] ?? AFTER_ALL }))
}

/** How much room each part of a plan takes. */
export function sizesOf({ parts }: PlanRecord): readonly PartSize[] {
  return parts.map((part) => {
    const { characters, title } = foldPart(part)
    return sizeOf([...characters].length, title, part.documents.length)
  })
}

/** Folding is most of the work, and each range of words asks for every part again. */
const folded = new WeakMap<SearchRecord, { readonly characters: string; readonly title: number }>()

/** The characters of a part, and how many of them are its title: none where its text does not begin with it. */
function foldPart(part: SearchRecord) {
  const { title, text } = part
  const found = folded.get(part) ?? {
    characters: foldPhrase(text).text,
    title: text.startsWith(title) ? [...foldPhrase(title).text].length : 0,
  }
  folded.set(part, found)
  return found
}

/** How many places parts take. */
function lengthOf(sizes: readonly PartSize[]): number {
  return sizes.reduce((sum, { slots }) => sum + slots, 0) * SLOT
}

/** Tell all words of a plan, each with its place: a list of them would be many times the plan. */
function placeWords(
  { parts }: PlanRecord,
  sizes: readonly PartSize[],
  tell: (word: string, place: number) => void,
): void {
  const length = lengthOf(sizes)
  const placed = placeParts(sizes)
  for (const [index, part] of parts.entries()) {
    const { characters: text, title } = foldPart(part)
    const characters = [...text]
    const start = (placed[index]?.body ?? 0) - title
    const seen = new Set<string>()
    if (characters[0]) tell(startWord(characters[0]), start - 1)
    for (const [at, character] of characters.entries()) {
      tell(pairWord(character, characters[at + 1]), start + at)
      if (!seen.has(character)) tell(characterWord(character), length + start + at)
      seen.add(character)
    }
    for (const [at, name] of part.documents.entries())
      tell(documentWord(name), start + characters.length + at)
  }
}

/** Syllables of the first code unit of a word. */
const FIRST = 2

/** Behind all words: no syllable of Yi comes behind it. */
const AFTER_ALL = '\uffff'
