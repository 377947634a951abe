import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import { type ReportedFile, report } from '../diagnostics/report.ts'
import { type PlanSettings, planSettingsSchema } from '../model/plan-settings.ts'
import type { SourceText } from '../model/source-text.ts'
import { type PipelineResult, runPipeline } from '../pipeline.ts'
import { readSource } from '../source-to-text/read-source.ts'
import { yamlToModel } from '../yaml-to-model/yaml-to-model.ts'

/** A plan that was read, or the messages that say why it was not. */
export type LoadedPlan =
  | { readonly ok: true; readonly result: PipelineResult; readonly files: readonly VFile[] }
  | { readonly ok: false; readonly files: readonly VFile[] }

/** Read a plan's folder (`source.txt` and `plan.yaml`) and run the pipeline on it. */
export function loadPlanFolder(folder: string): LoadedPlan {
  const settings = loadSettings(join(folder, 'plan.yaml'))
  if (!settings.ok) return settings
  return loadSource(join(folder, 'source.txt'), settings)
}

/** Read any document; the `plan.yaml` beside a `source.txt` speaks for it. */
export function loadPlanFile(file: string): LoadedPlan {
  const isInFolder = basename(file) === 'source.txt' && existsSync(join(dirname(file), 'plan.yaml'))
  return isInFolder ? loadPlanFolder(dirname(file)) : loadSource(file, null)
}

type LoadedSettings =
  | { readonly ok: true; readonly value: PlanSettings; readonly file: ReportedFile }
  | { readonly ok: false; readonly files: readonly VFile[] }

function loadSettings(path: string): LoadedSettings {
  const source = readSource(path)
  if ('code' in source) return { ok: false, files: report([source], { source: { path, text: '' } }) }
  const parsed = yamlToModel(source.text, planSettingsSchema)
  const file = { path, text: source.text }
  if (!('value' in parsed)) {
    return {
      ok: false,
      files: report(
        parsed.map((finding) => ({ ...finding, file: 'source' })),
        { source: file },
      ),
    }
  }
  return { ok: true, value: parsed.value, file: { ...file, locate: parsed.locate } }
}

function loadSource(path: string, settings: Extract<LoadedSettings, { ok: true }> | null): LoadedPlan {
  const source = readSource(path)
  if ('code' in source) return { ok: false, files: report([source], { source: { path, text: '' } }) }
  const result = runPipeline({
    source: source satisfies SourceText,
    settings: settings?.value ?? null,
    ...(settings && { settingsFile: settings.file }),
  })
  return { ok: true, result, files: result.files }
}
