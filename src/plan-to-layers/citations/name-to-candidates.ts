import { PROVINCES } from '../../bodies/places.ts'
import type { Candidate, CitationIndex } from './citation-index.ts'
import type { CitingDocument } from './citing-document.ts'
import type { Mention } from './find-mentions.ts'
import {
  editionOf,
  foldName,
  innerNames,
  isGeneral,
  issuerOf,
  isTrial,
  periodOf,
  withoutEdition,
} from './fold-name.ts'

/** `国务院《…》`, `中办印发的《…》`. */
const CENTRAL = /(?:国务院|国办|中共中央|党中央|中央|中办|两办|全国人大|国家)[^，。；、《》]{0,14}$/u
/** `市政府印发的《…》`, `我省《…》`, `市委办公室《…》`. */
const LOCAL =
  /(?:(?:[省市县区州]|自治区)(?:委|政府|人民政府|人大(?:常委会)?|[^，。；、《》]{0,8}[局厅委办])(?:办公[厅室])?|[我本全][省市县区州]|[省市县]里)(?:联合)?(?:新)?(?:印发|出台|制定|发布|颁布|下发|修订|实施|关于)?的?$/u
const YEAR_BEFORE = /(?<year>(?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；、《》\d]{0,12}$/u
const YEAR_WITHIN = /(?:19|20)\d{2}/u

/** The candidates that a name leaves, by the strictest reading that leaves any. */
export function nameToCandidates(
  mention: Mention,
  document: CitingDocument,
  index: CitationIndex,
): readonly Candidate[] {
  const name = mention.folded
  const keys = [name, ...innerNames(name)].filter((key) => !isGeneral(key))
  const place = PROVINCES.find((province) => name.startsWith(province)) ?? ''
  const ofPlace = (candidates: readonly Candidate[]) => candidates.filter(({ region }) => region === place)
  const readings = [
    ...keys.map((key) => () => index.named(key)),
    ...(place === '' ? [] : [() => ofPlace(index.named(name.slice(place.length)))]),
    ...keys.map((key) => () => [
      ...index.looselyNamed(withoutEdition(key)),
      ...(withoutEdition(key) === key ? [] : index.named(withoutEdition(key))),
    ]),
  ]
  for (const read of readings) {
    const possible = read().filter((candidate) => isPossible(candidate, mention, document))
    if (possible.length > 0) return decide(possible, mention, document)
  }
  return []
}

const LONGEST_LIFETIME = 10
/** What is made anew under the same name, and how many years it lasts at most. */
const LIFETIMES: readonly (readonly [kind: RegExp, years: number])[] = [
  [/(?:目录|清单)$/u, 2],
  [/(?:预案|规则|标准|指南)$/u, 5],
  [/(?:办法|规定|细则|规程)$/u, LONGEST_LIFETIME],
]

/** Whether another edition may be meant: the registry may lack those that were made since, or no day tells which. */
export function isOtherEdition(
  { isHandKept, isRule, made, asOf }: Candidate,
  { folded, number, before }: Mention,
  { date }: CitingDocument,
): boolean {
  const lifetime = LIFETIMES.find(([kind]) => kind.test(folded))?.[1]
  if (lifetime === undefined || isHandKept || isRule || number !== null) return false
  if (/\d{4}/u.test(folded) || YEAR_BEFORE.test(before)) return false
  if (date === '' || date > asOf) return true
  return made === '' ? lifetime < LONGEST_LIFETIME : yearOf(date) - yearOf(made) > lifetime
}

function isPossible(candidate: Candidate, mention: Mention, { date, province }: CitingDocument): boolean {
  const { region, made, isHandKept, isLaw } = candidate
  const { before, folded: name } = mention
  if (!isEdition(candidate, name) || !isIssuedBy(candidate, name)) return false
  const isNamed = name.includes(region) || before.includes(region)
  const isThere = isNamed || (province === region && !CENTRAL.test(before))
  if (isHandKept) return isThere
  if (date !== '' && made > date) return false
  return region === '' ? isLaw || !LOCAL.test(before) : isThere
}

/** Whether the year, the years and the trial that a citation names are the document’s own. */
function isEdition({ names, made, isLaw }: Candidate, name: string): boolean {
  if (isTrial(name) && !names.some(isTrial)) return false
  const edition = editionOf(name)
  if (edition && !isLaw && (firstOf(names, editionOf) ?? made.slice(0, 4)) !== edition) return false
  const period = periodOf(name)
  const own = firstOf(names, periodOf)
  return period === null || own === null || period.from === own.from
}

function firstOf<T>(names: readonly string[], read: (name: string) => T | null): T | null {
  for (const name of names) {
    const value = read(name)
    if (value !== null) return value
  }
  return null
}

/** Whether who issues it, as the citation says, is who issued it. */
function isIssuedBy({ title, issuer }: Candidate, name: string): boolean {
  const cited = issuerOf(name)
  const own = issuerOf(foldName(title)) || foldName(issuer)
  return cited === '' || own === '' || own.includes(cited) || cited.includes(own)
}

/** Of several of one name: by year, by issuer, by place, by what was in force; a test that none passes tells nothing. */
function decide(
  possible: readonly Candidate[],
  { folded, before }: Mention,
  { date, province }: CitingDocument,
): readonly Candidate[] {
  const year = YEAR_BEFORE.exec(before)?.groups?.year ?? YEAR_WITHIN.exec(folded)?.[0]
  const now = yearOf(date)
  const tests: readonly ((candidate: Candidate) => boolean)[] = [
    ({ made }) => year !== undefined && made.startsWith(year),
    ({ issuer }) => issuer !== '' && (before.endsWith(issuer) || folded.startsWith(foldName(issuer))),
    ({ region }) => CENTRAL.test(before) && region === '',
    ({ region }) => LOCAL.test(before) && region !== '' && region === province,
    ({ repealed }) => date !== '' && (repealed === '' || repealed > date),
    ({ names }) => {
      const years = firstOf(names, periodOf)
      // In the first year of a programme the one before it may still be meant.
      return years !== null && years.from < now && now <= years.to
    },
  ]
  let left = possible
  for (const test of tests) {
    const kept = left.filter(test)
    if (kept.length > 0) left = kept
  }
  if (left.length === 1 || date === '' || !left.every((candidate) => isSuccessive(candidate, left)))
    return left
  const [last, earlier] = left.toSorted((a, b) => b.made.localeCompare(a.made))
  return last && last.made !== '' && last.made !== earlier?.made ? [last] : left
}

/** Whether one body made all of them under one name, one after the other. */
function isSuccessive({ isLaw, issuer, names }: Candidate, others: readonly Candidate[]): boolean {
  return (
    isLaw ||
    others.every((other) => other.issuer === issuer && issuer !== '' && names.at(-1) === other.names.at(-1))
  )
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
