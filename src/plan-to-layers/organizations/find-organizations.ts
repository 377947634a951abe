import type { OrganizationMention } from '../../model/layers.ts'
import type { Organization } from '../../model/registry.ts'
import type { Span } from '../../model/span.ts'
import { indexNames, matchNames, type NameIndex } from '../match-names.ts'
import { createOverlapTest } from '../overlap-test.ts'
import { findFieldLists } from './find-field-lists.ts'
import { findHeadedUnits } from './find-headed-units.ts'
import { findRemarks } from './find-remarks.ts'
import { findUnits } from './find-units.ts'

/** Organizations by name: bodies and classes anywhere, fields only within lists of departments. */
interface OrganizationIndex {
  readonly bodies: NameIndex<string>
  readonly fields: ReadonlyMap<string, string>
}

/** Index the registry's organizations. */
export function indexOrganizations(organizations: readonly Organization[]): OrganizationIndex {
  const named = (isField: boolean) =>
    organizations
      .filter(({ kind }) => (kind === 'field') === isField)
      .flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [word, id] as const))
  return { bodies: indexNames(named(false)), fields: new Map(named(true)) }
}

/**
 * Find the bodies that a text names; the names of documents, in `excluded`, are not theirs. The responsible
 * units come whole, with their role, whether or not the registry knows them; `listsDuties` tells whether the text is of
 * a list of duties, `firstLeads` what the document says of lists of units.
 */
export function findOrganizations(
  text: string,
  { bodies, fields }: OrganizationIndex,
  excluded: readonly Span[],
  firstLeads: boolean | null = null,
  listsDuties = false,
): readonly OrganizationMention[] {
  const isInDocument = createOverlapTest(excluded)
  const units = findNamed(text, firstLeads, listsDuties).filter((unit) => !isInDocument(unit))
  const isUnit = createOverlapTest(units)
  const lists = findFieldLists(text, fields).filter((item) => !isUnit(item))
  const isTaken = [isInDocument, createOverlapTest(lists), isUnit]
  const isFree = (span: Span) => !isTaken.some((test) => test(span))
  const single = matchNames(text, bodies)
    .filter(
      (match) =>
        isFree(match) && namesBody(text, match) && match.values.every((value) => value === match.values[0]),
    )
    .map(({ start, end, values }) => {
      const body = values[0] ?? null
      const listed = listClosedAt(text, start, units, firstLeads)
      return listed ? toMention(text, { ...listed, start, end }, body) : mention(text, { start, end }, body)
    })
  return [
    ...single,
    ...lists.map(({ start, end, field }) => mention(text, { start, end }, field)),
    ...units.map((unit) => {
      const words = text.slice(unit.start, unit.end)
      return toMention(text, unit, bodyNamed(words, bodies) ?? fields.get(words) ?? null)
    }),
  ].sort((a, b) => a.start - b.start)
}

/** A unit, its role, and whether that is sure. */
type Responsible = Span &
  Pick<OrganizationMention, 'role'> & { readonly isUnsure?: boolean; readonly verb?: string | null }

/** The units of the text itself, and those that it names for what follows, which have no role in it. */
function findNamed(text: string, firstLeads: boolean | null, listsDuties: boolean): readonly Responsible[] {
  const headed = findHeadedUnits(text, listsDuties)
  const isHeaded = createOverlapTest(headed)
  const units = [...headed, ...findUnits(text, firstLeads).filter((unit) => !isHeaded(unit))]
  const isUnit = createOverlapTest(units)
  const below = findRemarks(text, firstLeads)
    .filter(({ kind }) => kind === 'below')
    .flatMap((remark) => remark.units)
    .filter((unit) => !isUnit(unit))
  return [...units, ...below.map(({ start, end }) => ({ start, end, role: 'named' as const }))].sort(
    (a, b) => a.start - b.start,
  )
}

/** `市财政局等|有关部门|负责`: the class that closes a list is responsible as those before it are, but does not lead as the first. */
const CLOSES_LIST = /^等\p{Script=Han}{0,4}$/u

function listClosedAt(
  text: string,
  start: number,
  units: readonly Responsible[],
  firstLeads: boolean | null,
): Omit<Responsible, 'start' | 'end'> | undefined {
  const unit = units.find(({ end }) => CLOSES_LIST.test(text.slice(end, start)))
  return firstLeads && unit?.role === 'lead' ? { role: 'support' } : unit
}

/** The sole body of exactly this name. */
function bodyNamed(words: string, bodies: NameIndex<string>): string | null {
  const [match] = matchNames(words, bodies)
  const isWhole = match !== undefined && match.start === 0 && match.end === words.length
  return isWhole && match.values.every((value) => value === match.values[0])
    ? (match.values[0] ?? null)
    : null
}

function mention(text: string, { start, end }: Span, organization: string | null): OrganizationMention {
  const role = roleOf(text, { start, end })
  const verb = role === 'lead' ? '牵头' : role === 'support' ? supportWord(text, { start, end }) : null
  return toMention(text, { start, end, role, verb }, organization)
}

function toMention(
  text: string,
  { start, end, role, isUnsure = false, verb = null }: Responsible,
  organization: string | null,
): OrganizationMention {
  return {
    start,
    end,
    text: text.slice(start, end),
    organization,
    role,
    ...(verb !== null && { verb }),
    ...(isUnsure && { isUnsure }),
  }
}

/** Words that make a body's name the name of people: `行政机关负责人`, `行政机关工作人员`. */
const PEOPLE = /^(?:主要)?(?:负责人|工作人员|执法人员|领导(?:干部|人员|班子)|干部|首长)/u

/** Words that make a body's name part of another body's: `国务院办公厅`, `省政府办公室`. */
const LONGER_NAME = /^(?:办公厅|办公室|令)/u

/** Not cut out of a longer word (`全省政府立法` names no 省政府), and not only part of who people are. */
function namesBody(text: string, { start, end }: Span): boolean {
  const isCut =
    (text[start - 1] === '全' && /[省市县]/u.test(text[start] ?? '')) ||
    text.slice(Math.max(0, start - 2), start) === '中国'
  const after = text.slice(end, end + 6)
  return !isCut && !PEOPLE.test(after) && !LONGER_NAME.test(after)
}

/**
 * The role that the text gives. Lead: `X牵头`, or `X要……牵头` within the sentence.
 * Support: `X配合`, or listed behind `联合`. Nothing else gives one.
 */
function roleOf(text: string, { start, end }: Span): OrganizationMention['role'] {
  const after = text.slice(end, end + 80)
  if (/^(?:牵头|要[^。；，]*(?:，[^。；，]*的?)?牵头)/u.test(after)) return 'lead'
  const before = text.slice(Math.max(0, start - 40), start)
  return /^配合(?!的)/u.test(after) || /联合[^，。；]{0,30}$/u.test(before) ? 'support' : 'named'
}

const VERB = '(?<verb>联合|配合|协办|协助|协同|参与|参加|支持|指导)'
/** `（X牵头，Y、Z配合）`: behind the unit, in its own clause. */
const BEHIND = new RegExp(`^[^；;。，,（）()〔〕【】\\t]{0,200}?${VERB}`, 'u')
/** `配合单位：Y、Z`: the label before the unit. */
const LABEL = new RegExp(`${VERB}(?:单位|部门|[处科]室)[：:][^；;。：:\\t]{0,200}$`, 'u')
/** `联合省政府办公厅` */
const BEFORE = new RegExp(`${VERB}[^；;。，,\\t]{0,60}$`, 'u')

/** How the text itself says that a unit supports a task: `配合`, `指导`, `联合`; else `配合`. */
export function supportWord(text: string, unit: Span): string {
  const before = text.slice(Math.max(0, unit.start - 240), unit.start)
  const found = BEHIND.exec(text.slice(unit.end, unit.end + 240)) ?? LABEL.exec(before) ?? BEFORE.exec(before)
  return found?.groups?.verb ?? '配合'
}
