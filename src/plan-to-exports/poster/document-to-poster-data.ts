import { longDate } from '../../chinese/date-words.ts'
import { codePointName } from '../../chinese/rare-characters.ts'
import { distinct } from '../../model/distinct.ts'
import { type HostSettings, siteAddress } from '../../model/host-settings.ts'
import type { Plan, Task } from '../../model/plan.ts'
import { groupByDocument, type TaskGroup } from '../../model/plan-index.ts'
import { quoteOf } from '../../model/quote.ts'
import { paths } from '../../model/site-paths.ts'
import { bareLabel, unitNumber } from '../../model/unit-text.ts'
import type { PlanDocument } from '../document.ts'
import { UNOFFICIAL } from '../editor-notes.ts'
import { ledgerUnits } from '../ledger/task-units.ts'
import { addressToCode } from '../page-code/address-to-code.ts'
import { cutInWords, cutWords } from './cut-words.ts'
import { fitPoster } from './fit-poster.ts'
import type { PosterData, PosterFact, PosterGroup, PosterTask } from './poster-data.ts'

/** Characters: three lines of the title, two of a chapter's or task's, one of a fact; and values that a fact lists. */
const ROOM = { title: 90, issuer: 56, chapter: 34, task: 40, fact: 16 }
const VALUES = 3
/** Characters without type that are named. */
const CODES = 6

const COUNTS: readonly (readonly [of: string, words: string])[] = [
  ['chapters', '个部分'],
  ['tasks', '项任务'],
  ['deadlines', '处时限'],
  ['targets', '处指标'],
]

/**
 * A plan on one picture: what it is, its chapters and tasks, who leads, by when and how much, and how many of each.
 *
 * 1. Every word is the plan's own or a label of the interface; what is cut ends with ……, and what is not listed is counted.
 * 2. However long the plan, the picture is of a bounded height (`fit-poster.ts`).
 * 3. Without the site's address there is no code, and no word of one.
 *
 * @param missing Characters that no font has.
 */
export function documentToPosterData(
  { id, plan }: Pick<PlanDocument, 'id' | 'plan'>,
  settings: HostSettings,
  missing: readonly string[] = [],
): PosterData {
  const groups = groupByDocument(plan).flatMap(({ title, groups: own }) =>
    own.map((group, index) => toGroup(plan, group, index === 0 ? title : null)),
  )
  const fitted = fitPoster(groups)
  return {
    title: cutInWords(plan.title ?? id, ROOM.title),
    number: plan.documentNumber && cutWords(plan.documentNumber, ROOM.issuer),
    issued: [
      ...(plan.issuer ? [cutWords(plan.issuer, ROOM.issuer)] : []),
      ...(plan.issuedDate ? [longDate(plan.issuedDate)] : []),
    ],
    counts: COUNTS.flatMap(([of, words]) => {
      const count = Number(quoteOf(plan, `count-${of}`))
      return count === 0 ? [] : [[count.toLocaleString('en-US'), words] as const]
    }),
    ...fitted,
    notes: [UNOFFICIAL, ...(missing.length > 0 ? [`〓处的字，字库里没有：${nameCodes(missing)}。`] : [])],
    code: settings.site === null ? null : addressToCode(siteAddress(settings, paths.plan(id))),
    scan: settings.site === null ? null : '扫码看全文',
  }
}

function toGroup(plan: Plan, { chapter, tasks }: TaskGroup, document: string | null): PosterGroup {
  return {
    document: document && cutWords(quoteOf(plan, document) ?? '', ROOM.chapter),
    label: chapter && cutWords(bareLabel(chapter.label), ROOM.fact),
    title: chapter && cutInWords(chapter.title, ROOM.chapter),
    count: `${tasks.length} 项`,
    tasks: tasks.map(toTask),
    more: null,
  }
}

function toTask(task: Task): PosterTask {
  const { leadUnits, responsibleUnits } = ledgerUnits(task)
  return {
    number: unitNumber(task),
    title: cutInWords(task.title, ROOM.task),
    facts: [
      ...toFact('牵头', leadUnits, '个'),
      ...(leadUnits.length === 0 ? toFact('责任单位', responsibleUnits, '个') : []),
      ...toFact(
        '时限',
        task.deadlines.map(({ text }) => text),
        '处',
      ),
      ...toFact(
        '指标',
        task.targets.map(({ text }) => text),
        '处',
      ),
    ],
  }
}

/** The first of some values; of more than that, how many there are. */
function toFact(name: string, values: readonly string[], measure: string): readonly PosterFact[] {
  const all = distinct(values.map((value) => cutWords(value, ROOM.fact)))
  if (all.length === 0) return []
  const listed = all.slice(0, VALUES).join('、')
  return [{ name, words: all.length > VALUES ? `${listed}等 ${all.length} ${measure}` : listed }]
}

function nameCodes(missing: readonly string[]): string {
  const named = missing.slice(0, CODES).map(codePointName).join('、')
  return missing.length > CODES ? `${named}等 ${missing.length} 个` : named
}
