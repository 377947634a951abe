import type { RuleId } from '../model/edit-rules.ts'
import type { Span } from '../model/span.ts'
import type { Proposal } from '../source-to-text/rules/rule.ts'
import type { LayoutInput } from './lines.ts'

const LATIN = /[A-Za-z]/u
/** Two line ends with nothing but blanks between them: an empty line, as a page break leaves it. */
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/u
const EMPTY_LINE = /[\n\f][^\S\n]*\n|\r[^\S\r\n]*\r|\r\n[^\S\n]*\r\n|\f/u

/** Make every gap between paragraphs one line feed, and close the gaps inside them. */
export function findBreaks({ text, paragraphs, marks }: LayoutInput): readonly Proposal[] {
  const proposals: Proposal[] = []
  let nextMark = 0
  /** A gap is closed as a whole, or around the page marks in it, the first piece standing for all of it. */
  const propose = (gap: Span, rule: RuleId, after: string) => {
    let from = gap.start
    let rest = after
    const push = (end: number) => {
      const isEdit = text.slice(from, end) !== rest && (from < end || rest !== '')
      if (isEdit)
        proposals.push({ start: from, end, rule: ruleFor(text, from, end, rule, rest), after: rest })
      if (from < end || isEdit) rest = ''
    }
    for (let mark = marks[nextMark]; mark && mark.start < gap.end; mark = marks[++nextMark]) {
      push(mark.start)
      proposals.push({ ...mark, rule: 'page-mark', after: '' })
      from = mark.end
    }
    push(gap.end)
  }
  let end = text.startsWith('\uFEFF') ? 1 : 0
  paragraphs.forEach((lines, index) => {
    lines.forEach((line, position) => {
      const gap = { start: end, end: line.start }
      if (position > 0)
        propose(
          gap,
          EMPTY_LINE.test(text.slice(end, line.start)) ? 'page-break' : 'line-join',
          glue(text, gap),
        )
      else propose(gap, 'paragraph-break', index === 0 ? '' : '\n')
      end = line.end
    })
  })
  propose({ start: end, end: text.length }, 'paragraph-break', '')
  return proposals
}

/** Within a line, two paragraphs are parted where nothing or blanks stood. */
function ruleFor(text: string, start: number, end: number, rule: RuleId, after: string): RuleId {
  return rule === 'paragraph-break' && after !== '' && !LINE_BREAK.test(text.slice(start, end))
    ? 'heading-split'
    : rule
}

/** Chinese goes on without a space; between two Latin words the line end stood for one. */
function glue(text: string, gap: Span): string {
  return LATIN.test(text[gap.start - 1] ?? '') && LATIN.test(text[gap.end] ?? '') ? ' ' : ''
}
