import type { Plan } from '../model/plan.ts'
import { chapterOf, documentOf } from '../model/plan-index.ts'
import { unitText } from '../model/unit-text.ts'

/** Where in a file a task or chapter stands: its chapter; in a further document that document's title before it. */
export function placeName(plan: Plan, kind: 'tasks' | 'chapters', id: string): string {
  const { number, name } = documentOf(plan, kind, id)
  const chapter = kind === 'tasks' && chapterOf(plan, id)
  return [number > 1 && name, chapter && unitText(chapter)].filter(Boolean).join('　')
}
