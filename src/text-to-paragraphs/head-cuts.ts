import { addressOf, bodiesWithin, isBody } from '../chinese/body-forms.ts'
import { letterheadLength, numberWithin } from '../chinese/formal-forms.ts'
import { readLine } from '../chinese/line-form.ts'
import { LONGEST_GLUED_TITLE, occasionWithin, titleEnds } from '../chinese/title-forms.ts'

/** A line that may hold a whole document; a shorter one may hold several parts of its head, or its last words and the sign-off. */
export const FLAT_LENGTH = 300
/** How much of a line its head takes at most. */
const HEAD = 1200

/** What the head of a line tells. */
export interface Head {
  readonly cuts: readonly number[]
  /** Names of those who issue the document, one or several glued, and of what it issues. */
  readonly issuers: readonly string[]
  readonly names: readonly string[]
  /** Whom it addresses. */
  readonly addressees: string
}

/** The head of a line with which no document begins. */
export const NO_HEAD: Head = { cuts: [], issuers: [], names: [], addressees: '' }

/** Longest names of those who sign. */
const SIGNERS = 40

const LETTERHEAD_END = /(?:文\s?件|公文稿纸)$/u

/**
 * Find where the parts of a document's head (GB/T 9704—2012 §7) stand in a line without anything between: the
 * letterhead, the number, the title and the addressees — `甲市教育局文件` `甲教〔2020〕1号` `关于做好乙工作的通知`
 * `各县教育局：` — or some of these. A part is known by its form and by what stands on both sides of it.
 */
export function readHead(line: string): Head {
  const isLong = line.length >= FLAT_LENGTH
  const head = line.slice(0, HEAD)
  const letterhead = letterheadLength(head)
  const issuers = head.slice(0, letterhead).replace(LETTERHEAD_END, '')
  const number = readNumber(head, letterhead, isLong)
  const behind = number && !number.isBehindTitle ? number.end : letterhead
  const start = behind + signerLength(head.slice(behind), issuers)
  const titleEnd = number?.isBehindTitle ? number.start : start + titleLength(head.slice(start), isLong)
  const title = head.slice(start, titleEnd)
  const own = title.slice(0, Math.max(0, title.indexOf('关于')))
  const repeated = repeatedBody(head.slice(0, start), own)
  const end = number?.isBehindTitle ? number.end : titleEnd
  const addressees = end > 0 || isLong ? addresseesLength(head.slice(end), end > 0) : 0
  const cuts = [
    ...bodiesWithin(issuers),
    ...occasionWithin(head),
    letterhead,
    ...(number ? [number.start, number.end] : []),
    start,
    start + repeated,
    titleEnd,
    end + addressees,
  ]
  const issued = readLine(title).title?.issued
  return {
    cuts: [...new Set(cuts)].sort((a, b) => a - b),
    issuers: [
      issuers,
      own.slice(repeated).replaceAll('、', ''),
      head.slice(letterhead, number && !number.isBehindTitle ? number.start : letterhead),
    ].filter((words) => words !== ''),
    names: issued ? [issued] : [],
    addressees: head.slice(end, end + addressees),
  }
}

/** The document number of a head, which stands behind its title or, of a document that has a title, addressees or nothing else, before it. */
function readNumber(
  head: string,
  letterhead: number,
  isLong: boolean,
): { readonly start: number; readonly end: number; readonly isBehindTitle: boolean } | null {
  const number = numberWithin(head, endsHeadPart)
  if (!number) return null
  const isBehindTitle = readLine(head.slice(letterhead, number.start)).title?.isWhole === true
  const rest = head.slice(number.end)
  const isBefore =
    rest.trim() === '' ||
    /^[^。；]{0,100}关于/u.test(rest) ||
    addresseesLength(rest, false) === rest.length ||
    titleLength(rest, isLong) > 0
  return isBehindTitle || letterhead > 0 || isBefore ? { ...number, isBehindTitle } : null
}

/** How long the name is of who signs a document to its superiors (签发人, §7.2.6): up to the title, which begins with the issuer. */
function signerLength(words: string, issuers: string): number {
  const label = /^\s?签发人[：:]/u.exec(words)?.[0].length ?? 0
  return label > 0 && issuers !== ''
    ? Math.max(0, words.slice(0, SIGNERS + issuers.length).indexOf(issuers))
    : 0
}

/** What a document number stands behind that has no letterhead: bodies, or a title. */
function endsHeadPart(words: string): boolean {
  if (SHORT_NAME.test(words)) return false
  return bodiesWithin(words).length > 0 || readLine(words).title?.isWhole === true
}

/** Short names of bodies are no letterhead, but the beginning of what their numbers have: `工信部|信管`, `县委|办发`; `财政部` is a whole name. */
const SHORT_NAME =
  /^\s*(?!(?:外交|国防|教育|公安|民政|司法|财政|水利|商务)部)\p{Script=Han}{1,2}[部厅委办局]\s*$/u

/** What the text below a title opens with. */
export const OPENS_TEXT =
  /^(?:为|根据|按照|依据|依照|遵照|经|现将|近|因|自|\d{4}年|今年|《|一、|[（(]一[）)]|第一[章条]|第1[章条]|1[.．、]|附件)/u

/**
 * How long the title is that words begin with; 0 for none. It ends before addressees, or at the end of the line, or
 * in a line that holds a document before what opens the text.
 */
function titleLength(words: string, isLong: boolean): number {
  // Addressees that begin the line have no title before them: `各省、自治区、直辖市及计划|单列市财政厅（局）：`.
  if (/^\s*各/u.test(words) && addresseesLength(words, false) > 0) return 0
  const ends = titleEnds(words.slice(0, LONGEST_GLUED_TITLE)).filter((end) => {
    const title = readLine(words.slice(0, end)).title
    return title?.isWhole === true
  })
  return (
    ends.find((end) => end === words.length || addresseesLength(words.slice(end)) > 0) ??
    ends.find((end) => isLong && OPENS_TEXT.test(words.slice(end, end + 12))) ??
    0
  )
}

const ADDRESSEES = /^[^。：:]{2,300}[：:]/u

/** How the text of a notice goes on that addresses nobody: `现将有关事项通知如下：`. */
const NO_ADDRESSEES = /^的|如下|以下|[为将就]|根据|按照/u

/** How long the addressees are that words begin with; 0 for none. Below a title a colon is enough to tell. */
function addresseesLength(words: string, isBelowTitle = true): number {
  const addressees = ADDRESSEES.exec(words.slice(0, 302))?.[0] ?? ''
  const form = addressOf(addressees.trimStart())
  return form === 'names' || (isBelowTitle && form === 'form' && !NO_ADDRESSEES.test(addressees))
    ? addressees.length
    : 0
}

/** How much of a head stands before the name that is the title's own: one that stood in it before, as a letterhead. */
function repeatedBody(before: string, title: string): number {
  for (let start = 0; start + 4 <= title.length; start += 1) {
    const body = title.slice(start)
    if (`${before}${title.slice(0, start)}`.includes(body) && isBody(body)) return start
  }
  return 0
}
