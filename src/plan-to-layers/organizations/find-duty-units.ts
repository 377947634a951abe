import { inBrackets } from '../../chinese/brackets.ts'
import type { Span } from '../../model/span.ts'
import { createOverlapTest } from '../overlap-test.ts'
import { ANSWERS, CLAUSE_START, MANNER, REPORTS, WORDS } from './clause-forms.ts'
import { splitUnits } from './split-units.ts'
import { isSureName, namesAhead } from './sure-names.ts'
import { type Unit, verbIn } from './units.ts'

/** `会同市财政局制定的办法` is a thing that there is; who explains a document has no task of it. */
const NO_WORK = /^[^，,。；;：:\n]*?(?:的《|[定发订布]的|印发《|负责解释)/u

/** Who answers for what follows, who only has a part in it, and who does it with those named behind. */
const VERB = new RegExp(
  `(?<answers>${ANSWERS})|(?<does>组织实施|实施|落实|承办)(?!的)|(?<joins>配合|协助|参与)(?!的)|会同|联合|商`,
  'gu',
)
/** What a clause has before such a word: names and nothing else, behind 由 or where it begins. */
const NAMED = new RegExp(
  `(?:(?<by>(?<![自理缘事均都])由)|${CLAUSE_START})(?<names>(?:(?!由|会同)${WORDS}){2,160}?)(?<manner>${MANNER})$`,
  'u',
)
/** `分管副市长牵头，|市财政局配合`: who joins a person is no unit beside another. */
const PERSON_LEADS = /(?:长|领导|同志|书记|主任|委员|负责人|专人)牵头[，,、]$/u
/** More than such names and words can be long. */
const LENGTH = 200

/**
 * The bodies of which running text says that they answer for what follows: `市公安局负责维护秩序，市财政局负责经费`,
 * `由市财政局、市审计局按职责分工负责`, `市财政局会同市教育局制定办法`, of which the second joins.
 */
export function findDutyUnits(text: string): readonly Unit[] {
  const isInBrackets = createOverlapTest([...text.matchAll(BRACKETS)].map(spanOf))
  return [...text.matchAll(VERB)].flatMap((match): readonly Unit[] => {
    const { start: at, end } = spanOf(match)
    const head = NAMED.exec(text.slice(Math.max(0, at - LENGTH), at))?.groups
    const { answers, does, joins } = match.groups ?? {}
    if (!head || isInBrackets({ start: at, end }) || (does && !head.by)) return []
    const namesEnd = at - (head.manner?.length ?? 0)
    const leading = splitUnits(text, { start: namesEnd - (head.names?.length ?? 0), end: namesEnd })
    if (joins && PERSON_LEADS.test(text.slice(Math.max(0, at - LENGTH), leading[0]?.start))) return []
    if (!leading.every((unit) => isSureName(text.slice(unit.start, unit.end)))) return []
    const after = text.slice(end, end + LENGTH)
    if (REPORTS.test(after)) return []
    const verb = verbIn(answers ?? does ?? joins ?? '')
    if (verb !== null) return leading.map((unit) => toUnit(unit, joins ? 'support' : 'lead', verb))
    const others = namesAhead(text, end)
    const isWork = match[0] === '会同' || others.length > 0
    if (!isWork || NO_WORK.test(after)) return []
    return [
      ...leading.map((unit) => toUnit(unit, 'lead', null)),
      ...others.map((unit) => toUnit(unit, 'support', null)),
    ]
  })
}

const BRACKETS = new RegExp(inBrackets(), 'gu')

function spanOf({ 0: words, index }: RegExpMatchArray & { readonly index: number }): Span {
  return { start: index, end: index + words.length }
}

function toUnit({ start, end }: Span, role: Unit['role'], verb: string | null): Unit {
  return { start, end, role, verb, isUnsure: false }
}
