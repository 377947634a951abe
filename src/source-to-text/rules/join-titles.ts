import { BLANK } from '../../chinese/characters.ts'
import { foldTitle, namesIn } from '../../chinese/cited-names.ts'
import {
  ATTACHMENT_LINE,
  BODY_LINE,
  DATE_LINE,
  LETTERHEAD_LINE,
  NOTICE_TITLE_LINE,
  PLAN_TITLE_LINE,
  POINTED_DATE_END,
  PUBLICITY_LINE,
  RULE_LINE,
} from '../../chinese/document-lines.ts'
import { formalRole, signedBy } from '../../chinese/formal-role.ts'
import { MARKER_LENGTH, readMarker } from '../../chinese/markers.ts'
import type { Span } from '../../model/span.ts'

/** Longest line of a displayed title, and most lines that one takes. */
const LINE_LENGTH = 60
const TITLE_LINES = 5
/** `1　总则`, `1.1　编制目的`: a heading. */
const DECIMAL = /^\d{1,2}(?:[.．]\d{1,2}|[.．]?\p{Zs})/u
const NOT_TITLE = /[。；！？：:;]$|。/u
const STARTS_TITLE = /^(?:关于|印发|转发|批转)/u

/**
 * Find the lines that go on from the line before because a title is displayed over several lines:
 * `国务院关于印发` / `《国务院工作规则》的通知`. Looked for at the start of the text and behind a date, where
 * documents begin; gives the indexes of the lines that go on.
 */
export function findTitleJoins(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const joins = new Set<number>()
  const names = new Set<string>()
  const words = (index: number) => {
    const line = lines[index]
    return line ? text.slice(line.start, line.end) : ''
  }
  let isOpen = true
  for (let index = 0; index < lines.length; index += 1) {
    const line = words(index)
    if (DATE_LINE.test(line) || PUBLICITY_LINE.test(line) || ATTACHMENT_LINE.test(line)) isOpen = true
    else if (readMarker(line.slice(0, MARKER_LENGTH)) !== null) isOpen = false
    else if (isOpen) {
      for (const name of namesIn(line.slice(0, 2000))) names.add(foldTitle(name))
      const length = titleLength(index, words, names)
      for (let next = index + 1; next < index + length; next += 1) joins.add(next)
      if (length > 1) index += length - 1
    }
  }
  return joins
}

/** How many lines the title takes that begins here; 1 where it takes only this one, or is none. */
function titleLength(from: number, words: (index: number) => string, names: ReadonlySet<string>): number {
  const first = words(from)
  if (!isTitleLine(first)) return opensBracket(first) && closesBracket(words(from + 1)) ? 2 : 1
  const isIssuer = signedBy(first).length > 0
  // A page shows the title once more, perhaps whole where the first is cropped.
  if (foldTitle(words(from + 1)).startsWith(foldTitle(first))) return 1
  if (isComplete(first) || (isIssuer && !STARTS_TITLE.test(words(from + 1)))) return 1
  // Of issuers that stand in lines of their own the last is no more of the title than the others.
  if (isIssuer && from > 0 && signedBy(words(from - 1)).length > 0 && words(from - 1) !== first) return 1
  const lengths: { readonly length: number; readonly joined: string; readonly last: string }[] = []
  let joined = first
  for (let length = 2; length <= TITLE_LINES; length += 1) {
    const last = words(from + length - 1)
    if (!isTitleLine(last) || signedBy(last).length > 0 || standsAlone(last, names)) break
    joined += last
    lengths.push({ length, joined, last })
  }
  const match =
    lengths.find((one) => names.has(foldTitle(one.joined))) ??
    lengths.find((one) => NOTICE_TITLE_LINE.test(one.joined.replace(BLANKS, ''))) ??
    lengths.find((one) => one.length <= 3 && !isIssuer && first.length > 3 && PLAN_TITLE_LINE.test(one.last))
  return match?.length ?? 1
}

/** `甲市司法局关于……的通知`, or a title that a notice names: nothing before it belongs to it. */
function standsAlone(line: string, names: ReadonlySet<string>): boolean {
  const issuer = line.slice(0, Math.max(0, line.indexOf('关于')))
  return names.has(foldTitle(line)) || (NOTICE_TITLE_LINE.test(line) && BODY_LINE.test(issuer))
}

function isComplete(line: string): boolean {
  return NOTICE_TITLE_LINE.test(line) || (PLAN_TITLE_LINE.test(line) && !/(?:关于|印发)[^》]*$/u.test(line))
}

function isTitleLine(line: string): boolean {
  return (
    line.length > 0 &&
    line.length <= LINE_LENGTH &&
    !NOT_TITLE.test(line) &&
    !line.includes('\t') &&
    !/，(?![^《》]*》)/u.test(line) &&
    !LETTERHEAD_LINE.test(line) &&
    !POINTED_DATE_END.test(line) &&
    !RULE_LINE.test(line) &&
    !/^[（(•·●]|^\d{4}年.{0,8}日$/u.test(line) &&
    !DECIMAL.test(line) &&
    readMarker(line) === null &&
    [null, 'signature'].includes(formalRole(line))
  )
}

/** A note under a title that breaks off within its brackets. */
function opensBracket(line: string): boolean {
  return /^[（(][^（()）]{2,60}$/u.test(line)
}

function closesBracket(line: string): boolean {
  return /^[^（()）]{0,60}[）)]$/u.test(line)
}

const BLANKS = new RegExp(`[${BLANK}]`, 'gu')
