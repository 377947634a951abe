import { BLANK, HAN } from '../../chinese/characters.ts'
import { NOTICE_TITLE_LINE } from '../../chinese/markers.ts'
import type { Proposal, RuleInput } from './rule.ts'

/** A gap as typing and layout leave it; bounded, because an endless one would exhaust the matcher's stack. */
const GAP = `[${BLANK}]{1,1000}`
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

/** Close the gaps that the line breaks of a displayed title left: `领导小组 关于印发……建设 工作安排的通知`. */
export function findTitleSpaces({ text, paragraphs }: RuleInput): readonly Proposal[] {
  return paragraphs.flatMap((lines) => {
    const line = lines[0]
    if (!line || lines.length > 1 || line.end - line.start > TITLE_LENGTH) return []
    const title = text.slice(line.start, line.end)
    if (!NOTICE_TITLE_LINE.test(title) || /[。；]/u.test(title)) return []
    return [...title.matchAll(TITLE_BLANK)].map((match) => ({
      start: line.start + match.index,
      end: line.start + match.index + match[0].length,
      rule: 'title-space' as const,
      after: '',
    }))
  })
}
