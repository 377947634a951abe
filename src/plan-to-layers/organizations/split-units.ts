import { CLOSING, inBrackets, OPENING } from '../../chinese/brackets.ts'
import { isOneName, isUnderEach, NOTE, PARTY } from '../../chinese/under-each.ts'
import type { Span } from '../../model/span.ts'
import { isUnitName } from './unit-names.ts'

/** A name in a list of units, and the word of a mark behind it: `牵头` of `市司法局（牵头）`. */
export interface ListedUnit extends Span {
  readonly mark: string | null
}

const BLANK = /[\t\p{Zs}]/u

/** The names of a list, what is not of them left out. */
export function splitUnits(text: string, { start, end }: Span): readonly ListedUnit[] {
  const units: ListedUnit[] = []
  let depth = 0
  let from = start
  const push = (to: number) => {
    units.push(...splitJoint(text, { start: from, end: to }))
    from = to + 1
  }
  for (let at = start; at < end; at += 1) {
    const character = text[at] as string
    if (OPENING.includes(character)) depth += 1
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && BLANK.test(character) && isUnitName(text.slice(from, at))) push(at)
    else if (
      depth === 0 &&
      '、，,；;'.includes(character) &&
      !goesOn(text.slice(from, at), text.slice(at, end))
    )
      push(at)
  }
  push(end)
  return units
}

/** What stands behind a pause mark, up to the next mark or joint. */
const AHEAD_OF_MARK = new RegExp(`^、(?<name>(?:${inBrackets()}|(?!会同|以及)[^、，,；;和及与等\\s])*)`, 'u')
/** What a kind of place may have as its body; `开发区管委会` is one by itself. */
const BODY = new RegExp(`(?:政府|党委|(?<!园区|开发区|新区)管委会|办事处|街道办)${NOTE}`, 'u')

/** `各市党委、政府`, `乡镇党委和政府`: the party committees of places and their governments are one name. */
const GOVERNMENT =
  /^[、和及与](?:人民)?政府(?:$|[、，,；;。等和及与按负]|(?:共同|分别|具体)?(?:牵头|负责|落实|配合))/u

/** `各市、县（市、区）人民政府` is one name; so are `各省、自治区、直辖市人民政府` and `各乡镇、街道`. */
function goesOn(held: string, rest: string): boolean {
  if (PARTY.test(held) && GOVERNMENT.test(rest)) return true
  const name = AHEAD_OF_MARK.exec(rest)?.groups?.name?.replace(BEHIND, '')
  if (name === undefined) return false
  return (
    isOneName(held.slice(held.lastIndexOf('、') + 1), name) ||
    (held.includes('各') && isUnderEach(held, name, BODY))
  )
}

const JOINT = /会同|以及|[和及与]/gu
/** What stands before a joint that parts two names: `州委编办|及|州直相关单位`, but not `住房|和|城乡建设局`. */
const BEFORE_JOINT = new RegExp(
  `(?:(?<![干全内外])部|(?<!社)会|[委局厅署院室办府]|部门|单位|中心|银行|公司|集团|等|^各.{0,20}(?:[省市县区州镇乡旗]|街道))${NOTE}`,
  'u',
)
/** `有关部门和单位` is one name. */
const NAME_LENGTH = 3

/** `省司法厅会同省财政厅`, `州委编办及州直相关单位` → both names. */
function splitJoint(text: string, span: Span): readonly ListedUnit[] {
  const words = text.slice(span.start, span.end)
  for (const { 0: joint, index } of words.matchAll(JOINT)) {
    const left = trimUnit(text, { start: span.start, end: span.start + index })
    const right = { start: span.start + index + joint.length, end: span.end }
    const isGroup = PARTY.test(words.slice(0, index)) && GOVERNMENT.test(words.slice(index))
    if (isGroup) continue
    const parts =
      joint === '会同' ? left.end > left.start : partsNames(text, left, words.slice(0, index), right)
    if (parts) return [left, ...splitJoint(text, right)]
  }
  const unit = trimUnit(text, span)
  return unit.end > unit.start ? [unit] : []
}

function partsNames(text: string, left: Span, before: string, right: Span): boolean {
  const { start, end } = trimUnit(text, right)
  return (
    BEFORE_JOINT.test(before) &&
    end - start >= NAME_LENGTH &&
    isUnitName(text.slice(left.start, left.end)) &&
    isUnitName(text.slice(start, end))
  )
}

const AHEAD = /^(?:\s|由|会同|及|和|以及|其中)*/u
/** What stands behind a name without being of it: `等有关部门`, `等市政府相关部门`, `按职责分工负责`. */
const BEHIND =
  /(?:等[\d一二三四五六七八九十]{0,3}[个家]?(?:(?:国务院|自治区|[省市县区州])?(?:人民)?(?:政府)?级?[各直]?(?:有关|相关|相应|职能|成员)?(?:部门单位|部门|单位|地方|机构)(?:和(?:部门|单位|地方|机构))?)?|(?<=[委局厅办部院司])等\p{Script=Han}{1,8}(?:部门|单位|公司|企业|机构))?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|各自|分工|分别|共同|负责|(?:抓好|推进|组织)?(?:落实|实施)){0,5}$/u
/** `（下同）` behind a name is a remark. */
const SAME = new RegExp(`${inBrackets('下同')}$`, 'u')
/** `（牵头）` behind a name. */
const MARK = new RegExp(`${inBrackets('总?(?<verb>牵头|主[办责]|配合|协办|参与)(?:单位|部门)?')}$`, 'u')

/** `由市司法局` → `市司法局`, `人民银行等部门` → `人民银行`, `乡镇人民政府按职责分工分别负责` → `乡镇人民政府`. */
function trimUnit(text: string, span: Span): ListedUnit {
  const whole = text.slice(span.start, span.end)
  const ahead = AHEAD.exec(whole)?.[0].length ?? 0
  const words = whole.slice(ahead).trimEnd().replace(SAME, '')
  const named = words.slice(0, words.length - (BEHIND.exec(words)?.[0].length ?? 0)).trimEnd()
  const mark = MARK.exec(named)
  const start = span.start + ahead
  return {
    start,
    end: start + (mark?.index ?? named.length),
    mark: mark?.groups?.verb ?? null,
  }
}
