import { BLANK, RANGE_MARK } from './characters.ts'

/** `《河南省2020年度法治政府建设工作安排》`, as a notice names what it issues. */
const NAMED = /《(?<name>[^《》]{1,80})》/gu
/** What one line has in a name and another has not. */
const LAYOUT = new RegExp(`[${BLANK}\\n“”‘’〈〉《》]`, 'gu')
/** What parts a title from the name of a site in the title of a window; a dash without blanks may be the title's own. */
const SITE = /\s*[_|｜]\s*|\s+[-–—]\s+|(?<dash>[-–—])/gu
/** Shorter pieces are names of columns and places. */
const SHORTEST = 6
/** Most places where one is looked for. */
const MOST_SITES = 8

/** The names in 《》 that a text holds, in order. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAMED)]
    .map(({ groups }) => groups?.name ?? '')
    .filter((name) => /\p{L}/u.test(name))
}

/** A name within a name, in half-width marks; one alone is a website's. */
const INNER = /<(?<name>[^<>]{1,80})>/gu
/** A dash between years, as people write it and as printed pages are read. */
const DASH = new RegExp(`(?<=\\d年?)[一${RANGE_MARK}]{1,2}(?=\\d)`, 'gu')
/** A note on how far the document is, which names leave out. */
const STAGE = /[（(](?:送审稿|征求意见稿|讨论稿|报批稿)[）)]$/u

/** A name to compare with another: blanks, quotation marks, kinds of dashes and a note behind make no difference. */
export function foldTitle(text: string): string {
  return text.replace(INNER, '$<name>').replace(LAYOUT, '').replace(DASH, '-').replace(STAGE, '')
}

/** What may differ between a name and the title itself: marks, blanks, and a dash that was read as 一. */
const MARK = /[^\p{L}\p{N}]/u
const NAME_END = /^[》”’）)]{0,2}(?:[（(][^（()）]{1,24}[）)]){0,2}/u

/** How long the title is that words begin with if it is the one named, with the marks and the notes in brackets behind it; 0 if it is not. */
export function matchName(words: string, name: string): number {
  const isSkipped = (text: string, at: number) =>
    MARK.test(text[at] as string) || (text[at] === '一' && /\d/u.test(text[at - 1] ?? ''))
  let at = 0
  if (/^[^《“‘\p{L}\p{N}\s]/u.test(words)) return 0
  for (let index = 0; index < name.length; index += 1) {
    if (isSkipped(name, index)) continue
    while (at < words.length && isSkipped(words, at)) at += 1
    if (words[at] !== name[index]) return 0
    at += 1
  }
  return at + (NAME_END.exec(words.slice(at))?.[0].length ?? 0)
}

/**
 * The words that may be the title in the title of a window, the likeliest first: the longer of what stands before and behind
 * the name of a site, and all of them.
 */
export function titlesIn(words: string): readonly string[] {
  const marks = [...words.matchAll(SITE)].slice(0, MOST_SITES)
  const pieces = marks.flatMap(({ 0: mark, index, groups }) =>
    [words.slice(0, index), words.slice(index + mark.length)].map((piece) => ({
      piece: piece.trim(),
      isSure: groups?.dash === undefined,
    })),
  )
  const longest = pieces
    .filter(({ piece }) => piece.length >= SHORTEST)
    .toSorted((one, other) => other.piece.length - one.piece.length)
  const [sure, doubtful] = [true, false].map((is) =>
    longest.filter(({ isSure }) => isSure === is).map(({ piece }) => piece),
  ) as [string[], string[]]
  return [...sure, words, ...doubtful]
}
