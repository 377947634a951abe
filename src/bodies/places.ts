import { PLACES } from './places-data.ts'

/** A province, prefecture or county. */
interface Place {
  /** Six digits (GB/T 2260); `000000` stands for the whole country. */
  readonly code: string
  readonly name: string
}

/** The whole country, whose code is none of GB/T 2260. */
export const NATION: Place = { code: '000000', name: '全国' }

/** All places in the order of their codes, the whole country left out. */
export const ALL_PLACES: readonly Place[] = readPlaces()
const BY_CODE = new Map([NATION, ...ALL_PLACES].map((place) => [place.code, place]))
/** Names of peoples in the names of autonomous prefectures, which usual names leave out: `阿坝州`. */
const PEOPLES =
  /(?:(?:蒙古|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|白|土家|哈尼|傣|傈僳|羌|回|景颇)族|蒙古|哈萨克|柯尔克孜)+自治州$/u
const USUAL = ALL_PLACES.map(({ code, name }) => ({ code, name: name.replace(PEOPLES, '州') }))
const BY_NAME = Map.groupBy(
  [...ALL_PLACES, ...USUAL.filter(({ code, name }) => name !== BY_CODE.get(code)?.name)],
  ({ name }) => name,
)
/** `山东`, `济南`: provinces and prefectures as names of branches have them. */
const BY_STEM = Map.groupBy(
  USUAL.filter(({ code }) => code.endsWith('00')),
  ({ name }) => name.replace(/(?:省|市|州|盟|地区|(?:壮族|回族|维吾尔)?自治区)$/u, ''),
)
const LONGEST = Math.max(...[...BY_NAME.keys()].map((name) => name.length))

function readPlaces(): readonly Place[] {
  let code = ''
  return Array.from(PLACES.matchAll(/^(?<digits>\d+|\+)?(?<name>.+)$/gmu), ({ groups }) => {
    const { digits, name = '' } = groups ?? {}
    if (digits === undefined) code = String(Number(code) + 1)
    else if (digits === '+') code = `${Number(code.slice(0, 4)) + 1}00`
    else code = `${code.slice(0, 6 - digits.length)}${digits}`
    return { code, name }
  })
}

/** The place with a code. */
export function placeOf(code: string): Place | null {
  return BY_CODE.get(code) ?? null
}

/** Provinces, autonomous regions and municipalities, as names of bodies begin with them. */
export const PROVINCES: readonly string[] = ALL_PLACES.filter(({ code }) => code.endsWith('0000')).map(
  ({ name }) => name,
)

/** The province that a place is of, or is; `null` for the whole country. */
export function provinceOf(code: string): string | null {
  return code === NATION.code ? null : (placeOf(`${code.slice(0, 2)}0000`)?.name ?? null)
}

/** The place itself and those that it belongs to, the nearest first: county, prefecture, province. */
export function placeChain(code: string): readonly Place[] {
  const codes = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
  return [...new Set(codes)].flatMap((each) => BY_CODE.get(each) ?? [])
}

/** Whether a place is part of another, or the other itself. */
export function isWithin(code: string, other: string): boolean {
  return other === NATION.code || placeChain(code).some((place) => place.code === other)
}

/** Places that words begin with, and how many characters name them. */
interface NamedPlaces {
  readonly codes: readonly string[]
  readonly length: number
}

/**
 * The place that words begin with, by its whole name, perhaps behind those that it belongs to:
 * `甲省乙市丙县司法局`. More than one code where several have that name.
 */
export function placeAtStart(words: string): NamedPlaces | null {
  const first = longestName(words, 0, () => true)
  if (!first) return null
  let found = first
  for (;;) {
    const { codes, length } = found
    const next = longestName(words, length, (code) =>
      codes.some((each) => each !== code && isWithin(code, each)),
    )
    if (!next) return found
    found = next
  }
}

function longestName(words: string, from: number, fits: (code: string) => boolean): NamedPlaces | null {
  for (let length = Math.min(LONGEST, words.length - from); length > 1; length -= 1) {
    const places = BY_NAME.get(words.slice(from, from + length)) ?? []
    const codes = places.map(({ code }) => code).filter(fits)
    if (codes.length > 0) return { codes, length: from + length }
  }
  return null
}

/** The province or prefecture that words begin with by its short name: `山东`, `济南`. */
export function stemAtStart(words: string): NamedPlaces | null {
  for (let length = Math.min(LONGEST, words.length); length > 1; length -= 1) {
    const places = BY_STEM.get(words.slice(0, length))
    if (places) return { codes: places.map(({ code }) => code), length }
  }
  return null
}

/** The words for the level of a place, as its bodies are called within it: `县` for 甲县; `自治州` and `州`. */
const LEVEL_WORDS = '自治区 自治州 自治县 自治旗 省 市 县 区 州 盟 旗 地区 林区 特区'.split(' ')
const LEVEL_AT_START = new RegExp(`^(?:${LEVEL_WORDS.join('|')})`, 'u')

/** `县` of `县司法局`; empty where words begin with no word for a level. */
export function levelAtStart(words: string): string {
  return LEVEL_AT_START.exec(words)?.[0] ?? ''
}

/** The nearest of a place and those that it belongs to that goes by this word: `市` said in a county of 甲市. */
export function placeOfLevel(code: string, level: string): Place | null {
  return placeChain(code).find(({ name }) => goesBy(name, level)) ?? null
}

function goesBy(name: string, level: string): boolean {
  if (name.endsWith('自治区') || name.endsWith('特别行政区')) return level === '自治区'
  return name.endsWith(level)
}
