import type { Finding } from '../../diagnostics/finding.ts'
import { countWhile } from '../../model/count-while.ts'
import type { LineIndex } from '../../model/line-index.ts'
import { REDACTION_MARK, type Redaction } from '../../model/redaction.ts'
import { findPersonalData } from './find-personal-data.ts'

/** Where a mark stands, and how long the words were that it stands for. */
type Hidden = Pick<Redaction, 'start' | 'end' | 'length'>

/**
 * Report what looks like personal data. Each finding tells how to redact it: by its column in the file on disk, which has the
 * words that earlier redactions of the line hide.
 */
export function checkPersonalData(
  text: string,
  lines: LineIndex,
  redactions: readonly Hidden[],
): readonly Finding[] {
  return findPersonalData(text).map(({ start, end, kind, masked, isOffice }) => {
    const column = lines.pointAt(start).column + hiddenBefore(start, lines, redactions)
    const values = { kind, masked, column, length: end - start }
    return { code: isOffice ? 'office-contact' : 'personal-data', at: { start, end }, values }
  })
}

/** By how much a line was longer before an offset when nothing was redacted in it. */
function hiddenBefore(offset: number, { pointAt }: LineIndex, redactions: readonly Hidden[]): number {
  const { line } = pointAt(offset)
  let hidden = 0
  for (let at = countWhile(redactions, ({ end }) => end <= offset) - 1; at >= 0; at -= 1) {
    const { start, length } = redactions[at] as Hidden
    if (pointAt(start).line !== line) break
    hidden += length - REDACTION_MARK.length
  }
  return hidden
}
