import { reportsWhatWas } from '../looking-back.ts'
import { FAR_WORDS, WHOLE_CLAUSE } from '../quantity-forms.ts'

/** What is done at a time: where a time stands before such a word, it says when. */
const VERBS =
  '实现|完成|建成|建立|新[增建设评认获引开]|制定|出台|编制|形成|达到?|力争|争取|确保|全面|全部|基本|初步|率先|先行|启动|启用|接入|终期评估|中期评估|开展|组织|推进|推动|推行|落实|关停|淘汰|退出|举办|召开|评选|培育|打造|扩大|减少|压减|压降|降[低到至]|下降|提高|提升|增长|增加|稳定|保持|控制|安排|投入|发放|拨付|兑现|支持|选择|选树|试行|试点推|投用|投产|开工|竣工|交付|验收|报送|上报|申报|提交|公布|公开|发布|清零|办结|整改|补齐|见效|成立|设立|纳入|取消|停止|暂停|免征|免收|减免|执行|恢复|开始|继续|进一步|陆续|分[别批]|各(?:\\d|一次|组织|开展|举办|召开|完成|安排)|至少|不少于|不低于|不超过|预计|计划(?!书)|拟|再|将|要|应(?![缴急用届税聘])|须|可|为(?=\\d|服务)|集中|统一|累计|对(?!照|比)|把|由|向|汇总|调整|督查|抽查|检查|评估|总结|改造|培训|实施|建设|考核'
/** Such a verb, or what bounds a number: 2024年超过50%. */
const VERB = new RegExp(`^(?:${VERBS}|(?:${FAR_WORDS})(?=\\d))`, 'u')
/** Numbers of several years: 2024年10公里、2025年20公里. */
const NUMBER_OF_EACH = /^\d[^，。；、\n年]{1,12}[，；、和]\d{4}年[约近超]?\d/u
const NUMBER_OF_LAST = /\d{4}年[约近超]?\d[^，。；、\n年]{1,12}[，；、和]$/u
/** What a time says which of: 2020年实施方案, 全年总结, 2021年是…… */
const NAMED =
  /^(?:[度版的是]|以来|之年|[\p{Script=Han}]{0,6}?(?:方案|计划|要点|规划|目标|指标|体系|工作报告|报告|考核|评价|评估结果|数据|统计|总结|任务|名单|台账|资金|经费|预算|决算|清单|标准|收官|开局|良好|余额|人口|形势|情况|工作))/u
/** Whose names a verb may open: 实施方案, 评估结果; not 实施节能改造工作. */
const NAME_OF_VERB =
  /^(?:考核|评估|检查|总结|培训|抽查|计划|安排)(?:[，。、；）\n]|分别|$)|^(?:实施|建设|考核|评估|检查|总结|改造|培训|推进|计划|抽查|整改|发展|安排|支持|重点)[\p{Script=Han}]{0,4}?(?:方案|意见|细则|办法|结果|指标|目标|要点|计划|规划|名单|项目|用地|体系|报告)/u
/** What was made at a time: 依照2020年修订《……法》, 2020年修订的《……法》, （2016年11月印发）. */
const MADE = /^(?:修订|修正|印发|发布|公布|施行|通过|颁布|制定|签订|立案)的?(?:[）)《]|$|的)/u
/** What is to be made or set right at a time that opens the clause: 2020年修订《……办法》, 2020年清理收费项目. */
const ACTS =
  /^(?:(?:修订|修改|印发|制[定订]|出台|起草)《|(?:修订|修改|梳理|清理|完善|健全|优化|深化|研究(?!生)|规范(?!性)|加快|加强|废除)(?![的了版本稿后]))/u
const OPENS_ACT = /(?:^|[，,。；;：:）)\n])\s*$/u
/** Words that end as the name of a plan or a report does: 2020年优化营商环境工作要点. */
const NAME_TO_END =
  /^[^，,。；;：:\n》]{0,60}(?:方案|计划|规划|要点|意见|通知|报告|总结|行动|活动|工作|任务|情况)(?:$|[，,。；;：:）)\n\s])/u
const OPENS_CLAUSE = /(?:^|[，,。；;：:、）)（(“\n\s]|其中|力争|争取|确保|计划|预计|展望|[于在从自])$/u
/** What is to be reached at a time that opens the clause: 今年粮食播种面积稳定在……. */
const COMMITS =
  /^[^，。；：、\n是]{2,24}?(?:达到?|稳定在|保持|控制在|完成|实现|力争|不[低少高]于|不超过|以上|以内|增长|新增|下降|压[缩减降]|全面|分别|建成)|^在[^，。；：、\n是]{1,16}?(?:开展|启动|推[开广进行]|建立|设立|试点|实施)/u
/** What a measure is to come to at a time: 2025年常住人口城镇化率达到65%; not which things do: 2025年余额超过100万元的企业. */
const REACHES =
  /^(?![^，。；\n]*的)[^，。；：、\n]{2,24}?(?<!方案|计划|规划|要点|报告|名单|清单|目标|考核|评价|结果|情况)(?:达到?|超过|突破|不[低少]于|不超过|不高于|[提升增扩降压缩下]\p{Script=Han}?[到至]|[控稳保][制定持]在)约?\d/u
/** What is measured against: 比2015年下降, 较2020年. */
const BASE = /(?:(?<![占同环])比|[较同])$/u
const RESPECTIVELY = /^(?:[、和]\d{4}年){1,4}(?:该比例)?分别/u
/** What announces goals: 今年经济社会发展的主要预期目标是：. */
const GOALS = /^[^，。；：\n]{0,16}目标[是为]/u
const ENDS_CLAUSE =
  /^(?:[，,；;：:]|(?:[、和]|及|或)(?=(?:\d{4}年|\d{1,2}月|(?:第?[一二三四]|前[二三两]个?)季度|[上下]半年)))/u
/** Others of a list, which were times: 2月份、3月份和|4月份租金减半. */
const LISTED = /(?:\d月份?|季度|半年)(?:[、和及]|或)$/u
const ALONE = /^(?:[）)。；]|$|\n)/u
/** 于, or a bracket that holds times and nothing else: （9月30日、12月30日|）; behind a title they are its own. */
const SETS_ALONE = /(?:[于在]|(?<!》)[（(](?:[\d年月日号底末]{2,12}[、和及]){0,12})$/u

/** Whether a time between these words says when something is done, rather than which thing is meant. */
export function saysWhen(before: string, after: string): boolean {
  if (/^[，,]?是/u.test(after) || BASE.test(before) || reportsWhatWas(after) || MADE.test(after)) return false
  if (
    RESPECTIVELY.test(after) ||
    NUMBER_OF_EACH.test(after) ||
    (/^\d/u.test(after) && NUMBER_OF_LAST.test(before))
  )
    return true
  if (VERB.test(after)) return !NAME_OF_VERB.test(after)
  const isAlone = ALONE.test(after)
  if (isAlone && SETS_ALONE.test(before)) return true
  if (!opensClause(before)) return false
  if (ENDS_CLAUSE.test(after)) return true
  if (GOALS.test(after) || REACHES.test(after)) return true
  if (NAMED.test(after)) return false
  if (LISTED.test(before)) return true
  return !isAlone && (COMMITS.test(after) || WHOLE_CLAUSE.test(after))
}

/** Whether a year or a part of it that opens a clause stands before what is to be made or set right in it. */
export function saysWhenActs(before: string, after: string): boolean {
  return ACTS.test(after) && OPENS_ACT.test(before) && !NAME_TO_END.test(after) && !reportsWhatWas(after)
}

/** Whether a clause, or what is done, begins behind these words. */
export function opensClause(before: string): boolean {
  return OPENS_CLAUSE.test(before)
}

/** A few words up to a mark, which are all of a clause behind its time: 6月合龙，9月完工，10月通车。 */
const FEW_WORDS = /^(?!份)(?<words>(?:(?!的)\p{Script=Han}){2,8})(?:[，,；;。\n]|$)/u
const OPENS_PROSE = /(?:^|[，,。；;：:、\n\s]|力争|争取|确保|计划|预计)$/u
/** Whose end is that of a thing or of a state: 6月安全生产月, 下半年重点, 一季度经济运行平稳. */
const NO_ACT =
  /(?:[月日周节季年期会量率值额金数人]|(?<!出)版|(?<!调)度|(?<![缴收])费|(?<![拨放还])款|(?<![制填])表|(?<!动)员|(?<![立执普])法|条例|办法|通知|文件|数据|情况|形势|经济|收入|支出|指标|目标|任务|工作|活动|项目|重点|期间|时候|左右|前后|以来|之间|部门|单位|同期|水平|平稳|稳定|[良向转]好|严峻|频发|多发|突出|明显|[上回]升|反弹|冲击|影响)$/u

/** Whether a part of a year that opens a clause stands before a few words that say what is done. */
export function saysWhenBriefly(before: string, after: string): boolean {
  const words = FEW_WORDS.exec(after)?.groups?.words
  if (words === undefined || !OPENS_PROSE.test(before)) return false
  return !NO_ACT.test(words) && !NAMED.test(after) && !reportsWhatWas(after)
}

/** Whether a day or end by which something is done is that of a state, or names another thing. */
export function saysWhich(after: string): boolean {
  return !VERB.test(after) && NAMED.test(after)
}
