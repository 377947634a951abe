import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import type { Finding, FindingValues, Reason } from '../../diagnostics/finding.ts'
import { hasErrors, type ReportedFile, report } from '../../diagnostics/report.ts'
import { readSource } from '../../disk/read-source.ts'
import { distinct } from '../../model/distinct.ts'
import type { OutcomeEntry } from '../../model/outcome.ts'
import { earlierId, isReserved } from '../../model/plan-id.ts'
import { type PlanSettings, planSettingsSchema } from '../../model/plan-settings.ts'
import type { Registry } from '../../model/registry.ts'
import { type PipelineResult, runPipeline } from '../../pipeline.ts'
import type { Sibling } from '../../plan-to-layers/citations/citing-document.ts'
import { loadOutcomes } from '../../registry/load-registry.ts'
import { yamlToModel } from '../../yaml-to-model/yaml-to-model.ts'
import { readAddresses } from './addresses.ts'
import type { ConvertDocument } from './convert-document.ts'
import { ORIGINAL_RECORD } from './folder-files.ts'
import { loadOriginal } from './load-original.ts'
import { readDocument } from './read-document.ts'
import { readRedacted } from './read-redacted.ts'

/** A plan that was read, or the messages that say why it was not. */
export type LoadedPlan =
  | {
      readonly ok: true
      readonly result: PipelineResult
      /** Its earlier versions, the oldest first. */
      readonly earlier: readonly PipelineResult[]
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
  const loaded = loadVersion(folder, settings, registry, siblings)
  if (!loaded.ok) return loaded
  const versions = (settings.value.history?.versions ?? []).map((_, index) =>
    loadEarlier(folder, settings.value.id, index + 1, registry),
  )
  // What was told of an earlier version while it was the latest is not told again.
  const files = versions.flatMap((version) => (hasErrors(version.files) ? version.files : []))
  const earlier = versions.flatMap((version) => (version.ok ? [version.result] : []))
  return { ...loaded, earlier, files: [...loaded.files, ...files, ...checkAddresses(folder, settings)] }
}

/** Addresses that were published under another id: whoever renames a plan has to say so, for they would lead nowhere. */
function checkAddresses(folder: string, { value, file }: ReadSettings): readonly VFile[] {
  const { id, history } = value
  const owners = readAddresses(folder).map((address) => address.split('/')[1] ?? '')
  const unknown = distinct(owners).filter(
    (owner) => owner !== id && !isReserved(owner) && !history?.formerIds?.includes(owner),
  )
  const findings = unknown.map((owner): Finding => {
    const problem: Reason = { reason: 'address-of-other', id: owner }
    const expected: Reason = { reason: 'address-expected', id: owner }
    return {
      ...{ code: 'settings-invalid', at: null, file: 'settings', member: ['id'] },
      values: { problem, expected },
    }
  })
  return findings.length === 0 ? [] : report(findings, { source: { path: '', text: '' }, settings: file })
}

/** The folder of an earlier version of a plan, with the files that were in the plan's own. */
export function versionFolder(folder: string, number: number): string {
  return join(folder, VERSIONS, String(number))
}

/** Where a plan's folder keeps its earlier versions. */
export const VERSIONS = 'versions'

function loadEarlier(folder: string, id: string, number: number, registry: Registry): LoadedPlan {
  const version = versionFolder(folder, number)
  const settings = readSettings(join(version, 'plan.yaml'))
  if (!settings.ok) return settings
  const { history: _, ...value } = settings.value
  return loadVersion(version, { ...settings, value: { ...value, id: earlierId(id, number) } }, registry)
}

function loadVersion(
  folder: string,
  settings: ReadSettings,
  registry: Registry,
  siblings?: Siblings,
): LoadedPlan {
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
  return { ok: true, result, earlier: [], files: result.files, settingsFile: null }
}

interface ReadSettings {
  readonly ok: true
  readonly value: PlanSettings
  readonly file: ReportedFile
}

/** A `plan.yaml` that was read, or the messages that say why it was not. */
type LoadedSettings = ReadSettings | Refused

/** The `plan.yaml` of a plan, whose id is the name of its folder. */
export function loadSettings(path: string): LoadedSettings {
  const settings = readSettings(path)
  const folder = basename(dirname(path))
  if (!settings.ok || settings.value.id === folder) return settings
  const { value, file } = settings
  // By its exact name, which a disk that does not tell upper from lower case would also find under another.
  const isOther = readdirSync(dirname(dirname(path))).includes(value.id)
  const values: FindingValues = {
    problem: { reason: isOther ? 'id-of-other' : 'id-not-folder', id: value.id, folder },
    expected: { reason: 'id-of-folder', folder },
  }
  const at = file.locate?.(['id']) ?? null
  return refuse([{ code: 'settings-invalid', at, values }], path, file.text)
}

/** A `plan.yaml`, whatever its folder is called. */
export function readSettings(path: string): LoadedSettings {
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
  return { ok: true, value: parsed.value, file: { ...file, locate: parsed.locate } }
}

function loadSource(
  folder: string,
  settings: ReadSettings,
  registry: Registry,
  outcomes: readonly OutcomeEntry[],
  siblings?: Siblings,
): LoadedPlan {
  const path = join(folder, 'source.txt')
  const source = readSource(path)
  if ('code' in source) return refuse([source], path)
  const original = loadOriginal(folder, source)
  if (original && 'code' in original) return refuse([original], join(folder, ORIGINAL_RECORD))
  const { value, file: settingsFile } = settings
  const read = readRedacted({
    ...{ source, original, settings: value, settingsFile, registry, outcomes },
    ...(siblings && { siblings }),
  })
  return read.ok ? { ...read, earlier: [], settingsFile } : read
}
