import type { LayeredParts } from '../model/layered-parts.ts'
import type { Layers } from '../model/layers.ts'
import type { OutcomeEntry } from '../model/outcome.ts'
import type { BlockRole, Part } from '../model/part.ts'
import { partId } from '../model/part-id.ts'
import type { Chapter, Extra, Task } from '../model/plan.ts'
import type { PlanStructure } from '../model/plan-structure.ts'
import { layOutcomes } from './lay-outcomes.ts'
import { isReviewHeading } from './looking-back.ts'
import { listsDuties } from './organizations/find-headed-units.ts'
import type { Annotator } from './plan-to-layers.ts'

/** Lay the layers over every part of a plan, and add what is known of each task's outcome. */
export function annotatePlan(
  { notice, preamble, closing, chapters, tasks, extras }: PlanStructure,
  annotate: Annotator,
  outcomes: readonly OutcomeEntry[],
): LayeredParts & { chapters: Chapter[]; tasks: Task[]; extras: Extra[] } {
  const ofDuties = tasksOfDuties({ chapters, tasks, extras })
  const withLayers = <T extends AnnotatedPart>(part: T, key = ''): T & Layers => ({
    ...part,
    ...annotate(part.text, { columns: part.columns, listsDuties: ofDuties.has(key) }),
  })
  const withinReview = partsInReview(chapters, extras)
  /** What looks back commits to nothing. */
  const withUnitLayers = <T extends AnnotatedPart & { readonly id: string }>(
    part: T,
    key: string,
  ): T & Layers =>
    withinReview.has(key) ? { ...withLayers(part, key), targets: [], deadlines: [] } : withLayers(part, key)
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
  const back = new Set<string | null>(chaptersBack.map(({ id }) => id))
  const extrasBack = extras.filter(({ title, chapter }) => isReviewHeading(title) || back.has(chapter))
  return new Set([
    ...chaptersBack.map(({ id }) => partId('chapter', id)),
    ...extrasBack.map(({ id }) => id),
    ...[...chaptersBack, ...extrasBack].flatMap(({ tasks }) => tasks.map((id) => partId('task', id))),
  ])
}

/** Ids of the tasks that are duties of those who head them. */
function tasksOfDuties({
  chapters,
  tasks,
  extras,
}: Pick<PlanStructure, 'chapters' | 'tasks' | 'extras'>): ReadonlySet<string> {
  const texts = new Map(tasks.map(({ id, text }) => [id, text]))
  const textOf = (id: string) => texts.get(id) ?? ''
  const lists = [...chapters, ...extras].filter((unit) => listsDuties(unit.title, unit.tasks.map(textOf)))
  return new Set(lists.flatMap((unit) => unit.tasks.map((id) => partId('task', id))))
}

/** The titles of the documents in a file, those of notices among them. */
export function titlesOf(parts: readonly Part[]): readonly string[] {
  const isTitle = (role: BlockRole) => role === 'title' || role === 'notice-title'
  return parts.flatMap(({ blocks }) => blocks.filter(({ role }) => isTitle(role)).map(({ text }) => text))
}
