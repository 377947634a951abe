import type { Plan } from '../model/plan.ts'
import { chapterOf } from '../model/plan-index.ts'
import type { Registry } from '../model/registry.ts'
import { paths } from '../model/site-paths.ts'
import { placeName } from './place-name.ts'
import { type RegistryEntry, registryEntries } from './registry-entries.ts'
import type { SearchName } from './search-record.ts'

/** What answers numbers and titles: plans, their chapters and tasks, and the registry. */
export function libraryToNames(plans: readonly Plan[], registry: Registry): readonly SearchName[] {
  return [
    ...plans.flatMap((plan) => planToNames(plan, registry)),
    ...registryEntries(registry).map(entryToName),
  ]
}

function planToNames(plan: Plan, registry: Registry): readonly SearchName[] {
  const id = plan.id ?? ''
  const own = registry.regulations.find((regulation) => regulation.plan === id)
  return [
    {
      type: 'plan',
      url: paths.plan(id),
      title: plan.title ?? id,
      label: '',
      plan: id,
      chapter: '',
      highest: Math.max(0, ...[...plan.tasks, ...plan.chapters].map(({ number }) => number)),
      ...aliases([plan.documentNumber, own?.title, ...(own?.aliases ?? [])]),
    },
    ...plan.tasks.map((task): SearchName => {
      const chapter = chapterOf(plan, task.id)
      return {
        type: 'task',
        url: paths.task(id, task),
        title: task.title,
        label: task.label,
        plan: id,
        chapter: placeName(plan, 'tasks', task.id),
        number: task.number,
        ...(chapter && { part: chapter.number }),
      }
    }),
    ...plan.chapters.map(
      (chapter): SearchName => ({
        type: 'chapter',
        url: paths.chapter(id, chapter),
        title: chapter.title,
        label: chapter.label,
        plan: id,
        chapter: placeName(plan, 'chapters', chapter.id),
        number: chapter.number,
      }),
    ),
  ]
}

function entryToName({ type, url, title, names }: RegistryEntry): SearchName {
  const others = names.filter((name) => name !== title)
  return { type, url, title, label: '', plan: '', chapter: '', ...aliases(others) }
}

function aliases(names: readonly (string | null | undefined)[]): Pick<SearchName, 'aliases'> {
  const known = names.filter((entry) => typeof entry === 'string')
  return known.length > 0 ? { aliases: known } : {}
}
