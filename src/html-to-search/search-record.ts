/** Kinds of things that can be found, and what readers call them. */
export const RECORD_NAMES = {
  plan: '整份文件',
  task: '任务',
  chapter: '部分',
  passage: '通知与导语',
  regulation: '法规文件',
  term: '提法',
  organization: '责任主体',
  target: '指标',
  deadline: '时限',
} as const

export type RecordType = keyof typeof RECORD_NAMES

/** One thing that search can find: a page, or a place on one. */
export interface SearchRecord {
  readonly type: RecordType
  /** Site path, with an anchor where a page holds several: `/henan-2020/24/`, `/henan-2020/targets/#task-6-c412`. */
  readonly url: string
  readonly title: string
  /** The number as it is published, such as `（二十四）` or `五、`; empty where there is none. */
  readonly label: string
  /** Id of the plan that it is of; empty for an entry of the registry. */
  readonly plan: string
  /** What search looks through and excerpts are cut from: the words as published, title included. */
  readonly text: string
  /** Title of the chapter with its number; empty outside of chapters. */
  readonly chapter: string
  /** Names of the bodies that it names. */
  readonly departments: readonly string[]
  /** Names of the documents that it cites. */
  readonly documents: readonly string[]
}

/** What answers a number or a title before any index arrives: an item of the lists of `names-to-lists.ts`. */
export interface SearchName
  extends Pick<SearchRecord, 'type' | 'url' | 'title' | 'label' | 'plan' | 'chapter'> {
  /** Of a task or chapter: the number that people type. */
  readonly number?: number
  /** Of a task: the number of its chapter. */
  readonly part?: number
  /** Of a plan: the highest number in it. */
  readonly highest?: number
  /** Other names that lead here: full title, aliases, document number. */
  readonly aliases?: readonly string[]
}

/** What search says of a plan, and sorts its results by; `null` and empty are unknown. */
export interface PlanFacts {
  /** Empty for the registry. */
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly level: string | null
  readonly kind: string
  readonly place: string
}

/** All that search needs of a plan, or of the registry: data that a cache can keep as JSON. */
export interface PlanRecord extends PlanFacts {
  /** Its parts in the order in which equals are listed: that of their addresses. */
  readonly parts: readonly SearchRecord[]
}

/** Plans in the order of their ids, the registry last. */
export function compareRecords({ id: a }: Pick<PlanRecord, 'id'>, { id: b }: Pick<PlanRecord, 'id'>): number {
  return Number(a === '') - Number(b === '') || compareAddresses(a, b)
}

/** The order of addresses and of ids: `/jia/2/` before `/jia/10/`. */
export function compareAddresses(a: string, b: string): number {
  return COLLATOR.compare(a, b) || (a < b ? -1 : Number(a > b))
}

const COLLATOR = new Intl.Collator('en', { numeric: true })
