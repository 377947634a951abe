import { NATIONAL_BODIES } from '../../bodies/national-bodies.ts'
import { readBodyName } from '../../bodies/read-body-name.ts'
import { inBrackets } from '../../chinese/brackets.ts'
import type { Span } from '../../model/span.ts'
import { isAuthority, isPlacedOffice, isUnitName } from './unit-names.ts'

/** What is done to bodies or by them: words with it are more than a name. */
const MORE_THAN_NAME =
  /要求|督促|指导|组织(?!部|人事)|会同|协助|配合|负责|牵头|[成设]立|[下设]设|设在|根据|按照|通过|报送|征求|提请|履行|(?<![主重机])要|对(?!外)|向(?!阳)/u
/** `各镇人民政府`, `各县（市、区）教育局`, but not `各地要求市教育局`. */
const OF_EACH = new RegExp(
  `^各(?:有关|相关)?[省市县区州旗盟乡镇街道、]{1,5}(?:${inBrackets()})?[^省市县区州旗盟]{0,12}$`,
  'u',
)
/** `中国农业发展银行`, `国网甲市供电公司`, `武警甲市支队`, `国务院新闻办`, `铁道部`. */
const CENTRAL =
  /^(?:中国\p{Script=Han}{2,12}(?:银行|公司|集团)|(?:国网|武警)\p{Script=Han}{2,10}(?:公司|[总支大]队)|国务院\p{Script=Han}{2,8}[办局室]|\p{Script=Han}{2}部)$/u
/** `市消防救援支队`, `县疾控中心`, `镇派出所`; `市民`, `县城` and `区域` are words of their own. */
const PLACED =
  /^(?:各?(?:乡镇|镇|乡|街道)|[省市县区州旗盟](?![民场域块城际内外级属直]))[^省市县区州旗盟镇乡]{1,10}(?:[总支大中]队|中心|公司|联社|办|所|站|党委|政府)$/u

/** `省防汛抗旱指挥部办公室`, `领导小组办公室`. */
const ESTABLISHED = /^\p{Script=Han}{0,14}(?:领导小组|指挥部|联席会议|委员会)办公室$/u
/** `教育部门`, `市场监管部门`: those of a field, whatever their offices are called. */
const OF_FIELD = /(?:行政)?(?:主管|管理)?部门$/u

/** Whether words are the name of one body and nothing else, even where nothing tells them from those before and behind. */
export function isSureName(words: string): boolean {
  if (MORE_THAN_NAME.test(words) || !isUnitName(words)) return false
  return isKnownName(words) || isPlacedOffice(words) || isFormOfName(words)
}

function isKnownName(words: string): boolean {
  return NATIONAL_BODIES.has(words) || readBodyName(words)[0]?.function !== null
}

function isFormOfName(words: string): boolean {
  return (
    [CENTRAL, PLACED, ESTABLISHED].some((form) => form.test(words)) ||
    (OF_FIELD.test(words) && isKnownName(words.replace(OF_FIELD, '局'))) ||
    (OF_EACH.test(words) && isAuthority(words))
  )
}

const LONGEST = 24
const JOINT = /^(?:以及|[、和及与])/u
/** Another name in brackets: `（市人防办）`. */
const NOTE = new RegExp(`^${inBrackets()}`, 'u')
/** What makes of a name that of a class, of people or of a part: `教育部|门`, `国务院|有关部门`, `市教育局|局长`. */
const GOES_ON =
  /^(?:[门长各]|有关|相关|局长|主任|负责(?:人|同志)|领导|干部|\p{Script=Han}{0,4}(?:[总支大中]队|分局|中心|[科处]室?))/u

/** The names that words begin with here, whatever goes on behind the last: `市财政局、市审计局|开展检查`. */
export function namesAhead(text: string, from: number): readonly Span[] {
  const names: Span[] = []
  let start = from
  for (;;) {
    const end = nameEnd(text, start)
    if (end === start) return names
    names.push({ start, end })
    const joint = JOINT.exec(text.slice(end, end + 2))
    if (!joint) return names
    start = end + joint[0].length
  }
}

/** The longest name that is well known, else the shortest that has the form of one. */
function nameEnd(text: string, start: number): number {
  const words = /^\p{Script=Han}*/u.exec(text.slice(start, start + LONGEST))?.[0] ?? ''
  const lengths = Array.from({ length: words.length }, (_, index) => index + 1)
  const isName = (test: (name: string) => boolean) => (length: number) =>
    test(words.slice(0, length)) && !GOES_ON.test(text.slice(start + length))
  const length = lengths.findLast(isName(isKnownUnit)) ?? lengths.find(isName(isSureName)) ?? 0
  const end = start + length
  return length === 0 ? start : end + (NOTE.exec(text.slice(end, end + LONGEST))?.[0].length ?? 0)
}

function isKnownUnit(words: string): boolean {
  return isUnitName(words) && isKnownName(words)
}
