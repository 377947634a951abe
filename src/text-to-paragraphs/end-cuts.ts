import { bodiesWithin } from '../chinese/body-forms.ts'
import { BLANK, HAN } from '../chinese/characters.ts'
import { matchName, namesIn } from '../chinese/cited-names.ts'
import { DATE_WITHIN, letterheadLength, PUBLICITY_WITHIN } from '../chinese/formal-forms.ts'
import { LONGEST_GLUED_TITLE, titleEnds } from '../chinese/title-forms.ts'
import { FLAT_LENGTH, type Head, OPENS_TEXT } from './head-cuts.ts'

/** Where a line is cut, and whether a document or an attachment begins there, whose numbers begin anew. */
interface EndCut {
  readonly at: number
  readonly opens: boolean
}

/** How much of a line is looked at for the names of what is enclosed, and how many are kept. */
const NAMING = 3000
const MOST_NAMES = 60
/** How much is looked at behind the sign of a part, and before a date for the names of those who sign. */
const BEHIND = 200
const SIGNERS = 120
/** How much of the last sentences is looked at. */
const LAST_WORDS = 300
/** A heading behind what looks like the last paragraph tells that it is not, and how far it is looked for. */
const AHEAD = 1200
const HEADING_AHEAD =
  /[。）)](?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,5}[章条])/u

/** The signs of what stands at a document's end. */
const SIGNS = new RegExp(
  `(?<date>${DATE_WITHIN}|\\d{4}年\\d{1,2}月[${BLANK}]{1,8}日)|(?<list>附件[：:])|(?<mark>(?<![（(《、和及])附件[${BLANK}]?\\d{0,2})|(?<publicity>${PUBLICITY_WITHIN})|(?<=[。）)])(?<contact>[${HAN}]{0,8}联系(?:人|电话|方式)[：:])|(?<closing>(?<=[。！])特此(?:报告|通知|通告|公告|函[告达复])。|(?<=[。！])(?:同志们|各位代表)[，,！!：:]|(?<=[。）)])本[${HAN}]{2,4}自[^。]{1,30}(?:[施执]行|实施)|(?<=(?:负责|牵头|配合|落实|[局委厅部办])[）)])各(?:地区|市|县|级|部门|单位|有关)[^。；]{0,30}要)`,
  'gu',
)
/** What those who sign stand behind, and the mark of an attachment. */
const ENDED = /[。！？）)》”\dX]$/u
const NAMES = new RegExp(`[${HAN}（）${BLANK}]*$`, 'u')
const PUBLICITY_NEXT = new RegExp(`^[${BLANK}]*(?:${PUBLICITY_WITHIN})`, 'u')

/**
 * Find where the parts at a document's end stand in a line: contacts, the list of enclosures, the bodies and the
 * date that sign off, the publicity, and the marks and titles of what is enclosed, which are known by their form or
 * because the document names them. Gives offsets in the line, in order. Linear: of each sign of a part a bounded
 * stretch around it is looked at.
 */
export function endCuts(line: string, head: Head): readonly EndCut[] {
  const scan = new EndScan(line, head)
  for (const { 0: sign, index, groups = {} } of line.matchAll(SIGNS)) {
    if (index < scan.last) continue
    const end = index + sign.length
    if (groups.date !== undefined) scan.signOff(index, end)
    else if (!scan.isLong) continue
    else if (groups.publicity !== undefined) scan.part(index, end)
    else if (groups.contact !== undefined) scan.contact(index)
    else if (groups.closing !== undefined) scan.closing(index)
    else if (groups.list !== undefined) scan.list(index, end)
    else scan.attachment(index, end)
  }
  return scan.cuts
}

/** What tells names in a list, whatever parts them. */
const foldNames = (names: string) => names.replace(/[、，,：:\s]/gu, '')

/** What is cut so far, and what is known of what is to come. */
class EndScan {
  readonly cuts: EndCut[] = []
  readonly isLong: boolean
  /** Behind the last cut; nothing before it is looked at again. */
  last: number
  readonly #line: string
  readonly #issuers: readonly string[]
  readonly #names: Set<string>
  readonly #addressees: string
  /** Where the last entry of a list of enclosures begins, whose end is not known yet; -1 for none. */
  #entry = -1

  constructor(line: string, { cuts, issuers, names, addressees }: Head) {
    this.#addressees = foldNames(addressees)
    this.#line = line
    this.isLong = line.length >= FLAT_LENGTH
    this.last = cuts.at(-1) ?? 0
    this.#issuers = issuers
    this.#names = new Set([...namesIn(line.slice(0, NAMING)), ...names].slice(0, MOST_NAMES))
  }

  /** A part of its own, such as `（此件公开发布）`. */
  part(start: number, end: number): void {
    this.#closeList(start)
    this.#cut(start)
    this.#cut(end)
  }

  /** `联系人：张某某`, behind the last paragraph. */
  contact(start: number): void {
    this.#addressed(start)
    this.#cut(start)
  }

  /** The last paragraph: `本方案自印发之日起施行。`, or what all are asked to do behind the units of the last task. */
  closing(start: number): void {
    if (!HEADING_AHEAD.test(this.#line.slice(start, start + AHEAD))) this.#cut(start)
  }

  /**
   * `甲市教育局甲市财政局` `2023年9月5日` `（此件公开发布）`, or `甲市教育局办公室2023年9月5日印发` in one piece; the
   * date alone where a title stands behind it.
   */
  signOff(start: number, end: number): void {
    const bodies = this.#bodiesBefore(start)
    const [first] = bodies
    const title = this.isLong && (first !== undefined || this.#isEnded(start)) ? this.#titleLength(end) : 0
    if (first === undefined) {
      if (title === 0) return
      this.#cut(start)
      this.#cut(end, true)
      this.#cut(end + title)
      return
    }
    const rest = this.#line.slice(end, end + BEHIND)
    const isImprint = /^\s?印发(?![的了《])/u.test(rest)
    const publicity = PUBLICITY_NEXT.exec(rest)?.[0].length ?? 0
    const isLast = rest.trim() === '' || publicity > 0 || /^\s*(?:附件|抄送)/u.test(rest)
    if (!isImprint && !isLast && title === 0 && letterheadLength(rest) === 0) return
    this.#addressed(first)
    this.#closeList(first)
    for (const body of isImprint ? [first] : bodies) this.#cut(body)
    if (isImprint) return
    this.#cut(start)
    this.#cut(end, publicity === 0)
    this.#cut(end + publicity, true)
    if (this.isLong) this.#cut(this.last + this.#titleLength(this.last))
  }

  /** The last paragraph is addressed to whom the document is: `各县教育局要及时报送情况。` */
  #addressed(end: number): void {
    const start = Math.max(this.last, end - LAST_WORDS)
    const at = this.#line.slice(start, end).lastIndexOf('。各') + 1
    const words = foldNames(this.#line.slice(start + at, end))
    if (this.isLong && at > 0 && this.#addressees !== '' && words.startsWith(this.#addressees))
      this.closing(start + at)
  }

  /** `附件：1.任务分工表2.责任清单`, each entry a piece. */
  list(start: number, end: number): void {
    const isNumbered = /^\s?1[.．、,，]/u.test(this.#line.slice(end, end + 3))
    if (!isNumbered && !this.#isEnded(start)) return
    this.#cut(start)
    this.#entry = end
    const bare = isNumbered ? '' : `|(?![年月日])(?=[${HAN}])`
    for (let next = 2; next < 40; next += 1) {
      const behind = this.#line.slice(this.#entry, this.#entry + LONGEST_GLUED_TITLE)
      const at = new RegExp(`(?<!\\d)${next}(?:[${BLANK}]?[.．、,，](?!\\d)${bare})`, 'u').exec(behind)?.index
      if (at === undefined || /[。；]/u.test(behind.slice(0, at))) return
      const entry = this.#entry + at
      this.#closeList(entry)
      this.#cut(entry)
      this.#entry = entry
    }
  }

  /** `附件1` and the title behind it. */
  attachment(start: number, end: number): void {
    const length = this.#titleLength(end)
    const isNamed = this.#namedLength(end) > 0
    if (length === 0 || !(isNamed || this.#isEnded(start))) return
    this.#closeList(start)
    this.#cut(start, true)
    this.#cut(end)
    this.#cut(end + length)
  }

  #cut(at: number, opens = false): void {
    if (at < this.last) return
    this.cuts.push({ at, opens })
    this.last = at
  }

  /** The last entry of a list of enclosures ends where another part begins. */
  #closeList(end: number): void {
    if (this.#entry >= 0 && end - this.#entry <= LONGEST_GLUED_TITLE && this.#names.size < MOST_NAMES * 2)
      this.#names.add(this.#line.slice(this.#entry, end).replace(/^\s?\d{1,2}\s?[.．、,，]/u, ''))
    this.#entry = -1
  }

  #isEnded(at: number): boolean {
    return at === this.last || ENDED.test(this.#line[at - 1] ?? '')
  }

  /** Where each of the bodies begins that stand before an offset. */
  #bodiesBefore(end: number): readonly number[] {
    const names = NAMES.exec(this.#line.slice(Math.max(this.last, end - SIGNERS), end))?.[0] ?? ''
    const own = names.trim()
    const start = end - names.trimStart().length
    if (this.#entry >= 0 && end - this.#entry <= LONGEST_GLUED_TITLE + SIGNERS) {
      const entry = this.#line.slice(this.#entry, end).trimEnd()
      const title = titleEnds(entry).find(
        (at, index, ends) => ends[index + 1] !== at + 1 && bodiesWithin(entry.slice(at)).length > 0,
      )
      if (title !== undefined) return [this.#entry + title]
    }
    const issuer = this.#issuers.find((issuer) => own.endsWith(issuer))
    if (this.#isEnded(end - names.length)) {
      const bodies = bodiesWithin(own)
      if (bodies.length > 0) return bodies.map((at) => start + at)
    }
    if (issuer === undefined) return []
    const from = start + own.length - issuer.length
    return bodiesWithin(issuer).map((at) => from + at)
  }

  #namedLength(at: number): number {
    const words = this.#line.slice(at, at + BEHIND)
    return Math.max(0, ...[...this.#names].map((name) => matchName(words, name)))
  }

  /** How long the title of what is enclosed is that stands at an offset: one that is named, or that is told by its form and by what follows. */
  #titleLength(at: number): number {
    const named = this.#namedLength(at)
    if (named > 0) return named
    const words = this.#line.slice(at, at + BEHIND)
    const isFollowed = (rest: string) =>
      rest === '' || OPENS_TEXT.test(rest) || this.#issuers.some((issuer) => rest.startsWith(issuer))
    return (
      titleEnds(words.slice(0, LONGEST_GLUED_TITLE)).find(
        (end) => end >= 4 && isFollowed(words.slice(end)),
      ) ?? 0
    )
  }
}
