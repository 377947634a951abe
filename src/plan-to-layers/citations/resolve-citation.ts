import { isWithin, NATION, PROVINCES, placeOf } from '../../bodies/places.ts'
import type { Citation } from '../../model/layers.ts'
import type { Candidate, CitationIndex } from './citation-index.ts'
import type { CitingDocument, Sibling } from './citing-document.ts'
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

type Resolution = Pick<Citation, 'regulation' | 'plan' | 'by' | 'why' | 'evidence'>

/**
 * Say which document a mention means: the sole candidate, or none and why.
 *
 * 1. A number decides; the name that stands before it must agree.
 * 2. Names that the document defines, and its own, come before those of the registry.
 * 3. Of several of one name, the year in the text, the issuer before it and the province decide, then which of them
 *    was in force on the document’s day. What was made after that day is never meant.
 */
export function resolveCitation(
  mention: Mention,
  document: CitingDocument,
  index: CitationIndex,
): Resolution {
  const { rule } = mention
  const number = mention.number && wholeNumber(mention.number, document)
  if (number !== null && document.numbers.has(number)) return itself(document, mention, index)
  if (mention.name.length > LONGEST_NAME) return nothing('unknown', mention.name.slice(0, LONGEST_NAME))
  const name = foldName(mention.name)
  if (rule === 'number') return byNumber(number ?? '', document, index)
  if (document.names.has(name) && ABOLISHED.test(mention.behind)) return nothing('unknown', mention.name)
  const meaning = document.defined.get(name)
  if (meaning === 'self') return itself(document, mention, index)
  if (meaning && foldName(meaning.name) !== name) {
    const meant = { ...mention, name: meaning.name, number: number ?? meaning.number, before: '' }
    const resolution = resolveCitation(meant, { ...document, defined: new Map() }, index)
    return resolution.by === null ? resolution : { ...resolution, by: 'definition' }
  }
  if (document.names.has(name) && number === null) return itself(document, mention, index)
  const candidates = namedBy(mention, document, index)
  const sibling = siblingOf(name, number, document)
  if (sibling && !candidates.some(({ isHandKept }) => isHandKept)) {
    const rivals = number === null ? candidates.filter((each) => mayBeAnother(each, sibling)) : []
    if (rivals.length > 0) return nothing('several', `${mention.name}、${listOf(rivals)}`)
    return {
      regulation: null,
      plan: sibling.id,
      by: number === null ? 'title' : 'number',
      evidence: mention.name,
    }
  }
  const numbered = number === null ? [] : index.numbered(number)
  if (numbered.length > 0) return agree(mention, numbered, candidates)
  const open =
    number === null ? candidates : candidates.filter((candidate) => mayHaveNumber(candidate, number))
  if (number !== null && open.length < candidates.length && open.length === 0)
    return nothing('contradicts', [...candidates.map(({ title }) => title), number].join('、'))
  const [only, ...others] = open
  if (only && others.length === 0 && isOtherEdition(only, mention, document))
    return nothing('edition', listOf(open))
  if (!only) return nothing(isGeneral(name) ? 'general' : 'unknown', mention.name)
  if (others.length > 0) return nothing('several', listOf(open))
  return found(only, foldName(only.title) === name ? 'title' : 'name', only.title)
}

function byNumber(number: string, document: CitingDocument, index: CitationIndex): Resolution {
  const numbered = index.numbered(number).filter(({ numbers }) => numbers[0] === number)
  const [only, ...others] = numbered
  const sibling = siblingOf('', number, document)
  if (sibling && !only?.isHandKept)
    return { regulation: null, plan: sibling.id, by: 'number', evidence: number }
  if (only && others.length === 0) return found(only, 'number', number)
  return only ? nothing('several', listOf(numbered)) : nothing('unknown', number)
}

/**
 * Another plan of the library that is cited: by its number; without one, by its name, if it was made before, and is of
 * this place or of one that this place belongs to, or its name says its place.
 */
function siblingOf(
  name: string,
  number: string | null,
  { siblings, id, date, place }: CitingDocument,
): Sibling | undefined {
  const sibling = siblings.get(number ?? name)
  if (!sibling || sibling.id === id) return undefined
  if (number !== null) return sibling
  const isEarlier = date === '' || sibling.date === null || sibling.date <= date
  const isOwn = place === null || sibling.place === null || isWithin(place, sibling.place)
  return isEarlier && (isOwn || name.includes(placeOf(sibling.place)?.name ?? '')) ? sibling : undefined
}

/** Whether a document is another one than a plan of the same name: of another place, or of one that is not known. */
function mayBeAnother({ region }: Candidate, { place }: Sibling): boolean {
  return place === null || region !== (placeOf(place)?.name ?? '').replace(NATION.name, '')
}

function itself(document: CitingDocument, mention: Mention, index: CitationIndex): Resolution {
  const entry = [...document.names]
    .flatMap(index.named)
    .find(({ plan }) => plan !== null && plan === document.id)
  if (entry) return found(entry, 'self', entry.title)
  return {
    regulation: null,
    ...ownId(document),
    by: 'self',
    evidence: mention.name || (mention.number ?? ''),
  }
}

/** `2005年公布的《甲规定》同时废止`: what a document replaces often has its name. */
const ABOLISHED = /^[^。；\n]{0,80}?(?:同时|即行|自行|予以|一并)?(?:废止|失效)/u
/** No title is longer. */
const LONGEST_NAME = 200

/** `省政府令第181号` in a document of Guangdong. */
function wholeNumber(number: string, { province }: CitingDocument): string {
  return province === '' ? number : number.replace(/^省(?:人民)?政府令/u, `${province}人民政府令`)
}

function ownId({ id }: CitingDocument): { plan?: string } {
  return id === null ? {} : { plan: id }
}

/** A number and the name before it must mean one document; a general name agrees with any. */
function agree(mention: Mention, numbered: readonly Candidate[], named: readonly Candidate[]): Resolution {
  const name = foldName(mention.name)
  const both = numbered.filter((candidate) => named.includes(candidate) || agrees(candidate, name))
  const [only, ...others] = both
  if (only && others.length === 0) return found(only, 'number', mention.number ?? '')
  if (only) return nothing('several', listOf(both))
  return nothing('contradicts', [mention.name, ...numbered.map(({ title }) => title)].join('、'))
}

/** Names are often cited in part: most of the shorter one’s characters stand in the other. */
function agrees({ title }: Candidate, name: string): boolean {
  const full = foldName(title)
  if (isGeneral(name) || full.includes(name) || name.includes(full)) return true
  const core = innerNames(name).at(0) ?? name
  const own = innerNames(full).at(0) ?? full
  return core.includes(own) || own.includes(core) || overlap(core, own) >= 0.8
}

/** How many of the pairs of characters of the shorter text stand in the other. */
function overlap(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let shared = 0
  for (let at = 0; at + 1 < short.length; at += 1) if (long.includes(short.slice(at, at + 2))) shared += 1
  return short.length < 2 ? 0 : shared / (short.length - 1)
}

/** What is made anew under the same name, and how many years it lasts at most. */
const LONGEST_LIFETIME = 10
const LIFETIMES: readonly (readonly [kind: RegExp, years: number])[] = [
  [/(?:目录|清单)$/u, 2],
  [/(?:预案|规则|标准|指南)$/u, 5],
  [/(?:办法|规定|细则|规程)$/u, LONGEST_LIFETIME],
]

/** Whether another edition may be meant: the registry may lack those that were made since, or no day tells which. */
function isOtherEdition(
  { isHandKept, isRule, made, asOf }: Candidate,
  { name, number, before }: Mention,
  { date }: CitingDocument,
): boolean {
  const lifetime = LIFETIMES.find(([kind]) => kind.test(foldName(name)))?.[1]
  if (lifetime === undefined || isHandKept || isRule || number !== null) return false
  if (/\d{4}/u.test(name) || YEAR_BEFORE.test(before)) return false
  if (date === '' || date > asOf) return true
  return made === '' ? lifetime < LONGEST_LIFETIME : yearOf(date) - yearOf(made) > lifetime
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

/**
 * Whether a document may have this number besides those that are known of it. Of laws and rules the number is often that of an
 * order that revised it; central documents are known by title alone.
 */
function mayHaveNumber({ numbers, issuer, region, made, isRule }: Candidate, number: string): boolean {
  const order = ORDER.exec(number)
  if (isRule && order) return made === '' || !order.groups?.year || made.slice(0, 4) <= order.groups.year
  return (
    numbers.length === 0 &&
    region === '' &&
    /^(?:国|中|厅)/u.test(number) &&
    /中共中央|国务院|^$/u.test(issuer)
  )
}

const ORDER = /令(?:(?<year>\d{4})年)?第\d+号$/u

/** `国务院《…》`, `中办印发的《…》`. */
const CENTRAL = /(?:国务院|国办|中共中央|党中央|中央|中办|两办|全国人大|国家)[^，。；、《》]{0,14}$/u
/** `市政府印发的《…》`, `我省《…》`, `市委办公室《…》`. */
const LOCAL =
  /(?:(?:[省市县区州]|自治区)(?:委|政府|人民政府|人大(?:常委会)?|[^，。；、《》]{0,8}[局厅委办])(?:办公[厅室])?|[我本全][省市县区州]|[省市县]里)(?:联合)?(?:新)?(?:印发|出台|制定|发布|颁布|下发|修订|实施|关于)?的?$/u
const YEAR_BEFORE = /(?<year>(?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；、《》\d]{0,12}$/u
const YEAR_WITHIN = /(?:19|20)\d{2}/u

/** The candidates that a name leaves, by the strictest reading that leaves any. */
function namedBy(mention: Mention, document: CitingDocument, index: CitationIndex): readonly Candidate[] {
  const name = foldName(mention.name)
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

function isPossible(candidate: Candidate, mention: Mention, { date, province }: CitingDocument): boolean {
  const { region, made, isHandKept, isLaw } = candidate
  const { before } = mention
  const name = foldName(mention.name)
  if (!isEdition(candidate, name) || !isIssuedBy(candidate, name)) return false
  if (isHandKept) return true
  if (date !== '' && made > date) return false
  if (region === '') return isLaw || !LOCAL.test(before)
  const isNamed = name.includes(region) || before.includes(region)
  return isNamed || (province === region && !CENTRAL.test(before))
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

/** Of several of one name: by year, by issuer, by place, by what was in force. */
function decide(
  possible: readonly Candidate[],
  { name, before }: Mention,
  { date, province }: CitingDocument,
): readonly Candidate[] {
  const year = YEAR_BEFORE.exec(before)?.groups?.year ?? YEAR_WITHIN.exec(name)?.[0]
  const narrow = (candidates: readonly Candidate[], test: (candidate: Candidate) => boolean) => {
    const kept = candidates.filter(test)
    return kept.length > 0 ? kept : candidates
  }
  let left = possible
  if (left.length > 1 && year) left = narrow(left, ({ made }) => made.startsWith(year))
  if (left.length > 1)
    left = narrow(
      left,
      ({ issuer }) =>
        issuer !== '' && (before.endsWith(issuer) || foldName(name).startsWith(foldName(issuer))),
    )
  if (left.length > 1 && CENTRAL.test(before)) left = narrow(left, ({ region }) => region === '')
  if (left.length > 1 && LOCAL.test(before))
    left = narrow(left, ({ region }) => region !== '' && region === province)
  if (left.length > 1 && date !== '') {
    left = narrow(left, ({ repealed }) => repealed === '' || repealed > date)
    const now = yearOf(date)
    left = narrow(left, ({ names }) => {
      const years = firstOf(names, periodOf)
      // In the first year of a programme the one before it may still be meant.
      return years !== null && years.from < now && now <= years.to
    })
  }
  if (left.length > 1 && left.every((candidate) => isSuccessive(candidate, left))) {
    const last = left.toSorted((a, b) => b.made.localeCompare(a.made))
    if (date !== '' && last[0] && last[0].made !== '' && last[0].made !== last[1]?.made) left = [last[0]]
  }
  return left
}

/** Whether one body made all of them under one name, one after the other. */
function isSuccessive({ isLaw, issuer, names }: Candidate, others: readonly Candidate[]): boolean {
  return (
    isLaw ||
    others.every((other) => other.issuer === issuer && issuer !== '' && names.at(-1) === other.names.at(-1))
  )
}

function found({ id }: Candidate, by: NonNullable<Citation['by']>, evidence: string): Resolution {
  return { regulation: id, by, evidence }
}

function nothing(why: NonNullable<Citation['why']>, evidence: string): Resolution {
  return { regulation: null, by: null, why, evidence }
}

/** Most candidates that a message names. */
const LISTED = 4

function listOf(candidates: readonly Candidate[]): string {
  const titles = candidates
    .slice(0, LISTED)
    .map(({ title, numbers }) => title + (numbers[0] ? `（${numbers[0]}）` : ''))
  return titles.join('、') + (candidates.length > LISTED ? '等' : '')
}
