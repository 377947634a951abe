import { BLANK, HAN } from '../../chinese/characters.ts'
import { NOTICE_TITLE_LINE } from '../../chinese/document-lines.ts'
import { MARKER_LENGTH, readMarker } from '../../chinese/markers.ts'
import type { Proposal, RuleInput } from './rule.ts'

/** A gap as typing and layout leave it, not a tab, which parts the cells of a table; bounded, because an endless one would exhaust the matcher's stack. */
const GAP = '\\p{Zs}{1,1000}'
/** `2020 年` → `2020年`, `河南省 2020` → `河南省2020`; each gap is looked at once. */
const BETWEEN_HAN_AND_DIGIT = new RegExp(`(?<=${HAN})${GAP}(?=\\d)|(?<=\\d)${GAP}(?=${HAN})`, 'gu')

/** Close the gaps between Han characters and digits. */
export function findHanDigitSpaces({ text }: RuleInput): readonly Proposal[] {
  return [...text.matchAll(BETWEEN_HAN_AND_DIGIT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: 'han-digit-space',
    after: '',
  }))
}

/** The blanks of a title that stand before `关于` or after it; those between two issuers stay. */
const TITLE_BLANK = new RegExp(`[${BLANK}]+(?=关于)|(?<=关于.*)[${BLANK}]+`, 'gu')
const TITLE_LENGTH = 200
/** `国 务 院 工 作 规 则`, `总　则`: every character set apart from the next. */
const SPACED = new RegExp(`^(?:${HAN}[${BLANK}]{1,8}){1,20}${HAN}$`, 'u')
const ANY_BLANK = new RegExp(`[${BLANK}]+`, 'gu')

/**
 * Close the gaps that the layout of a displayed title left: those of line breaks (`领导小组 关于印发……建设
 * 工作安排的通知`) and those between characters that were set apart (`总　则`).
 */
export function findTitleSpaces({ text, paragraphs }: RuleInput): readonly Proposal[] {
  return paragraphs.flat().flatMap((line) => {
    if (line.end - line.start > TITLE_LENGTH) return []
    const whole = text.slice(line.start, line.end)
    const skipped = readMarker(whole.slice(0, MARKER_LENGTH))?.length ?? 0
    const title = whole.slice(skipped)
    const isTitle = NOTICE_TITLE_LINE.test(whole) && !/[。；]/u.test(whole)
    const isSpaced = SPACED.test(title) && (skipped > 0 || title.length > 4)
    const pattern = isSpaced ? ANY_BLANK : isTitle ? TITLE_BLANK : null
    const from = pattern === ANY_BLANK ? skipped : 0
    return [...whole.slice(from).matchAll(pattern ?? NOTHING)].map((match) => ({
      start: line.start + from + match.index,
      end: line.start + from + match.index + match[0].length,
      rule: 'title-space' as const,
      after: '',
    }))
  })
}

const NOTHING = /(?!)/gu
