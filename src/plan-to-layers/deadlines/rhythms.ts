import type { Deadline } from '../../model/layers.ts'
import { readNumber } from './points.ts'

/** How often something is done. */
interface Rhythm {
  readonly end: number
  readonly repeats: NonNullable<Deadline['repeats']>
  readonly interval?: number
  /** 每年, behind which days of the year may stand. */
  readonly isOfYears: boolean
}

const UNITS: Readonly<Record<string, Rhythm['repeats']>> = {
  ...{ 年: 'yearly', 年度: 'yearly', 半年: 'half-yearly', 季度: 'quarterly', 季: 'quarterly' },
  ...{ 月: 'monthly', 月度: 'monthly', 半月: 'half-monthly', 半个月: 'half-monthly', 旬: 'ten-daily' },
  ...{ 周: 'weekly', 星期: 'weekly' },
}
const BY = '(?:(?:以|之)?前)?'
const COUNT = '(?:\\d{1,2}|[一两二三四五六七八九十])'
/** What is done in turn, and what looks into how things go. */
const REVIEW = '调度|通报|评比|点评|督导|督查|会商'
const TURN = `次|轮[训换]?|评[估议价审]?|考[核评试察]?|${REVIEW}|体检|检[查测修]|[排巡抽]查|审计|清理|研[判究]|汇[总报]|小结|总结|报[告送]|上报|述职|例会|更新|调整|演练|培训`
/** A day of a quarter or a month that is named by its week or as one of work. */
const NAMED_DAY = `的?(?:第一|最后一)个(?:(?:周|星期)[一二三四五六日天]|工作日)${BY}`
const SEASONS = '[春夏秋冬](?:[、和][春夏秋冬])*(?:季(?!度))?'

/** Ways to say how often, which are part of another word behind some characters. */
interface Kind {
  readonly patterns: readonly RegExp[]
  readonly notBehind: RegExp | null
}

const EACH: Kind = {
  // 连续每年 is what has been
  notBehind: /连续$/u,
  patterns: [
    // 每季度首月5日前、每季度末、每季
    new RegExp(
      `每个?(?<unit>季(?!节)度?)(?:(?:首月|末月|第[一1]个月|最后一个月)?的?\\d{1,2}日${BY}|[初末底]${BY}|${NAMED_DAY})?`,
      'uy',
    ),
    // 每月5日前、每月底前、每月下旬
    new RegExp(
      `每个?(?<unit>月)的?(?:\\d{1,2}[日号](?:[、和]\\d{1,2}[日号])*${BY}|[上中下]旬${BY}|[初末底]${BY}|${NAMED_DAY})?`,
      'uy',
    ),
    // 每周五前
    new RegExp(`每个?(?<unit>周(?!期)|星期)(?:[一二三四五六日天]${BY})?`, 'uy'),
    // 每半年、每半月、每旬
    /每个?(?<unit>半年|半个?月|旬)/uy,
    // 每两年、每3个月
    new RegExp(`每(?<count>${COUNT})个?(?<unit>年|季度|月|周|星期)`, 'uy'),
    // 每年春、秋季
    new RegExp(`每(?<unit>年)${SEASONS}`, 'uy'),
    // 每年
    /每(?<unit>年)度?/uy,
    // 按季度、逐月、逐年
    /(?:按年(?![利龄息化度均])|逐年|[按逐](?<unit>季(?!节)度?|月|周)(?![租均]))/uy,
  ],
}

const COUNTED: Kind = {
  notBehind: /[\d第一二两三四五六七八九十]$/u,
  patterns: [
    // 5年一周期、三年为一个周期、一年一次、一季一评估
    new RegExp(`(?<count>${COUNT})个?(?<unit>年|季度?|月|旬|周)(?:为?一个?周期|一(?:${TURN}))`, 'uy'),
    // 两个月安排一次
    new RegExp(
      `(?<count>${COUNT})个?(?<unit>年|季度|月|周)(?=(?:至少)?(?:安排|召开|开展|组织|进行|举办)[\\p{Script=Han}]{0,2}一次)`,
      'uy',
    ),
  ],
}

const BARE: Kind = {
  notBehind: /[每当本上中下首末\d一二两三四五六七八九十个全]$/u,
  patterns: [
    // 半年一次、半月一调度
    new RegExp(`(?<unit>半年|半个?月)一(?:${TURN})`, 'uy'),
    // 周周有活动、月月有主题
    /(?<unit>[年季月周])\k<unit>(?=有)/uy,
    // 月调度、季通报
    new RegExp(`(?<unit>[季月周]度?|旬)(?:${REVIEW})`, 'uy'),
  ],
}

/** A rate is how much, not how often: `每人每月补贴1500元`. */
const OF_EACH = /每(?:人|户|名|床|张|亩|家|辆|头|生|平方米|吨)$/u
/** `每月1000元`. */
const SUM = /^\d[\d.]{0,8}[百千万亿]?元/u
const RATE = /^(?:补贴|补助|发放|给予|奖励|增加)?(?:不[低少]于|不?超过|最高)?\d/u

/** The rhythm that stands at a place; 每天 is none. */
export function readRhythm(text: string, start: number): Rhythm | null {
  const before = text.slice(Math.max(0, start - 4), start)
  const match = matchKind(text, start, before)
  if (!match) return null
  const { unit = '年', count } = match.groups ?? {}
  const end = start + match[0].length
  const behind = text.slice(end, end + 16)
  if ((OF_EACH.test(before) && RATE.test(behind)) || (unit === '月' && SUM.test(behind))) return null
  const interval = count === undefined ? 1 : readNumber(count)
  return {
    end,
    repeats: UNITS[unit] ?? 'yearly',
    ...(interval > 1 && { interval }),
    isOfYears: match[0] === '每年' || match[0] === '每年度',
  }
}

function matchKind(text: string, start: number, before: string): RegExpExecArray | null {
  for (const { patterns, notBehind } of [EACH, COUNTED, BARE]) {
    if (notBehind?.test(before)) continue
    for (const pattern of patterns) {
      pattern.lastIndex = start
      const match = pattern.exec(text)
      if (match) return match
    }
  }
  return null
}
