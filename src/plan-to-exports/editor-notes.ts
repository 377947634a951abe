import { longDate } from '../chinese/date-words.ts'
import { titleInMarks } from '../model/citation-words.ts'
import type { Regulation } from '../model/registry.ts'
import { STATUSES, textOf } from '../registry/regulation-words.ts'
import { lastStanding } from '../registry/standing.ts'
import type { PlanDocument } from './document.ts'

/** What every file that is taken away says of itself first. */
export const UNOFFICIAL = '非官方转载，以官方原文为准。'

/** A note of the editor's. */
export interface EditorNote {
  readonly text: string
  /** What citations lead to; `null` for a note on the plan itself. */
  readonly id: string | null
  /** The address of a cited document’s own text; `null` where none is known, whatever else is. */
  readonly url: string | null
}

/** Notes that belong together; where the plan is from stands first and needs no heading. */
interface NoteSection {
  readonly heading: string | null
  readonly notes: readonly EditorNote[]
}

/**
 * What the editor adds to a plan in formats that are taken away: where it is from, what was changed, what is cited.
 *
 * @param own What a format has to say of itself.
 */
export function editorNotes(document: PlanDocument, own: readonly string[] = []): readonly NoteSection[] {
  const { plan, cited } = document
  const edits = [
    ...plan.corrections.map(
      ({ line, before, after, reason }) => `校订：原文第 ${line} 行“${before}”改为“${after}”。${reason}`,
    ),
    ...plan.notes.map(({ line, text, note }) => `编者注：原文第 ${line} 行“${text}”。${note}`),
  ]
  const documents = cited.map((regulation) => ({
    text: describeRegulation(regulation),
    id: citedAnchor(regulation.id),
    url: textOf(regulation)?.url ?? null,
  }))
  const sections = [
    { heading: null, notes: [...provenanceNotes(document), ...own].map(toNote) },
    { heading: '校订与编者注', notes: edits.map(toNote) },
    { heading: '文中引用的文件', notes: documents },
  ]
  return sections.filter(({ notes }) => notes.length > 0)
}

/** The anchor of the note on a cited document, by the document's id. */
export function citedAnchor(regulation: string): string {
  return `cited-${regulation}`
}

/** Where a plan is from. */
export function provenanceNotes({ plan, provenance }: PlanDocument): readonly string[] {
  return [
    UNOFFICIAL,
    `官方原文：${provenance?.officialUrl ?? '未查明'}。`,
    ...(provenance ? [`来源：${provenance.from.replace(/。$/u, '')}。`] : []),
    `原文文件的 SHA-256：${plan.source.sha256}`,
  ]
}

const toNote = (text: string): EditorNote => ({ text, id: null, url: null })

/** What is known of a document in one line: 《题名》（文号），制定机关；最近查明的状态. */
function describeRegulation(regulation: Regulation): string {
  const { title, documentNumber, issuer, statuses } = regulation
  const number = documentNumber ? `（${documentNumber}）` : ''
  const last = lastStanding(regulation)
  const said = last && (statuses.includes(last) ? last.note : `${STATUSES[last.is]}。${last.note}`)
  return `${titleInMarks(title)}${number}，${issuer ?? '制定机关未查明'}。${last ? `${longDate(last.asOf)}：${said}` : ''}`
}
