import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import type { Finding } from '../diagnostics/finding.ts'
import type { FindingValues } from '../diagnostics/finding-values.ts'
import { type ReportedFile, report } from '../diagnostics/report.ts'
import { readSource } from '../disk/read-source.ts'
import type { OutcomeEntry } from '../model/outcome.ts'
import { type PlanSettings, planSettingsSchema } from '../model/plan-settings.ts'
import type { Registry } from '../model/registry.ts'
import { type PipelineResult, runPipeline } from '../pipeline.ts'
import type { Sibling } from '../plan-to-layers/citations/citing-document.ts'
import { loadOutcomes } from '../registry/load-registry.ts'
import { redactSource } from '../source-to-text/redact-source.ts'
import { yamlToModel } from '../yaml-to-model/yaml-to-model.ts'
import type { ConvertDocument } from './convert-document.ts'
import { loadOriginal, ORIGINAL_RECORD } from './load-original.ts'
import { readDocument } from './read-document.ts'
import { redactOriginal } from './redact-original.ts'

/** A plan that was read, or the messages that say why it was not. */
export type LoadedPlan =
  | {
      readonly ok: true
      readonly result: PipelineResult
      readonly files: readonly VFile[]
      /** The `plan.yaml` it was read with, for messages about it. */
      readonly settingsFile: ReportedFile | null
    }
  | { readonly ok: false; readonly files: readonly VFile[] }

/** Other plans of the library by their folded titles and numbers. */
export type Siblings = ReadonlyMap<string, Sibling>

type Refused = Extract<LoadedPlan, { ok: false }>

function refuse(findings: readonly Finding[], path: string, text = ''): Refused {
  return { ok: false, files: report(findings, { source: { path, text } }) }
}

/** Read a plan's folder (`source.txt`, `plan.yaml`, `outcomes.yaml`), whose name is the plan's id, and run the pipeline. */
export function loadPlanFolder(folder: string, registry: Registry, siblings?: Siblings): LoadedPlan {
  const settings = loadSettings(join(folder, 'plan.yaml'))
  if (!settings.ok) return settings
  const { outcomes, files, check } = loadOutcomes(join(folder, 'outcomes.yaml'))
  const loaded = loadSource(folder, settings, registry, outcomes, siblings)
  if (!loaded.ok) return loaded
  return { ...loaded, files: [...loaded.files, ...files, ...check(loaded.result.plan)] }
}

/** Read a document of any supported form; the `plan.yaml` beside a `source.txt` speaks for it. */
export async function loadPlanFile(
  file: string,
  registry: Registry,
  convert?: ConvertDocument,
): Promise<LoadedPlan> {
  const isInFolder = basename(file) === 'source.txt' && existsSync(join(dirname(file), 'plan.yaml'))
  if (isInFolder) return loadPlanFolder(dirname(file), registry)
  const read = await readDocument(file, convert)
  if ('code' in read) return refuse([read], file)
  const result = runPipeline({ ...read, settings: null, registry })
  return { ok: true, result, files: result.files, settingsFile: null }
}

type LoadedSettings =
  | { readonly ok: true; readonly value: PlanSettings; readonly file: ReportedFile }
  | Refused

function loadSettings(path: string): LoadedSettings {
  const source = readSource(path)
  if ('code' in source) return refuse([source], path)
  const parsed = yamlToModel(source.text, planSettingsSchema)
  const file = { path, text: source.text }
  if (!('value' in parsed))
    return refuse(
      parsed.map((finding) => ({ ...finding, file: 'source' })),
      path,
      source.text,
    )
  const folder = basename(dirname(path))
  if (parsed.value.id !== folder) {
    const values: FindingValues = {
      problem: { reason: 'id-not-folder', id: parsed.value.id, folder },
      expected: { reason: 'id-of-folder', folder },
    }
    const at = parsed.locate(['id'])
    return refuse([{ code: 'settings-invalid', at, values }], path, source.text)
  }
  return { ok: true, value: parsed.value, file: { ...file, locate: parsed.locate } }
}

function loadSource(
  folder: string,
  settings: Extract<LoadedSettings, { ok: true }>,
  registry: Registry,
  outcomes: readonly OutcomeEntry[],
  siblings?: Siblings,
): LoadedPlan {
  const path = join(folder, 'source.txt')
  const source = readSource(path)
  if ('code' in source) return refuse([source], path)
  const original = loadOriginal(folder, source)
  if (original && 'code' in original) return refuse([original], join(folder, ORIGINAL_RECORD))
  const redacted = redactSource(source, settings.value.redactions)
  if (!('source' in redacted))
    return {
      ok: false,
      files: report(redacted, { source: { path: '', text: '' }, settings: settings.file }),
    }
  const result = runPipeline({
    ...redacted,
    original:
      original && redactOriginal(original, source.text, redacted.source.text, settings.value.redactions),
    settings: settings.value,
    settingsFile: settings.file,
    registry,
    outcomes,
    ...(siblings && { siblings }),
  })
  return { ok: true, result, files: result.files, settingsFile: settings.file }
}
