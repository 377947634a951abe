import { listBodies } from '../../bodies/list-bodies.ts'
import { paths } from '../../model/site-paths.ts'
import { dutiesToCsv } from '../../plan-to-exports/csv/duties-to-csv.ts'
import { allBodies, type GatheredBody } from './gathered.ts'
import { eachEntry, idOf, ownRegistry, remember } from './library.ts'
import { href } from './urls.ts'

/** Tasks of a file: of some 250 to 400 bytes each, so that it has less than a megabyte. */
const TASKS = 2000

/** The files of a body's tasks, each with the ids of its plans; none for one that has no task. */
export function filesOf(id: string): readonly { readonly path: string; readonly plans: readonly string[] }[] {
  const said = allBodies().get(id)?.said ?? []
  return packPlans(said).map((plans, index) => ({ path: paths.organizationTasks(id, index + 1), plans }))
}

/** Whole plans, as many as a file takes. */
function packPlans(said: GatheredBody['said']): readonly (readonly string[])[] {
  const files: string[][] = []
  let room = 0
  for (const { plan, count } of said) {
    const tasks = count[0] + count[1]
    if (tasks === 0) continue
    if (tasks > room || files.length === 0) {
      files.push([])
      room = TASKS
    }
    files.at(-1)?.push(plan.id)
    room -= tasks
  }
  return files
}

/** A file of a body's tasks in some plans; `site` is the host of its addresses. */
export function tasksOfBody(id: string, plans: readonly string[], site: string): string {
  const own = rowsByBody(site).get(id)
  return dutiesToCsv([], String) + plans.map((plan) => own?.get(plan) ?? '').join('')
}

/** The rows of all bodies by body and plan: every plan is read once. */
const rowsByBody: (site: string) => ReadonlyMap<string, ReadonlyMap<string, string>> = remember((site) => {
  const head = dutiesToCsv([], String).length
  const urlOf = (path: string) => (site ? new URL(href(path), site).href : href(path))
  const all = new Map<string, Map<string, string>>()
  for (const { plan } of eachEntry())
    for (const [id, { duties }] of listBodies([plan], ownRegistry().organizations)) {
      if (duties.length === 0) continue
      const own = all.get(id) ?? new Map()
      all.set(id, own)
      own.set(idOf(plan), dutiesToCsv(duties, urlOf).slice(head))
    }
  return all
})
