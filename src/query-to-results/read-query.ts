import { usualForms } from '../chinese/usual-forms.ts'
import { foldPhrase } from '../html-to-search/fold-phrase.ts'
import { readNumber, type TypedNumber } from './read-number.ts'

/** What somebody typed, understood. */
export interface Query {
  readonly typed: string
  /** Whether radicals were typed for characters: `⻩河` is read as `黄河`, which looks the same. */
  readonly hasRadicals: boolean
  /** All of it as one folded phrase; empty where only marks were typed. */
  readonly phrase: string
  /** Folded words, all of which are meant; a blank beside a Latin letter or a digit parts none: `100 项`. */
  readonly words: readonly string[]
  /** Folded words with a cut at every blank, for when the other reading finds nothing: `2020 法治`. */
  readonly pieces: readonly string[]
  readonly number: TypedNumber | null
  /** One word is a number and the others are to be found in its task: `24 行政`. */
  readonly within: { readonly number: TypedNumber; readonly words: readonly string[] } | null
}

/** Understand what was typed. */
export function readQuery(typed: string): Query {
  const usual = usualForms(typed)
  const trimmed = usual.replace(EDGES, '')
  const pieces = trimmed.split(BLANKS)
  return {
    typed,
    hasRadicals: usual !== typed,
    phrase: fold(trimmed),
    words: foldAll(pieces.reduce(joinAcrossKinds, [])),
    pieces: foldAll(pieces),
    number: readNumber(usual),
    within: readWithin(pieces),
  }
}

function readWithin(pieces: readonly string[]): Query['within'] {
  const numbers = pieces.map(readNumber)
  const at = numbers.findIndex((number) => number !== null && !number.isDoubtful)
  const number = numbers[at]
  return number && pieces.length > 1
    ? { number, words: foldAll(pieces.filter((_, index) => index !== at)) }
    : null
}

/** Puts a piece behind the one before it where a Han character meets a letter or a digit. */
function joinAcrossKinds(words: readonly string[], piece: string): readonly string[] {
  const last = words[words.length - 1] ?? ''
  const meet = ENDS_IN_HAN.test(last)
    ? STARTS_WITH_LETTER
    : ENDS_IN_LETTER.test(last)
      ? STARTS_WITH_HAN
      : null
  return meet?.test(piece) ? [...words.slice(0, -1), last + piece] : [...words, piece]
}

function foldAll(words: readonly string[]): readonly string[] {
  return [...new Set(words.map(fold))].filter(Boolean)
}

function fold(text: string): string {
  return foldPhrase(text).text.replace(EDGES, '')
}

/** Marks around what was typed belong to no word. */
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const BLANKS = /\s+/u
const ENDS_IN_HAN = /\p{Script=Han}$/u
const STARTS_WITH_HAN = /^\p{Script=Han}/u
const ENDS_IN_LETTER = /[\p{Script=Latin}\p{Nd}]$/u
const STARTS_WITH_LETTER = /^[\p{Script=Latin}\p{Nd}]/u
