import type { PlanStructure } from '../../model/plan-structure.ts'
import { PROVINCES } from '../../plan-to-profile/places.ts'
import { foldNumber } from './document-number.ts'
import { foldName, innerNames } from './fold-name.ts'

/** The document that cites, as far as it tells what it means. */
export interface CitingDocument {
  readonly id: string | null
  /** Its own folded names: of the plan, the notice, and every document in the file. */
  readonly names: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** Its day, or the last of its year; empty where neither is known. */
  readonly date: string
  /** The province that it is of; empty where that is not known. */
  readonly province: string
  /** What it says that a short name stands for, by the folded short name; `null` where it says two things. */
  readonly defined: ReadonlyMap<string, Meaning | null>
  /** Other plans of the library, by folded name and number. */
  readonly siblings: ReadonlyMap<string, string>
}

/** What a short name stands for: a document’s name and number, or the document itself. */
export type Meaning = { readonly name: string; readonly number: string | null } | 'self'

/** `《国务院关于……的意见》（国发〔2019〕5号，以下简称《意见》）`, `本方案（以下简称“方案”）`. */
const DEFINED =
  /《(?<name>[^《》\n]{2,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,40})?)》[\t\p{Zs}]{0,3}[（(〔[](?<words>[^（）()\n]{0,80}?)[，,；;、]?(?:以下|下文)?[简統统合]?[称稱](?:为)?[：:]?[省市县区该]?[“"《‘]{1,2}(?<short>[^“”"《》‘’\n]{2,30})[”"》’]/gu
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
  province: '',
  defined: new Map(),
  siblings: new Map(),
}

/** What a document tells of itself and of the names that it uses; `titles` are those of all documents in its file. */
export function readCitingDocument(
  { documentNumber, issuedDate, issuers }: PlanStructure,
  titles: readonly string[],
  text: string,
  id: string | null,
  year: number | null,
  siblings: ReadonlyMap<string, string> = new Map(),
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
    date: issuedDate ?? (year === null ? '' : `${year}-12-31`),
    province: provinceOf([...issuers, ...titles].join('\n'), documentNumber ?? ''),
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
    const number = NUMBER_IN.exec(words)?.[0] ?? null
    define(short, own.has(folded) ? 'self' : { name, number: number && foldNumber(number) })
  }
  for (const { groups } of text.matchAll(OWN_NAME)) define(groups?.short ?? '', 'self')
  return defined
}

const NUMBER_IN = /[^，,；;\s]{1,16}\d{4}.{0,3}?\d{1,5}号|[^，,；;\s]{2,20}令第?\d{1,5}号/u

/** Short names of provinces that begin the numbers of their documents: 豫政〔2022〕20号. */
const SHORT: Readonly<Record<string, string>> = {
  冀: '河北省',
  晋: '山西省',
  辽: '辽宁省',
  吉: '吉林省',
  黑: '黑龙江省',
  苏: '江苏省',
  浙: '浙江省',
  皖: '安徽省',
  闽: '福建省',
  赣: '江西省',
  鲁: '山东省',
  豫: '河南省',
  鄂: '湖北省',
  湘: '湖南省',
  粤: '广东省',
  琼: '海南省',
  川: '四川省',
  黔: '贵州省',
  云: '云南省',
  陕: '陕西省',
  甘: '甘肃省',
  青: '青海省',
  京: '北京市',
  津: '天津市',
  沪: '上海市',
  渝: '重庆市',
}

/** The province that names itself at the head of a document, or in its number. */
function provinceOf(head: string, number: string): string {
  const named = PROVINCES.filter((province) => head.includes(province))
  const [only, ...others] = named
  if (only !== undefined && others.length === 0) return only
  const own = SHORT[number[0] ?? '']
  return named.length === 0 && own && /^.(?:政|府|办|委|发|厅)/u.test(number) ? own : ''
}
