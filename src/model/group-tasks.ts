import type { Chapter, Extra, Plan, Task } from './plan.ts'
import { titleQuote } from './quote.ts'

/** A chapter with its tasks; tasks before the first chapter have none. */
export interface TaskGroup {
  readonly chapter: Chapter | null
  readonly tasks: readonly Task[]
}

/** What one document of a file has. */
export interface DocumentGroups {
  /** Its title as a quote, where the file has several documents. */
  readonly title: string | null
  readonly groups: readonly TaskGroup[]
}

/** Chapters with their tasks, document by document; tasks before a document's first chapter come in a group without one. */
export function groupTasks(plan: Plan): readonly TaskGroup[] {
  return groupByDocument(plan).flatMap(({ groups }) => groups)
}

/** The documents of a plan's file, in order, each with its chapters and tasks. */
export function groupByDocument(plan: Plan): readonly DocumentGroups[] {
  const documents = plan.documents.filter(({ tasks, chapters }) => tasks.length + chapters.length > 0)
  if (documents.length < 2) return [{ title: null, groups: groupsOf(plan.chapters, plan.tasks) }]
  return documents.map(({ number, title, tasks, chapters }) => ({
    title: titleQuote({ number, title }),
    groups: groupsOf(
      plan.chapters.filter(({ id }) => chapters.includes(id)),
      plan.tasks.filter(({ id }) => tasks.includes(id)),
    ),
  }))
}

function groupsOf(chapters: readonly Chapter[], tasks: readonly Task[]): readonly TaskGroup[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const loose = tasks.filter((task) => task.chapter === null)
  const groups = chapters.map((chapter) => ({
    chapter,
    tasks: chapter.tasks.flatMap((id) => byId.get(id) ?? []),
  }))
  return loose.length > 0 ? [{ chapter: null, tasks: loose }, ...groups] : groups
}

/** Which document of the file a task or chapter is of: its title as a quote and in words, and how many such units it has. */
export function documentOf(plan: Plan, kind: 'tasks' | 'chapters', id: string) {
  const document = plan.documents.find((candidate) => candidate[kind].includes(id))
  return {
    number: document?.number ?? 1,
    title: (document && titleQuote(document)) ?? 'title',
    name: document?.title ?? plan.title ?? '',
    count: document?.[kind].length ?? plan[kind].length,
  }
}

/** A heading between a chapter and its tasks with the tasks right below it; those above the first have none. */
export interface SectionGroup {
  readonly section: Extra | null
  readonly tasks: readonly Task[]
}

/** The tasks of a group by section, in the order of the text; a section that only holds sections has no tasks. */
export function groupBySection({ extras }: Plan, { chapter, tasks }: TaskGroup): readonly SectionGroup[] {
  const own = new Set(tasks.map(({ id }) => id))
  const sections = extras.filter(
    (extra) =>
      extra.kind === 'section' &&
      (chapter
        ? extra.chapter === chapter.id
        : extra.chapter === null && extra.tasks.some((id) => own.has(id))),
  )
  const inSections = new Set(sections.flatMap((section) => section.tasks))
  const loose = tasks.filter(({ id }) => !inSections.has(id))
  return [
    ...(loose.length > 0 ? [{ section: null, tasks: loose }] : []),
    ...sections.map((section) => ({ section, tasks: tasks.filter(({ id }) => section.tasks.includes(id)) })),
  ]
}
