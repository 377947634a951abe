import type { Span } from '../../model/span.ts'
import { splitUnits } from './split-units.ts'
import { isAuthority, isUnitName, mayBeUnit } from './unit-names.ts'
import { toUnits, type Unit, type UnitRole, verbIn } from './units.ts'

/** What units do; the verb that closes a clause gives their role. */
const CLAUSE =
  /^(?<units>.+?)(?:共同|联合|协同|分别|分[项类头块工]|具体|各自|全面|主要|统一|统筹|适时|及时|要|按照?(?:各自)?(?:职责|职能)(?:分工)?(?:分别|共同)?)*(?<verb>(?:总牵头|牵头(?:负责|组织|落实|实施)?|负总责|总?负责(?:落实|牵头|组织|实施|推进)?|(?:组织)?实施|主办|承办|(?:抓好|推进)?落实|指导|配合|参与|参加|协办|协助|协同|支持|为成员(?:单位)?|组成))$/u
const LEADS = /牵头|主办/u
const SUPPORTS = /配合|参与|参加|协办|协助|协同|支持|指导|成员|组成/u
/** Who belongs to something is responsible only beside the one that leads it. */
const BELONGS = /成员|组成/u
/** What the one who leads does with those named behind 会同 or 商: `牵头商市财政局研究提出`. */
const JOINS = /(?:会[同商]|商)$/u
const IN_COMMON = /(?:共同|联合)?(?:研究)?(?:提出|制定|确定|办理)$/u
/** A remark about other lists, which is no list. */
const REMARK = /^(?:以下|以上|其他|其余|不再|均|排|列|具体任务)/u
/** Clauses end at `；` and `。`, at `，` behind a verb, at `、` behind 牵头 where others join (`市民政局牵头、市财政局配合`), and where the one who leads does so with others: `牵头商市财政局`. */
const CLAUSE_END =
  /[；;。]|(?<=牵头)(?:[，,]?会[同商]|商(?!务)|[，,]商(?=[省市县区]|自治区|有关|相关))|(?<=负责|总责|牵头|配合|参与|参加|指导|落实|协助|协同|协办|支持|主办|承办|实施|完成)[，,]|(?<=牵头)、(?!组织|负责|协调|统筹|推[进动]|落实|[抓做]好|抓总|实施|指导|会)|$/gu

/** `生态环境部牵头，国家发展改革委、国家统计局参与` → each with its role; nothing where no clause has such a verb. */
export function readClauses(text: string, span: Span, firstLeads: boolean | null): readonly Unit[] {
  const read = cutClauses(text, span).flatMap(({ start, end }) => {
    const isJoining = JOINS.test(text.slice(Math.max(span.start, start - 2), start))
    const words = isJoining ? text.slice(start, end).replace(IN_COMMON, '') : text.slice(start, end)
    if (REMARK.test(words)) return []
    const groups = CLAUSE.exec(words)?.groups
    const listEnd = start + (groups?.units ?? words).length
    const list = splitUnits(text, { start, end: listEnd }).filter((unit) => mayBeUnit(wordsOf(text, unit)))
    const names = list.filter((unit) => (groups ? isUnitName : isAuthority)(wordsOf(text, unit)))
    const items = list.map((unit) => wordsOf(text, unit))
    const isList =
      names.length === list.length ||
      ((groups !== undefined || isJoining) &&
        isMixedList(words.slice(0, words.length - (groups?.verb ?? '').length), items))
    return isList && names.length > 0 ? [{ list: names, verb: groups?.verb ?? null }] : []
  })
  const verbs = read.flatMap(({ verb }) => verb ?? [])
  if (verbs.every((verb) => BELONGS.test(verb))) return []
  const hasLead = verbs.some((verb) => LEADS.test(verb))
  return read.flatMap(({ list, verb }) =>
    toUnits(list, roleOfVerb(verb ?? '', hasLead), firstLeads, verbIn(verb ?? '')),
  )
}

/** What tells where the last name ends, whatever its form: `按职责分工负责`, `等部门`. */
const DUTIES = /按照?(?:各自)?(?:职责|职能)|等[^、，,]{0,6}(?:部门|单位)(?:[、和](?:部门|单位))?$/u

/** Whether a clause lists units though not all its items are names of bodies: most are authorities, only 、 stands between. */
function isMixedList(clause: string, items: readonly string[]): boolean {
  const isEnded = isUnitName(items.at(-1) ?? '') || DUTIES.test(clause)
  return isEnded && !/[，,]/u.test(clause) && items.filter(isAuthority).length * 2 > items.length
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

function cutClauses(text: string, span: Span): readonly Span[] {
  const clauses: Span[] = []
  let start = 0
  const words = wordsOf(text, span)
  for (const match of words.matchAll(CLAUSE_END)) {
    if (match.index > start) clauses.push({ start: span.start + start, end: span.start + match.index })
    start = match.index + match[0].length
  }
  return clauses
}

function roleOfVerb(verb: string, hasLead: boolean): UnitRole {
  if (LEADS.test(verb)) return 'lead'
  return SUPPORTS.test(verb) || hasLead ? 'support' : 'named'
}
