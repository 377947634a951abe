import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadPlanFolder } from '../../src/library/plan-folder/load-plan.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { loadRegistry } from '../../src/registry/load-registry.ts'

/** The content folder of the repository, whatever the working folder is. */
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url))
export const HENAN = `${CONTENT}/plans/henan-2020`

/** The first plan's source, as it is on disk. */
export const henanSource = readFileSync(`${HENAN}/source.txt`, 'utf8')

/** What the repository's plans refer to. */
export const { registry } = loadRegistry(CONTENT)

/** The first plan, through the whole pipeline. */
export function loadHenan(): PipelineResult {
  const loaded = loadPlanFolder(HENAN, registry)
  if (!loaded.ok) throw new Error('the plan cannot be read')
  return loaded.result
}
