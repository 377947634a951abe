import { codePointName } from '../chinese/rare-characters.ts'
import type { Finding, Reason } from '../diagnostics/finding.ts'
import type { Edit } from '../model/edit.ts'
import type { Span } from '../model/span.ts'
import { findEdit, places } from './check-characters.ts'
import { zeroWidthRuns } from './rules/find-characters.ts'

/** Unicode's three areas of private use. */
const PRIVATE_USE = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu

/**
 * What some of them are known for: Word writes a bullet of Wingdings as U+F000 with the number of its glyph, and
 * tables of GBK before GB 18030—2005 had no other place for some characters (GB 18030—2022, annex).
 */
const KNOWN: Readonly<Record<string, Reason>> = {
  '\ue5e5': { reason: 'old-blank' },
  ...glyphs(0, null, { e81e: '龴', e826: '龵', e82b: '龶', e82c: '龷' }),
  ...glyphs(0, null, { e832: '龸', e843: '龹', e854: '龺', e864: '龻' }),
  ...glyphs(0xf000, 'Wingdings', { '6c': '●', '6e': '■', '6f': '□', '71': '❑', '75': '◆' }),
  ...glyphs(0xf000, 'Wingdings', { '76': '❖', '9f': '•', a7: '▪', a8: '◻', d8: '➢' }),
  ...glyphs(0xf000, 'Wingdings', { e0: '→', f0: '⇨', fb: '✗', fc: '✓', fd: '☒', fe: '☑' }),
  ...glyphs(0xf000, 'Symbol', { b7: '•' }),
}

/** Report characters that show as nothing or as a box: one message for all of a kind, at the first of them. */
export function checkRareCharacters(text: string, edits: readonly Edit[]): readonly Finding[] {
  const removed = edits.filter(({ rule }) => rule === 'zero-width')
  const kept = zeroWidthRuns(text).filter((run) => !findEdit(run, edits))
  const unknown = places(text, PRIVATE_USE).filter(({ at }) => findEdit(at, edits)?.rule !== 'correction')
  return [
    ...summarize('zero-width-character', text, removed),
    ...summarize('zero-width-kept', text, kept),
    ...[...Map.groupBy(unknown, ({ found }) => found)].map(
      ([found, all]): Finding => ({
        code: 'private-use-character',
        at: (all[0] as { at: Span }).at,
        values: {
          name: codePointName(found),
          count: all.length,
          known: KNOWN[found] ?? { reason: 'glyph-unknown' },
        },
      }),
    ),
  ]
}

function summarize(code: Finding['code'], text: string, runs: readonly Span[]): readonly Finding[] {
  const [first] = runs
  if (!first) return []
  const characters = runs.flatMap(({ start, end }) => [...text.slice(start, end)])
  const names = [...Map.groupBy(characters, codePointName)].map(
    ([name, all]): Reason => ({ reason: 'counted', name, count: all.length }),
  )
  const { start, end } = first
  return [{ code, at: { start, end }, values: { count: characters.length, names } }]
}

/** Glyphs of a font, or of old fonts, by the hexadecimal numbers that follow a base. */
function glyphs(
  base: number,
  font: string | null,
  table: Readonly<Record<string, string>>,
): Record<string, Reason> {
  return Object.fromEntries(
    Object.entries(table).map(([code, glyph]) => [
      String.fromCharCode(base + Number.parseInt(code, 16)),
      font === null ? { reason: 'old-glyph', glyph } : { reason: 'font-glyph', font, glyph },
    ]),
  )
}
