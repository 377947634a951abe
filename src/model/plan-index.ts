import { documentPartId, partId } from './part-id.ts'
import type { Chapter, Extra, Plan, PlanDocument, Task } from './plan.ts'

/** A chapter with its tasks; tasks before the first chapter have none. */
export interface TaskGroup {
  readonly chapter: Chapter | null
  readonly tasks: readonly Task[]
}

/** What one document of a file has. */
interface DocumentGroups {
  /** Its title as a quote, where the file has several documents. */
  readonly title: string | null
  readonly groups: readonly TaskGroup[]
}

/** A heading between a chapter and its tasks with the tasks right below it; those above the first have none. */
interface SectionGroup {
  readonly section: Extra | null
  readonly tasks: readonly Task[]
}

/** The task of a part's id. */
export function findTask(plan: Plan, part: string): Task | undefined {
  return indexOf(plan).tasks.get(part)
}

/** The chapter of a part's id. */
export function findChapter(plan: Plan, part: string): Chapter | undefined {
  return indexOf(plan).chapters.get(part)
}

/** The section, attachment or part of a further document of a part's id. */
export function findExtra(plan: Plan, part: string): Extra | undefined {
  return indexOf(plan).extras.get(part)
}

/** The chapter, task or other part of a part's id. */
export function findUnit(plan: Plan, part: string): Chapter | Task | Extra | undefined {
  return findTask(plan, part) ?? findChapter(plan, part) ?? findExtra(plan, part)
}

/** The chapter that a task stands in, by the task's id. */
export function chapterOf(plan: Plan, task: string): Chapter | undefined {
  return indexOf(plan).chapterOf.get(task)
}

/** The chapter that a part is or stands in; none for other parts. */
export function chapterOfPart(plan: Plan, part: string): Chapter | undefined {
  const task = findTask(plan, part)
  if (task) return chapterOf(plan, task.id)
  return findChapter(plan, part) ?? findChapter(plan, partId('chapter', findExtra(plan, part)?.chapter ?? ''))
}

/** Which document of the file a task or chapter is of: its title as a quote and in words, and how many such units it has. */
export function documentOf(plan: Plan, kind: 'tasks' | 'chapters', id: string) {
  const document = indexOf(plan).documentOf[kind].get(id)
  return {
    number: document?.number ?? 1,
    title: (document && titleQuote(document)) ?? 'title',
    name: document?.title ?? plan.title ?? '',
    count: document?.[kind].length ?? plan[kind].length,
  }
}

/** The quote that gives the title of a document of the file; `null` where it has none. */
export function titleQuote({ number, title }: Pick<PlanDocument, 'number' | 'title'>): string | null {
  return title === null ? null : documentPartId('title', number)
}

/** Chapters with their tasks, document by document; tasks before a document's first chapter come in a group without one. */
export function groupTasks(plan: Plan): readonly TaskGroup[] {
  return groupByDocument(plan).flatMap(({ groups }) => groups)
}

const groupings = new WeakMap<Plan, readonly DocumentGroups[]>()

/** The documents of a plan's file, in order, each with its chapters and tasks; grouped when first asked for. */
export function groupByDocument(plan: Plan): readonly DocumentGroups[] {
  const groups = groupings.get(plan) ?? makeGroups(plan)
  groupings.set(plan, groups)
  return groups
}

function makeGroups(plan: Plan): readonly DocumentGroups[] {
  const documents = plan.documents.filter(({ tasks, chapters }) => tasks.length + chapters.length > 0)
  if (documents.length < 2) return [{ title: null, groups: groupsOf(plan, plan.chapters, plan.tasks) }]
  return documents.map((document) => ({
    title: titleQuote(document),
    groups: groupsOf(
      plan,
      document.chapters.flatMap((id) => findChapter(plan, partId('chapter', id)) ?? []),
      tasksOf(plan, document.tasks),
    ),
  }))
}

function groupsOf(plan: Plan, chapters: readonly Chapter[], tasks: readonly Task[]): readonly TaskGroup[] {
  const loose = tasks.filter((task) => task.chapter === null)
  const groups = chapters.map((chapter) => ({ chapter, tasks: tasksOf(plan, chapter.tasks) }))
  return loose.length > 0 ? [{ chapter: null, tasks: loose }, ...groups] : groups
}

/** The tasks of some ids, in their order. */
export function tasksOf(plan: Plan, ids: readonly string[]): readonly Task[] {
  return ids.flatMap((id) => findTask(plan, partId('task', id)) ?? [])
}

/** The tasks of a group by section, in the order of the text; a section that only holds sections has no tasks. */
export function groupBySection(plan: Plan, { chapter, tasks }: TaskGroup): readonly SectionGroup[] {
  const { sectionOf, sectionsOf } = indexOf(plan)
  const below = Map.groupBy(tasks, ({ id }) => {
    const section = sectionOf.get(id)
    return section && section.chapter === (chapter?.id ?? null) ? section : null
  })
  const loose = below.get(null) ?? []
  const sections = chapter
    ? (sectionsOf.get(chapter.id) ?? [])
    : [...below.keys()].filter((key) => key !== null)
  return [
    ...(loose.length > 0 ? [{ section: null, tasks: loose }] : []),
    ...sections.map((section) => ({ section, tasks: below.get(section) ?? [] })),
  ]
}

const indexes = new WeakMap<Plan, ReturnType<typeof indexPlan>>()

/** The index of a plan, which does not change once it is read: made when first asked for, in time proportional to it. */
function indexOf(plan: Plan) {
  const index = indexes.get(plan) ?? indexPlan(plan)
  indexes.set(plan, index)
  return index
}

function indexPlan({ chapters, tasks, extras, documents }: Plan) {
  const sections = extras.filter(({ kind }) => kind === 'section')
  const documentsBy = (kind: 'tasks' | 'chapters') =>
    new Map(documents.flatMap((document) => document[kind].map((id) => [id, document])))
  return {
    tasks: new Map(tasks.map((task) => [partId('task', task.id), task])),
    chapters: new Map(chapters.map((chapter) => [partId('chapter', chapter.id), chapter])),
    extras: new Map(extras.map((extra) => [extra.id, extra])),
    chapterOf: new Map(chapters.flatMap((chapter) => chapter.tasks.map((task) => [task, chapter]))),
    documentOf: { tasks: documentsBy('tasks'), chapters: documentsBy('chapters') },
    /** The section right above a task. */
    sectionOf: new Map(sections.flatMap((section) => section.tasks.map((task) => [task, section]))),
    sectionsOf: Map.groupBy(sections, ({ chapter }) => chapter),
  }
}
