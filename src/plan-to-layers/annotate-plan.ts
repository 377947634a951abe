import type { Finding } from '../diagnostics/finding.ts'
import type { LayeredParts } from '../model/layered-parts.ts'
import type { Layers } from '../model/layers.ts'
import type { OutcomeEntry } from '../model/outcome.ts'
import type { BlockRole, Part } from '../model/part.ts'
import { partId } from '../model/part-id.ts'
import { originOf } from '../model/part-text.ts'
import type { Chapter, Extra, Task } from '../model/plan.ts'
import type { PlanStructure } from '../model/plan-structure.ts'
import type { PublishedText } from '../model/published-text.ts'
import { findYearless } from './deadlines/find-deadlines.ts'
import { layOutcomes } from './lay-outcomes.ts'
import { isReviewHeading } from './looking-back.ts'
import { createOverlapTest } from './overlap-test.ts'
import type { Annotator } from './plan-to-layers.ts'

/** Lay the layers over every part of a plan, and add what is known of each task's outcome. */
export function annotatePlan(
  { notice, preamble, closing, chapters, tasks, extras }: PlanStructure,
  annotate: Annotator,
  outcomes: readonly OutcomeEntry[],
): LayeredParts & { chapters: Chapter[]; tasks: Task[]; extras: Extra[] } {
  const withLayers = <T extends AnnotatedPart>(part: T): T & Layers => ({
    ...part,
    ...annotate(part.text, part.columns),
  })
  const withinReview = partsInReview(chapters, extras)
  /** What looks back commits to nothing. */
  const withUnitLayers = <T extends AnnotatedPart & { readonly id: string }>(
    part: T,
    key: string,
  ): T & Layers =>
    withinReview.has(key) ? { ...withLayers(part), targets: [], deadlines: [] } : withLayers(part)
  const byTask = Map.groupBy(outcomes, ({ task }) => task)
  return {
    notice: notice && withLayers(notice),
    preamble: preamble && withLayers(preamble),
    closing: closing && withLayers(closing),
    chapters: chapters.map((chapter) => withUnitLayers(chapter, partId('chapter', chapter.id))),
    extras: extras.map((extra) => withUnitLayers(extra, extra.id)),
    tasks: tasks
      .map((task) => withUnitLayers(task, partId('task', task.id)))
      .map((task) => ({
        ...task,
        inheritedUnits: [],
        ...layOutcomes(task, byTask.get(task.id) ?? []),
      })),
  }
}

interface AnnotatedPart {
  readonly text: string
  readonly columns?: string[] | undefined
}

/** Ids of the parts that stand below a heading such as 工作回顾, itself among them. */
function partsInReview(
  chapters: PlanStructure['chapters'],
  extras: PlanStructure['extras'],
): ReadonlySet<string> {
  const chaptersBack = chapters.filter(({ title }) => isReviewHeading(title))
  const extrasBack = extras.filter(
    ({ title, chapter }) => isReviewHeading(title) || chaptersBack.some(({ id }) => id === chapter),
  )
  return new Set([
    ...chaptersBack.map(({ id }) => partId('chapter', id)),
    ...extrasBack.map(({ id }) => id),
    ...[...chaptersBack, ...extrasBack].flatMap(({ tasks }) => tasks.map((id) => partId('task', id))),
  ])
}

/**
 * Report citations that lead nowhere, fields that the registry does not know (each name once), and the first list
 * of units of which nothing says who leads.
 */
export function checkLayers(
  parts: readonly Part[],
  layers: ReadonlyMap<string, Layers>,
  { map }: PublishedText,
): readonly Finding[] {
  const named = new Set<string>()
  const findings = parts.flatMap((part): readonly Finding[] => {
    const origin = originOf(part)
    const at = ({ start, end }: { start: number; end: number }) =>
      map.toSource({ start: origin + start, end: origin + end })
    const { citations = [], organizations = [] } = layers.get(part.id) ?? {}
    return [
      ...citations.flatMap((citation): Finding[] => {
        const { text, evidence, why } = citation
        if (why === undefined) return []
        const code = why === 'contradicts' ? 'citation-contradicts' : 'citation-unresolved'
        const reason = { reason: `citation-${why}`, evidence } as const
        return [{ code, at: at(citation), values: { text, evidence, reason } }]
      }),
      ...organizations
        .filter(
          ({ organization, text: name }) => organization === null && !named.has(name) && named.add(name),
        )
        .map(
          (mention): Finding => ({
            code: 'organization-unresolved',
            at: at(mention),
            values: { text: mention.text },
          }),
        ),
    ]
  })
  return [...findings, ...unsureLead(parts, layers, map)]
}

/** Report the first time that cannot be read, of a plan of which no year is known. */
export function checkTimes(
  parts: readonly Part[],
  layers: ReadonlyMap<string, Layers & { readonly text: string }>,
  { map }: PublishedText,
): readonly Finding[] {
  for (const part of parts) {
    const { text = '', citations = [] } = layers.get(part.id) ?? {}
    const isInCitation = createOverlapTest(citations)
    const time = findYearless(text).find((span) => !isInCitation(span))
    if (!time) continue
    const origin = originOf(part)
    const at = map.toSource({ start: origin + time.start, end: origin + time.end })
    return [{ code: 'times-without-year', at, values: { text: text.slice(time.start, time.end) } }]
  }
  return []
}

/** The titles of the documents in a file, those of notices among them. */
export function titlesOf(parts: readonly Part[]): readonly string[] {
  const isTitle = (role: BlockRole) => role === 'title' || role === 'notice-title'
  return parts.flatMap(({ blocks }) => blocks.filter(({ role }) => isTitle(role)).map(({ text }) => text))
}

function unsureLead(
  parts: readonly Part[],
  layers: ReadonlyMap<string, Layers>,
  map: PublishedText['map'],
): readonly Finding[] {
  for (const part of parts) {
    const unit = layers.get(part.id)?.organizations.find(({ isUnsure }) => isUnsure)
    if (!unit) continue
    const origin = originOf(part)
    const at = map.toSource({ start: origin + unit.start, end: origin + unit.end })
    return [{ code: 'units-lead-unsure', at, values: { text: unit.text } }]
  }
  return []
}
