import type { Target } from '../../model/layers.ts'
import { createReviewTest } from '../looking-back.ts'
import { BEFORE, FAR_WORDS, QUANTITY, type Quantity, readQuantity } from './quantity-forms.ts'

/** Find the numbers that a text commits to, with their unit and what is said about them; `year` tells what is past. */
export function findTargets(text: string, year: number | null = null): readonly Target[] {
  const isReview = createReviewTest(text, year)
  const targets: Target[] = []
  let existing = -1
  let last: { readonly end: number; readonly quantity: Quantity } | null = null
  for (const match of text.matchAll(QUANTITY)) {
    const quantity = readQuantity(match.groups ?? {})
    const found: Found | null = quantity && { ...toFound(match, quantity), quantity }
    if (!found) continue
    if (isExisting(text, found, existing)) {
      existing = found.end
      continue
    }
    if (isReview(found.start) || !isCommitment(text, found)) continue
    const carried: Target['bound'] | null =
      last &&
      last.quantity.unit === found.quantity.unit &&
      JOINED.test(text.slice(last.end, found.start).slice(0, NEAR))
        ? last.quantity.governing
        : null
    const { value, upper, unit, bound, governing } = found.quantity
    const lower = targets.at(-1)
    if (lower && isUpperEnd(lower, found)) {
      const { start } = lower
      targets.splice(-1, 1, {
        ...lower,
        end: found.end,
        text: text.slice(start, found.end),
        upper: value,
        bound: 'range',
      })
      continue
    }
    targets.push({
      ...{ start: found.start, end: found.end, text: text.slice(found.start, found.end) },
      ...{ value, ...(upper !== undefined && { upper }), unit },
      bound: bound ?? carried ?? farBound(text, found) ?? 'exact',
    })
    last = { end: found.end, quantity: { ...found.quantity, governing: governing ?? carried } }
  }
  return targets
}

/** 2万元以上20万元以下 is one range. */
function isUpperEnd(lower: Target, { start, quantity: { bound, governing, unit } }: Found): boolean {
  return (
    lower.end === start &&
    lower.bound === 'at-least' &&
    bound === 'at-most' &&
    !governing &&
    lower.unit === unit
  )
}

interface Found {
  readonly start: number
  readonly end: number
  /** Where the number itself begins, behind the words of its bound. */
  readonly number: number
  readonly quantity: Quantity
}

/** Words that do not bound the number after all (近享受一次) are no part of it. */
function toFound(match: RegExpExecArray, { governing }: Quantity): Omit<Found, 'quantity'> {
  const { before = '', gap = '', single = '' } = match.groups ?? {}
  const number = match.index + before.length + gap.length + single.length
  return { start: governing === null ? number : match.index, number, end: match.index + match[0].length }
}

/** A bound also governs the next number of its list: 至少举办2期讲座，1期培训班; 分别达到80%、90%. */
const JOINED = /^(?:[\p{Script=Han}]{0,20}[、，,和及与])?$/u
const NEAR = 22

/** The bound of a number that more words of its phrase part from it: 不超过考核对象的30%, 20公里供热半径内. */
function farBound(text: string, { number, end }: Found): Target['bound'] | null {
  const before = FAR_BEFORE.exec(text.slice(Math.max(0, number - FAR), number))?.groups?.words
  if (before !== undefined) return BEFORE[before] ?? null
  return WITHIN.test(text.slice(end, end + 9)) ? 'at-most' : null
}
const FAR = 26
const FAR_BEFORE = new RegExp(`(?<words>${FAR_WORDS})[\\p{Script=Han}A-Z]{5,20}(?<![为至到])$`, 'u')
const WITHIN = /^[\p{Script=Han}]{0,5}(?:半径|范围)以?内/u

/**
 * Whether it counts what there is: 全县12个乡镇、3个街道和18家单位, 对7个城市, 16个设区的市. What is joined to such a number,
 * which ended at `last`, is so too.
 */
function isExisting(text: string, { start, end, quantity }: Found, last: number): boolean {
  if (quantity.bound !== null) return false
  if (last >= 0 && start - last < NEAR && SAME_LIST.test(text.slice(last, start))) return true
  return (
    EXISTING.test(text.slice(Math.max(0, start - 12), start)) || FIXED_PARTS.test(text.slice(end, end + 10))
  )
}
const EXISTING =
  /(?:全[国省市县区州]|[现已][有存]的?|共有|下?辖|针对|(?<![给相应面])对|(?:依托|结合|围绕)[\p{Script=Han}]{0,4}|涉及|列入|[细划]?[化分]为)\s?$/u
const SAME_LIST = /^[\p{Script=Han}]{0,8}[、和及与]$/u
const FIXED_PARTS = /^(?:方面|方向|[\p{Script=Han}]{0,2}指标|环节|阶段|层面|设区|[\p{Script=Han}]{0,6}之一)/u

/** Before a number: it is an ordinal, the old value that is to change, part of a formula or of a longer word. */
const NOT_BEFORE =
  /(?:第|(?<![底日月年末之以目当])前|近|[×÷*＊=＝]\s?|系数|[〔［[$#%}&!’]|\d[年月时:：]|[“「][^”」]{0,8}|指[^，。]{0,4})$/u
const OLD_VALUE_BEFORE = /(?:从|由)[^，。；]{0,8}$/u
const OLD_VALUE_BEHIND = /^[^，。；\d]{0,10}[至到为]\d/u
/** Behind it: a formula, or the length of a list that is announced. */
const NOT_BEHIND = /^(?:\s?[×÷*＊]|[一-龥]{0,2}(?:措施|意见|政策|举措|规定)(?:[”」》]|$|[，。；]))/u
/** 以下三项, 下列5个, （共10条）: the length of a list. */
const ANNOUNCED = /(?:(?<![及\p{Script=Han}])以下|下列|如下|上述|前述|这|[（(]共)$/u
const SLOGAN = /最多跑/u

function isCommitment(text: string, { start, number, end, quantity }: Found): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  const behind = text.slice(end, end + 14)
  if (NOT_BEFORE.test(before) || SLOGAN.test(text.slice(start, end))) return false
  if (NOISE.test(lineAround(text, start, end))) return false
  if (countsItsList(text, start, quantity.value)) return false
  if (ANNOUNCED.test(before) || NO_COUNT.test(text.slice(number, end)) || DEFINED.test(behind)) return false
  if (quantity.unit === '岁' && !text.slice(Math.max(0, start - FAR), start).includes('寿命')) return false
  if (OLD_VALUE_BEFORE.test(before) && OLD_VALUE_BEHIND.test(behind)) return false
  if (NOT_BEHIND.test(behind) && LIST_UNITS.has(quantity.unit)) return false
  if (quantity.isChinese && quantity.value === 1 && quantity.unit !== '倍' && number - start < 2) return false
  return (
    !quantity.isChinese ||
    quantity.governing !== null ||
    quantity.bound !== null ||
    isDone(text, number, end, quantity)
  )
}

/** 海口、三亚、儋州等3家 counts what it lists; 公安、社保等100项 more than that. */
function countsItsList(text: string, start: number, value: number): boolean {
  const list = LISTED.exec(text.slice(Math.max(0, start - LIST), start))?.[0]
  return list !== undefined && list.split('、').length === value
}
const LISTED = /[^，。；：\n]*、[^，。；：\n]*(?:等|、[^，。；：\n]*)$/u
const LIST = 200

/** 三期 of a project is its third part, 一批 no count. */
const NO_COUNT = /^(?:[一二三四五六七八九十]期|一批)$/u
/** 超过35%的比例 defines what is measured. */
const DEFINED = /^的(?:比例|比重|占比)[。；\n]/u
function lineAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - WORDS), start)
      .split('\n')
      .at(-1) ?? ''
  return before + (text.slice(end, end + WORDS).split('\n')[0] ?? '')
}

/** Signs without any Chinese around them: a text in a damaged font. */
const NOISE = /cid:\d|^[^\p{Script=Han}]*[!-/:-@[-`{-~][^\p{Script=Han}]*$/u
const WORDS = 20
const LIST_UNITS: ReadonlySet<string> = new Set(['条', '项', '个'])

/** Verbs of which a number in Chinese characters is the object: 培育十家, 建设六座; 三项制度 is a name. */
const DONE =
  /(?:培育|培养|建设|建成|新建|改建|扩建|打造|新增|增加|增设|引进|创建|扶持|支持|举办|组织|召开|完成|推出|选树|评选|命名|树立|建立|设立|开通|奖励|补助|给予|提高|降低|下降|压减|缩短)[\p{Script=Han}]{0,4}$|[扣加得为至到]$/u
/** 换电站六座。 */
const CLAUSE_END = /^[，。；、]/u
/** What a fixed set is of: 三项制度, 四大行动. */
const FIXED_SET =
  /^[\p{Script=Han}]{0,2}(?:制度|任务|工作|措施|行动|机制|要求|原则|清单|改革|工程|意识|自信|维护|方面|环节|阶段|层面|领域|体系|责任)/u

function isDone(text: string, number: number, end: number, { value }: Quantity): boolean {
  const isSaid =
    DONE.test(text.slice(Math.max(0, number - 8), number)) || CLAUSE_END.test(text.slice(end, end + 1))
  return value > 1 && isSaid && !FIXED_SET.test(text.slice(end, end + 6))
}
