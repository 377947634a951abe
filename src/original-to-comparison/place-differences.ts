import type { ReadDocument } from '../file-to-source/file-to-source.ts'
import type { Place } from '../model/account.ts'
import { createLineIndex, type LineIndex } from '../model/line-index.ts'
import { shorten } from '../model/shorten.ts'
import type { Span } from '../model/span.ts'
import type { Unequal } from './align-letters.ts'
import type { Difference, PlacedWords } from './comparison.ts'
import type { Told } from './join-corrected.ts'
import { type Letters, spanOf } from './to-letters.ts'

/** Characters that are shown before and after words, and of words. */
const AROUND = 16
const LONGEST_WORDS = 240

/** Find the lines and the words around of what is different. */
export function placeDifferences(
  told: readonly Told[],
  file: Letters,
  page: Letters,
  account: ReadDocument['account'],
): readonly Difference[] {
  const places = placesOf(account)
  const [fileLines, pageLines] = [createLineIndex(file.text), createLineIndex(page.text)]
  return told.map((each) => {
    const inFile = placeWords(file, each.file, fileLines)
    return {
      kind: kindOf(each),
      file: { ...inFile, at: places.get(inFile.line) ?? null },
      page: placeWords(page, each.page, pageLines),
      isCorrection: each.isCorrection,
    }
  })
}

function kindOf({ file, page }: Unequal): Difference['kind'] {
  if (file.start === file.end) return 'only-page'
  return page.start === page.end ? 'only-file' : 'changed'
}

function placeWords(letters: Letters, letter: Span, lines: LineIndex): PlacedWords {
  const { starts, ends, text } = letters
  const { start, end } = spanOf(letters, letter)
  const from = starts[Math.max(0, letter.start - AROUND)] ?? start
  const to = ends[Math.min(ends.length, letter.end + AROUND) - 1] ?? end
  return {
    before: oneLine(text.slice(Math.min(from, start), start)),
    words: shorten(text.slice(start, end), LONGEST_WORDS),
    after: oneLine(text.slice(end, Math.max(to, end))),
    ...lines.pointAt(start),
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}

/** Where each line of the text stands in the document, as far as its account tells. */
function placesOf(account: ReadDocument['account']): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>()
  for (const { kind, line, at } of account?.entries ?? [])
    if (kind === 'read' && !places.has(line)) places.set(line, at)
  return places
}
