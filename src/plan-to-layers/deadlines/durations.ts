import { TO } from '../../chinese/characters.ts'
import type { Deadline } from '../../model/layers.ts'
import { readNumber } from './points.ts'

type Within = NonNullable<Deadline['within']>

/** How long something may take, and from what it counts. */
export interface Duration {
  /** Where its words begin: those of the event, if it names one. */
  readonly start: number
  readonly end: number
  /** `null` for hours and minutes, which are no time of a plan. */
  readonly within: Within | null
  /** The event that it counts from. */
  readonly after: string | null
  /**
   * Whether it says how long something holds (期限, 有效期, 为期, 不得), how long it is to take (压缩至) or how long before,
   * not by when it is done.
   */
  readonly isTerm: boolean
}

const UNITS: Readonly<Record<string, Within['unit'] | null>> = {
  ...{ 个工作日: 'working-day', 工作日: 'working-day', 个自然日: 'day', 天: 'day', 日: 'day' },
  ...{
    周: 'week',
    个星期: 'week',
    星期: 'week',
    个月: 'month',
    年: 'year',
    个小时: null,
    小时: null,
    分钟: null,
  },
}
const COUNT = '(?:\\d{1,3}|[一二两三四五六七八九十百]{1,5})'
const LENGTH = `(?:${COUNT}${TO})?(?<count>${COUNT}) ?(?<unit>${Object.keys(UNITS).join('|')})|(?<half>半年)`
// 三年内、3至5个工作日以内、半年之内
const WITHIN = new RegExp(`(?:${LENGTH})(?:以|之)?内`, 'uy')
// 3个工作日办结、公示期为7个工作日、0.5个工作日: without 内, as they are counted for nothing else
const WORKING_DAYS = new RegExp(`(?<count>\\d{1,3}\\.\\d|${COUNT})(?<unit>个工作日)内?`, 'uy')
/** What they were before, and how long something is shown: `由5个工作日压缩至`, `公示5个工作日`. */
const NO_LIMIT = /(?:[由从]|公示)$/u
/** What a procedure is to take from now on: `办理时间压缩至3周以内`, `全流程控制在两个月内`. */
const TO_TAKE = /(?:压[缩减降]?|缩[短减]|精?[简减]少?|降低?|提速|控制|限定)[至到在为]$/u
// 自发布之日起3个月: behind an event the 内 may be left out
const LONG = new RegExp(`(?:${LENGTH})`, 'uy')
// 有效期3年、期限原则上不超过1年、为期3个月
const TERM = new RegExp(
  `(?:(?:有效|试行|试点)期限?|[期时]限|为期)(?:暂定)?(?:为|原则上|一般|最长){0,3}(?:不(?:得)?超过)?(?:${LENGTH})(?!以上|[一-龥]?(?:以上|起))`,
  'uy',
)

// 2年有效期
const TERM_OF = new RegExp(`(?:${LENGTH})的?(?:有效期限?|期限)(?!满|届)`, 'uy')
// 会议召开前2天、期满前一个月内、提前5个工作日
const AHEAD = new RegExp(`(?:${LENGTH})(?:以|之)?内?(?!完成|实现|达到|超额|建成|投产|全面)`, 'uy')
const BEFORE_EVENT = /(?:(?<=期满|届满|到期|开始|召开|举行|举办|开展|开工|施工|实施)前|提前)$/u
// 期满30日前: the event nothing marks
const AHEAD_BY = new RegExp(`(?:${LENGTH})(?:以|之)?前`, 'uy')
const EVENT_TO_COME = /(?:期满|届满|到期|开始|召开|举行|举办|开工|施工)$/u
// 办法生效1年后
const LATER = new RegExp(`(?:${LENGTH})(?:以|之)?[后後]`, 'uy')

/** What is past, how old something is, or which of several: `近3年内`, `到京前14日内`, `第三年内`; the day of a month: `次月十五日内`. */
const NOT_BEFORE = /[近前\d.第〇往去月]$|(?<!超)过$/u
/** Since what somebody belongs to those meant: `毕业2年内高校毕业生`, `登记注册5年内`; `距退休年龄五年以内`. */
const OF_WHOM =
  /(?:毕业|离校|注册|登记|退役|退伍|成立|入职|参保|出生|取得[\p{Script=Han}]{2,6})$|距(?:离)?[\p{Script=Han}]{2,16}$/u

/** What is counted within any such time, or has happened: `1年内累计3次`, `14天内活动范围`. */
const COUNTED = /^(?:(?:累计)?(?:\d|[一二两三四五六七八九十])次|合计|计分|多次|[有出]现|活动|旅居|接触|行程)/u

/** What is forbidden or granted for some time. */
const HOLDS = /^(?:不准|不得|不予|不再|禁止|取消|限制|免[征收交缴])/u
/** `骗取资金的，三年内不得申报`: the act from which it counts. */
const CONDITION =
  /(?:^|[，,。；;：:、\n])[对凡]?(?<words>[^，,。；;：:、\n]{2,30}?)的(?:企业|单位|个人|人员|机构|人)?[，,](?:[^，,。；;\n]{0,30}[，,])?$/u

/** The duration whose number, or term, stands at a place; `null` for none, and for one that is no time. */
export function readDuration(text: string, start: number): Duration | null {
  const term = match(TERM, text, start)
  if (term) return { ...term, start, after: null, isTerm: true }
  const before = text.slice(Math.max(0, start - WINDOW), start)
  const ahead =
    (BEFORE_EVENT.test(before) ? match(AHEAD, text, start) : null) ??
    (EVENT_TO_COME.test(before) ? match(AHEAD_BY, text, start) : null)
  if (ahead)
    return {
      ...ahead,
      start: start - (before.endsWith('提前') ? 2 : eventIn(before).length),
      after: null,
      isTerm: true,
    }
  const termOf = match(TERM_OF, text, start)
  if (termOf) return { ...termOf, start, after: null, isTerm: true }
  if (NOT_BEFORE.test(before) || (isNumeral(before.at(-1)) && isNumeral(text[start]))) return null
  const event = findEvent(before)
  const found =
    match(WITHIN, text, start) ??
    (NO_LIMIT.test(before) ? null : match(WORKING_DAYS, text, start)) ??
    (event?.isSince ? match(LONG, text, start) : null) ??
    (event ? match(LATER, text, start) : null)
  if (!found) return null
  if (event) return { ...found, start: start - event.length, after: event.words, isTerm: false }
  if (TO_TAKE.test(before)) return { ...found, start, after: null, isTerm: true }
  if (HOLDS.test(text.slice(found.end, found.end + 4)))
    return { ...found, start, after: CONDITION.exec(before)?.groups?.words ?? null, isTerm: true }
  const isLong = found.within?.unit === 'year' || found.within?.unit === 'month'
  const behind = text.slice(found.end, found.end + 6)
  const isOfWhom = (isLong && OF_WHOM.test(before)) || behind.startsWith('的') || COUNTED.test(behind)
  return isOfWhom ? null : { ...found, start, after: null, isTerm: false }
}

function match(pattern: RegExp, text: string, start: number): Pick<Duration, 'end' | 'within'> | null {
  pattern.lastIndex = start
  const found = pattern.exec(text)
  if (!found) return null
  const end = start + found[0].length
  if (found.groups?.half) return { end, within: { count: 6, unit: 'month' } }
  const count = readNumber(found.groups?.count)
  const unit = UNITS[found.groups?.unit ?? ''] ?? null
  return count > 0 ? { end, within: unit && { count, unit } } : null
}

function isNumeral(character = ''): boolean {
  return /[一二两三四五六七八九十百]/u.test(character)
}

/** How far back the words of an event are looked for. */
const WINDOW = 80
/** 自受理之日起、疫情结束后、转制为企业后，; 今后 and 此后 are no events. */
const SINCE =
  /(?:(?<since>之日起?|当日起|次[日月年]起|日起|之时起|起)|(?<![今此最前然])(?:[之以]?[后後]))(?:的|[，,])?$/u
/** An event that nothing marks: 疫情结束一个月内、收到材料3个工作日内、到甲市14日内. */
const HAPPENED =
  /(?<=结束|解除|[期届]满|到期|生效|印发|发布|作出|发出|签订|受理|立案|送达|通过|合格|竣工|出院|[收接]到\p{Script=Han}{2,16}|(?<![达提缩压减延推降直])[到抵返离](?:京|岗|本?[省市县]|\p{Script=Han}{2}[省市县]))$/u
/** What somebody does, behind whom it begins: 经办机构受理后. */
const ACT = /(?<=\p{Script=Han}{2})(?<![不未正予获])(?:受理|收到|接到|收货|整改完成|完成整改|转制)/gu
/** Words that an event stands behind; 自 of 自然, 在 of 存在 and the like are of other words. */
const BEHIND =
  /自(?![然主行身有愿己动我治])|(?<![存现正所])在(?![岗校职建线编场])|(?<![用关对由属等位源])于|从(?![业事严])|(?<!直)至(?!少|今)|应当|必须/gu
/** What parts an event from what stands before it. */
const PAUSE = /[，,。；;：:、！？（）()〔〕“”"\s]/gu

interface Event {
  /** From the first of its words to the duration. */
  readonly length: number
  readonly words: string
  /** 之日起, behind which 内 may be missing. */
  readonly isSince: boolean
}

/** The event that words before a duration name. */
function findEvent(before: string): Event | null {
  const marker = SINCE.exec(before) ?? HAPPENED.exec(before)
  if (!marker) return null
  const words = eventIn(before.slice(0, marker.index))
  if (words === '' || /\d[年月日]?$/u.test(words)) return null
  const length = words.length + before.length - marker.index
  return { length, words, isSince: marker.groups?.since !== undefined }
}

/** The words of the event that a text ends with. */
function eventIn(text: string): string {
  const starts = [
    ...[PAUSE, BEHIND].flatMap((pattern) =>
      [...text.matchAll(pattern)].map((each) => each.index + each[0].length),
    ),
    ...[...text.matchAll(ACT)].map(({ index }) => index),
  ]
  return text.slice(Math.max(0, ...starts))
}
