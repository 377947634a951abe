import type { Chapter, Plan, Task } from '../../model/plan.ts'
import { titleQuote } from '../../model/quote.ts'

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

/** Chapters with their tasks, in order; tasks before the first chapter come in a group without one. */
export function groupTasks(plan: Pick<Plan, 'chapters' | 'tasks'>): readonly TaskGroup[] {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]))
  const loose = plan.tasks.filter((task) => task.chapter === null)
  const groups = plan.chapters.map((chapter) => ({
    chapter,
    tasks: chapter.tasks.flatMap((id) => byId.get(id) ?? []),
  }))
  return loose.length > 0 ? [{ chapter: null, tasks: loose }, ...groups] : groups
}

/** The documents of a plan's file, in order, each with its chapters and tasks. */
export function groupByDocument(plan: Plan): readonly DocumentGroups[] {
  const documents = plan.documents.filter(({ tasks, chapters }) => tasks.length + chapters.length > 0)
  if (documents.length < 2) return [{ title: null, groups: groupTasks(plan) }]
  return documents.map(({ number, title, tasks, chapters }) => ({
    title: titleQuote({ number, title }),
    groups: groupTasks({
      tasks: plan.tasks.filter(({ id }) => tasks.includes(id)),
      chapters: plan.chapters.filter(({ id }) => chapters.includes(id)),
    }),
  }))
}

/** Which document of the file a task or chapter is of: its title as a quote, and how many such units it has. */
export function documentOf(plan: Plan, kind: 'tasks' | 'chapters', id: string) {
  const document = plan.documents.find((candidate) => candidate[kind].includes(id))
  return {
    title: (document && titleQuote(document)) ?? 'title',
    count: document?.[kind].length ?? plan[kind].length,
  }
}
