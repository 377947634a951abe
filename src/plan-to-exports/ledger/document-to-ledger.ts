import { looseDate } from '../../chinese/date-words.ts'
import { articleWords, titleInMarks } from '../../model/citation-words.ts'
import { distinct } from '../../model/distinct.ts'
import type { Citation, Deadline } from '../../model/layers.ts'
import { SEEN_WORDS, type TaskOutcome, taskState } from '../../model/outcome.ts'
import { readPartId } from '../../model/part-id.ts'
import { chapterOf, documentOf, findUnit } from '../../model/plan-index.ts'
import type { Regulation } from '../../model/registry.ts'
import { paths } from '../../model/site-paths.ts'
import { unitText } from '../../model/unit-text.ts'
import { deadlineWords, reachedWords } from '../../model/value-words.ts'
import { findLastDay, timing } from '../../plan-to-layers/profile/timing.ts'
import { statusOn } from '../../registry/status-on.ts'
import type { DocumentPart, PlanDocument } from '../document.ts'
import type { LedgerRow } from './ledger-row.ts'
import { ledgerUnits } from './task-units.ts'

/** What a ledger needs of a plan's document; pages have it too, without the words of the parts. */
interface LedgerSource extends Pick<PlanDocument, 'id' | 'plan' | 'cited'> {
  readonly parts: readonly Pick<DocumentPart, 'id' | 'kind' | 'depth'>[]
}

/**
 * The tasks of a plan as a ledger (任务台账), one row each, in order.
 *
 * 1. Every task has one row, those of further documents of the file too.
 * 2. Names, times and numbers are the plan's own words; what is added (dates, numbers of documents, outcomes) is of
 *    the layers and the registry. What is not known is empty.
 * 3. Where an entry has words of the plan, it begins with them, and what is added follows.
 */
export function documentToLedger(document: LedgerSource): readonly LedgerRow[] {
  const { id, plan, cited } = document
  const last = findLastDay(plan)
  const headings = headingsOf(document)
  const regulations = new Map(cited.map((regulation) => [regulation.id, regulation]))
  return plan.tasks.map((task, index) => ({
    task,
    serial: index + 1,
    path: paths.task(id, task),
    parts: headings.get(task.id) ?? [],
    chapterTitle: chapterOf(plan, task.id)?.title ?? null,
    title: unitText(task),
    ...ledgerUnits(task),
    deadlines: distinct(task.deadlines.map(describeDeadline)),
    targets: distinct(task.targets.map(({ text }) => text)),
    basis: distinct(
      task.citations
        .filter(({ by }) => by !== 'self')
        .map((citation) =>
          describeCited(regulations.get(citation.regulation ?? ''), citation, plan.issuedDate),
        ),
    ),
    state: taskState(task, plan.issuedDate),
    outcomes: task.outcomes.map((outcome) => describeOutcome(outcome, timing(plan, outcome, last))),
  }))
}

/**
 * The chapter and the sections above each task by the task's id; before them the title of its document, where the
 * file has several with tasks or there is no heading.
 */
function headingsOf({ plan, parts }: LedgerSource): ReadonlyMap<string, readonly string[]> {
  const isOneOfSeveral = plan.documents.filter(({ tasks }) => tasks.length > 0).length > 1
  let above: readonly { readonly depth: number; readonly text: string }[] = []
  return new Map(
    parts.flatMap(({ id, kind, depth }): [string, readonly string[]][] => {
      above = above.filter((heading) => heading.depth < depth)
      if (kind !== 'task') {
        const unit = findUnit(plan, id)
        if (depth > 0 && unit)
          above = [...above, { depth, text: unitText({ label: unit.label ?? '', title: unit.title ?? '' }) }]
        return []
      }
      const task = readPartId(id).id
      const title = isOneOfSeveral || above.length === 0 ? documentOf(plan, 'tasks', task).name : ''
      return [[task, [...(title ? [title] : []), ...above.map(({ text }) => text)]]]
    }),
  )
}

/** `7月底前（2020年7月31日以前）`; words that say the same twice are said once. */
function describeDeadline(deadline: Deadline): string {
  const words = deadlineWords(deadline)
  return words === '' || deadline.text.includes(words) ? deadline.text : `${deadline.text}（${words}）`
}

/**
 * `《甲条例》（国务院令第1号）第五十三条`; what leads nowhere says so. One that a plan asks for had no number on the
 * day of the plan.
 */
function describeCited(
  regulation: Regulation | undefined,
  { text, why, articles = [] }: Citation,
  day: string | null,
): string {
  if (!regulation) return why ? `${text}（未查明）` : text
  const { title, documentNumber } = regulation
  const isToCome = day !== null && statusOn(regulation, day) === 'planned'
  const number = documentNumber && !isToCome ? `（${documentNumber}）` : ''
  return `${titleInMarks(title)}${number}${articles.map(articleWords).join('、')}`
}

/** `2021年9月（2020年之后）：甲事办成（文中为“超过600项”，来源为 700 项；说明）（出处：某报，https://…；见到一部分）` */
function describeOutcome(outcome: TaskOutcome, when: string | null): string {
  const { date, what, source, measured, note } = outcome
  const reached = reachedWords(outcome)
  const compared = [
    measured ? [`文中为“${measured.text}”${reached === null ? '' : `，来源为 ${reached}`}`] : [],
    note ?? [],
  ].flat()
  const { where, url, seen } = source
  const told = [url === null ? where : `${where}，${url}`, seen ? SEEN_WORDS[seen] : []].flat()
  return `${looseDate(date)}${when ? `（${when}）` : ''}：${what}${compared.length > 0 ? `（${compared.join('；')}）` : ''}（出处：${told.join('；')}）`
}
