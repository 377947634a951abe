import type { Plan } from '../model/plan.ts'

/** A plan as `plan.json` has it. */
export function planToJson(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`
}
