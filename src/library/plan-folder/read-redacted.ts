import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { Reading } from '../../model/account.ts'
import { createLineIndex, editorLines } from '../../model/line-index.ts'
import type { Original, TitleEvidence } from '../../model/original.ts'
import { type DeclaredRedaction, REDACTION_MARK } from '../../model/redaction.ts'
import { withoutBlanks } from '../../model/tally.ts'
import { type PipelineInput, type PipelineResult, runPipeline } from '../../pipeline.ts'
import { redactSource } from '../../source-to-text/redact-source.ts'

/** What is read: the text before anything in it is redacted. */
interface RedactedInput extends Omit<PipelineInput, 'redactions'> {
  readonly original: Original | null
}

/** A plan, or what is wrong with what its `plan.yaml` redacts. */
export type RedactedReading =
  | { readonly ok: true; readonly result: PipelineResult; readonly files: readonly VFile[] }
  | { readonly ok: false; readonly files: readonly VFile[] }

/** Take out the words that readers are not to see, and read the plan without them. */
export function readRedacted({ source, original, ...input }: RedactedInput): RedactedReading {
  const { settings, settingsFile } = input
  const redactions = settings?.redactions
  const redacted = redactSource(source, redactions)
  if (!('source' in redacted)) {
    const told = report(redacted, {
      source: { path: '', text: '' },
      ...(settingsFile && { settings: settingsFile }),
    })
    return { ok: false, files: told }
  }
  const result = runPipeline({
    ...redacted,
    ...input,
    original: original && redactOriginal(original, source.text, redacted.source.text, redactions),
  })
  return { ok: true, result, files: result.files }
}

/**
 * What may be said of an original of which words are redacted: its form, its sums, and what was done where. No hash of it, by which
 * an eleven-digit number could be found by trying, and none of the words that were left out or joined. Titles are redacted
 * as their lines are; one that stands on none and holds any of the words is left out.
 *
 * @param was The text as it was read.
 * @param is The text without the words.
 */
export function redactOriginal(
  original: Original,
  was: string,
  is: string,
  redactions: readonly DeclaredRedaction[] = [],
): Original {
  if (redactions.length === 0) return original
  return {
    ...original,
    titles: redactTitles(original.titles, was, is, redactions),
    sha256: null,
    textSha256: null,
    doubts: original.doubts.map(({ values, ...doubt }) => ({
      ...shifted(doubt, redactions),
      values: withoutWords(values),
    })),
    readings: original.readings.map((reading) => withoutText(reading, redactions)),
  }
}

function redactTitles(
  titles: readonly TitleEvidence[],
  was: string,
  is: string,
  redactions: readonly DeclaredRedaction[],
): TitleEvidence[] {
  const { startOf } = createLineIndex(was)
  const lines = editorLines(is)
  const hidden = redactions.map(({ line, column, length }) => {
    const start = startOf(line) + column - 1
    return withoutBlanks(was.slice(start, start + length))
  })
  return titles.flatMap((title): TitleEvidence[] => {
    const { line, endLine } = title
    if (line === null || endLine === null) {
      const words = withoutBlanks(title.text)
      return hidden.some((each) => words.includes(each)) ? [] : [title]
    }
    if (!redactions.some((each) => each.line >= line && each.line <= endLine)) return [title]
    const text = lines.slice(line - 1, endLine).join('\n')
    return [{ ...title, text: text.trim() }]
  })
}

/**
 * Struck-out words stay until the publisher's declarations are looked up in them; no page repeats them. Their place in
 * the line moves with the redactions before it.
 */
function withoutText(reading: Reading, redactions: readonly DeclaredRedaction[]): Reading {
  if (reading.kind !== 'struck-text') return { ...reading, text: '' }
  return shifted(reading, redactions)
}

/** What is placed in a line moves with the redactions before it. */
function shifted<T extends Pick<Original['doubts'][number], 'line' | 'column'>>(
  placed: T,
  redactions: readonly DeclaredRedaction[],
): T {
  const { line, column } = placed
  if (line === undefined || column === undefined) return placed
  return { ...placed, column: column + shiftBefore(line, column, redactions) }
}

/** Both columns count in the text as it was read, so that each redaction before shifts by its own change of length. */
function shiftBefore(line: number, column: number, redactions: readonly DeclaredRedaction[]): number {
  return redactions
    .filter((redaction) => redaction.line === line && redaction.column < column)
    .reduce((shift, { length }) => shift + REDACTION_MARK.length - length, 0)
}

type Values = Original['doubts'][number]['values']

/** What fills a doubt's sentences may be words of the document; numbers are counts. */
function withoutWords(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && /\d{4}|[@\p{Script=Han}]{4}/u.test(value) ? REDACTION_MARK : value,
    ]),
  )
}
