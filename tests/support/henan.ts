import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { loadPlanFolder } from '../../src/library/plan-folder/load-plan.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { CONTENT, registry } from './registry.ts'

export const HENAN = `${CONTENT}/plans/henan-2020`

/** The first plan's source, as it is on disk. */
export const henanSource = readFileSync(`${HENAN}/source.txt`, 'utf8')

/** The first plan, through the whole pipeline; messages name its files as commands do, by paths from the working folder. */
export function loadHenan(): PipelineResult {
  const loaded = loadPlanFolder(relative('.', HENAN), registry)
  if (!loaded.ok) throw new Error(loaded.files.map(String).join('\n'))
  return loaded.result
}
