import type { Chapter, Plan, Task } from '../model/plan.ts'
import { chapterOf } from '../model/plan-index.ts'
import type { BodyRole } from './draw-bodies.ts'

/** A body by its id, with its tasks by role in each column. */
interface Carrier {
  readonly id: string
  /** How many tasks it has. */
  readonly total: number
  /** Whether it leads or supports any. */
  readonly isBound: boolean
  readonly cells: readonly Readonly<Partial<Record<BodyRole, readonly Task[]>>>[]
}

/** Who carries what of a plan. */
interface Carriers {
  /** Its chapters; `null` last, where tasks stand in none. */
  readonly columns: readonly (Chapter | null)[]
  /** Those that lead or support come first, of them those with most tasks. */
  readonly rows: readonly Carrier[]
  /** Whether the text tells who leads: bodies that are only named are then left out. */
  readonly hasLeads: boolean
}

const RANK: Readonly<Record<BodyRole, number>> = { lead: 2, support: 1, named: 0 }

/** The bodies of a plan's tasks by chapter; a task counts once for a body, by its highest role. */
export function planToCarriers(plan: Plan): Carriers {
  const duties = plan.tasks.flatMap((task) => rolesIn(task).map((duty) => ({ ...duty, task })))
  const hasLeads = duties.some(({ role }) => role === 'lead')
  const shown = duties.filter(({ role }) => !hasLeads || role !== 'named')
  const columnOf = ({ id }: Task) => chapterOf(plan, id) ?? null
  const isLoose = shown.some(({ task }) => columnOf(task) === null)
  const columns = [...plan.chapters, ...(isLoose ? [null] : [])]
  const rows = [...Map.groupBy(shown, ({ id }) => id)].map(([id, own]) => {
    const byColumn = Map.groupBy(own, ({ task }) => columnOf(task))
    const isBound = own.some(({ role }) => role !== 'named')
    return {
      id,
      total: own.length,
      isBound,
      cells: columns.map((column) => byRole(byColumn.get(column) ?? [])),
    }
  })
  return {
    columns,
    rows: rows.toSorted((a, b) => Number(b.isBound) - Number(a.isBound) || b.total - a.total),
    hasLeads,
  }
}

/** The bodies of a task, each once. */
function rolesIn({ organizations, inheritedUnits }: Task): readonly { id: string; role: BodyRole }[] {
  const roles = new Map<string, BodyRole>()
  for (const { organization: id, role } of [...organizations, ...inheritedUnits]) {
    const before = roles.get(id ?? '')
    if (id !== null && (before === undefined || RANK[role] > RANK[before])) roles.set(id, role)
  }
  return [...roles].map(([id, role]) => ({ id, role }))
}

function byRole(
  duties: readonly { readonly role: BodyRole; readonly task: Task }[],
): Carrier['cells'][number] {
  const roles = Map.groupBy(duties, ({ role }) => role)
  return Object.fromEntries([...roles].map(([role, own]) => [role, own.map(({ task }) => task)]))
}
