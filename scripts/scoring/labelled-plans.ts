import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { loadPlanFile } from '../../src/library/plan-folder/load-plan.ts'
import { originOf } from '../../src/model/part.ts'
import { planSettingsSchema } from '../../src/model/plan-settings.ts'
import type { Registry } from '../../src/model/registry.ts'
import type { Span } from '../../src/model/span.ts'
import { type PipelineResult, runPipeline } from '../../src/pipeline.ts'
import { yamlToModel } from '../../src/yaml-to-model/yaml-to-model.ts'
import type { LabelledDocument } from './labelled-document.ts'

/** Real documents, which are no part of the project. */
export const CORPUS = process.env.GANGMU_CORPUS ?? '../shared/corpus'
const OWN = 'tests/gold/own'

/** All label files of a folder, checked. @throws Error for one that does not fit its schema. */
export function loadLabels<T>(folder: string, schema: z.ZodType<T>): readonly T[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const gold = yamlToModel(readFileSync(join(folder, file), 'utf8'), schema)
      if (!('value' in gold)) throw new Error(`${file}: ${JSON.stringify(gold)}`)
      return gold.value
    })
}

/**
 * Read every labelled document of a set with the pipeline; `null` where the set is not there. A document that asks for its
 * year is read again with the one that its labels give, as its publisher would.
 * @throws Error for a document that cannot be read.
 */
export async function readLabelled<Gold extends LabelledDocument & { readonly year?: number }>(
  set: 'own' | 'corpus',
  labels: readonly Gold[],
  registry: Registry,
): Promise<readonly { readonly gold: Gold; readonly result: PipelineResult }[] | null> {
  const folder = set === 'own' ? OWN : CORPUS
  if (!existsSync(folder)) return null
  const read: { gold: Gold; result: PipelineResult }[] = []
  for (const gold of labels.filter(({ document }) => document.startsWith(`${set}/`))) {
    const plan = await loadPlanFile(join(folder, gold.document.slice(set.length + 1)), registry)
    if (!plan.ok) throw new Error(`${gold.document}: cannot be read`)
    const { year } = gold
    const asks = plan.result.plan.diagnostics.some(({ code }) => code === 'times-without-year')
    read.push({ gold, result: asks && year ? readIn(year, plan.result, registry) : plan.result })
  }
  return read
}

function readIn(year: number, { source, original }: PipelineResult, registry: Registry): PipelineResult {
  const provenance = { received: null, from: 'tests/gold', officialUrl: null }
  const settings = planSettingsSchema.parse({ id: 'labelled', provenance, year })
  return runPipeline({ source, original, settings, registry })
}

/** Finds the place in the source text of what stands in a part. */
export function sourcePlaces({ parts, published }: PipelineResult): (part: string, span: Span) => Span {
  const origins = new Map(parts.map((part) => [part.id, originOf(part)]))
  return (part, { start, end }) => {
    const origin = origins.get(part) ?? 0
    return published.map.toSource({ start: origin + start, end: origin + end })
  }
}
