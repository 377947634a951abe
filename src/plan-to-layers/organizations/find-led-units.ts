import { inBrackets, NO_BRACKET } from '../../chinese/brackets.ts'
import { readClauses } from './read-clauses.ts'
import { isAuthority, isEstablishment, isPlacedOffice } from './unit-names.ts'
import type { Unit } from './units.ts'

/** Up to the next mark that parts clauses; what stands in brackets is of a name: `各县（市、区）教育局`. */
const WORDS = `(?:(?![，,。；;：:])${NO_BRACKET}|${inBrackets(`${NO_BRACKET}{0,30}`)})`
/** What others do who are named behind the one that leads. */
const JOIN = '(?:配合|参与|参加|协助|为成员(?:单位)?|组成)'
/** How a list of others ends before words that go on: `会同市公安局等有关部门开展检查`. */
const CLOSED = '等[^，,、。；;]{0,6}?(?:部门|单位)(?:[、和](?:部门|单位))?'
/** `由市民政局牵头、市财政局参加的联席会议` says what a meeting is. */
const NO_THING = `(?!${WORDS}{2,80}?牵头(?:[，,、]${WORDS}{2,200}?${JOIN})?的)`
/** A meeting that the text sets up is work to be done, and who leads it is told; 已建立, 建立了 report of one. */
const SETS_UP = '(?<=(?<![已未曾经])(?:成立|[建设]立|组建|健全|完善|构建|形成))由'
/** Without 由 a name begins where its clause does, and what it does follows; `市民政局牵头制定的办法` is a thing. */
const OPENS = `(?<=^|[。；;，,：:\\n])(?=[省市县区州旗盟各])(?!${WORDS}{2,80}?牵头\\p{Script=Han}{0,8}[的了])`
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
    const isSure = ({ role, verb, ...unit }: Unit) => {
      const name = text.slice(unit.start, unit.end)
      if (role === 'lead' && !isBy) return isPlacedOffice(name)
      return isAuthority(name) || isEstablishment(name) || (role === 'support' && verb === null)
    }
    const leading = readClauses(text, { start, end }, null)
    const all = readClauses(text, { start, end: end + others.length }, null)
    return (
      [all, leading].find((units) => units.some(({ role }) => role === 'lead') && units.every(isSure)) ?? []
    )
  })
}
