import { UNIT_LABEL } from '../../chinese/document-lines.ts'
import type { OrganizationMention } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'

/** A responsible unit as the text names it, and whether the text says who of several leads. */
export interface Unit extends Span {
  readonly role: 'lead' | 'support'
  /** Whether it is one of several without a word on who leads. */
  readonly isUnsure: boolean
}

type Role = OrganizationMention['role']

const LABEL = new RegExp(UNIT_LABEL.source, 'gu')
const LEADS = /^(?:第一)?牵头|^主[办责管]/u
const SUPPORTS = /^(?:参与|参加|配合|协办|协助|协同|协作|支持|指导|共同责任)/u
/** Where a list of units ends: a sentence or clause, a line, the bracket that it stands in, or `，适用范围：`. */
const LIST_END = /[；;。\n）)〕】\]]|[，,](?=[^，,、；。]{2,8}[：:])/u
const LIST_LENGTH = 600
/** Brackets that may name units without a label: `（海关总署、财政部负责）`, `〔市司法局牵头〕`. */
const BRACKETED =
  /[（(〔【[](?<words>[^（()）〔〕【】[\]\n]{2,300}(?:[（(][^（()）]{0,40}[）)][^（()）〔〕【】[\]\n]{0,200})*)[）)〕】\]]/gu
/** What units do; the verb that closes a clause gives their role. */
const CLAUSE =
  /^(?<units>.+?)(?<verb>(?:共同|联合|分别|具体|按照?(?:各自)?职责(?:分工)?(?:分别|共同)?)*(?:总牵头|牵头(?:负责|组织|落实|实施)?|负责(?:落实|牵头|组织|实施|推进)?|组织实施|主办|承办|落实|指导|配合|参与|参加|协办|协助|支持))$/u
/** The first of several leads: `列首位的为牵头单位，下同`, `排在第一位的部门为牵头部门`. */
export const FIRST_LEADS =
  /(?:列|排|居|位于)[^。；，]{0,6}(?:首位|第一位?|首)[^。；]{0,10}(?:牵头|主责|主办)|(?:首位|第一(?:个)?)(?:单位|部门)?(?:为|是)(?:总?牵头|主责|主办)/u
/** The end of a body's name; brackets without a label are read only where every item has one. */
const BODY =
  /(?:部|委|局|厅|司|办|院|署|会|室|处|科|所|站|队|校|行|社|府|区|市|县|州|镇|乡|旗|街道|中心|政府|单位|部门|机构|机关|公司|集团|银行|总局|海关|学校|高校|大学|企业|法院|检察院|协会|联合会|工会|妇联|团委|委员会|组织|党组|电视台|部队|社区|分局)(?:[（(][^（()）]{1,30}[）)])?$/u
/** What stands behind a name without being of it: `等有关部门`, `按职责分工负责`. */
const BEHIND =
  /(?:等[\d一二三四五六七八九十]{0,3}个?(?:各)?(?:有关|相关|相应)?(?:部门|单位|地方)?)?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|分工|分别|共同|负责){0,4}$/u
/** A remark about all lists, which is no list. */
const REMARK = /^(?:以下|以上|其他|其余|不再|均|排|列)/u

/** The units that a text makes responsible, in order; `firstLeads` tells what the document says of lists. */
export function findUnits(text: string, firstLeads: boolean | null): readonly Unit[] {
  const labelled = findLabelled(text, firstLeads)
  const bracketed = findBracketed(text, firstLeads).filter(
    (unit) => !labelled.some((other) => other.start < unit.end && other.end > unit.start),
  )
  return [...labelled, ...bracketed].sort((a, b) => a.start - b.start)
}

/** `牵头单位：市司法局；责任单位：市财政局、市公安局`. */
function findLabelled(text: string, firstLeads: boolean | null): readonly Unit[] {
  const labels = [...text.matchAll(LABEL)].map((match) => {
    const start = match.index + match[0].length
    const next = text.slice(start, start + LIST_LENGTH)
    return { label: match[0], at: match.index, start, end: start + listLength(next) }
  })
  return labels.flatMap(({ label, at, start, end }, index) => {
    const before = labels[index - 1]
    const after = labels[index + 1]
    const isNear = (other: typeof before) =>
      other !== undefined && LEADS.test(other.label) && Math.abs(other.at - at) < LIST_LENGTH
    const hasLead =
      (before && isNear(before) && sameGroup(text, before.end, at)) ||
      (after && isNear(after) && sameGroup(text, end, after.at))
    const role: Role = LEADS.test(label) ? 'lead' : SUPPORTS.test(label) || hasLead ? 'support' : 'named'
    return toUnits(splitUnits(text, { start, end: Math.min(end, after?.at ?? end) }), role, firstLeads)
  })
}

/** Labels belong together where only a mark or a line end parts them. */
function sameGroup(text: string, from: number, to: number): boolean {
  return to - from <= 8 && !/[\p{Script=Han}]/u.test(text.slice(from, to))
}

/** Up to the end of the list; brackets that open within it are part of it. */
function listLength(words: string): number {
  let depth = 0
  for (let at = 0; at < words.length; at += 1) {
    const character = words[at] as string
    if ('（('.includes(character)) depth += 1
    else if ('）)'.includes(character) && depth > 0) depth -= 1
    else if (depth === 0 && LIST_END.test(character)) return at
    else if (
      depth === 0 &&
      '，,'.includes(character) &&
      /^[，,][^，,、；。]{2,8}[：:]/u.test(words.slice(at, at + 12))
    )
      return at
  }
  return words.length
}

/** `（生态环境部牵头，国家发展改革委、国家统计局参与）`. */
function findBracketed(text: string, firstLeads: boolean | null): readonly Unit[] {
  return [...text.matchAll(BRACKETED)].flatMap((match) => {
    const words = match.groups?.words ?? ''
    if (
      !/(?:负责|牵头|配合|参与|参加|落实|承办|主办|组织实施|协助|协办)/u.test(words) ||
      UNIT_LABEL.test(words)
    )
      return []
    const clauses = cutClauses(words, match.index + 1)
    const read = clauses.flatMap(({ start, end }) => {
      const groups = CLAUSE.exec(text.slice(start, end))?.groups
      if (!groups || REMARK.test(groups.units as string)) return []
      const list = splitUnits(text, { start, end: start + (groups.units as string).length })
      const isList = list.length > 0 && list.every((unit) => BODY.test(text.slice(unit.start, unit.end)))
      return isList ? [{ list, verb: groups.verb as string }] : []
    })
    const hasLead = read.some(({ verb }) => verb.includes('牵头'))
    return read.flatMap(({ list, verb }) => toUnits(list, roleOfVerb(verb, hasLead), firstLeads))
  })
}

function roleOfVerb(verb: string, hasLead: boolean): Role {
  if (/牵头|主办/u.test(verb)) return 'lead'
  if (/配合|参与|参加|协办|协助|支持|指导/u.test(verb)) return 'support'
  return hasLead ? 'support' : 'named'
}

/** Clauses of a bracket: at `；` and `。`, and at `，` where a verb stands before it. */
function cutClauses(words: string, origin: number): readonly Span[] {
  const clauses: Span[] = []
  let start = 0
  for (const match of words.matchAll(
    /[；;。]|(?<=负责|牵头|配合|参与|参加|指导|落实|协助|协办|支持|主办|承办|实施)[，,]|$/gu,
  )) {
    if (match.index > start) clauses.push({ start: origin + start, end: origin + match.index })
    start = match.index + match[0].length
  }
  return clauses
}

/** Roles of a list: all of them have the one that is given; without any, the sole or the first one leads. */
function toUnits(list: readonly Span[], role: Role, firstLeads: boolean | null): readonly Unit[] {
  return list.map((unit, index) => {
    if (role !== 'named') return { ...unit, role, isUnsure: false }
    if (firstLeads) return { ...unit, role: index === 0 ? 'lead' : 'support', isUnsure: false }
    return { ...unit, role: 'lead', isUnsure: list.length > 1 && firstLeads === null }
  })
}

const BLANK = /[\t\p{Zs}]/u
/** `各市、县（市、区）人民政府` is one name. */
const EVERY = /^(?:各|各设区|各省辖)(?:市|县|区|州|地|市州)$/u

/** The items of a list, what is not of their names left out. */
function splitUnits(text: string, { start, end }: Span): readonly Span[] {
  const units: Span[] = []
  let depth = 0
  let from = start
  const push = (to: number) => {
    const unit = trimUnit(text, { start: from, end: to })
    if (unit.end > unit.start) units.push(unit)
    from = to + 1
  }
  for (let at = start; at < end; at += 1) {
    const character = text[at] as string
    if ('（('.includes(character)) depth += 1
    else if ('）)'.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && BLANK.test(character) && BODY.test(text.slice(from, at))) push(at)
    else if (depth === 0 && '、，,'.includes(character) && !EVERY.test(text.slice(from, at))) push(at)
  }
  push(end)
  return units.flatMap((unit) => splitJoint(text, unit))
}

/** `省司法厅会同省财政厅` → both. */
function splitJoint(text: string, unit: Span): readonly Span[] {
  const at = text.slice(unit.start, unit.end).indexOf('会同')
  if (at <= 0) return [unit]
  const second = { start: unit.start + at + 2, end: unit.end }
  return second.start < second.end ? [{ start: unit.start, end: unit.start + at }, second] : [unit]
}

/** `由市司法局` → `市司法局`, `人民银行等部门` → `人民银行`, `乡镇人民政府按职责分工分别负责` → `乡镇人民政府`. */
function trimUnit(text: string, span: Span): Span {
  const whole = text.slice(span.start, span.end)
  const lead = /^(?:\s|由|会同|及|和|以及|其中)*/u.exec(whole)?.[0].length ?? 0
  const words = whole.slice(lead)
  const kept = words.slice(0, words.length - (BEHIND.exec(words)?.[0].length ?? 0)).trimEnd()
  return { start: span.start + lead, end: span.start + lead + kept.length }
}
