import { TO } from '../../chinese/characters.ts'
import { saysWhen } from '../deadlines/says-when.ts'
import { reportsWhatWas } from '../looking-back.ts'
import type { Quantity } from '../quantity-forms.ts'
import { ACTS } from './acts.ts'

/** A number with its unit where it stands in a text. */
export interface FoundQuantity {
  readonly start: number
  readonly end: number
  /** Where the number itself begins, behind the words of its bound. */
  readonly number: number
  readonly quantity: Quantity
}

/** Before a number: it is an ordinal, the old value that is to change, what others are per, part of a formula or of a longer word or name. */
const NOT_BEFORE =
  /(?:第|届|附[件表]|冬季|现代|(?<![底日月年末之以目当])前|近|[×÷*＊=＝]\s?|系数|[〔［[$#%}&!’/／每]|\d[时:：]|[“「][^”」]{0,8}|指(?![数标])[^，。]{0,4})$/u
const OLD_VALUE_BEFORE = /[从由将][^，。；]{0,8}$/u
const OLD_VALUE_BEHIND = /^[^，。；\d]{0,10}[至到为]\d/u
/** 5000平方米以上的公园按500米服务半径测算. */
const COMPUTED = /^[^，。；\n]{0,30}测算(?:[，。；）)\n]|$)/u
/** Behind it: a formula. */
const FORMULA = /^\s?[×÷*＊]/u
/** Behind it: the length of a list that is announced. */
const NOT_BEHIND = /^(?:[一-龥]{0,2}(?:措施|意见|政策|举措|规定)(?:[”」》]|$|[，。；]))/u
/** 以下三项, 下列5个, （共10条）: the length of a list. */
const ANNOUNCED = /(?:(?<![及\p{Script=Han}])以下|下列|如下|上述|前述|这|[（(]共)$/u
const SLOGAN = /最多跑/u

/** Whether a number is promised, granted, required or limited, rather than named, counted out or computed with. */
export function isCommitment(text: string, found: FoundQuantity, year: number | null): boolean {
  const { start, number, end, quantity } = found
  const before = text.slice(Math.max(0, start - 12), start)
  const behind = text.slice(end, end + LIST)
  if (NOT_BEFORE.test(before) || RATE.test(before) || SLOGAN.test(text.slice(start, end))) return false
  if (/\d[年月]$/u.test(before) && !isReachedThen(text, found, year)) return false
  if (NOISE.test(lineAround(text, start, end))) return false
  if (FORMULA.test(behind) || countsItsList(text, found) || countsItsPlaces(behind, quantity.value))
    return false
  const fromNumber = text.slice(number, end) + behind
  if (REACH.test(fromNumber) || CLASS.test(fromNumber) || COMPUTED.test(behind)) return false
  if (ANNOUNCED.test(before) || NO_COUNT.test(text.slice(number, end)) || DEFINED.test(behind)) return false
  if (quantity.unit === '岁' && !text.slice(Math.max(0, start - WORDS), start).includes('寿命')) return false
  if (OLD_VALUE_BEFORE.test(before) && OLD_VALUE_BEHIND.test(behind)) return false
  if (LIST_UNITS.has(quantity.unit) && (NOT_BEHIND.test(behind) || countsItsParts(text, found))) return false
  if (quantity.unit === '天' && !DAYS.test(text.slice(Math.max(0, start - CLAUSE), start))) return false
  if (quantity.isChinese && quantity.value === 1 && quantity.unit !== '倍' && number - start < 2) return false
  return (
    !quantity.isChinese ||
    quantity.governing !== null ||
    (quantity.bound !== null && !(quantity.value === 2 && SEVERAL.test(text.slice(end - 2, end)))) ||
    isDone(text, number, end, quantity)
  )
}

/** Whether the year, years or month right before a number tell when it is to be reached: 2022年30家、2023年40家; not 2022年10件实事. */
function isReachedThen(text: string, { start, quantity }: FoundQuantity, plan: number | null): boolean {
  const { before, year } = TIME_BEFORE.exec(text.slice(Math.max(0, start - CLAUSE), start))?.groups ?? {}
  if (before === undefined || (plan !== null && Number(year ?? plan) < plan)) return false
  const after = text.slice(start, start + CLAUSE)
  if (quantity.bound !== null || /[至到]$/u.test(before)) return !reportsWhatWas(after)
  return saysWhen(before, after) && !/[从由自在]$/u.test(before)
}
const CLAUSE = 50
const TIME_BEFORE = new RegExp(
  `^(?<before>.*?)(?:(?:20\\d\\d年?${TO})?(?<year>(?:19|20)\\d\\d)年(?:\\d{1,2}月)?|(?<!\\d)\\d{1,2}月)$`,
  'su',
)

/** 海口、三亚、儋州等3家, 甲、乙和丙3个工程 count what they list; 公安、社保等100项 more than that. */
function countsItsList(text: string, { start, quantity }: FoundQuantity): boolean {
  const clause = clauseBefore(text, start)
  if (/\d/u.test(clause) || DONE.test(clause)) return false
  const counts = [clause.split('、'), clause.split(LIST_SIGN)].map((parts) => parts.length)
  const least = clause.endsWith('等') || quantity.isChinese ? 1 : 2
  return quantity.value > least && counts.includes(quantity.value)
}
const LIST_SIGN = /、|以及|或者?|[和与及]/u
const LIST = 200

/** 共23项, 任务有4项：, （约束性指标5项 count what the text has itself; 新增线路共220条 and 建成公园3个： do not. */
function countsItsParts(text: string, { start, end, quantity }: FoundQuantity): boolean {
  const clause = clauseBefore(text, start)
  return (
    quantity.bound === null &&
    OF_ITSELF.test(`${clause}#${text.slice(end, end + WORDS)}`) &&
    !DONE_ANYWHERE.test(clause)
  )
}
/** `#` stands for the number. */
const OF_ITSELF = /(?:共|方面|指标|包[括含]|涵盖)#|确定的#\p{Script=Han}{0,4}任务|#[：:]/u
const DONE_ANYWHERE = new RegExp(
  `${ACTS}|组织|开展|实施|推[广进行]|落实|办理|取消|下放|清理|整治|改造|安排|提升|优化`,
  'u',
)

/** The words of a clause up to a place, without what stands in brackets. */
function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LIST), start).replaceAll(BRACKETS, '')
  return before.split(CLAUSE_SIGN).at(-1) ?? ''
}
const BRACKETS = /[（(][^（）()\n]*[）)]/gu
const CLAUSE_SIGN = /[，。；：（(\n]/u

/** 6个街镇（甲街道、乙镇……） counts the places that it names. */
function countsItsPlaces(behind: string, value: number): boolean {
  const places = PLACES.exec(behind)?.groups?.places
  return places?.split('、').length === value
}
const PLACES =
  /^(?:街镇|乡镇|镇街|街道|县区|区县|市县|县市|[省市县区州乡镇])[（(](?<places>[^（）()]{2,200})[）)]/u

/** 每培育1家……补助10万元, 每发生1起: what something is given or taken for. */
const RATE = new RegExp(
  `每(?:${ACTS}|组织|增|减|提[前供升]|降|超|满|少|多|发生|发现|发展|出现|出栏|吸[纳引]|招[收引聘用]|获|查[处实]|销售|生产|处[理置]|治理|流转|种植|使用|收购|转化|延[长迟误]|逾期|迟)\\p{Script=Han}{0,4}$`,
  'u',
)
/** 公交站点500米覆盖率, 按500米服务半径: the distance within which something is counted. */
const REACH = /^\d[\d.]*(?:米|公里|千米|k?m)\p{Script=Han}{0,4}(?:覆盖率|半径(?!以?[内为]))/u

/** 三期 of a project is its third part, 一批 no count. */
const NO_COUNT = /^(?:[一二三四五六七八九十]期|一批)$/u
/** 千吨级航道, 百亿元企业 and 千亿元级产业 are classes. */
const CLASS = /^[十百千万亿]+(?:吨级|元(?!以[上下])\p{Script=Han}{0,6}?(?:级|企业|产业|园区|集群|项目|龙头))/u
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
const LIST_UNITS: ReadonlySet<string> = new Set(['条', '项', '个', '种'])
/** Days are counted, where they are no time: 优良天数达到220天. */
const DAYS = /天数[^。；\n]*$/u

/** Verbs of which a number in Chinese characters is the object: 培育十家, 建设六座; 三项制度 is a name. */
const DONE = new RegExp(`(?:${ACTS}|组织|涉及)[\\p{Script=Han}]{0,4}$|[扣加得为至到]$`, 'u')
/** 换电站六座。 */
const CLAUSE_END = /^[，。；、]/u
/** What a fixed set is of: 三项制度, 四大行动. */
const FIXED_SET =
  /^[\p{Script=Han}]{0,2}(?:制度|任务|工作|措施|行动|机制|要求|原则|清单|改革|工程|意识|自信|维护|方面|环节|阶段|层面|领域|体系|责任)/u

/** 两个以上省份 are several; 涉及两个以上部门的 tells how many. */
const SEVERAL = /以上$/u

function isDone(text: string, number: number, end: number, { value }: Quantity): boolean {
  const isSaid =
    DONE.test(text.slice(Math.max(0, number - 8), number)) || CLAUSE_END.test(text.slice(end, end + 1))
  return value > 1 && isSaid && !FIXED_SET.test(text.slice(end, end + 6))
}
