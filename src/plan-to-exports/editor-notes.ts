import type { Regulation } from '../model/registry.ts'
import type { PlanDocument } from './document.ts'

/** What every file that is taken away says of itself first. */
export const UNOFFICIAL = '非官方转载，以官方原文为准。'

/** What the editor adds to a plan in formats that are taken away: where it is from, what was changed, what is cited. */
export interface EditorNotes {
  readonly provenance: readonly string[]
  readonly edits: readonly string[]
  readonly cited: readonly {
    readonly id: string
    readonly text: string
    /** The first address that is known of it; `null` where none is. */
    readonly url: string | null
  }[]
}

/** Collect an editor's notes on a plan. */
export function editorNotes({ plan, provenance, cited }: PlanDocument): EditorNotes {
  return {
    provenance: [
      UNOFFICIAL,
      `官方原文：${provenance?.officialUrl ?? '未查明'}。`,
      ...(provenance ? [`来源：${provenance.from.replace(/。$/u, '')}。`] : []),
      `原文文件的 SHA-256：${plan.source.sha256}`,
    ],
    edits: [
      ...plan.corrections.map(
        ({ line, before, after, reason }) => `校订：原文第 ${line} 行“${before}”改为“${after}”。${reason}`,
      ),
      ...plan.notes.map(({ line, text, note }) => `编者注：原文第 ${line} 行“${text}”。${note}`),
    ],
    cited: cited.map((regulation) => ({
      id: regulation.id,
      text: describeRegulation(regulation),
      url: regulation.links[0]?.url ?? null,
    })),
  }
}

/** What is known of a document in one line: 《题名》（文号），制定机关；最近查明的状态. */
function describeRegulation({ title, documentNumber, issuer, statuses }: Regulation): string {
  const number = documentNumber ? `（${documentNumber}）` : ''
  const status = statuses.at(-1)
  return `《${title}》${number}，${issuer ?? '制定机关未查明'}。${status ? `${status.asOf}：${status.note}` : ''}`
}
