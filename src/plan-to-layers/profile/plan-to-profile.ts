import { distinct } from '../../model/distinct.ts'
import type { Plan } from '../../model/plan.ts'
import type { Level, PlanSettings } from '../../model/plan-settings.ts'
import { findLevel } from './find-level.ts'

/** What tells a plan from others of a library; `null` is unknown (未查明). */
export interface PlanProfile {
  /** The year that it is for. */
  readonly year: number | null
  readonly level: Level | null
  /** What it calls itself: `工作安排`, `方案`; 文件 where the file has several kinds. */
  readonly kind: string
  /** Where it applies, as its title begins: `河南省`; empty where the title names no place. */
  readonly place: string
  /** The title without place and year; plans of one subject are those that can be compared. */
  readonly subject: string
}

/** What a plan says of itself, or its publisher of it, that sorts it among others. */
export function planToProfile(
  plan: Pick<Plan, 'title' | 'documents' | 'issuer' | 'addressees' | 'issuedDate' | 'documentNumber'>,
  settings: Pick<PlanSettings, 'year' | 'level'> = {},
): PlanProfile {
  return {
    year: settings.year ?? findYear(plan),
    level: settings.level ?? findLevel(plan),
    kind: findKind(plan),
    ...splitTitle(plan.title ?? ''),
  }
}

/**
 * A title parted into place, year and subject: `西平县2020年度法治政府建设工作安排` is 西平县 and
 * 法治政府建设工作安排. The place is what stands before the year; without a year there is none.
 */
export function splitTitle(title: string): { readonly place: string; readonly subject: string } {
  const text = title.replace(/\s/gu, '')
  const { place, rest } = PLACE_AND_YEAR.exec(text)?.groups ?? {}
  return { place: place ?? '', subject: rest ?? text }
}

const PLACE_AND_YEAR = /^(?<place>\p{Script=Han}{2,12})(?:19|20)\d{2}年度?(?<rest>.+)$/u

/** What a document is called where it does not say, and several of different kinds together. */
const ANY_KIND = '文件'

/** `工作安排`, `实施方案`, `应急预案`, `意见（试行）`: the end of a title, with the word that goes with it. */
const KIND =
  /(?<kind>(?:工作|实施|行动|应急|重点|专项|发展)?(?:安排|要点|方案|计划|规划|纲要|意见|措施|办法|规定|规则|细则|清单|预案|条例|决定|制度|指南|通知))(?:[（(][^（()）]{1,24}[）)])*$/u

/**
 * What the interface calls the documents of a file, as they call themselves in their titles (文种); 文件 where they
 * are of several kinds, or of none that is known.
 */
export function findKind({ title, documents }: Pick<Plan, 'title' | 'documents'>): string {
  const titles = documents.length > 0 ? documents.map((document) => document.title) : [title]
  return commonKind(
    titles.map((each) => KIND.exec((each ?? '').replace(/\s/gu, ''))?.groups?.kind ?? ANY_KIND),
  )
}

/** The kind that all of several have; 文件 where they differ. */
export function commonKind(kinds: readonly string[]): string {
  const [first = ANY_KIND, ...others] = kinds
  return others.every((kind) => kind === first) ? first : ANY_KIND
}

/** The one year that a title names, otherwise that of the date, or of the number 〔2020〕; `null` where none tells. */
export function findYear({
  title,
  issuedDate,
  documentNumber,
}: Pick<Plan, 'title' | 'issuedDate' | 'documentNumber'>): number | null {
  const [only, ...others] = yearsIn(title ?? '')
  if (only !== undefined && others.length === 0) return Number(only)
  const year = issuedDate?.slice(0, 4) ?? yearsIn(documentNumber ?? '')[0]
  return year === undefined ? null : Number(year)
}

/** The years that a title names, each once. */
export function yearsIn(title: string): readonly string[] {
  return distinct([...title.matchAll(YEAR)].map(([year]) => year))
}

// Sample: “2020年度”, “（2021—2025年）”, which names two.
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu
