import { readClauses } from './read-clauses.ts'
import { isAuthority } from './unit-names.ts'
import type { Unit } from './units.ts'

/** Up to the next mark that parts clauses or opens a bracket. */
const WORDS = '[^，,。；;：:（()）\\n]'
/** What others do who are named behind the one that leads. */
const JOIN = '(?:配合|参与|参加|协助)'
/**
 * `由市发展改革委牵头商市财政局办理`, `由市民政局牵头，市财政局、市残联配合`: in running text the one frame that tells
 * who leads. `由市民政局牵头、市财政局参加的联席会议` says what a meeting is.
 */
const LED = new RegExp(
  `(?<![自理缘事])由(?!于)(?<words>(?:(?!由)${WORDS}){2,80}?牵头)(?![人单部]|(?:[，,、]${WORDS}{2,200}${JOIN})?的)` +
    `(?<others>[，,]?(?:会[同商]|商)${WORDS}{2,200}|[，,、]${WORDS}{2,200}?${JOIN})?`,
  'gu',
)

/** The units of which running text says that they lead, and those that join them, if all of them are authorities. */
export function findLedUnits(text: string): readonly Unit[] {
  return [...text.matchAll(LED)].flatMap((match) => {
    const { words = '', others = '' } = match.groups ?? {}
    const start = match.index + 1
    const isSure = (units: readonly Unit[]) =>
      units.some(({ role }) => role === 'lead') &&
      units.every((unit) => isAuthority(text.slice(unit.start, unit.end)))
    const leading = readClauses(text, { start, end: start + words.length }, null)
    const all = readClauses(text, { start, end: start + words.length + others.length }, null)
    return [all, leading].find(isSure) ?? []
  })
}
