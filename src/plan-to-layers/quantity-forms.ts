import { TO } from '../chinese/characters.ts'
import { parseNumeral } from '../chinese/numerals.ts'
import type { Target } from '../model/layers.ts'

type Bound = Target['bound']

/**
 * Words before a number that say what it means, and what they make of it; 以上, 以下 and 以内 include the number, 超过 and
 * 不满 do not (民法典第一千二百五十九条). Up to four characters of the same phrase may stand between: 最高上浮30%.
 */
export const BEFORE: Readonly<Record<string, Bound>> = {
  ...rows('at-least', '至少 不少于 不得少于 不低于 不得低于 不小于 达到 达 满 最低 最少 ≥'),
  ...rows('over', '超过 超 多于 大于 高于 突破 逾 > ＞'),
  ...rows('about', '约 近'),
  ...rows(
    'at-most',
    '不超过 不得超过 不多于 不得多于 不高于 不得高于 不大于 最高不超过 最多不超过 最高 最多 至多 上限为 上限 控制在 限额为 ≤',
  ),
  ...rows('under', '低于 少于 小于 不足 不满 未满 < ＜'),
}

/** The same behind the number and its unit. */
const BEHIND: Readonly<Record<string, Bound>> = {
  ...rows('at-least', '（含）以上 以上（含） 及以上 以上'),
  ...rows('at-most', '（含）以下 （含）以内 以下（含） 以内（含） 及以下 以下 以内 之内'),
  ...rows('over', '（不含）以上 以上（不含）'),
  ...rows('under', '（不含）以下 （不含）以内 以下（不含） 以内（不含）'),
  ...rows('about', '左右 上下'),
}

const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
}

/**
 * What plans measure: physical quantities, money, shares. Behind one of them may stand what it is per: 元/户, 克/千瓦时. Units
 * and their symbols are those of GB 3100 and GB/T 3102, with what plans shorten (立方, 万方, 平米, 万度). Voltages (110千伏) and
 * bandwidths name a class of things.
 */
const MEASURES = words(
  '% ％ ‰ 个百分点 百分点 个基点 基点 倍 元 美元 港元 欧元 吨标准煤 千克标准煤 克标准煤 千克标煤 吨标煤 蒸吨 吨级 吨 公斤 斤 千克 克 微克 毫克 升 毫升',
  '亩 公顷 平方公里 平方千米 平方米 平方厘米 立方米 立方厘米 千米 公里 海里 厘米 毫米 微米 米 千瓦时 兆瓦时 吉瓦时 兆瓦 吉瓦 千瓦 千伏安 兆伏安',
  '标准立方米 摄氏度 分贝 岁 兆焦 吉焦 太焦 兆帕 千帕 吨公里 人公里 车公里 载重吨 总吨',
  '平米 平方(?![\\n公千]) 立方(?!\\n) (?<=\\d[十百千]?[万亿])方(?![面案式向针位]) (?<=\\d[十百千]?[万亿])度(?!假) ㎡ ㎥ ㎞ ㎝ ㎜ ㎏ ㎎ ℃',
  ...symbols(
    'km² km2 m² m2 hm² m³ m3 km cm mm μm m kg mg μg ug t L mL kW MW GW kWh MWh GWh kVA MVA MJ GJ TJ kPa MPa dB °C kgce tce TEU PFLOPS EFLOPS',
  ),
)

/**
 * What plans count, of the measure words of nouns (吕叔湘《现代汉语八百词》, 名词、量词配合表). 个月 and 个工作日 are times, 10分钟 and
 * 3部门 are other words.
 */
const COUNTS = words(
  '人次 车次 户次 件次 场次 架次 台次 辆次 艘次 列次 班次 批次 剂次 家次 人份 人(?!均) 户 家 名(?!词) 位(?!数) 项 件 次 期 场 篇 起 处 条 所 座 栋 幢 套 间 辆 台 架 艘 张 份 册 种 批 组(?!织) 支 片 块 棵 株 头 只 羽 眼 口 枚 笔 班',
  '个(?!多?(?:月|工作日|自然日|季度|小时|星期|学期|学年|半年)|[\\p{Script=Han}]{0,2}年度) 部(?!门|委|分) 队(?!伍) 床 株 盏 门(?=课程) 标准箱 标箱',
  '具(?![有备体]) 根(?![据本治源除]) 尾(?![矿水气款号数]) 列(?![入为车出席举支表装]) 款(?![项规]) 轮(?![换岗流训值候休作胎椅船电摩车]) 箱(?![涵变式体型梁])',
  '学时 课时 学分 遍 趟 粒 颗 桶 瓶 袋 盒 丛 剂 例(?![会如行外]) 卷(?![烟入宗]) 宗(?![教旨]) 幅(?!度)',
  '本(?!(?!以[上下])\\p{Script=Han}) 首(?!(?!以[上下])\\p{Script=Han}) 集(?!(?!以[上下])\\p{Script=Han})',
  '分(?![钟钱之类别析步级区批工管期解层]) 天(?!然)',
)

/** The longest first, what may not follow aside. */
const ALTERNATIVES = (list: readonly string[]) => list.toSorted((a, b) => lengthOf(b) - lengthOf(a)).join('|')
const lengthOf = (form: string) => form.replace(/\(.*/u, '').length
const UNIT = ALTERNATIVES([...MEASURES, ...COUNTS])
/** 15千克 and 5千瓦 are units of their own. */
const SCALE = `(?:${ALTERNATIVES(Object.keys(SCALES))})(?<!(?<![百万亿])千(?=[克瓦米伏焦帕]))`
/** 元/户, 2500吨/日, 7吨/月·平方公里, 300吨/万平方米, 5人/10万人, 29微克每立方米, kW·h. */
const PER = `(?:[/／·每]\\n?(?:10{1,2})?(?:${SCALE})?(?:${ALTERNATIVES([...MEASURES, ...COUNTS, ...words('年 月 日 天 小时 秒 车(?!位)'), ...symbols('a d h s')])})){0,2}`
/** Longest stretch of digits and separators that is read as one number; a longer one is no plan's number. */
const DIGITS = '\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,6})?'
const NUMERAL = '[一二三四五六七八九十百千两]{1,7}'
/** What is done to a difficulty is no bound: 突破30项关键核心技术, 关键技术突破30项. */
const OVERCOMES = '(?<=技术|难题)突破|突破(?=[^，。；、\\n]{0,16}(?:技术(?!企业|市场|产业|合同)|难题|瓶颈))'
/** Those that govern a number from further away. */
export const FAR_WORDS = `(?:${ALTERNATIVES(Object.keys(BEFORE).filter((name) => name.length > 1))})(?<!${OVERCOMES})`
/** Those that govern only a number that follows at once: 近享受一次 is not about one. */
const SINGLE_WORDS = ALTERNATIVES(Object.keys(BEFORE).filter((name) => name.length === 1))
/** 上百家 are at least a hundred; 上 before another number is another word. */
const AT_LEAST = '上(?=[百千万])'
/** 下达, 最近 and 线上 are other words, and so is the 最低 of 最低工资. */
const OTHER_WORDS = '[下到抵发传表送]达|[最附邻临]近|[以线网水海陆]上'
export const OTHER_NOUNS = '(?:工资|生活|收入|限度)'
/** Brackets may be of either width. */
const BEHIND_WORDS = ALTERNATIVES(Object.keys(BEHIND)).replaceAll('（', '[（(]').replaceAll('）', '[）)]')

/** 1万—3万元（含1万元，不含3万元） says of each end whether it is in. */
const ENDS = `[（(]不?含\\d[\\d.]{0,8}(?:${SCALE})?(?:${UNIT})(?:[，,]不?含\\d[\\d.]{0,8}(?:${SCALE})?(?:${UNIT}))?[）)]`

/** `最高50万元`, `10—30万元`, `20%至70%`, `超过20笔（含）`, `5万千⏎瓦`, `30余家`: the bound, number, scale, unit and what follows; 数十家 is no number. */
export const QUANTITY = new RegExp(
  `(?:(?<before>${FAR_WORDS})(?!${OTHER_NOUNS})(?<gap>[\\p{Script=Han}]{0,4}?)|(?<single>${SINGLE_WORDS}|${AT_LEAST})(?<!${OTHER_WORDS}))?` +
    `(?<![\\d.,A-Za-zΦφ])(?:(?<percent>百分之)(?:(?<percentDigits>${DIGITS})|(?<percentNumeral>${NUMERAL}))` +
    `|(?<![数几])(?<bare>${ALTERNATIVES(Object.keys(SCALES))})(?<bareUnit>(?:${UNIT})${PER})` +
    `|(?:(?<digits>${DIGITS})|(?<![数几])(?<numeral>${NUMERAL}))(?:(?<lowerScale>${SCALE})?(?<lowerUnit>${UNIT})? ?${TO} ?(?<upper>${DIGITS}))?` +
    `(?:\\n?(?<scale>${SCALE}))?(?<more>[余多])?(?:\\n| (?=[A-Za-zμ]))?(?<unit>(?:${UNIT})${PER}))` +
    `(?<behind>${BEHIND_WORDS}|[（(]含[）)])?(?<ends>${ENDS})?`,
  'gu',
)

/** A number and its unit that are all of a clause: 2024年|30家、 */
export const WHOLE_CLAUSE = new RegExp(`^(?:${QUANTITY.source})(?=[，,。；;、）)\\n]|$)`, 'u')

/** A quantity as it is read: what it means, and whether its number is written in Chinese. */
export interface Quantity extends Pick<Target, 'value' | 'upper' | 'unit'> {
  readonly isChinese: boolean
  /** What the words at the number make of it; `null` without any. */
  readonly bound: Bound | null
  /** Whether it is some more: 30余家. */
  readonly isMore: boolean
  /** What the words before it make of it, which may govern more numbers. */
  readonly governing: Bound | null
}

/** What a match of `QUANTITY` says; `null` where its characters are no number. */
export function readQuantity(groups: Readonly<Record<string, string | undefined>>): Quantity | null {
  const { percent, digits, numeral, upper, scale = '', lowerScale, bare } = groups
  const factor = SCALES[scale] ?? 1
  const number = percent
    ? toNumber(groups.percentDigits, groups.percentNumeral)
    : bare
      ? (SCALES[bare] ?? null)
      : toNumber(digits, numeral)
  if (number === null) return null
  const isRange = upper !== undefined
  const lower = isRange && lowerScale ? (SCALES[lowerScale] ?? 1) : factor
  const unit = percent ? '%' : (groups.unit ?? groups.bareUnit ?? '')
  const ends = isRange ? { upper: scaled(Number(upper.replaceAll(',', '')), factor) } : {}
  const governing = boundBefore(groups)
  return {
    value: scaled(number, lower),
    ...ends,
    unit: unit
      .replaceAll('\n', '')
      .replaceAll('％', '%')
      .replaceAll(/[／每]/gu, '/'),
    isChinese: (numeral ?? bare) !== undefined,
    isMore: groups.more !== undefined,
    bound: isRange ? 'range' : (boundBehind(groups.behind ?? groups.ends, governing) ?? governing),
    governing,
  }
}

/** 控制在5.5%左右 is about a number, whatever 控制在 means elsewhere. */
function boundBefore({ before, single, behind }: Readonly<Record<string, string | undefined>>): Bound | null {
  if (single === '上') return 'at-least'
  if (before === '控制在' && behind !== undefined && BEHIND[behind] === 'about') return null
  return BEFORE[before ?? single ?? ''] ?? null
}

/** `超过20笔（含）` and `超过50人（含50人）` have the number in it, after all. */
function boundBehind(behind: string | undefined, before: Bound | null): Bound | null {
  if (behind === undefined) return null
  const words = behind.replaceAll('(', '（').replaceAll(')', '）')
  if (/^（含(?:）$|\d)/u.test(words))
    return before === 'over' ? 'at-least' : before === 'under' ? 'at-most' : before
  return BEHIND[words] ?? null
}

function toNumber(digits: string | undefined, numeral: string | undefined): number | null {
  if (digits !== undefined) return Number(digits.replaceAll(',', ''))
  return SCALES[numeral ?? ''] ?? parseNumeral((numeral ?? '').replaceAll('两', '二'))
}

/** A decimal number times a power of ten, without the noise of binary fractions. */
function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12))
}

function rows(bound: Bound, names: string): Record<string, Bound> {
  return Object.fromEntries(words(names).map((name) => [name, bound]))
}

/** Forms of Latin letters, which no letter may follow. */
function symbols(list: string): readonly string[] {
  return words(list).map((symbol) => `${symbol}(?![A-Za-z\\d])`)
}

function words(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(' '))
}
