import type { Quantity } from '../quantity-forms.ts'

/** A number with its unit where it stands in a text. */
export interface FoundQuantity {
  readonly start: number
  readonly end: number
  /** Where the number itself begins, behind the words of its bound. */
  readonly number: number
  readonly quantity: Quantity
}

/**
 * Whether it counts what there is: 全县12个乡镇、3个街道和18家单位, 对7个城市, 16个设区的市. What is joined to such a number,
 * which ended at `last`, is so too.
 */
export function countsWhatIs(text: string, { start, end, quantity }: FoundQuantity, last: number): boolean {
  if (quantity.bound !== null) return false
  if (last >= 0 && start - last < WORDS && SAME_LIST.test(text.slice(last, start))) return true
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

/** Whether a number is promised, granted, required or limited, rather than named, counted out or computed with. */
export function isCommitment(text: string, { start, number, end, quantity }: FoundQuantity): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  const behind = text.slice(end, end + 14)
  if (NOT_BEFORE.test(before) || SLOGAN.test(text.slice(start, end))) return false
  if (NOISE.test(lineAround(text, start, end))) return false
  if (countsItsList(text, start, quantity.value)) return false
  if (ANNOUNCED.test(before) || NO_COUNT.test(text.slice(number, end)) || DEFINED.test(behind)) return false
  if (quantity.unit === '岁' && !text.slice(Math.max(0, start - WORDS), start).includes('寿命')) return false
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

/** 海口、三亚、儋州等3家 and 甲、乙、丙3个工程 count what they list; 公安、社保等100项 more than that. */
function countsItsList(text: string, start: number, value: number): boolean {
  const clause =
    text
      .slice(Math.max(0, start - LIST), start)
      .split(CLAUSE_SIGN)
      .at(-1) ?? ''
  const count = clause.split('、').length
  return count === value && count > (clause.endsWith('等') ? 1 : 2)
}
const CLAUSE_SIGN = /[，。；：\n]/u
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
