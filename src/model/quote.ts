import type { Plan } from './plan.ts'

/**
 * Words of a plan that pages repeat outside their publication: the title of the plan, a chapter
 * or a task (`title`, `chapter-5`, `task-24`), or what the notice says of the document.
 */
export function quoteOf(plan: Plan, of: string): string | null {
  if (of === 'title' || of === 'issuer' || of === 'documentNumber') return plan[of]
  const units = of.startsWith('chapter-') ? plan.chapters : plan.tasks
  return units.find(({ id }) => `chapter-${id}` === of || `task-${id}` === of)?.title ?? null
}
