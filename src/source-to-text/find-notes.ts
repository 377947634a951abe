import type { Finding } from '../diagnostics/finding.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import type { Span } from '../model/span.ts'
import { findDeclared } from './apply-corrections.ts'

/** An editor's note on words of the source, which stay as they are. */
interface Note extends Span {
  readonly text: string
  readonly note: string
}

/** Find the words that the editor's notes are about; each must be found exactly once. */
export function findNotes(
  source: string,
  declared: PlanSettings['notes'] = [],
): { notes: readonly Note[]; findings: readonly Finding[] } {
  const notes: Note[] = []
  const findings: Finding[] = []
  declared.forEach(({ text, note, line }, index) => {
    const [place, ...others] = findDeclared(source, text, line)
    if (place && others.length === 0) notes.push({ start: place.start, end: place.end, text, note })
    else {
      const member = ['notes', index]
      findings.push({ code: 'note-not-found', at: null, file: 'settings', member, values: { before: text } })
    }
  })
  return { notes: notes.sort((a, b) => a.start - b.start), findings }
}
