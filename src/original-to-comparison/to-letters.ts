import { BLANK } from '../chinese/characters.ts'
import type { Edit } from '../model/edit.ts'
import { REDACTION_MARK } from '../model/redaction.ts'
import type { Span } from '../model/span.ts'
import { sourceToText } from '../source-to-text/source-to-text.ts'
import { textToParagraphs } from '../text-to-paragraphs/text-to-paragraphs.ts'

/** What is compared of a text: its characters as the rules leave them, blanks and line ends aside. */
export interface Letters {
  readonly text: string
  /** Code points; `REDACTED` for words that are kept from readers. */
  readonly codes: Uint32Array
  /** Where each stands in the text, in UTF-16 units. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** What the rules did to the text. */
  readonly edits: readonly Edit[]
}

/** Stands for a `REDACTION_MARK`; no character has this number. */
export const REDACTED = 0xffffffff

const IS_BLANK = new RegExp(`[\\s${BLANK}]`, 'u')

/**
 * Put a text under the rules that every plan is read by, without what its publisher declared, and take its characters
 * apart. In time proportional to its length.
 *
 * @param hasRedactions Whether `〔已隐去〕` in it stands for words that nobody is to see.
 */
export function toLetters(text: string, hasRedactions: boolean): Letters {
  const readable = sourceToText({
    ...{ text, file: '', sha256: '', encoding: 'utf-8', characters: 0 },
  }).text
  const { edits } = textToParagraphs(text, readable).text
  const writer = createWriter(text.length + edits.reduce((sum, { after }) => sum + after.length, 0))
  let from = 0
  const plain = (end: number) => {
    for (let at = from; at < end; ) {
      if (hasRedactions && text.startsWith(REDACTION_MARK, at)) {
        writer.write(REDACTED, at, at + REDACTION_MARK.length)
        at += REDACTION_MARK.length
        continue
      }
      const code = text.codePointAt(at) as number
      const length = code > 0xffff ? 2 : 1
      writer.write(code, at, at + length)
      at += length
    }
  }
  for (const { start, end, before, after } of edits) {
    plain(start)
    const isSameLength = before.length === after.length
    let at = 0
    for (const character of after) {
      const place = isSameLength ? { start: start + at, end: start + at + character.length } : { start, end }
      writer.write(character.codePointAt(0) as number, place.start, place.end)
      at += character.length
    }
    from = Math.max(from, end)
  }
  plain(text.length)
  return { text, edits, ...writer.finish() }
}

/** Where letters stand in their text; of none, the place behind the letter before. */
export function spanOf({ starts, ends }: Letters, { start, end }: Span): Span {
  if (start < end) return { start: starts[start] as number, end: ends[end - 1] as number }
  const at = start > 0 ? (ends[start - 1] as number) : 0
  return { start: at, end: at }
}

/** Letters as they stand in their text, with the blanks between them. */
export function written(letters: Letters, span: Span): string {
  const { start, end } = spanOf(letters, span)
  return letters.text.slice(start, end)
}

function createWriter(most: number) {
  const [codes, starts, ends] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)]
  let length = 0
  return {
    write: (code: number, start: number, end: number) => {
      // Most of a plan are Han characters, which need not be looked at.
      const isHan = code > 0x3040 && code < 0xd800
      if (!isHan && code !== REDACTED && IS_BLANK.test(String.fromCodePoint(code))) return
      codes[length] = code
      starts[length] = start
      ends[length] = end
      length += 1
    },
    finish: () => ({
      codes: codes.subarray(0, length),
      starts: starts.subarray(0, length),
      ends: ends.subarray(0, length),
    }),
  }
}
