import { longDate } from '../chinese/date-words.ts'
import type { Regulation, RegulationStatus, SEEN } from '../model/registry.ts'
import type { Standing } from './standing.ts'
import { revisionOn } from './status-on.ts'

/** What readers call the kinds of documents. */
export const KINDS: Readonly<Record<Regulation['kind'], string>> = {
  constitution: '宪法',
  law: '法律',
  amendment: '修正案',
  interpretation: '法律解释',
  decision: '有关法律问题的决定',
  'supervision-regulation': '监察法规',
  'administrative-regulation': '行政法规',
  'amending-decision': '修改、废止法规的决定',
  'local-regulation': '地方性法规',
  'department-rule': '部门规章',
  'local-rule': '地方政府规章',
  'judicial-interpretation': '司法解释',
  'party-document': '党内法规和党的文件',
  'normative-document': '规范性文件',
  list: '清单',
  scheme: '方案',
  plan: '工作安排',
}

/** Documents by kind, in the order of `KINDS`, and by name. */
export function sortByKind(regulations: readonly Regulation[]): readonly Regulation[] {
  const order = Object.keys(KINDS)
  return regulations.toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, 'zh-CN'),
  )
}

/** What readers call the statuses. */
export const STATUSES: Readonly<Record<RegulationStatus, string>> = {
  planned: '尚未制定或印发',
  issued: '已公布或印发，施行日期未查明',
  made: '已通过，未施行',
  'in-force': '施行中',
  amended: '施行中（修改后的文本）',
  repealed: '已废止',
  unknown: '效力未查明',
}

/** `2020年4月17日：施行中（2018年修正的文本）`. */
export function statusLine(regulation: Regulation, { asOf, is }: Standing): string {
  const revision = is === 'amended' ? revisionOn(regulation, asOf) : null
  const year = revision && /^\d{4}/u.exec(revision.made ?? '')?.[0]
  const words = year
    ? `施行中（${year}年${revision.what.startsWith('修') ? revision.what : '修改'}的文本）`
    : STATUSES[is]
  return `${longDate(asOf)}：${words}`
}

/** What readers are told of how far an address was seen. */
export const SEEN_WORDS: Readonly<Record<(typeof SEEN)[number], string>> = {
  page: '网页已看过',
  cited: '网址见于他处的链接，网页没有看过',
  listed: '网址与标题同列于一份清单，网页没有看过',
  composed: '网址按编号拼成，没有见过',
}

/**
 * The address of a document's own text to go to right away: the first that somebody saw, in Chinese; one that was put
 * together stands on the document's page, with its caution.
 */
export function textOf({ links }: Pick<Regulation, 'links'>): Regulation['links'][number] | null {
  return (
    links.find(({ isText, seen, language }) => isText && seen !== 'composed' && language === 'zh') ?? null
  )
}
