import { FIVE_YEAR_PLAN, fiveYears } from '../chinese/five-year-plans.ts'

const CLAUSE = /[^，,：:；;。！？!?\n]+(?:[，,：:；;。！？!?\n]+|$)/gu
const SENTENCE_END = /[。！？!?]/u

/** 已建成、完成了; 已购房的 is a condition, 对已建成的 what is acted on. */
const DONE = '(?<![对将把])已(?!满|经法定|.{0,60}的[，。])|(?:完成|实现|建成|达到|取得|增长|下降)了'
/** What tells that a clause reports what was: 截至目前, 去年, 已建成, 存在问题：. */
const PAST = new RegExp(
  `截至目前|问题[：:]$|(?<![比较])去年(?!同期)|往年|过去[一二三四五\\d]|以来|累计(?:完成|建成|实现|投入|发放|培训)|${DONE}`,
  'u',
)
/** What others expect to come is no promise. */
const FORECAST = /预计|预测/u
/** What tells that a clause says what shall be, whatever stood before. */
export const FUTURE =
  /^(?:今年|本年|明年)|力争|确保|争取|计划|(?<![主重需必])要|(?<![相响对适])应(?![急用对届])|必须|将(?!近)|拟|提高到|提升至|不低于|不少于/u
/** 2019年, 截至2019年底, “十三五”期间: the time that a clause begins with. */
const TIME_AT_HEAD = new RegExp(
  `^(?:截[至止到]|到)?(?:(?<year>(?:19|20)\\d\\d)年|“?${FIVE_YEAR_PLAN}”?(?:期间|时期|以来|期末|末))`,
  'u',
)

/**
 * Tells of a place whether its clause looks back, on what was before the plan's year. What a clause is goes for those that
 * follow in its sentence, until one speaks of what shall be: 2019年建成5家，面积达3000亩，2020年新建2家.
 */
export function createReviewTest(text: string, year: number | null): (offset: number) => boolean {
  const clauses: { readonly start: number; readonly isPast: boolean }[] = []
  let isPast = false
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    const own = yearAtHead(clause)
    if (own !== null && year !== null) isPast = own < year
    else if (FORECAST.test(clause)) isPast = true
    else if (FUTURE.test(clause)) isPast = false
    else if (PAST.test(clause)) isPast = true
    clauses.push({ start: index, isPast })
    if (SENTENCE_END.test(clause.slice(-2))) isPast = false
  }
  return (offset) => clauses[lastBefore(clauses, offset)]?.isPast ?? false
}

// 2020年，完成了改造; 1—3月，全市投资同比增长10%
const REPORT = new RegExp(`^[，,]?[^。；\\n]{0,30}?(?:同比|[比较]上年|${DONE})`, 'u')

/** Whether the words behind a time tell what was reached by then. */
export function reportsWhatWas(after: string): boolean {
  return REPORT.test(after)
}

/** The year, or the last year of the five-year period, that a clause begins with. */
function yearAtHead(clause: string): number | null {
  const { year, plan } = TIME_AT_HEAD.exec(clause)?.groups ?? {}
  if (year !== undefined) return Number(year)
  return plan === undefined ? null : fiveYears(plan).last
}

function lastBefore(clauses: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  for (let high = clauses.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((clauses[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

const REVIEW =
  /回顾|主要成[绩效就]|工作成[绩效]|取得.{0,6}成[绩效就]|(?:发展基础|发展成就|现状|面临的?形势|基本情况)$/u

/** Whether a heading says that what stands below looks back: 过去一年工作回顾, 发展基础. */
export function isReviewHeading(title: string | null): boolean {
  return title !== null && REVIEW.test(title)
}
