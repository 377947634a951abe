import { BIDIRECTIONAL, CONTROL_CHARACTER, codePointName } from '../chinese/rare-characters.ts'
import type { Finding, Reason } from '../diagnostics/finding.ts'
import { countWhile } from '../model/count-while.ts'
import type { Edit } from '../model/edit.ts'
import type { Span } from '../model/span.ts'

/** Characters that a plan should not hold; the name of each is told by its code point. */
const SUSPECT: readonly { readonly code: Finding['code']; readonly pattern: RegExp }[] = [
  { code: 'control-character', pattern: new RegExp(CONTROL_CHARACTER, 'gu') },
  { code: 'replacement-character', pattern: /\uFFFD/gu },
  { code: 'object-character', pattern: /\uFFFC/gu },
  { code: 'bidirectional-character', pattern: new RegExp(`[${BIDIRECTIONAL}]`, 'gu') },
]

/** A word in Latin letters, such as `and` or `GDP`; not a part of `5G`, of an address or of a file name. */
const LATIN_WORD = /(?<![\w@.:/+-])[A-Za-z]+(?![\w@:/+-]|\.\w)/gu
/** What tells a word from an abbreviation. */
const SMALL_LETTER = /[a-z]/u

/**
 * Report characters and words of the source that are likely to be accidents of copying; what a declared
 * correction replaces has been dealt with. The edits are all that were made, in order.
 */
export function checkCharacters(text: string, edits: readonly Edit[]): readonly Finding[] {
  const characters = SUSPECT.flatMap(({ code, pattern }) =>
    places(text, pattern)
      .filter(({ at }) => findEdit(at, edits)?.rule !== 'correction')
      .map(({ at, found }): Finding => ({ code, at, values: { name: codePointName(found) } })),
  )
  return [...characters, ...checkLatin(text, edits), ...checkMarkdown(text)]
}

/** A heading, or words in bold at the start of a line, as Markdown writes them. */
const MARKED_LINE = /^[^\S\n]*(?:#{1,6} +[^\s#][^\n]{0,11}|\*\*[^*\n]+\*\*)/gmu
/** One may be a mark of the document's own. */
const MARKED_LINES = 2

/** Markdown that was read as text: its marks keep headings and numbers from being seen as such. */
function checkMarkdown(text: string): readonly Finding[] {
  const lines = places(text, MARKED_LINE)
  const [first] = lines
  if (first === undefined || lines.length < MARKED_LINES) return []
  return [
    { code: 'markdown-unread', at: first.at, values: { count: lines.length, mark: first.found.trim() } },
  ]
}

function checkLatin(text: string, edits: readonly Edit[]): readonly Finding[] {
  const words = places(text, LATIN_WORD).filter(({ found }) => SMALL_LETTER.test(found))
  return words.flatMap(({ at, found: word }): Finding[] => {
    const edit = findEdit(at, edits)
    if (!edit) return [{ code: 'stray-latin', at, values: { word } }]
    if (edit.rule !== 'correction') return []
    return [{ code: 'stray-latin-corrected', at, values: { word, change: changeOf(edit) } }]
  })
}

/** What a pattern finds in a text, and where. */
export function places(text: string, pattern: RegExp): readonly { at: Span; found: string }[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    at: { start: index, end: index + found.length },
    found,
  }))
}

/** The edit that a stretch of the source lies in, of edits in order. */
export function findEdit(at: Span, edits: readonly Edit[]): Edit | undefined {
  const edit = edits[countWhile(edits, ({ end }) => end <= at.start)]
  return edit && edit.start <= at.start && at.end <= edit.end ? edit : undefined
}

function changeOf({ after }: Edit): Reason {
  return after === '' ? { reason: 'word-removed' } : { reason: 'word-changed', after }
}
