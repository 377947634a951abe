import { HAN } from '../../chinese/characters.ts'
import { BODY_LINE, DATE_LINE, NOTICE_TITLE_LINE, PLAN_TITLE_LINE } from '../../chinese/document-lines.ts'
import { readMarker } from '../../chinese/markers.ts'
import type { Span } from '../../model/span.ts'

/** `防控工作领导小组`, `工作委员会`: how the name of a body ends that is too long for one line, without its place. */
const SECOND_HALF = new RegExp(
  `^(?!中国|中共|国家|自治区|${HAN}{0,6}[省市县区州旗])${HAN}{0,20}(?:领导小组|指挥部|委员会|联席会议|办公室|机制|组)$`,
  'u',
)
const FIRST_HALF = new RegExp(`^(?!特此|专此|此致|附件)[${HAN}（）“”]{6,40}$`, 'u')

/**
 * Find the lines that go on from the line before because the name of the body that signs takes two:
 * `甲市重大突发事件联防联控` / `工作领导小组` / `2020年2月1日`. Gives their indexes.
 */
export function findSignatureJoins(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const words = (index: number) => {
    const line = lines[index]
    return line && line.end - line.start <= 60 ? text.slice(line.start, line.end) : ''
  }
  const joins = new Set<number>()
  lines.forEach((_, index) => {
    if (DATE_LINE.test(words(index)) && isSplitName(words(index - 2), words(index - 1))) joins.add(index - 1)
  })
  return joins
}

/** Whether two lines are the two halves of one name. */
export function isSplitName(first: string, second: string): boolean {
  return (
    SECOND_HALF.test(second) &&
    FIRST_HALF.test(first) &&
    readMarker(first) === null &&
    ![BODY_LINE, NOTICE_TITLE_LINE, PLAN_TITLE_LINE].some((form) => form.test(first)) &&
    BODY_LINE.test(first + second)
  )
}
