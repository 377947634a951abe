import { isWithin, NATION, placeOf } from '../../bodies/places.ts'
import type { Citation } from '../../model/layers.ts'
import type { Candidate, CitationIndex } from './citation-index.ts'
import type { CitingDocument, Sibling } from './citing-document.ts'
import type { Mention } from './find-mentions.ts'
import { foldName, innerNames, isGeneral } from './fold-name.ts'
import { isOtherEdition, nameToCandidates } from './name-to-candidates.ts'

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
  const bare = mention.number?.startsWith('〔') ? mention.number : null
  const number = bare === null && mention.number ? wholeNumber(mention.number, document) : null
  if (number !== null && document.numbers.has(number)) return itself(document, mention, index)
  if (mention.name.length > LONGEST_NAME) return nothing('unknown', mention.name.slice(0, LONGEST_NAME))
  const name = mention.folded
  if (rule === 'number') return byNumber(number ?? '', document, index)
  if (isOwnAttachment(mention)) return itself(document, mention, index)
  if (document.names.has(name) && ABOLISHED.test(mention.behind)) return nothing('unknown', mention.name)
  const meaning = document.defined.get(name)
  if (meaning === 'self') return itself(document, mention, index)
  const folded = foldName(meaning?.name ?? '')
  if (meaning && folded !== name) {
    const meant = { ...mention, name: meaning.name, folded, number: number ?? meaning.number, before: '' }
    const resolution = resolveCitation(meant, { ...document, defined: new Map() }, index)
    return resolution.by === null ? resolution : { ...resolution, by: 'definition' }
  }
  if (document.names.has(name) && number === null) return itself(document, mention, index)
  const candidates = nameToCandidates(mention, document, index)
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
  const open = candidates.filter(
    (candidate) =>
      (number === null || mayHaveNumber(candidate, number)) && (bare === null || endsSo(candidate, bare)),
  )
  if (open.length < candidates.length && open.length === 0)
    return nothing('contradicts', [...candidates.map(({ title }) => title), mention.number].join('、'))
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
 * Another plan of the library that is cited: by its number; without one, by its name, if that has its year or it was made
 * before, and if it is of this place or of one that this place belongs to, or its name says its place.
 */
function siblingOf(
  name: string,
  number: string | null,
  { siblings, id, date, place }: CitingDocument,
): Sibling | undefined {
  const sibling = siblings.get(number ?? name)
  if (!sibling || sibling.id === id) return undefined
  if (number !== null) return sibling
  // A name with its year means that plan, also one that is still to be made.
  const isMeant = /\d{4}/u.test(name) || date === '' || sibling.date === null || sibling.date <= date
  const isOwn = place === null || sibling.place === null || isWithin(place, sibling.place)
  return isMeant && (isOwn || name.includes(placeOf(sibling.place)?.name ?? '')) ? sibling : undefined
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
const ABOLISHED = /^[^。；\n]{0,80}?(?:废止|失效)/u
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
  const name = mention.folded
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

/** Whether a document may have a number of which only the year and the serial are known. */
function endsSo({ numbers }: Candidate, bare: string): boolean {
  return numbers.length === 0 || numbers.some((number) => number.endsWith(bare))
}

/** `《附件1：任务分工表》`: an attachment of the document that says so; behind the name or the number of another it is of that. */
function isOwnAttachment({ name, before }: Mention): boolean {
  return (
    /^附件(?:[\d一二三四五六七八九十]{1,2}(?:[：:、.．\s]|$)|[：:])/u.test(name) &&
    !/(?:(?<!《附件[^《》]{0,40})》|[号）])的?$/u.test(before)
  )
}

const ORDER = /令(?:(?<year>\d{4})年)?第\d+号$/u

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
