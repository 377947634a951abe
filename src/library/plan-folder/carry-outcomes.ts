import { isSeq, parseDocument } from 'yaml'
import { outcomesSchema } from '../../model/outcome.ts'
import type { Task } from '../../model/plan.ts'
import { plansToAlignment } from '../alignment/plans-to-alignment.ts'
import type { Carried, LeftBehind } from './carry-settings.ts'

/**
 * An `outcomes.yaml` for the version that takes a plan's place: of tasks with the same words, or with other words and the
 * same number. What is told of others might be told of the wrong task, and is left behind.
 */
export function carryOutcomes(text: string, from: readonly Task[], to: readonly Task[]): Carried<string> {
  const document = parseDocument(text)
  const entries = outcomesSchema.safeParse(document.toJS())
  const { contents } = document
  if (!entries.success || !isSeq(contents)) return { value: text, left: [] }
  const successors = new Map(
    plansToAlignment(from, to).pairs.flatMap((pair) =>
      pair.isSame || pair.from === pair.to ? [[pair.from, to.find(({ id }) => id === pair.to)]] : [],
    ),
  )
  const left: LeftBehind[] = []
  const kept = contents.items.filter((_, index) => {
    const entry = entries.data[index]
    const task = successors.get(entry?.task ?? '')
    const against = entry?.kind === 'finding' ? entry.measured?.against : undefined
    if (!entry || !task || (against !== undefined && !task.text.includes(against))) {
      const what = entry?.kind === 'finding' ? `${entry.date} ${entry.what}` : `${entry?.checked} 查找`
      left.push({ key: 'outcomes', what: `第 ${entry?.task} 项：${what}` })
      return false
    }
    if (task.id !== entry.task) document.setIn([index, 'task'], task.id)
    return true
  })
  contents.items = kept
  return { value: kept.length > 0 ? document.toString({ lineWidth: 0, singleQuote: true }) : '', left }
}
