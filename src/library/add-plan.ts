import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import type { Finding } from '../diagnostics/finding.ts'
import { hasErrors, report } from '../diagnostics/report.ts'
import { type PlanSettings, planSettingsSchema } from '../model/plan-settings.ts'
import type { Registry } from '../model/registry.ts'
import { type PipelineResult, runPipeline } from '../pipeline.ts'
import { findOwner } from './find-owner.ts'
import { toSettings } from './plan-folder/change-settings.ts'
import type { ConvertDocument } from './plan-folder/convert-document.ts'
import { wholeFolder } from './plan-folder/folder-files.ts'
import { loadPlanFolder } from './plan-folder/load-plan.ts'
import { readDocument } from './plan-folder/read-document.ts'

/** What is to be added: a document, the id that it gets, and what has been checked against it. */
export interface PlanToAdd {
  readonly file: string
  readonly id: string
  readonly accepted: PlanSettings['accepted']
}

/** What came of it; `folder` is `null` where nothing was written. */
export interface AddedPlan {
  readonly folder: string | null
  readonly result: PipelineResult | null
  readonly files: readonly VFile[]
}

/**
 * Read a document and make it a plan of the library.
 *
 * 1. The folder is there with everything in it, or not at all; one that was there is never touched.
 * 2. Nothing is written for a document that cannot be read or whose plan has errors.
 * 3. `source.txt` is the text that was read; where the document is not that text, its bytes, its account and its
 *    pictures are kept beside.
 */
export async function addPlan(
  content: string,
  { file, id, accepted }: PlanToAdd,
  registry: Registry,
  convert?: ConvertDocument,
): Promise<AddedPlan> {
  const folder = join(content, 'plans', id)
  const fault = checkId(id, content)
  const document = fault ?? (await readDocument(file, convert))
  if ('code' in document)
    return { folder: null, result: null, files: report([document], { source: { path: file, text: '' } }) }
  const settings = toSettings(file, id, accepted)
  const result = runPipeline({ ...document, settings, registry })
  if (hasErrors(result.files)) return { folder: null, result, files: result.files }
  writeWhole(
    folder,
    wholeFolder(document, () => readFileSync(file), settings, result),
  )
  const added = loadPlanFolder(folder, registry)
  return { folder, result: added.ok ? added.result : null, files: added.files }
}

function checkId(id: string, content: string): Finding | null {
  const parsed = planSettingsSchema.shape.id.safeParse(id)
  if (!parsed.success) {
    const problem = parsed.error.issues.map(({ message }) => message).join('；')
    return { code: 'plan-id-invalid', at: null, values: { id, problem } }
  }
  const owner = findOwner(content, id)
  if (owner === null || owner.fault) return owner?.fault ?? null
  return { code: 'plan-id-taken', at: null, values: { id, folder: owner.folder } }
}

/** Write files aside, then give their folder its name. */
function writeWhole(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(dirname(folder), { recursive: true })
  const aside = mkdtempSync(join(dirname(folder), '.adding-'))
  try {
    writeFiles(join(aside, 'plan'), files)
    renameSync(join(aside, 'plan'), folder)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** Write files below a folder that is not yet in its place. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}
