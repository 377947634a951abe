import { foldedCharacters, type PartSize, placeParts, SLOT, sizeOf, titleLength } from './places.ts'
import type { PlanRecord } from './plan-record.ts'
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
  const { length, placed } = placeWords(plan)
  const words = new Array<string>(2 * length).fill(NO_WORD)
  for (const [at, word] of placed) if (from <= word && word < before) words[at] = word
  return words.join(' ')
}

/** Ranges that have all words, each of them some words at most where more than one character begins them. */
export function rangesOfWords(plans: readonly PlanRecord[], most: number): readonly WordRange[] {
  const counts = new Map<string, number>()
  for (const plan of plans)
    for (const [, word] of placeWords(plan).placed) {
      const first = word.slice(0, FIRST)
      counts.set(first, (counts.get(first) ?? 0) + 1)
    }
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
  return parts.map(({ title, text, documents }) =>
    sizeOf(foldedCharacters(text).length, titleLength({ title, text }), documents.length),
  )
}

/** All words of a plan at their places, and how many places its parts have. */
function placeWords(plan: PlanRecord) {
  const sizes = sizesOf(plan)
  const bodies = placeParts(sizes).map(({ body }) => body)
  const length = sizes.reduce((sum, { slots }) => sum + slots, 0) * SLOT
  const placed: [place: number, word: string][] = []
  for (const [index, part] of plan.parts.entries()) {
    const characters = foldedCharacters(part.text)
    const start = (bodies[index] ?? 0) - titleLength(part)
    const seen = new Set<string>()
    if (characters[0]) placed.push([start - 1, startWord(characters[0])])
    for (const [at, character] of characters.entries()) {
      placed.push([start + at, pairWord(character, characters[at + 1])])
      if (!seen.has(character)) placed.push([length + start + at, characterWord(character)])
      seen.add(character)
    }
    for (const [at, name] of part.documents.entries())
      placed.push([start + characters.length + at, documentWord(name)])
  }
  return { length, placed }
}

/** Syllables of the first code unit of a word. */
const FIRST = 2

/** Behind all words: no syllable of Yi comes behind it. */
const AFTER_ALL = '\uffff'
