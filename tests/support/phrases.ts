import type { Plan } from '../../src/model/plan.ts'

/** Every distinct run of Han characters of a length that occurs in a plan's tasks. */
export function hanPhrases(plan: Plan, length: number): readonly string[] {
  const phrases = new Set<string>()
  for (const { text } of plan.tasks) {
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
      for (let at = 0; at + length <= run.length; at += 1) phrases.add(run.slice(at, at + length))
    }
  }
  return [...phrases]
}

/** Addresses of the tasks that hold a phrase, marks that spellings differ in left out; by plain comparison. */
export function tasksHolding(plan: Plan, phrase: string): readonly string[] {
  return plan.tasks
    .filter(({ text }) => text.replace(/[、“”‘’（）()《》〈〉〔〕 ]/gu, '').includes(phrase))
    .map(({ id }) => `/${plan.id}/${id}/`)
}
