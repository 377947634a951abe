import { articleWords, BY_WORDS, WHY_WORDS } from '../../model/citation-words.ts'
import { type Placed, placedEntries } from '../../model/layered-parts.ts'
import type { Citation } from '../../model/layers.ts'
import type { Plan } from '../../model/plan.ts'
import type { Column } from '../column.ts'
import { PLACE_COLUMNS } from './part-columns.ts'
import { toCsv } from './to-csv.ts'

/** The columns of `citations.csv`. */
export const CITATION_COLUMNS: readonly Column<Placed<Citation>>[] = [
  ...PLACE_COLUMNS,
  {
    key: 'rule',
    name: '怎样认出',
    meaning: 'marked：有书名号；unmarked：没有书名号的已知名称；number：文号。',
    kind: 'text',
    cellOf: ({ entry }) => entry.rule,
  },
  {
    key: 'regulation',
    name: '文件标识',
    meaning: '所引文件的标识，即它的网页地址的最后一段；没有查到的、所引的是本站文件的为空。',
    kind: 'text',
    cellOf: ({ entry }) => entry.regulation,
  },
  {
    key: 'evidence',
    name: '根据',
    meaning: '与之相符的题名、名称或文号；没有查到的，写明所引的名称、文号，或有几份文件都可能是。',
    kind: 'text',
    cellOf: ({ entry }) => entry.evidence,
  },
  {
    key: 'number',
    name: '文号',
    meaning: '文中写明的文号。',
    kind: 'text',
    cellOf: ({ entry }) => entry.number ?? null,
  },
  {
    key: 'articles',
    name: '条文',
    meaning: '所引的条、款、项，照文中的写法，用“；”隔开。',
    kind: 'text',
    cellOf: ({ entry }) => entry.articles?.map(articleWords).join('；') ?? null,
  },
  {
    key: 'by',
    name: '怎样查到',
    meaning: `${listOf(BY_WORDS)}；没有查到的为空。`,
    kind: 'text',
    cellOf: ({ entry }) => entry.by,
  },
  {
    key: 'why',
    name: '为什么没有查到',
    meaning: `${listOf(WHY_WORDS)}；查到的为空。`,
    kind: 'text',
    cellOf: ({ entry }) => entry.why ?? null,
  },
  {
    key: 'plan',
    name: '本站文件',
    meaning: '所引的是本站刊登的文件的，它的标识。',
    kind: 'text',
    cellOf: ({ entry }) => entry.plan ?? null,
  },
]

/** A citation and the plan that it stands in. */
type Cited = Placed<Citation> & { readonly citing: string }

/** The columns of the list of all citations of a library: those of a plan, behind the plan. */
export const ALL_CITATION_COLUMNS: readonly Column<Cited>[] = [
  {
    key: 'citing',
    name: '引用者',
    meaning: '引用它的文件的标识，即它的网页地址的第一段。',
    kind: 'text',
    cellOf: ({ citing }) => citing,
  },
  ...CITATION_COLUMNS,
]

/** A plan's citations as CSV. */
export function citationsToCsv(plan: Plan): string {
  return toCsv(CITATION_COLUMNS, placedEntries(plan, 'citations'))
}

/** The citations of all plans as CSV. */
export function allCitationsToCsv(plans: readonly Plan[]): string {
  const rows = plans.flatMap((plan) =>
    placedEntries(plan, 'citations').map((placed) => ({ ...placed, citing: plan.id ?? '' })),
  )
  return toCsv(ALL_CITATION_COLUMNS, rows)
}

/** `title：按题名；name：按别的名称`. */
function listOf(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([value, meaning]) => `${value}：${meaning}`)
    .join('；')
}
