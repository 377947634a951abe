import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import { NATION, placeChain } from '../bodies/places.ts'
import { planPlace } from '../bodies/plan-place.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { hasErrors, report } from '../diagnostics/report.ts'
import { readSource } from '../disk/read-source.ts'
import type { ReadDocument } from '../file-to-source/file-to-source.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import type { Registry } from '../model/registry.ts'
import type { SourceText } from '../model/source-text.ts'
import { partOfAnchor } from '../model/value-anchor.ts'
import { type PipelineResult, runPipeline } from '../pipeline.ts'
import { redactSource } from '../source-to-text/redact-source.ts'
import { type AddedPlan, type PlanToAdd, writeFiles } from './add-plan.ts'
import { plansToChanges, type VersionChanges } from './alignment/plans-to-changes.ts'
import { findOwner } from './find-owner.ts'
import { ADDRESSES } from './plan-folder/addresses.ts'
import { carryOutcomes } from './plan-folder/carry-outcomes.ts'
import { carryRedactions, carrySettings, type LeftBehind } from './plan-folder/carry-settings.ts'
import { toSettings } from './plan-folder/change-settings.ts'
import type { ConvertDocument } from './plan-folder/convert-document.ts'
import { folderFiles } from './plan-folder/folder-files.ts'
import { GENERATED } from './plan-folder/generated-files.ts'
import { type LoadedPlan, loadPlanFolder, VERSIONS, versionFolder } from './plan-folder/load-plan.ts'
import { readDocument } from './plan-folder/read-document.ts'

/** How a document takes the place of a plan. */
interface Replacement {
  /** The day on which it does. */
  readonly date: string
  /** Why, for readers. */
  readonly reason: string | undefined
  /** Whether it may be dated earlier than what it replaces. */
  readonly mayBeOlder: boolean
}

/** What came of it; what is beside `folder` is told where it was written. */
export interface ReplacedPlan extends AddedPlan {
  /** The number of the version whose place was taken. */
  readonly number: number
  readonly changes: VersionChanges | null
  readonly left: readonly LeftBehind[]
}

/**
 * Let a document take the place of a plan, and keep what it replaces as a version.
 *
 * 1. Everything is as it was, or all of it is in place: the folder is made aside and given its name in one step.
 * 2. Nothing of the earlier version is lost: all its files but those that are generated are in `versions/<number>/`.
 * 3. What was declared of it is taken over where it holds of the new text; what does not is told, and stays in the version.
 * 4. A document that is dated earlier than what it replaces is refused, unless that is meant.
 */
export async function replacePlan(
  content: string,
  toAdd: PlanToAdd,
  replacement: Replacement,
  registry: Registry,
  convert?: ConvertDocument,
): Promise<ReplacedPlan> {
  const { file, id } = toAdd
  const folder = join(content, 'plans', id)
  const refuse = (files: readonly VFile[], result: PipelineResult | null = null): ReplacedPlan => ({
    ...{ folder: null, result, files, number: 0, changes: null, left: [] },
  })
  const refuseFor = (finding: Finding) => refuse(report([finding], { source: { path: file, text: '' } }))
  const fault = findOwner(content, id)?.fault
  if (fault) return refuseFor(fault)
  if (!existsSync(join(folder, 'plan.yaml')))
    return refuseFor({ code: 'plan-id-unknown', at: null, values: { id, folder } })
  const current = loadPlanFolder(folder, registry)
  if (!current.ok || hasErrors(current.files)) return refuse(current.files)
  const document = await readDocument(file, convert)
  if ('code' in document) return refuseFor(document)
  const source = readSource(join(folder, 'source.txt'))
  if ('code' in source) return refuseFor(source)
  const [was, is] = [source, document.source].map((each) => publishedText(each, registry))
  if (was === is) return refuseFor({ code: 'replacement-same', at: null, values: { id } })

  const aside = mkdtempSync(join(dirname(folder), '.replacing-'))
  try {
    const next = join(aside, id)
    const { number, left } = stage(next, folder, {
      document,
      toAdd,
      replacement,
      registry,
      current,
      source: source.text,
    })
    const loaded = loadPlanFolder(next, registry)
    const read = renameFiles(loaded.files, next, folder, file)
    if (!loaded.ok) return refuse(read)
    const { result } = loaded
    const tell = (finding: Finding | null) =>
      finding ? report([finding], { source: { path: file, text: '' } }) : []
    const files = [...read, ...tell(findElsewhere(current.result, result))]
    const older = findOlder(current.result, result)
    if (older && !replacement.mayBeOlder) return refuse([...files, ...tell(older)], result)
    if (hasErrors(files)) return refuse(files, result)
    writeFiles(next, result.mdx)
    swap(folder, next, join(aside, 'old'))
    const changes = plansToChanges(current.result.plan, result.plan)
    return { folder, result, files, number, changes, left }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** What would be published of a text of which nothing is declared: neither line ends nor a byte-order mark are in it. */
function publishedText(source: SourceText, registry: Registry): string {
  return runPipeline({ source, settings: null, registry }).published.text
}

interface Staged {
  readonly document: ReadDocument
  readonly toAdd: PlanToAdd
  readonly replacement: Replacement
  readonly registry: Registry
  readonly current: Extract<LoadedPlan, { ok: true }>
  /** The text of the plan as it is on disk. */
  readonly source: string
}

/** Make the folder that is to take the plan's place. */
function stage(
  next: string,
  folder: string,
  { document, toAdd, replacement, registry, current, source }: Staged,
): Pick<ReplacedPlan, 'number' | 'left'> {
  const { file, id, accepted } = toAdd
  const old = current.result.settings ?? toSettings(file, id, [])
  const versions = [
    ...(old.history?.versions ?? []),
    { replaced: replacement.date, ...(replacement.reason && { reason: replacement.reason }) },
  ]
  const redactions = carryRedactions(old.redactions ?? [], source, document.source.text)
  const redacted = redactSource(document.source, redactions.value)
  const text = 'source' in redacted ? redacted.source : document.source
  const carried = carrySettings(old, current.result.source.text, text.text)
  const settings: PlanSettings = {
    ...carried.value,
    provenance: toSettings(file, id, []).provenance,
    ...(old.redactions && { redactions: [...redactions.value] }),
    accepted: [...carried.value.accepted, ...accepted],
    history: { ...old.history, versions },
  }
  const { plan, parts } = runPipeline({ source: text, settings, registry })
  const anchors = carryAnchors(old.formerAnchors, new Set(parts.map((part) => part.id)))
  const outcomesFile = join(folder, 'outcomes.yaml')
  const outcomes = existsSync(outcomesFile)
    ? carryOutcomes(readFileSync(outcomesFile, 'utf8'), current.result.plan.tasks, plan.tasks)
    : { value: '', left: [] }
  writeFiles(
    next,
    folderFiles(document, () => readFileSync(file), {
      ...settings,
      ...(old.formerAnchors && { formerAnchors: anchors.value }),
    }),
  )
  if (outcomes.value !== '') writeFiles(next, new Map([['outcomes.yaml', outcomes.value]]))
  keep(folder, next, versions.length)
  return {
    number: versions.length,
    left: [...redactions.left, ...carried.left, ...anchors.left, ...outcomes.left],
  }
}

/** Anchors of parts that are still there. */
function carryAnchors(anchors: PlanSettings['formerAnchors'], parts: ReadonlySet<string>) {
  const left: LeftBehind[] = []
  const value = Object.entries(anchors ?? {}).map(([page, byName]) => {
    const kept = Object.entries(byName ?? {}).filter(([was, now]) => {
      const isThere = parts.has(partOfAnchor(now))
      if (!isThere) left.push({ key: 'formerAnchors', what: `${page} ${was}` })
      return isThere
    })
    return [page, Object.fromEntries(kept)] as const
  })
  return { value: Object.fromEntries(value) as NonNullable<PlanSettings['formerAnchors']>, left }
}

/** Keep all files of a folder, as they are, in the version of the folder that takes its place; earlier ones are there already. */
function keep(folder: string, next: string, number: number): void {
  if (existsSync(join(folder, VERSIONS)))
    cpSync(join(folder, VERSIONS), join(next, VERSIONS), { recursive: true })
  if (existsSync(join(folder, ADDRESSES))) cpSync(join(folder, ADDRESSES), join(next, ADDRESSES))
  const others = readdirSync(folder).filter((name) => !NOT_KEPT.has(name) && !name.startsWith('.'))
  for (const name of others)
    cpSync(join(folder, name), join(versionFolder(next, number), name), { recursive: true })
}

const NOT_KEPT: ReadonlySet<string> = new Set([VERSIONS, ADDRESSES, ...GENERATED])

/** Messages by the files that their reader knows: the document, and those of the plan's folder. */
function renameFiles(files: readonly VFile[], next: string, folder: string, file: string): readonly VFile[] {
  for (const each of files)
    each.path = each.path === join(next, 'source.txt') ? file : each.path.replace(next, folder)
  return files
}

function findOlder(was: PipelineResult, is: PipelineResult): Finding | null {
  const [before, after] = [was.plan.issuedDate, is.plan.issuedDate]
  if (before === null || after === null || after >= before) return null
  return { code: 'replacement-older', at: null, values: { was: before, is: after } }
}

/** A document of another place may be a mistake; or the place has another name, or is part of another, since. */
function findElsewhere(...versions: readonly [was: PipelineResult, is: PipelineResult]): Finding | null {
  const [was, is] = versions.map(({ plan, published }) => planPlace(plan, published.text)?.code ?? null)
  if (!was || !is || was === is) return null
  return { code: 'replacement-elsewhere', at: null, values: { was: wholeName(was), is: wholeName(is) } }
}

/** `河南省郑州市` */
function wholeName(code: string): string {
  const chain = code === NATION.code ? [NATION] : placeChain(code).toReversed()
  return chain.map(({ name }) => name).join('')
}

function swap(folder: string, next: string, old: string): void {
  renameSync(folder, old)
  try {
    renameSync(next, folder)
  } catch (error) {
    renameSync(old, folder)
    throw error
  }
}
