import { inBrackets } from '../chinese/brackets.ts'
import { isOneName, isUnderEach, NOTE, PLACE } from '../chinese/under-each.ts'

/**
 * The bodies that a line of addressees names: `各市、县人民政府，省直各单位：` → `各市、县人民政府` and `省直各单位`.
 * Names that share their last word, and what stands under one 各, are one addressee; marks within brackets part nothing.
 */
export function splitAddressees(line: string | null): readonly string[] {
  const groups = line?.replace(/[：:]$/u, '').match(GROUP) ?? []
  return groups.flatMap((group) => splitGroup(group.match(PIECE) ?? []))
}

/** What commas part, and what pause marks part, neither of them within brackets. */
const WITHIN = inBrackets()
const GROUP = new RegExp(`(?:${WITHIN}|[^，])+`, 'gu')
const PIECE = new RegExp(`(?:${WITHIN}|[^、])+`, 'gu')

function splitGroup(pieces: readonly string[]): readonly string[] {
  const bodies: string[] = []
  pieces.forEach((piece, index) => {
    const body = bodies.at(-1)
    if (body !== undefined && goesOn(body, pieces[index - 1] ?? '', pieces.slice(index)))
      bodies.splice(-1, 1, `${body}、${piece}`)
    else bodies.push(piece)
  })
  return bodies
}

/** Whether a name goes on behind a pause mark: as far as it has come, its last piece, and the pieces to come. */
function goesOn(body: string, before: string, rest: readonly string[]): boolean {
  const [piece = ''] = rest
  if (isOneName(before, piece)) return true
  if (piece.includes('各')) return false
  return body.includes('各')
    ? isOfSameEach(before, piece) || sharesWord(before, rest, GOVERNMENT)
    : sharesWord(before, rest, SHARED)
}

/** `沈阳` in `沈阳、北京、广州军区`. */
const SHORT_NAME = /^(?!.*[部委办局厅会院署行室社团队组])\p{Script=Han}{2,3}$/u
const SHARED = new RegExp(`(?:政府|党委|军区|管委会)${NOTE}`, 'u')
const GOVERNMENT = new RegExp(`(?:政府|公署|行署)${NOTE}`, 'u')

/** `河北省、山西省人民政府`: names that wait for the word that the last of them ends with. */
function sharesWord(before: string, rest: readonly string[], shared: RegExp): boolean {
  const open = [PLACE, SHORT_NAME].find((form) => form.test(before))
  const last = open && rest.find((piece) => !open.test(piece))
  return last !== undefined && shared.test(last)
}

/** A body or office without its place. */
const BARE_BODY =
  /^(?:(?:街道(?:（[^（）]{1,8}）)?|镇|乡)?办事处|街道办|管委会|(?:市场|[^省市县区州旗各]){1,14}[局厅])$/u

/** What a kind of place may have as its body. */
const BODY = new RegExp(`(?:政府|党委|军区|[局厅])${NOTE}`, 'u')
const PLACED_BODY = new RegExp(`(?:[局厅委]|政府)${NOTE}`, 'u')

/** A place that is never a body by itself: `各省、自治区、直辖市、兵团牵头部门` is one addressee. */
const PROVINCE = /(?:各省|自治区|直辖市|单列市)$/u

/** `市人民政府` in `各盟行政公署、市人民政府`. */
const KIND_OF_GOVERNMENT = /^(?:自治)?(?:省|市|县|区|旗|州|盟|地区)(?:人民政府|行政公署|行署)$/u

/** `镇人民政府` in `各街道办事处、镇人民政府`. */
const STREET_OFFICE = /(?:办事处|街道办)$/u
const TOWN_GOVERNMENT = /^(?:乡镇?|镇乡?)(?:人民)?政府$/u

/** `各市、县人民政府`, `各县教育局、财政局`: what stands under one 各. */
function isOfSameEach(before: string, piece: string): boolean {
  if (PROVINCE.test(before)) return true
  if (GOVERNMENT.test(before) && KIND_OF_GOVERNMENT.test(piece)) return true
  if (STREET_OFFICE.test(before) && TOWN_GOVERNMENT.test(piece)) return true
  if (/^各.{0,3}市$/u.test(before) && /^[县区](?![直级属])/u.test(piece)) return true
  if (BARE_BODY.test(piece)) return PLACE.test(before) || PLACED_BODY.test(before)
  return isUnderEach(before, piece, BODY)
}
