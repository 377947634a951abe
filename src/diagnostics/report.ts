import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { createLineIndex } from '../model/line-index.ts'
import type { PlanDiagnostic } from '../model/plan.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import { paths } from '../model/site-paths.ts'
import type { Span } from '../model/span.ts'
import { CATALOG, fill } from './catalog.ts'
import type { CatalogEntry, Choice, Severity } from './catalog-entry.ts'
import { fillChoice } from './fill-choice.ts'
import type { Finding } from './finding.ts'

/** A text that findings may point into. */
export interface ReportedFile {
  readonly path: string
  readonly text: string
  /** Place of a member, for findings that name one. */
  readonly locate?: (member: readonly PropertyKey[]) => Span
}

/** The texts of one run, and what its publisher has checked and accepted. */
interface ReportContext {
  readonly source: ReportedFile
  readonly settings?: ReportedFile
  readonly accepted?: PlanSettings['accepted']
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** What its publisher can answer. */
    choices?: readonly Choice[]
  }
}

const SEVERITY_TO_FATAL = { error: true, warning: false, info: undefined } as const

/** How many messages of one code are made; with more of them, something else is wrong with the file. */
const LISTED = 1000

/**
 * Turn findings into VFile messages, in the order of the text, on the file that each is about. Of a code
 * that is found too often the first thousand are listed, and the first of all tells how many are not.
 */
export function report(findings: readonly Finding[], context: ReportContext): readonly VFile[] {
  const { source, settings = { path: '', text: '' }, accepted = [] } = context
  const files = { source: openFile(source), settings: openFile(settings) }
  const unused = new Set(accepted)
  const ordered = findings
    .map((finding) => placeMember(finding, settings))
    .sort((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1))
  const kinds = new Map<string, { readonly first: VFileMessage; count: number }>()
  for (const finding of ordered) {
    const reported = files[finding.file ?? 'source']
    const line = finding.at ? reported.lines.pointAt(finding.at.start).line : null
    const isSource = (finding.file ?? 'source') === 'source'
    const acceptance = accepted.find(
      (entry) => isSource && entry.code === finding.code && entry.line === line,
    )
    if (acceptance) unused.delete(acceptance)
    const name = `${finding.code}${acceptance ? ' accepted' : ''}`
    const kind = kinds.get(name)
    if (kind) kind.count += 1
    if (kind && kind.count > LISTED) continue
    const first = addMessage(reported, finding, acceptance?.reason)
    if (!kind) kinds.set(name, { first, count: 1 })
  }
  for (const { first, count } of kinds.values()) {
    if (count > LISTED) first.reason += `（只列出 ${LISTED} 处，另有 ${count - LISTED} 处）`
  }
  for (const entry of unused) {
    const { code, line } = entry
    const at = settings.locate?.(['accepted', accepted.indexOf(entry)]) ?? null
    addMessage(files.settings, { code: 'accepted-unused', at, values: { code, line } })
  }
  return [files.source.file, files.settings.file].filter(
    ({ path, messages }) => path !== '' || messages.length > 0,
  )
}

function placeMember(finding: Finding, { locate }: ReportedFile): Finding {
  return finding.member && locate ? { ...finding, at: locate(finding.member) } : finding
}

function openFile({ path, text }: ReportedFile) {
  return { file: new VFile({ path: path || 'plan.yaml' }), lines: createLineIndex(text), text }
}

function addMessage(
  { file, lines, text }: ReturnType<typeof openFile>,
  { code, at, values }: Finding,
  acceptedBecause?: string,
): VFileMessage {
  const entry: CatalogEntry = CATALOG[code]
  const suffix = acceptedBecause === undefined ? '' : `（已核对：${acceptedBecause}）`
  const place = at && { start: lines.pointAt(at.start), end: lines.pointAt(at.end) }
  const message = withoutStack(() =>
    file.message(fill(entry.message, values) + suffix, { place, ruleId: code, source: 'gangmu' }),
  )
  const opened = place && opensLine(text, at.start, place.start.column) && { openedLine: place.start.line }
  const given = { code, ...(place && { line: place.start.line }), ...opened, ...values }
  message.fatal = SEVERITY_TO_FATAL[acceptedBecause === undefined ? entry.severity : 'info']
  message.expected = [fill(entry.expected, values)]
  message.note = fill(entry.advice, given)
  message.url = paths.diagnostic(code)
  // What was accepted needs no answer any more.
  message.choices =
    acceptedBecause === undefined ? (entry.choices ?? []).flatMap((choice) => fillChoice(choice, given)) : []
  return message
}

/** Blanks that may stand in front of the words of a line. */
const INDENT = 100

/** Whether what is reported is what its line begins with, so that it can be told by the number of the line. */
function opensLine(text: string, start: number, column: number): boolean {
  return column <= INDENT && text.slice(start - column + 1, start).trim() === ''
}

/** A message is an error, whose stack nobody reads: of a large library they take more memory than its plans. */
function withoutStack<T>(make: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** How much a message matters. */
export function severityOf({ fatal }: VFileMessage): Severity {
  return fatal ? 'error' : fatal === false ? 'warning' : 'info'
}

/** Whether anything was found that keeps the plan from being published. */
export function hasErrors(files: readonly VFile[]): boolean {
  return files.some(({ messages }) => messages.some(({ fatal }) => fatal === true))
}

/** Messages in the form in which a plan publishes them. */
export function toPlanDiagnostics(files: readonly VFile[]): PlanDiagnostic[] {
  return files.flatMap(({ messages }) =>
    messages.map((message) => ({
      code: message.ruleId ?? '',
      severity: severityOf(message),
      line: message.line ?? null,
      column: message.column ?? null,
      message: message.reason,
      expected: message.expected?.[0] ?? '',
      advice: message.note ?? '',
    })),
  )
}
