import type { PipelineResult } from '../pipeline.ts'

/** Whether the document that a plan was read from is offered: never where words of it are kept from readers. */
export function offersOriginal({ plan, settings }: Pick<PipelineResult, 'plan' | 'settings'>): boolean {
  return plan.original !== null && plan.redactions.length === 0 && settings?.publishOriginal !== false
}
