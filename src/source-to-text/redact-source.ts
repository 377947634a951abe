import type { Finding, Reason } from '../diagnostics/finding.ts'
import { createLineIndex, type LineIndex } from '../model/line-index.ts'
import { type DeclaredRedaction, REDACTION_MARK, type Redaction } from '../model/redaction.ts'
import { sha256 } from '../model/sha256.ts'
import type { SourceText } from '../model/source-text.ts'
import type { Span } from '../model/span.ts'
import { countCharacters } from '../model/tally.ts'

/** A text without the words that are kept from readers. */
export interface RedactedSource {
  readonly source: SourceText
  readonly redactions: readonly Redaction[]
}

/**
 * Put a mark in the place of words that are kept from readers, before anything else is done to a text.
 *
 * 1. What comes after sees this text alone: its hash and its count are of the redacted text, and no edit holds the words.
 * 2. Lines keep their numbers, since a redaction stays within one.
 * 3. Where any of the redactions cannot be made, none is, and there is no text.
 */
export function redactSource(
  source: SourceText,
  declared: readonly DeclaredRedaction[] = [],
): RedactedSource | readonly Finding[] {
  if (declared.length === 0) return { source, redactions: [] }
  const lines = createLineIndex(source.text)
  const placed = declared.map((each) => ({ ...each, ...placeOf(each, lines) }))
  const findings = placed.flatMap((each, index) => {
    const problem = problemOf(each, placed.slice(0, index), source.text, lines)
    return problem === null ? [] : [fault(each, index, problem)]
  })
  if (findings.length > 0) return findings
  return write(
    source,
    placed.sort((a, b) => a.start - b.start),
  )
}

type Placed = DeclaredRedaction & Span

function placeOf({ line, column, length }: DeclaredRedaction, { startOf }: LineIndex): Span {
  const start = startOf(line) + column - 1
  return { start, end: start + length }
}

/** Why a redaction cannot be made; `null` where it can. */
function problemOf(
  { line, start, end }: Placed,
  others: readonly Placed[],
  text: string,
  { lines, startOf }: LineIndex,
): Reason | null {
  if (line > lines) return { reason: 'line-beyond-source', lines }
  const columns = text.slice(startOf(line), startOf(line + 1)).replace(/[\r\n]+$/u, '').length
  if (end > startOf(line) + columns) return { reason: 'columns-beyond-line', columns }
  if (isWithinPair(text, start) || isWithinPair(text, end)) return { reason: 'character-split' }
  if (others.some((other) => start < other.end && other.start < end)) return { reason: 'redactions-overlap' }
  return null
}

/** Whether an offset parts the two halves of a character beyond U+FFFF. */
function isWithinPair(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff
}

function fault({ line, column, length }: Placed, index: number, problem: Reason): Finding {
  const values = { line, column, length, problem }
  return { code: 'redaction-invalid', at: null, file: 'settings', member: ['redactions', index], values }
}

function write(source: SourceText, placed: readonly Placed[]): RedactedSource {
  const pieces: string[] = []
  const redactions: Redaction[] = []
  let [from, shift] = [0, 0]
  for (const { start, end, length, kind, reason = null } of placed) {
    pieces.push(source.text.slice(from, start), REDACTION_MARK)
    const at = start + shift
    const characters = countCharacters(source.text.slice(start, end))
    redactions.push({ start: at, end: at + REDACTION_MARK.length, length, characters, kind, reason })
    shift += REDACTION_MARK.length - length
    from = end
  }
  const text = [...pieces, source.text.slice(from)].join('')
  return { source: { ...source, text, sha256: sha256(text), characters: [...text].length }, redactions }
}
