import { loadPlanFolder } from '../../src/library/plan-folder/load-plan.ts'
import type { Registry } from '../../src/model/registry.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'

/** The first plan, which is measured, and what it refers to. */
export function loadFirstPlan(): { readonly result: PipelineResult; readonly registry: Registry } {
  const { registry } = loadRegistry('content')
  const loaded = loadPlanFolder('content/plans/henan-2020', registry)
  if (!loaded.ok) throw new Error('the first plan has errors')
  return { result: loaded.result, registry }
}
