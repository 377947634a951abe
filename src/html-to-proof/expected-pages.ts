import type { Part } from '../model/part.ts'
import type { Plan } from '../model/plan.ts'

/** A page and the parts that it must publish, each once, in this order. */
export interface ExpectedPage {
  /** Site path. */
  readonly page: string
  readonly parts: readonly Part[]
}

/** Every page that publishes a plan: the full text, and for each part the page that owns it (design §4). */
export function expectedPages(plan: Plan, parts: readonly Part[]): readonly ExpectedPage[] {
  const byPage = Map.groupBy(parts, (part) => ownPage(plan, part))
  return [
    { page: `/${plan.id}/full/`, parts },
    ...[...byPage].map(([page, owned]) => ({ page, parts: owned })),
  ]
}

/** The page that owns a part, as a site path. */
export function ownPage(plan: Plan, { id, kind, chapter }: Pick<Part, 'id' | 'kind' | 'chapter'>): string {
  if (kind === 'section' && chapter) return `/${plan.id}/chapter-${chapter}/`
  if (kind === 'attachment') return `/${plan.id}/${id}/`
  if (kind === 'task') return `/${plan.id}/${id.slice('task-'.length)}/`
  return kind === 'chapter' ? `/${plan.id}/${id}/` : `/${plan.id}/`
}
