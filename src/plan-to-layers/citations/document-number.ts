import { CLOSE, OPEN } from '../../chinese/brackets.ts'
import { HAN } from '../../chinese/characters.ts'
import { NUMERAL_CHARACTERS, parseNumeral, usualNumeral } from '../../chinese/numerals.ts'
import type { Span } from '../../model/span.ts'

/** A document number in a text. */
export interface FoundNumber extends Span {
  /** As the registry writes it: `国办发〔2018〕118号`, `国务院令第722号`. */
  readonly number: string
}

const GAP = '[\\t\\p{Zs}]{0,3}'
const SERIAL = `(?:第${GAP})?(?<serial>\\d{1,5}|[${NUMERAL_CHARACTERS}]{1,7})${GAP}[号號]`
/** 机关代字, year in brackets of any kind, 序号 (GB/T 9704—2012 §7.2.5): `国办发〔2018〕118号`. */
const NUMBER = new RegExp(
  `(?<office>[${HAN}]{1,16})${GAP}(?:${OPEN}${GAP}|[<„“])(?<year>(?:19|20)\\d{2})${GAP}(?:${CLOSE}|[>‟”])${GAP}${SERIAL}`,
  'gu',
)
/** The number of an order (§10.2): `国务院令第722号`, `中华人民共和国主席令第七十号`, `甲部令2019年第3号`. */
const ORDER = new RegExp(
  `(?<office>[${HAN}]{1,24}?)令${GAP}(?:${OPEN}${GAP})?(?:(?<year>(?:19|20)\\d{2})${GAP}(?:年|${CLOSE})?${GAP})?${SERIAL}`,
  'gu',
)
/** Brackets that hold a number without its office, which the title before them tells: `《……备忘录》（〔2020〕8号）`. */
const BARE = new RegExp(
  `^${GAP}${OPEN}${GAP}${OPEN}${GAP}(?<year>(?:19|20)\\d{2})${GAP}${CLOSE}${GAP}${SERIAL}${GAP}${CLOSE}$`,
  'u',
)
/** Words that stand before a number, and are not of it. */
const BEFORE =
  /^.*(?:根据|按照|依据|依照|遵照|参照|落实|执行|贯彻|对照|结合|下发|印发|转发|制定|发布|公布|参见|详见|附件|文件|通知|精神|意见|要求|以及|原|《|[见按以和与及])(?=.)/u
/** What an 机关代字 ends with. */
const OFFICE_END =
  /[发函字电规办令文明密告批复呈政综法计报党组教财税农建人社环土资林水卫药监安民公商贸金信科工交统审议纪]$/u

/** Find document numbers, left to right; `isOffice` tells the offices that the registry knows, so that none takes words before it along. */
export function findNumbers(text: string, isOffice: (office: string) => boolean): readonly FoundNumber[] {
  const numbers: FoundNumber[] = []
  const add = (
    match: RegExpMatchArray,
    toNumber: (office: string, groups: Record<string, string>) => string,
    isOrder: boolean,
  ) => {
    const groups = match.groups as Record<string, string>
    const run = groups.office ?? ''
    if (!isOrder && run.endsWith('令')) return
    const office = isOrder ? issuerOf(run) : officeOf(run, isOffice)
    if (office === '') return
    const start = (match.index ?? 0) + run.length - office.length
    numbers.push({ start, end: (match.index ?? 0) + match[0].length, number: toNumber(office, groups) })
  }
  for (const match of text.matchAll(NUMBER))
    add(match, (office, { year, serial = '' }) => `${office}〔${year}〕${serialOf(serial)}号`, false)
  for (const match of text.matchAll(ORDER))
    add(
      match,
      (office, { year, serial = '' }) =>
        `${office.replace(/^中华人民共和国(?=.)|和(?=城乡|信息|社会|改革|旅游)/gu, '')}令${year ? `${year}年` : ''}第${serialOf(serial)}号`,
      true,
    )
  return numbers
    .sort((a, b) => a.start - b.start)
    .filter((each, index, all) => (all[index - 1]?.end ?? 0) <= each.start)
}

/** The year and the serial that brackets hold and nothing else: `〔2020〕8号`; `null` for other brackets. */
export function readBareNumber(brackets: string): string | null {
  const { year, serial } = BARE.exec(brackets)?.groups ?? {}
  return year && serial ? `〔${year}〕${serialOf(serial)}号` : null
}

/** The longest end of a run of characters that is an office, or what is left without the words before it. */
function officeOf(run: string, isOffice: (office: string) => boolean): string {
  for (let start = 0; start < run.length; start += 1) if (isOffice(run.slice(start))) return run.slice(start)
  const office = run.replace(BEFORE, '')
  return office.length <= 8 && (OFFICE_END.test(office) || office.length <= 4) ? office : ''
}

const AUTHORITY =
  /(?:中华人民共和国)?(?:国务院|主席|[\p{Script=Han}]{1,12}?(?:部|委员会|总局|局|署|银行|政府|办公室|会))$/u

function issuerOf(run: string): string {
  return AUTHORITY.exec(run.replace(BEFORE, ''))?.[0] ?? ''
}

function serialOf(serial: string): string {
  return String(/^\d/u.test(serial) ? Number(serial) : (parseNumeral(usualNumeral(serial)) ?? serial))
}

/** As most numbers of the registry are written. */
const USUAL = /^[\u4e00-\u9fff]{1,16}〔\d{4}〕[1-9]\d{0,4}号$/

/** A number as the registry may write it, in the one form that all are compared in. */
export function foldNumber(number: string): string {
  if (USUAL.test(number)) return number
  const [found] = findNumbers(number, () => false)
  return found?.number ?? number.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')
}
