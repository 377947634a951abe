import { decodeSource } from '../../src/file-to-source/text/decode-source.ts'
import { layeredParts } from '../../src/model/layered-parts.ts'
import type { Plan } from '../../src/model/plan.ts'
import { type PlanSettings, type PlanShape, planSettingsSchema } from '../../src/model/plan-settings.ts'
import type { SourceText } from '../../src/model/source-text.ts'
import { type PipelineResult, runPipeline } from '../../src/pipeline.ts'
import { planToMdx } from '../../src/plan-to-mdx/plan-to-mdx.ts'
import { checkText, sourceToText, type TextSettings } from '../../src/source-to-text/source-to-text.ts'
import { textToParagraphs } from '../../src/text-to-paragraphs/text-to-paragraphs.ts'
import { registry } from './registry.ts'

export type Declared = Partial<Pick<PlanSettings, 'corrections' | 'notes' | 'accepted'>>

/** A text as if it had been read from a file. */
export function toSource(text: string): SourceText {
  const source = decodeSource(Buffer.from(text), 'source.txt')
  if ('code' in source) throw new Error(source.code)
  return source
}

/** The text as it is published, in paragraphs. */
export function toPublished(source: SourceText, settings: TextSettings = {}) {
  const { text, findings } = sourceToText(source, settings)
  const set = textToParagraphs(source.text, text)
  return {
    ...set,
    findings: [...findings, ...checkText(source.text, set.text.edits), ...set.findings],
  }
}

/** The paragraphs of a text as they are published. */
export function paragraphsOf(text: string): readonly string[] {
  return toPublished(toSource(text)).text.text.split('\n')
}

/** The whole pipeline on a text; MDX is written even where the plan has errors. */
export function runStages(text: string, declared: Declared = {}): PipelineResult {
  const settings = { ...SETTINGS, ...declared }
  const result = runPipeline({ source: toSource(text), settings, registry })
  const { parts, plan, published } = result
  return { ...result, ...planToMdx(parts, plan, published, layeredParts(plan)) }
}

/** `code line:column` of every message, in order. */
export function diagnosticsOf(text: string, declared: Declared = {}): readonly string[] {
  const { plan } = runStages(text, declared)
  return plan.diagnostics.map(({ code, line, column }) =>
    line === null ? code : `${code} ${line}:${column}`,
  )
}

const SETTINGS: PlanSettings = {
  id: 'x',
  provenance: { received: null, from: 'test', officialUrl: null },
  corrections: [],
  notes: [],
  accepted: [],
}

/** The plan of a text whose publisher says no more than how it is built. */
export function planOf(text: string, shape?: PlanShape): Plan {
  const settings = planSettingsSchema.parse({
    id: 'x',
    provenance: { received: null, from: '测试', officialUrl: null },
    ...(shape && { shape }),
  })
  return runPipeline({ source: toSource(text), settings }).plan
}

/** The codes of the warnings and errors of such a plan. */
export function warningsOf(text: string, shape?: PlanShape): readonly string[] {
  return planOf(text, shape)
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code)
}
