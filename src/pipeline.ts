import type { VFile } from 'vfile'
import { blocksToPlan } from './blocks-to-plan/blocks-to-plan.ts'
import { nameBodies } from './bodies/name-bodies.ts'
import { planPlace } from './bodies/plan-place.ts'
import { placedOrganizations } from './bodies/registered-bodies.ts'
import { foldTitle, titlesIn } from './chinese/cited-names.ts'
import type { Finding } from './diagnostics/finding.ts'
import { hasErrors, type ReportedFile, report, toPlanDiagnostics } from './diagnostics/report.ts'
import { isPrivate } from './model/account.ts'
import { isRuleId } from './model/edit-rules.ts'
import { layeredParts, placedEntries } from './model/layered-parts.ts'
import { createLineIndex, type LineIndex } from './model/line-index.ts'
import type { Original, PublishedOriginal } from './model/original.ts'
import type { OutcomeEntry } from './model/outcome.ts'
import type { Part } from './model/part.ts'
import { countMarks } from './model/picture-mark.ts'
import type { Plan } from './model/plan.ts'
import type { PlanSettings } from './model/plan-settings.ts'
import type { PublishedText } from './model/published-text.ts'
import type { Redaction } from './model/redaction.ts'
import type { Registry, Regulation } from './model/registry.ts'
import type { SourceText } from './model/source-text.ts'
import type { Span } from './model/span.ts'
import { paragraphsToBlocks } from './paragraphs-to-blocks/paragraphs-to-blocks.ts'
import { annotatePlan, titlesOf } from './plan-to-layers/annotate-plan.ts'
import { checkLayers, checkTimes } from './plan-to-layers/check-layers.ts'
import { readCitingDocument, type Sibling } from './plan-to-layers/citations/citing-document.ts'
import { checkRemarks, inheritUnits } from './plan-to-layers/organizations/inherit-units.ts'
import { FIRST_LEADS } from './plan-to-layers/organizations/units.ts'
import { createAnnotator } from './plan-to-layers/plan-to-layers.ts'
import { findYear } from './plan-to-layers/profile/plan-to-profile.ts'
import { planToMdx, type WrittenPlan } from './plan-to-mdx/plan-to-mdx.ts'
import { citeDocuments } from './registry/cite-documents.ts'
import { findNotes } from './source-to-text/find-notes.ts'
import { checkPersonalData } from './source-to-text/personal-data/check-personal-data.ts'
import { checkText, sourceToText } from './source-to-text/source-to-text.ts'
import { textToParagraphs } from './text-to-paragraphs/text-to-paragraphs.ts'

/** What goes in: a document as received, and what its publisher says of it. */
export interface PipelineInput {
  readonly source: SourceText
  /** What was redacted in it before. */
  readonly redactions?: readonly Redaction[]
  /** The document that the source was read from, where it is another. */
  readonly original?: Original | null
  readonly settings: PlanSettings | null
  /** The text of `plan.yaml`, for messages about it. */
  readonly settingsFile?: ReportedFile
  /** What plans refer to; without it nothing is resolved. */
  readonly registry?: Registry
  /** Other plans of the library, by folded title and number. */
  readonly siblings?: ReadonlyMap<string, Sibling>
  /** What is known of how the plan turned out. */
  readonly outcomes?: readonly OutcomeEntry[]
}

const NO_REGISTRY: Registry = { regulations: [], terms: [], organizations: [] }
const NOT_WRITTEN: WrittenPlan = { mdx: new Map(), marks: [] }

/** What comes out: the plan as data, the parts that pages own, and the files to generate; none where it has errors. */
export interface PipelineResult extends WrittenPlan {
  readonly plan: Plan
  readonly source: SourceText
  /** As it came in: with struck-out words and evidence of titles, which `plan.original` does not repeat. */
  readonly original: Original | null
  readonly settings: PlanSettings | null
  readonly published: PublishedText
  readonly parts: readonly Part[]
  /** Entries of the documents that it cites, and of what took their place. */
  readonly cited: readonly Regulation[]
  /** Messages by file, to be handed to a reporter. */
  readonly files: readonly VFile[]
}

/** The whole way from a text to what the site is built from. Total: any text gives a result. */
export function runPipeline({
  source,
  redactions = [],
  original = null,
  settings,
  settingsFile,
  registry = NO_REGISTRY,
  siblings = new Map(),
  outcomes = [],
}: PipelineInput): PipelineResult {
  const lines = createLineIndex(source.text)
  const shape = settings?.shape ?? {}
  const isPlain = (line: Span) => shape.text?.includes(lines.pointAt(line.start).line) ?? false
  const readings = original?.readings ?? []
  const { text, findings: textFindings } = sourceToText(source, { ...settings, readings })
  const evidence = original?.titles ?? []
  const titles = [...evidence.map((each) => each.text), ...(settings?.title ? [settings.title.text] : [])]
  const set = textToParagraphs(source.text, text, isPlain, titles.flatMap(titlesIn).map(foldTitle))
  const { text: published, paragraphs } = set
  const { blocks, findings: blockFindings } = paragraphsToBlocks(paragraphs, published.map, isPlain)
  const {
    structure,
    parts,
    findings: planFindings,
  } = blocksToPlan(blocks, published, lines, shape, {
    ...(settings?.title && { declared: settings.title }),
    evidence,
  })
  const firstLeads = shape.firstUnitLeads ?? (FIRST_LEADS.test(published.text) ? true : null)
  const place = planPlace(structure, published.text)
  const organizations = placedOrganizations(registry.organizations, place)
  const year = settings?.year ?? findYear(structure)
  const citing = readCitingDocument(
    structure,
    titlesOf(parts),
    published.text,
    settings?.id ?? null,
    year,
    place?.code ?? null,
    siblings,
  )
  const times = { year, date: structure.issuedDate }
  const annotate = createAnnotator({ ...registry, organizations }, times, firstLeads, citing)
  const laid = annotatePlan(structure, annotate, outcomes)
  const { tasks, remarks } = inheritUnits(laid, firstLeads, shape.inheritUnits ?? true)
  const context = { plan: settings?.id ?? '', place }
  const annotated = nameBodies({ ...laid, tasks }, registry.organizations, context)
  const layers = layeredParts(annotated)
  const { notes, findings: noteFindings } = findNotes(source.text, settings?.notes)

  const empty: Finding[] = blocks.length === 0 ? [{ code: 'source-empty', at: null }] : []
  const layerFindings = [
    ...checkLayers(parts, layers, published),
    ...(year === null ? checkTimes(parts, layers, published) : []),
    ...checkRemarks(parts, remarks, published),
  ]
  const doubts = (original?.doubts ?? []).map(({ line, column = 1, ...doubt }): Finding => {
    const start = line === undefined ? null : lines.startOf(line) + column - 1
    return { ...doubt, at: start === null ? null : { start, end: start } }
  })
  const missing: Finding[] = original?.account === null ? [{ code: 'account-missing', at: null }] : []
  const things = countMarks(published.text)
  const notText: Finding[] = things === null ? [] : [{ code: 'thing-not-text', at: null, values: { things } }]
  const findings = [
    ...[
      doubts,
      missing,
      notText,
      empty,
      checkPersonalData(source.text, lines, redactions),
      textFindings,
      checkText(source.text, published.edits),
      set.findings,
      blockFindings,
      planFindings,
      layerFindings,
      noteFindings,
    ],
  ].flat()
  const files = report(findings, {
    source: { path: source.file, text: source.text },
    ...(settingsFile && { settings: settingsFile }),
    ...(settings && { accepted: settings.accepted }),
  })
  const plan: Plan = {
    schemaVersion: 1,
    id: settings?.id ?? null,
    ...structure,
    ...annotated,
    ...(settings?.history && { history: settings.history }),
    source: describeSource(source, lines),
    original: original && withoutPrivateWords(original),
    redactions: redactions.map((redaction) => ({ ...redaction, ...lines.pointAt(redaction.start) })),
    ...describeEdits(published, lines),
    notes: notes.map((note) => ({ ...note, ...lines.pointAt(note.start) })),
    diagnostics: toPlanDiagnostics(files),
  }
  const written = hasErrors(files) ? NOT_WRITTEN : planToMdx(parts, plan, published, layers)
  const ids = placedEntries(plan, 'citations').flatMap(({ entry }) => entry.regulation ?? [])
  const cited = citeDocuments(registry, new Set(ids))
  return { plan, source, original, settings, published, parts, cited, ...written, files }
}

function describeSource(
  { file, sha256, encoding, characters }: SourceText,
  { lines }: LineIndex,
): Plan['source'] {
  return { file: file.split(/[\\/]/u).at(-1) ?? file, sha256, encoding, lines, characters }
}

/** Struck-out words and evidence of titles are kept for the publisher alone (records 0027, 0035). */
function withoutPrivateWords({ readings, titles: _, ...original }: Original): PublishedOriginal {
  return {
    ...original,
    readings: readings.map((reading) => (isPrivate(reading.kind) ? { ...reading, text: '' } : reading)),
  }
}

/** What was changed in the source, by its publisher and by the rules, each with its place. */
function describeEdits(
  { edits }: PublishedText,
  { pointAt }: LineIndex,
): Pick<Plan, 'corrections' | 'normalizations'> {
  const placed = <T extends { start: number }>(edit: T) => ({ ...edit, ...pointAt(edit.start) })
  const [normalizations = [], declared = []] = [true, false].map((byRule) =>
    edits.filter(({ rule }) => isRuleId(rule) === byRule),
  )
  return {
    corrections: declared.map(({ rule, reason, ...edit }) =>
      placed({ ...edit, reason: rule === 'restored' ? `恢复原件中划掉的文字：${reason}` : reason }),
    ),
    normalizations: normalizations.map(({ reason: _, ...edit }) => placed(edit)),
  }
}
