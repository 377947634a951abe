import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import { type ReportedFile, report } from '../diagnostics/report.ts'
import { type PlanSettings, planSettingsSchema } from '../model/plan-settings.ts'
import type { Outcome, Registry } from '../model/registry.ts'
import type { SourceText } from '../model/source-text.ts'
import { type PipelineResult, runPipeline } from '../pipeline.ts'
import { loadOutcomes } from '../registry/load-registry.ts'
import { readSource } from '../source-to-text/read-source.ts'
import { yamlToModel } from '../yaml-to-model/yaml-to-model.ts'

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

/** Read a plan's folder (`source.txt`, `plan.yaml`, `outcomes.yaml`), whose name is the plan's id, and run the pipeline. */
export function loadPlanFolder(folder: string, registry: Registry): LoadedPlan {
  const settings = loadSettings(join(folder, 'plan.yaml'))
  if (!settings.ok) return settings
  const { outcomes, files, checkTasks } = loadOutcomes(join(folder, 'outcomes.yaml'))
  const loaded = loadSource(join(folder, 'source.txt'), settings, registry, outcomes)
  if (!loaded.ok) return loaded
  const tasks = new Set(loaded.result.plan.tasks.map(({ id }) => id))
  return { ...loaded, files: [...loaded.files, ...files, ...checkTasks(tasks)] }
}

/** Read any document; the `plan.yaml` beside a `source.txt` speaks for it. */
export function loadPlanFile(file: string, registry: Registry): LoadedPlan {
  const isInFolder = basename(file) === 'source.txt' && existsSync(join(dirname(file), 'plan.yaml'))
  return isInFolder ? loadPlanFolder(dirname(file), registry) : loadSource(file, null, registry, [])
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
  const folder = basename(dirname(path))
  if (parsed.value.id !== folder) {
    const problem = `id “${parsed.value.id}” 与文件夹名“${folder}”不一致`
    const values = { problem, expected: `id: ${folder}；已公布的编号请勿再改` }
    const at = parsed.locate(['id'])
    return { ok: false, files: report([{ code: 'settings-invalid', at, values }], { source: file }) }
  }
  return { ok: true, value: parsed.value, file: { ...file, locate: parsed.locate } }
}

function loadSource(
  path: string,
  settings: Extract<LoadedSettings, { ok: true }> | null,
  registry: Registry,
  outcomes: readonly Outcome[],
): LoadedPlan {
  const source = readSource(path)
  if ('code' in source) return { ok: false, files: report([source], { source: { path, text: '' } }) }
  const result = runPipeline({
    source: source satisfies SourceText,
    settings: settings?.value ?? null,
    ...(settings && { settingsFile: settings.file }),
    registry,
    outcomes,
  })
  return { ok: true, result, files: result.files, settingsFile: settings?.file ?? null }
}
