import { PROVINCES, provinceOf } from '../../bodies/places.ts'
import { readDate } from '../../chinese/formal-forms.ts'
import type { PlanStructure } from '../../model/plan-structure.ts'
import { findNumbers, foldNumber } from './document-number.ts'
import { foldName, innerNames } from './fold-name.ts'

/** The document that cites, as far as it tells what it means. */
export interface CitingDocument {
  readonly id: string | null
  /** Its own folded names: of the plan, the notice, and every document in the file. */
  readonly names: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** Its day, or the last of its year, or else the last day that it names; empty where none is known. */
  readonly date: string
  /** Code of the place that it is of; `null` where that is not known. */
  readonly place: string | null
  /** The province that it is of; empty where that is not known. */
  readonly province: string
  /** What it says that a short name stands for, by the folded short name; `null` where it says two things. */
  readonly defined: ReadonlyMap<string, Meaning | null>
  /** Other plans of the library, by folded name and number. */
  readonly siblings: ReadonlyMap<string, Sibling>
}

/** Another plan of the library, as far as it tells whether a citation may mean it. */
export interface Sibling {
  readonly id: string
  readonly date: string | null
  /** Code of its place; `null` where that is not known. */
  readonly place: string | null
}

/** What a short name stands for: a document’s name and number, or the document itself. */
type Meaning = { readonly name: string; readonly number: string | null } | 'self'

/** `《国务院关于……的意见》（国发〔2019〕5号，以下简称《意见》）`, `本方案（以下简称“方案”）`. */
const DEFINED =
  /《(?<name>[^《》\n]{2,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,40})?)》[\t\p{Zs}]{0,3}[（(〔[](?<words>[^（）()\n]{0,80}?)[，,；;、]?(?:以下|下文)?[简統统合]?[称稱](?:为)?[：:]?\p{Script=Han}{0,6}?[“"《‘]{1,2}(?<short>[^“”"《》‘’\n]{2,30})[”"》’]/gu
/** How far a document is, which names leave out. */
const STAGE = /(?:草案|送审稿|征求意见稿|讨论稿|报批稿)$/u
/** What a document is made by cannot be itself. */
const BASIS = /(?:根据|依据|遵照)[^，。；《》\n]{0,6}《(?<name>[^《》\n]{2,120})》/gu
const OWN_NAME =
  /(?:^|[\n。；，])本?(?<kind>方案|计划|规划|办法|意见|要点|安排|措施|纲要)[（(](?:以下|下文)?简称[“"《](?<short>[^“”"《》\n]{2,30})[”"》]/gu

/** Of a document of which nothing is known. */
export const NO_DOCUMENT: CitingDocument = {
  id: null,
  names: new Set(),
  numbers: new Set(),
  date: '',
  place: null,
  province: '',
  defined: new Map(),
  siblings: new Map(),
}

/**
 * What a document tells of itself and of the names that it uses; `titles` are those of all documents in its file,
 * `place` is the code of the place that it is of.
 */
export function readCitingDocument(
  { documentNumber, issuedDate }: Pick<PlanStructure, 'documentNumber' | 'issuedDate'>,
  titles: readonly string[],
  text: string,
  id: string | null,
  year: number | null,
  place: string | null,
  siblings: ReadonlyMap<string, Sibling> = new Map(),
): CitingDocument {
  const folded = titles.map(foldName).filter((name) => name !== '')
  const names = new Set(
    folded.flatMap((name) => [name, ...innerNames(name)]).flatMap((name) => [name, name.replace(STAGE, '')]),
  )
  for (const { groups } of text.matchAll(BASIS)) names.delete(foldName(groups?.name ?? ''))
  return {
    id,
    names,
    numbers: new Set(documentNumber === null ? [] : [foldNumber(documentNumber)]),
    date: issuedDate ?? dayOfOrder(text) ?? (year === null ? lastDay(text) : `${year}-12-31`),
    place,
    province: place === null ? provinceOfNumber(documentNumber ?? '') : (provinceOf(place) ?? ''),
    defined: findDefinitions(text, names),
    siblings,
  }
}

function findDefinitions(text: string, own: ReadonlySet<string>): ReadonlyMap<string, Meaning | null> {
  const defined = new Map<string, Meaning | null>()
  const define = (short: string, meaning: Meaning) => {
    const key = foldName(short)
    const before = defined.get(key)
    const isSame = before === undefined || JSON.stringify(before) === JSON.stringify(meaning)
    defined.set(key, isSame ? meaning : null)
  }
  for (const { groups } of text.matchAll(DEFINED)) {
    const { name = '', words = '', short = '' } = groups ?? {}
    const folded = foldName(name)
    const [number] = findNumbers(words, () => false)
    define(short, own.has(folded) ? 'self' : { name, number: number?.number ?? null })
  }
  for (const { groups } of text.matchAll(OWN_NAME)) define(groups?.short ?? '', 'self')
  return defined
}

/** A whole day: few documents name one to come. */
const DAY = /(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|(?<mark>[-/.])\d{1,2}\k<mark>\d{1,2}(?!\d))/gu
/** `（1990年9月24日甲部令第26号公布，根据2019年11月28日《……的决定》修正）` below the title: its text is that of the last day. */
const OF_ORDER =
  /[（(]\s{0,2}(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^（）()]{0,60}(?:公布|发布|通过|令第)[^（）()]{0,1000}/u
const HEAD = 2000

function dayOfOrder(text: string): string | null {
  return lastDay(OF_ORDER.exec(text.slice(0, HEAD))?.[0] ?? '') || null
}

function lastDay(text: string): string {
  const days = [...text.matchAll(DAY)].flatMap(([day]) => readDate(day) ?? [])
  return days.sort().at(-1) ?? ''
}

/** What the numbers of provinces begin with, in the order of their codes, and those whose governments write 府: 豫政, 粤府. */
const SHORT_NAMES = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新'
const SAYING_FU = '沪粤琼渝川黔'

/** The province of the government whose number a document has. */
function provinceOfNumber(number: string): string {
  const [short = '', office] = number
  const isGovernment = office === (SAYING_FU.includes(short) ? '府' : '政')
  return isGovernment ? (PROVINCES[SHORT_NAMES.indexOf(short)] ?? '') : ''
}
