import { inBrackets } from './brackets.ts'

/** What may stand in brackets behind a name, at its end. */
export const NOTE = `(?:${inBrackets()})?$`

/** A place and no body: `自治区`, `县（市、区）`, `北京市`, but not `广州军区`; `各地` stands for prefectures. */
export const PLACE = new RegExp(
  `(?:省|市|县|(?<=各)地|(?<!军)区|州|盟|旗|乡|镇|(?<=[乡镇])场|街道?)${NOTE}`,
  'u',
)

/** A kind of place or its office, not the name of one: `自治区`, `县（市、区）`, but not `县直机关`. */
const KIND_OF_PLACE =
  /^(?:自治|直辖|省辖|设区|县级(?=市)|地级|计划单列|省直管)?(?:省|市|地区|县|区|州|盟|旗|乡|镇|街道|园区|开发区|新区|办事处|管委会)(?![直级属场])/u

/** `各乡镇党委`, whose government is of one name with it. */
export const PARTY = /党委(?:[（(]党(?:组|工委|总支)[）)])?$/u
const KIND_OF_OFFICE = /^(?:[部委办厅局处]|部门|单位|机构)$/u
const LEVEL = /^(?:中央|中|部|省|市|州|自治区)$/u
const OF_LEVEL = /^(?:省|市|县|区|州|自治区)?[属驻直]/u

/**
 * Whether a piece behind 、 goes on with the name before it, 各 or not, for one of the two is no name by itself:
 * `市政府有关委、办、局`, `省有关部门、单位`, `中央、省属在金有关单位`, `乡镇党委、政府`.
 */
export function isOneName(before: string, piece: string): boolean {
  return (
    KIND_OF_OFFICE.test(piece) ||
    (LEVEL.test(before) && OF_LEVEL.test(piece)) ||
    (PARTY.test(before) && /^(?:人民)?政府(?:[（(]办事处[）)])?$/u.test(piece))
  )
}

/** `直属机构` in `各部门、直属机构`; 有关单位 are others. */
const KIND_OF_BODY = /^(?:(?:直属|派出|所属|下属)(?:事业)?|事业)(?:部门|单位|机构)$/u
const BODIES = new RegExp(`(?:部门|单位|机构|企业|委办局)${NOTE}`, 'u')

/**
 * Whether a name goes on with this piece behind 、, for one 各 is said of both: `各市、县人民政府`, `各乡镇、街道`,
 * `各部门、单位`. `body` tells the bodies that a kind of place may have there.
 */
export function isUnderEach(before: string, piece: string, body: RegExp): boolean {
  if (KIND_OF_BODY.test(piece) && BODIES.test(before)) return true
  return PLACE.test(before) && KIND_OF_PLACE.test(piece) && (PLACE.test(piece) || body.test(piece))
}
