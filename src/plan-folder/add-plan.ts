import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import { stringify } from 'yaml'
import type { Finding } from '../diagnostics/finding.ts'
import { hasErrors, report } from '../diagnostics/report.ts'
import type { ReadDocument } from '../file-to-source/file-to-source.ts'
import type { Account } from '../model/account.ts'
import type { Format, Original } from '../model/original.ts'
import { type PlanSettings, planSettingsSchema } from '../model/plan-settings.ts'
import type { Registry } from '../model/registry.ts'
import { sha256 } from '../model/sha256.ts'
import { paths } from '../model/site-paths.ts'
import { type PipelineResult, runPipeline } from '../pipeline.ts'
import type { ConvertDocument } from './convert-document.ts'
import { planFolders } from './load-library.ts'
import { ACCOUNT, ORIGINAL_RECORD } from './load-original.ts'
import { loadPlanFolder, readSettings } from './load-plan.ts'
import { readDocument } from './read-document.ts'

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

/** Of the forms that are not named by the ending of their files. */
const EXTENSIONS: Partial<Readonly<Record<Format, string>>> = { text: 'txt', markdown: 'md' }

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
  const fault = checkId(id, folder, content)
  const document = fault ?? (await readDocument(file, convert))
  if ('code' in document)
    return { folder: null, result: null, files: report([document], { source: { path: file, text: '' } }) }
  const settings = toSettings(file, id, accepted)
  const result = runPipeline({ ...document, settings, registry })
  if (hasErrors(result.files)) return { folder: null, result, files: result.files }
  writeWhole(folder, new Map([...filesOf(document, file, settings), ...result.mdx]))
  const added = loadPlanFolder(folder, registry)
  return { folder, result: added.ok ? added.result : null, files: added.files }
}

function checkId(id: string, folder: string, content: string): Finding | null {
  const parsed = planSettingsSchema.shape.id.safeParse(id)
  if (!parsed.success) {
    const problem = parsed.error.issues.map(({ message }) => message).join('；')
    return { code: 'plan-id-invalid', at: null, values: { id, problem } }
  }
  const owner = existsSync(folder) ? folder : planFolders(content).find((other) => hasHad(other, id))
  return owner === undefined ? null : { code: 'plan-id-taken', at: null, values: { id, folder: owner } }
}

/** Whether a plan had an id before: its addresses under it lead on to those of today. */
function hasHad(folder: string, id: string): boolean {
  const settings = readSettings(join(folder, 'plan.yaml'))
  return settings.ok && settings.value.history?.formerIds?.includes(id) === true
}

/** What is known of a document that nobody has described yet; the rest stays unknown. */
export function toSettings(file: string, id: string, accepted: PlanSettings['accepted']): PlanSettings {
  return {
    id,
    provenance: { received: null, from: `文件“${basename(file)}”；来历未查明。`, officialUrl: null },
    corrections: [],
    notes: [],
    accepted,
  }
}

/** The files of a plan's folder that are not generated. */
export function filesOf(
  { source, original, account, pictures }: ReadDocument,
  file: string,
  settings: PlanSettings,
): ReadonlyMap<string, string | Uint8Array> {
  const beside = new Map<string, string | Uint8Array>(
    account ? [[ACCOUNT, formatAccount(account)], ...pictures] : [],
  )
  const record = original && toRecord(original, beside)
  return new Map<string, string | Uint8Array>([
    ['source.txt', source.text],
    [
      'plan.yaml',
      `# 原文没有说明的事；各项的写法见 ${paths.about('plan-yaml')}。\n${stringify(settings, { lineWidth: 0 })}`,
    ],
    ...(record
      ? ([
          [record.file, readFileSync(file)],
          [ORIGINAL_RECORD, `${JSON.stringify(record, null, 1)}\n`],
          ...beside,
        ] as const)
      : []),
  ])
}

/** The account is kept in a file of its own, and the document under the name of its form. */
function toRecord(
  { account: _, readings: __, bytes: ___, ...original }: Original,
  beside: ReadonlyMap<string, string | Uint8Array>,
) {
  const kept = [...beside].map(([path, content]) => [path, sha256(content)])
  return {
    ...original,
    file: `original.${EXTENSIONS[original.format] ?? original.format}`,
    kept: Object.fromEntries(kept),
  }
}

/** One line for each entry, so that a change shows in review. */
function formatAccount({ entries, ...sums }: Account): string {
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n')
  return `${JSON.stringify(sums, null, 1).slice(0, -2)},\n "entries": [\n${lines}\n]}\n`
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
