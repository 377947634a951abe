import type { Regulation, RegulationStatus } from '../../model/registry.ts'
import { statusOn } from '../../registry/status-on.ts'
import { longDate } from '../strings.ts'

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

/** The status of a document on the day of the plan, and the last one that is known after it. */
export function thenAndNow(regulation: Regulation, planDay: string | null) {
  const { statuses } = regulation
  const then = statuses.find(({ asOf }) => asOf === planDay) ?? computed(regulation, planDay)
  const last = statuses.at(-1) ?? null
  return { then, now: last === then ? null : last }
}

/** For a day that no entry speaks of: what the dates tell, if they tell anything. */
function computed(regulation: Regulation, day: string | null): Regulation['statuses'][number] | null {
  const is = day === null ? null : statusOn(regulation, day)
  return day === null || is === null ? null : { asOf: day, is, note: '按日期推得。' }
}

/** `2020-04-17：施行中`, with the day in words. */
export function statusLine({ asOf, is }: Regulation['statuses'][number]): string {
  return `${longDate(asOf)}：${STATUSES[is]}`
}
