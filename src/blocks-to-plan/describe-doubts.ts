import { MARKER_TABLE, type MarkerKind } from '../chinese/markers.ts'
import type { Finding, FindingValues, Reason } from '../diagnostics/finding.ts'
import type { Span } from '../model/span.ts'
import type { TitleGround } from './choose-title.ts'
import type { Facts } from './front-matter.ts'
import type { Declared, DocumentParts } from './read-document.ts'
import type { FileParts } from './read-parts.ts'
import type { TableTasks } from './table-tasks.ts'
import type { ClosingDoubt } from './take-closing.ts'
import type { Reader } from './to-units.ts'

/** No notice issues more; a file with more documents is a collection. */
const LIMIT = 20

/** How a doubtful closing is read, and what else it may be: the last unit's, or a copy of the whole. */
function closingReading(is: ClosingDoubt['is'], unit: Reason): FindingValues {
  const owned: Reason = { reason: 'belongs-to', unit }
  if (is === 'own') return { read: { reason: 'own-words', unit }, other: { reason: 'is-closing' }, owned }
  return { read: { reason: 'closing' }, other: is === 'copy' ? { reason: 'is-copy' } : owned }
}

/** What the program decided without being sure, or did not find at all, each with what it went by. */
export function describeDoubts(
  file: FileParts,
  facts: Facts,
  reader: Reader,
  { task: declared, isDocument }: Pick<Declared, 'task' | 'isDocument'>,
): readonly Finding[] {
  const isForced = declared === 'row'
  const { documents, extras } = file
  const { published } = reader
  const findings: Finding[] = [...numberedNotice(file, published)]
  for (const { part, mayBePlan } of extras) {
    const [first] = part.blocks
    if (!mayBePlan || !first) continue
    const title = part.blocks.find(({ role }) => role === 'title')?.text ?? first.text
    findings.push({ code: 'attachment-numbered', at: published.map.toSource(first), values: { title } })
  }
  for (const { shape, units, number, parts, title, closingDoubts, table } of documents) {
    if (table && !isForced) findings.push(describeTable(table, published))
    const task = units.find(({ nest }) => nest.kind === 'task')?.nest.blocks[0]
    if (shape.doubt && shape.task && task) {
      const values = { is: formOf(shape.task), other: formOf(shape.doubt.kind), because: shape.doubt.because }
      const at = published.map.toSource({ start: task.start, end: task.labelEnd })
      findings.push({ code: 'shape-unsure', at, values })
    }
    const unit: Reason = { reason: units.at(-1)?.nest.kind === 'task' ? 'last-task' : 'last-chapter' }
    for (const { block, is } of closingDoubts) {
      const values = { words: block.text.slice(0, 16), ...closingReading(is, unit) }
      findings.push({ code: 'closing-unsure', at: published.map.toSource(block), values })
    }
    const opening = parts[0]?.blocks[0]
    if (number > 1 && !(opening && isDocument(opening))) {
      const at = opening ? published.map.toSource(opening) : null
      findings.push({ code: 'document-further', at, values: { number, title: title ?? '' } })
    }
  }
  if (documents.length > LIMIT) {
    findings.push({ code: 'documents-too-many', at: null, values: { count: documents.length, limit: LIMIT } })
  }
  const first = documents[0]
  findings.push(...(first ? titleFindings(first, reader) : []))
  if (!documents.some(({ units }) => units.some(({ nest }) => nest.kind === 'task')))
    findings.push({ code: 'no-tasks', at: null })
  return [...findings, ...missingFacts(facts, first)]
}

/** That rows were read as tasks, and why they may be none. */
function describeTable({ head, count, because, others }: TableTasks, { map }: Reader['published']): Finding {
  const words = head.text.trim().replaceAll(/\t+/gu, '、').slice(0, 40)
  const values = { count, words, markers: others.map(formOf), ...(because && { because }) }
  return { code: because ? 'tasks-from-table-unsure' : 'tasks-from-table', at: map.toSource(head), values }
}

/** What is unsure of a title, and how `plan.yaml` settles it. */
function titleFindings(
  { title, choice, parts }: DocumentParts,
  { published, lines }: Reader,
): readonly Finding[] {
  if (title === null) return [{ code: 'no-title', at: null }]
  const { from, doubt } = choice
  if (from === 'declared') return []
  if (from) {
    const values = { title, from: { reason: GROUNDS[from] } }
    return [{ code: 'title-from-evidence', at: null, values }]
  }
  const all = parts.flatMap(({ blocks }) => blocks)
  const block = all.find(({ role }) => role === 'title')
  if (!doubt || !block) return []
  const { other, otherAt } = doubt
  const lineOf = (span: Span) => lines.pointAt(published.map.toSource(span).start).line
  const [because, otherBecause] = [doubt.because, doubt.otherBecause].map(
    (ground): Reason => ({ reason: GROUNDS[ground] }),
  ) as [Reason, Reason]
  const settled: Reason = otherAt
    ? { reason: 'title-of-line', line: lineOf(otherAt) }
    : { reason: 'title-of-words', words: other, from: otherBecause }
  const line = otherAt && lineOf(otherAt)
  const opensLine = all.find((each) => lineOf(each) === line)?.start === otherAt?.start
  const place = line !== null && opensLine ? { otherLine: line } : { otherWords: other }
  const values = { title, because, other, otherBecause, settled, ...place }
  return [{ code: 'title-unsure', at: published.map.toSource(block), values }]
}

const GROUNDS = {
  declared: 'title-declared',
  'article-title': 'title-of-page',
  heading: 'title-style',
  label: 'title-label',
  'large-type': 'title-size',
  'title-element': 'title-of-window',
  notice: 'title-in-notice',
  ending: 'title-ending',
  place: 'title-place',
} as const satisfies Record<TitleGround, string>

/** Of a notice with points of its own: they may be tasks as well. */
function numberedNotice({ parts, points }: FileParts, published: Reader['published']): readonly Finding[] {
  const opening = parts.find(({ kind }) => kind === 'notice')?.blocks[0]
  const [first] = points
  if (!opening || !first || points.length < 2) return []
  const values = { count: points.length, words: first.text.slice(0, 16) }
  return [{ code: 'notice-numbered', at: published.map.toSource(opening), values }]
}

/** Nothing is reported of a text that has no head at all: an excerpt. */
function missingFacts(facts: Facts, first: DocumentParts | undefined): readonly Finding[] {
  return first && facts.documentNumber !== null && facts.issuedDate === null
    ? [{ code: 'no-date', at: null }]
    : []
}

function formOf(kind: MarkerKind): string {
  return MARKER_TABLE[kind].forms[0] ?? kind
}
