import { partId } from '../../model/part-id.ts'
import type { Plan } from '../../model/plan.ts'
import { textOfPart } from '../../model/quote.ts'
import { type Alignment, plansToAlignment } from './plans-to-alignment.ts'

/** A part that is no task and whose words are not the same in both versions: changed, only in the earlier, or only in the later. */
interface ChangedPassage {
  readonly part: string
  readonly in: 'both' | 'from' | 'to'
}

/** What differs between two versions of a plan. */
export interface VersionChanges {
  readonly tasks: Alignment
  readonly passages: readonly ChangedPassage[]
}

/** Compare two versions of one plan: tasks by the likeness of their words, other parts by their ids. */
export function plansToChanges(from: Plan, to: Plan): VersionChanges {
  const earlier = passagesOf(from)
  const later = passagesOf(to)
  const ids = [...new Set([...later.keys(), ...earlier.keys()])]
  return {
    tasks: plansToAlignment(from.tasks, to.tasks),
    passages: ids.flatMap((part): readonly ChangedPassage[] => {
      const [was, is] = [earlier.get(part), later.get(part)]
      if (was === is) return []
      return [{ part, in: was === undefined ? 'to' : is === undefined ? 'from' : 'both' }]
    }),
  }
}

/** The words of parts that are no tasks, by part, in the order of the text; no part stands for one without words. */
function passagesOf(plan: Plan): ReadonlyMap<string, string> {
  const parts = [
    'notice',
    'preamble',
    ...plan.chapters.map((chapter) => partId('chapter', chapter.id)),
    ...plan.extras.map(({ id }) => id),
    'closing',
  ]
  return new Map(
    parts.flatMap((part) => {
      const text = textOfPart(plan, part)
      return text ? [[part, text] as const] : []
    }),
  )
}

/** `有改动 3 项，新增 1 项，删去 2 项，任务以外 1 处`; what there is none of is left out. */
export function describeChanges({ tasks, passages }: VersionChanges): string {
  const counts = [
    ['有改动', tasks.pairs.filter(({ isSame }) => !isSame).length, '项'],
    ['新增', tasks.onlyTo.length, '项'],
    ['删去', tasks.onlyFrom.length, '项'],
    ['任务以外', passages.length, '处'],
  ] as const
  const told = counts.flatMap(([what, count, unit]) => (count > 0 ? [`${what} ${count} ${unit}`] : []))
  return told.length > 0 ? told.join('，') : '任务和其余各部分的文字相同'
}
