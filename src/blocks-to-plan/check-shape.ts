import { MARKER_FORMS } from '../chinese/markers.ts'
import type { Finding, Reason } from '../diagnostics/finding.ts'
import type { Block } from '../model/block.ts'
import type { PlanShape } from '../model/plan-settings.ts'
import type { Span } from '../model/span.ts'
import type { DocumentParts } from './read-document.ts'
import type { Reader } from './to-units.ts'

type LineKey = 'title' | 'documents' | 'attachments' | 'closing' | 'text'

const LINE_KEYS: readonly LineKey[] = ['title', 'documents', 'attachments', 'closing', 'text']
const FORM_KEYS = [
  { key: 'chapters', kind: 'chapter' },
  { key: 'tasks', kind: 'task' },
] as const

/** Tell what `shape` in `plan.yaml` says of lines and numbers that the file does not have. */
export function checkShape(
  shape: PlanShape,
  blocks: readonly Block[],
  documents: readonly DocumentParts[],
  reader: Reader,
): readonly Finding[] {
  const missedLine = lineTest(blocks, documents, reader)
  const ofLines = LINE_KEYS.flatMap((key) =>
    [shape[key] ?? []].flat().flatMap((line, index) => {
      const problem = missedLine(key, line)
      return problem ? [unused(Array.isArray(shape[key]) ? [key, index] : [key], problem)] : []
    }),
  )
  const nests = documents.flatMap(({ units }) => units.map(({ nest }) => nest))
  const ofForms = FORM_KEYS.flatMap(({ key, kind }) => {
    const form = shape[key]
    const isMet = !form || nests.some((nest) => nest.kind === kind && nest.marker === MARKER_FORMS[form])
    if (isMet) return []
    const met = formsIn(blocks)
    const problem: Reason =
      MARKER_FORMS[form] === 'row'
        ? { reason: 'table-not-met', met }
        : { reason: 'form-not-met', form, unit: { reason: kind }, met }
    return [unused([key], problem)]
  })
  return [...ofLines, ...ofForms]
}

function unused(member: readonly [string, ...number[]], problem: Reason): Finding {
  const values = { setting: member[0], problem }
  return { code: 'shape-unused', at: null, file: 'settings', member: ['shape', ...member], values }
}

/** Says why a line is not what its key takes it for; nothing where it is. */
function lineTest(
  blocks: readonly Block[],
  documents: readonly DocumentParts[],
  { published, lines }: Reader,
): (key: LineKey, line: number) => Reason | null {
  const linesOf = (span: Span) => lines.linesOf(published.map.toSource(span))
  const places = blocks.map(linesOf)
  const starts = places.map(({ startLine }) => startLine)
  const closings = documents.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'closing'))
  return (key, line) => {
    // Lines are kept as plain text before they are joined to paragraphs.
    const isMet =
      key === 'text'
        ? places.some(({ startLine, endLine }) => startLine <= line && line <= endLine)
        : starts.includes(line)
    if (!isMet) {
      const beside = [starts.findLast((start) => start < line), starts.find((start) => start > line)]
      const near = beside.flatMap((start): Reason[] => (start ? [{ reason: 'line', line: start }] : []))
      return { reason: key === 'text' ? 'line-without-words' : 'line-without-start', line, near }
    }
    const isLost =
      key === 'closing' &&
      !closings.some(({ blocks }) => blocks.some((each) => linesOf(each).startLine === line))
    return isLost ? { reason: 'line-not-closing', line } : null
  }
}

function formsIn(blocks: readonly Block[]): Reason {
  const kinds = new Set(blocks.map(({ marker }) => marker?.kind))
  const forms = Object.entries(MARKER_FORMS).flatMap(([form, kind]) => (kinds.has(kind) ? [`“${form}”`] : []))
  return forms.length > 0 ? { reason: 'forms-met', forms: forms.join('') } : { reason: 'no-forms-met' }
}
