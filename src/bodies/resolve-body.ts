import type { Body } from '../model/plan.ts'
import { sha256 } from '../model/sha256.ts'
import { NATIONAL_BODIES } from './national-bodies.ts'
import { NATION, placeOf, placeOfLevel } from './places.ts'
import { type PlanPlace, solePlace } from './plan-place.ts'
import { type BodyName, readBodyName } from './read-body-name.ts'

/** Where a name stands: the plan, and its place. */
export interface BodyContext {
  readonly plan: string
  readonly place: PlanPlace | null
}

/**
 * The body that a name means in a plan. The same for the same name, place and plan, whatever else a library has.
 *
 * 1. Place and function are certain: their two ids are the body's.
 * 2. Only the place is: a hash of the place and of the name without it.
 * 3. Else it is a body of that plan: a hash of the plan's id and of the name.
 */
export function resolveBody(name: string, context: BodyContext): Body {
  const national = nationalBody(name, context)
  if (national) return national
  const readings = readBodyName(name).map((reading) => ({ reading, place: placeOfBody(reading, context) }))
  const known = readings.find(({ reading, place }) => reading.function !== null && place !== null)
  if (known) return bodyOf(known.reading, known.place as string)
  const placed = VAGUE.test(name) ? undefined : readings.find(({ place }) => place !== null)
  const words = name.replace(/\s/gu, '').replaceAll('(', '（').replaceAll(')', '）')
  const of = placed ? [placed.place, placed.reading.form] : [context.plan, words]
  return { id: hashId(of), name: words, place: placed?.place ?? null, function: null }
}

/** `国家发展改革委` anywhere; `发展改革委`, which may be a place's own, only in a document of the centre. */
function nationalBody(name: string, { place }: BodyContext): Body | null {
  const body = NATIONAL_BODIES.get(name.replace(/\s/gu, ''))
  if (!body) return null
  const isCentral = place?.code === NATION.code && place.isGovernment
  if (!isCentral && !SURELY_NATIONAL.test(name) && !(place && MINISTRY.test(name))) return null
  const { code } = NATION
  return { id: `${code}-${body.function}`, name: body.name, place: code, function: body.function }
}

const SURELY_NATIONAL =
  /^(?:国家|国务院|中央|中共中央|中国|中华|全国|最高|共青团中央|团中央)|总局$|^.{4,}部$|^.{2,}总署$|^审计署$/u
/** `财政部`, which only an enterprise could have as its own. */
const MINISTRY = /^.{2,}部$/u

/** The code of a body's place; `null` where the words and the plan do not tell. */
function placeOfBody({ says, codes, place, form, function: known }: BodyName, { place: plan }: BodyContext) {
  if (says === 'name' || says === 'stem') return solePlace(codes, plan)
  if (plan === null || plan.code === NATION.code)
    return plan?.isGovernment && says === 'none' && !known && isNamed(form) ? NATION.code : null
  if (says === 'level') return placeOfLevel(plan.code, place)?.code ?? null
  if (!plan.isGovernment) return null
  return known ? ownPlace(form, plan.code) : isNamed(form) ? plan.code : null
}

/** `司法局` in a plan of a city or county is its own; in one of a province it may be any, and only `司法厅` is its own. */
function ownPlace(form: string, code: string): string | null {
  return code.endsWith('0000') === form.endsWith('厅') ? code : null
}

/** Words that leave it to the plan, or to a task of it, which bodies are meant. */
const VAGUE = /有关|相关|相应|其他|成员单位|责任单位|牵头单位|配合单位/u
/** A class of bodies, or an office of something that the name does not say. */
const UNNAMED =
  /各|所有|全体|所属|下属|本级|试点|^~(?:[乡镇街村社]|政府|党委|企业|部门|单位)|^~(?:工作|专项|专班|领导小组|指挥部|联席会议|推进|协调|综合|秘书|小组|主管|牵头|行业|属地|党组|园区|开发区|管委会)|[、，]|(?:处|科|股|(?<!公)司)室?$/u

/** Whether a name without its place is the name of one body within a place. */
function isNamed(form: string): boolean {
  return form.length > 4 && !UNNAMED.test(form)
}

function bodyOf({ says, place: words, form, function: known }: BodyName, code: string): Body {
  const place = placeOf(code)?.name ?? ''
  const full = says === 'stem' ? words : says === 'name' ? words : place
  const name = form.replace(/^团~委$/u, '共青团~委').replace('~', full)
  return { id: `${code}-${known?.id}`, name, place: code, function: known?.id ?? null }
}

/** 40 bits: of a hundred thousand bodies two would share an id once in two hundred libraries. */
function hashId(of: readonly (string | null)[]): string {
  return `body-${sha256(of.join('\n')).slice(0, 10)}`
}
