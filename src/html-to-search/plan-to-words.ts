import { foldedCharacters, type PartSize, placeParts, SLOT, sizeOf, titleLength } from './places.ts'
import type { PlanRecord } from './plan-record.ts'
import { characterWord, documentWord, NO_WORD, pairWord, startWord } from './words.ts'

/** A plan as Pagefind takes it. */
export interface PlanWords {
  readonly sizes: readonly PartSize[]
  /** Words with a blank between any two: first those of all places, then, for as many places, single characters. */
  readonly content: string
}

/** Write a plan for the index. */
export function planToWords({ parts }: PlanRecord): PlanWords {
  const texts = parts.map((part) => ({
    characters: foldedCharacters(part.text),
    title: titleLength(part),
    documents: part.documents.map(documentWord),
  }))
  const sizes = texts.map(({ characters, title, documents }) =>
    sizeOf(characters.length, title, documents.length),
  )
  const placed = placeParts(sizes)
  const length = sizes.reduce((sum, { slots }) => sum + slots, 0) * SLOT
  const words = new Array<string>(2 * length).fill(NO_WORD)
  texts.forEach(({ characters, title, documents }, index) => {
    const start = (placed[index]?.body ?? 0) - title
    const seen = new Set<string>()
    if (characters[0]) words[start - 1] = startWord(characters[0])
    characters.forEach((character, at) => {
      words[start + at] = pairWord(character, characters[at + 1])
      if (!seen.has(character)) words[length + start + at] = characterWord(character)
      seen.add(character)
    })
    documents.forEach((word, at) => {
      words[start + characters.length + at] = word
    })
  })
  return { sizes, content: words.join(' ') }
}
