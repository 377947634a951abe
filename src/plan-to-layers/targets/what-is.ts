import { FUTURE } from '../looking-back.ts'
import { ACTS } from './acts.ts'
import type { FoundQuantity } from './commitments.ts'

/**
 * Whether it is of what there is, or was: 现有床位75张，其中重症23张; 目前绿化率达到40%; 近三年来火灾7起. What is joined to such a
 * number, which ended at `last`, is so too.
 */
export function statesWhatIs(
  text: string,
  { start, number, end, quantity: { bound } }: FoundQuantity,
  last: number,
): boolean {
  const before = `${number < STATEMENT ? '\n' : ''}${text.slice(Math.max(0, number - STATEMENT), number)}`
  const now = NOW.exec(before)?.groups?.words
  if (now !== undefined && !FUTURE.test(now) && !now.endsWith('的')) return true
  if (bound !== null && bound !== 'about') return false
  const since = LATELY.exec(before)?.groups?.words
  if (since !== undefined && !FUTURE.test(since)) return !CONDITION.test(text.slice(end, end + STATEMENT))
  const words = last < 0 ? undefined : WITH_IT.exec(text.slice(last, Math.min(start, last + STATEMENT)))?.[0]
  const there = last >= 0 && words?.length === start - last ? words : THERE_IS.exec(before)?.[0]
  return there !== undefined && !CHANGE.test(there) && !FUTURE.test(there)
}
const STATEMENT = 50
/** A clause that says so up to a number. */
const CLAUSE_TO = (words: string, pause = '') =>
  new RegExp(
    `[，,。；;：:（(\\n](?:(?![在由从比较对将把按用托活合到至超])\\p{Script=Han}){0,16}${words}${pause}(?<words>[^，,。；;：:\\n\\d]{0,24})$`,
    'u',
  )
const NOW = CLAUSE_TO('目前', '[，,]?')
const LATELY = CLAUSE_TO('近[\\d一二两三四五六七八九十几]{1,2}年来?(?!内)', '[，,]?')
const THERE_IS = CLAUSE_TO('(?:现已?有|现存|当前)(?!的)')
/** Words that make it a number of something else: 现有小区改造200个, 现有数额的80%. */
const CHANGE = new RegExp(
  `${ACTS}|补贴|提升|降|压缩|改造|整治|修复|更新|实现|配[备置]|安装|清理|淘汰|关停|发放|覆盖|迁|拆|盘活|投入|达|每|的|(?<![高创革])新|今年|明年|年[底末内度]`,
  'u',
)
/** 近三年纳税500万元的企业. */
const CONDITION = /^[^，。；\n]*的/u
/** 其中重症23张, （含高级职称50人. */
const WITH_IT =
  /^(?!.{0,24}(?:目标|任务|安排))\p{Script=Han}{0,8}[、，,；;（(和及与](?:其中|包括)?[，,：:]?\p{Script=Han}{0,14}$/u

/**
 * Whether it counts what there is: 全县12个乡镇、3个街道和18家单位, 对7个城市, 16个设区的市. What is joined to such a number,
 * which ended at `last`, is so too.
 */
export function countsWhatIs(text: string, { start, end, quantity }: FoundQuantity, last: number): boolean {
  if (quantity.bound !== null) return false
  if (last >= 0 && start - last < NEAR && SAME_LIST.test(text.slice(last, start))) return true
  return (
    EXISTING.test(text.slice(Math.max(0, start - 12), start)) || FIXED_PARTS.test(text.slice(end, end + 10))
  )
}
const EXISTING =
  /(?:全[国省市县区州]|[现已][有存]的?|共有|下?辖|针对|(?<![给相应面])对|(?:依托|结合|围绕)[\p{Script=Han}]{0,4}|涉及|列入|[细划]?[化分]为)\s?$/u
const SAME_LIST = /^[\p{Script=Han}]{0,8}[、和及与]$/u
const FIXED_PARTS =
  /^(?:方面|部分|情形|方向|[\p{Script=Han}]{0,4}指标|环节|阶段|层面|设区|[\p{Script=Han}]{0,6}之一)/u
const NEAR = 20
