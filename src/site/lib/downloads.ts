import type { ListedDownload } from '../../publish/download.ts'
import { readDownloads, remember } from './library.ts'

/** The files of a plan, or without an id those of the whole site; none in the development server, which makes none. */
export const downloadsOf: (plan?: string) => readonly ListedDownload[] = remember((id) => readDownloads(id))

/** The files of each task of a plan, by the task's id; those of the plan itself by the empty one. */
const byTask = remember((plan) => Map.groupBy(downloadsOf(plan), ({ task = '' }) => task))

/** A page of a plan in other formats: those of its task, or of the plan. */
export function alternatesOf(plan: string, task: string): readonly ListedDownload[] {
  const own = byTask(plan).get(task) ?? []
  return task === '' ? own.filter(({ isAlternate }) => isAlternate) : own
}

/** The file of a plan at a site path. */
export function downloadAt(plan: string, path: string): ListedDownload | undefined {
  return downloadsOf(plan).find((download) => download.path === path)
}
