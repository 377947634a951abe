import type { Plan } from '../model/plan.ts'
import { NATIONAL_BODIES } from './national-bodies.ts'
import { isWithin, NATION, placeAtStart, placeChain, placeOf } from './places.ts'
import { readBodyName } from './read-body-name.ts'

/** Where a plan is from, as far as that is certain. */
export interface PlanPlace {
  /** Code of the province, prefecture or county; `000000` for a document of the centre. */
  readonly code: string
  /**
   * Whether its government or party issued it, so that names without a place are of its own bodies; a department
   * or a town may mean its own offices.
   */
  readonly isGovernment: boolean
}

const GOVERNMENT: ReadonlySet<string> = new Set([
  ...['zhengfu', 'zhengfubangongshi', 'dangwei', 'dangweibangongshi', 'guowuyuan', 'zhonggongzhongyang'],
])
/** Enterprises and institutions are named by their places too; their plans are not of the place. */
const NOT_OFFICE = /公司|集团|大学|学院|学校|中学|小学|医院|银行|协会|学会|研究院/u
const TOWN = /^.{1,10}?(?:乡|镇|街道|苏木)/u
const NATIONAL_OFFICE = /(?:办公厅|办公室|综合司|综合局)$/u

/** The place of a plan by its issuers, else by its title; `null` where none is certain. */
export function planPlace(
  { issuers, title, documents }: Pick<Plan, 'issuers' | 'title' | 'documents'>,
  text: string,
): PlanPlace | null {
  const byIssuers = issuers.map((issuer) => placeOfIssuer(issuer.replace(/\s/gu, ''), text))
  const [first = null, ...others] = byIssuers
  if (first !== null && others.every((other) => other?.code === first.code))
    return { code: first.code, isGovernment: byIssuers.every((each) => each?.isGovernment) }
  if (byIssuers.some((each) => each !== null) || issuers.some((issuer) => NOT_OFFICE.test(issuer)))
    return null
  const titles = [title, ...documents.map((document) => document.title)]
  for (const words of titles) {
    const place = words === null ? null : placeOfTitle(words, text)
    if (place) return place
  }
  return null
}

function placeOfIssuer(issuer: string, text: string): PlanPlace | null {
  const national = NATIONAL_BODIES.get(issuer) ?? NATIONAL_BODIES.get(issuer.replace(NATIONAL_OFFICE, ''))
  if (national) return { code: NATION.code, isGovernment: GOVERNMENT.has(national.function) }
  if (NOT_OFFICE.test(issuer)) return null
  const [named] = readBodyName(issuer).filter(({ says }) => says === 'name')
  const code = named && sole(named.codes, text)
  if (!named || !code) return null
  const isTown = TOWN.test(named.form.slice(named.form.indexOf('~') + 1))
  return { code, isGovernment: !isTown && GOVERNMENT.has(named.function?.id ?? '') }
}

/** `甲县2020年……`, `中共甲县委关于……`, `关于印发甲县……的通知`. */
function placeOfTitle(title: string, text: string): PlanPlace | null {
  const words = title.replace(/\s/gu, '')
  if (/^(?:中共中央|国务院)/u.test(words)) return { code: NATION.code, isGovernment: true }
  const start = words.replace(/^(?:\d{4}年|[^《]{0,40}?关于(?:印发|发布)《?|《|中共)/u, '')
  const named = placeAtStart(words) ?? placeAtStart(start)
  const code = named && sole(named.codes, text)
  return code ? { code, isGovernment: false } : null
}

/** The sole place of a name; of several, the only one whose city or province the text names. */
function sole(codes: readonly string[], text: string): string | null {
  if (codes.length === 1) return codes[0] ?? null
  const [only, ...others] = codes.filter((code) =>
    placeChain(code)
      .slice(1)
      .some(({ name }) => text.includes(name)),
  )
  return only !== undefined && others.length === 0 ? only : null
}

/** Of places with one name, the only one that a plan's place belongs to, or that belongs to it; else the sole one. */
export function solePlace(codes: readonly string[], plan: PlanPlace | null): string | null {
  if (codes.length === 1) return codes[0] ?? null
  if (plan === null || plan.code === NATION.code) return null
  const near = codes.filter((code) => isWithin(plan.code, code) || isWithin(code, plan.code))
  return near.length === 1 && placeOf(near[0] ?? '') ? (near[0] ?? null) : null
}
