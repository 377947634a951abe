import { CLAUSE_START, REPORTS, WORDS } from './clause-forms.ts'
import { readClauses } from './read-clauses.ts'
import { isSureName, namesAhead } from './sure-names.ts'
import { isAuthority, isEstablishment } from './unit-names.ts'
import type { Unit } from './units.ts'

/** What others do who are named behind the one that leads. */
const JOIN = '(?:配合|参与|参加|协助|为成员(?:单位)?|组成)'
/** How a list of others ends before words that go on: `会同市公安局等有关部门开展检查`. */
const CLOSED = '等[^，,、。；;]{0,6}?(?:部门|单位)(?:[、和](?:部门|单位))?'
/** `由市民政局牵头、市财政局参加的联席会议` says what a meeting is. */
const NO_THING = `(?!${WORDS}{2,80}?牵头(?:[，,、]${WORDS}{2,200}?${JOIN})?的)`
/** A meeting that the text sets up is work to be done, and who leads it is told; 已建立, 建立了 report of one. */
const SETS_UP = '(?<=(?<![已未曾经])(?:成立|[建设]立|组建|健全|完善|构建|形成))由'
/** Without 由 a name begins where its clause does, and what it does follows; `市民政局牵头制定的办法` is a thing. */
const OPENS = `${CLAUSE_START}(?!会同|${WORDS}{2,80}?牵头\\p{Script=Han}{0,8}[的了])`
const DOES =
  '(?=[，,。；;]|$|负责|组织|会[同商]|商|统筹|协调|推[进动]|落实|实施|开展|制定|建立|[做抓]好|抓总|研究|编制|起草|完善)'

/**
 * `由市发展改革委牵头商市财政局办理`, `由市民政局牵头，市财政局、市残联配合`, `市民政局牵头组织`: in running text the one
 * frame that tells who leads.
 */
const LED = new RegExp(
  `(?:${SETS_UP}|(?:(?<![自理缘事])由(?!于)|${OPENS})${NO_THING})(?<words>(?:(?!由)${WORDS}){2,80}?牵头)(?![人单部])` +
    `(?<others>[，,]?(?:会[同商]|商)(?:${WORDS}{2,200}?${CLOSED}|${WORDS}{2,200})|[，,、]${WORDS}{2,200}?${JOIN})?`,
  'gmu',
)
const BEHIND = new RegExp(`^${DOES}`, 'mu')

/** The units of which running text says that they lead, and those that join them, if their names are sure. */
export function findLedUnits(text: string): readonly Unit[] {
  return [...text.matchAll(LED)].flatMap((match) => {
    const { words = '', others = '' } = match.groups ?? {}
    const isBy = match[0].startsWith('由')
    const start = match.index + (isBy ? 1 : 0)
    const end = start + words.length
    if (!isBy && !BEHIND.test(text.slice(end, end + 4))) return []
    if (REPORTS.test(text.slice(end, end + 80))) return []
    const isBody = ({ start, end }: Unit) => {
      const name = text.slice(start, end)
      return isAuthority(name) || isEstablishment(name)
    }
    const isSureLead = (unit: Unit) => (isBy ? isBody(unit) : isSureName(text.slice(unit.start, unit.end)))
    const isSure = (units: readonly Unit[]) => {
      const leads = units.filter(({ role }) => role === 'lead')
      const named = units.filter(({ role, verb }) => role === 'support' && verb !== null)
      return leads.length > 0 && leads.every(isSureLead) && named.filter(isBody).length * 2 >= named.length
    }
    const all = readClauses(text, { start, end: end + others.length }, null)
    const leading = readClauses(text, { start, end }, null)
    const [fullest = []] = [all, [...leading, ...joining(text, end)]]
      .filter(isSure)
      .sort((a, b) => b.length - a.length)
    return fullest
  })
}

const JOINING = /^[，,]?(?:会同|商(?!务))/u

/** Those named behind 会同 or 商, where words go on behind the last: `牵头，会同|市财政局|开展`. */
function joining(text: string, from: number): readonly Unit[] {
  const joint = JOINING.exec(text.slice(from, from + 3))
  const names = joint ? namesAhead(text, from + joint[0].length) : []
  return names.map((name) => ({ ...name, role: 'support', verb: null, isUnsure: false }))
}
