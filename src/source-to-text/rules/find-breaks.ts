import type { Span } from '../../model/span.ts'
import type { Proposal, RuleId, RuleInput } from './rule.ts'

const LATIN = /[A-Za-z]/u
/** Two line ends with nothing but blanks between them: an empty line, as a page break leaves it. */
const EMPTY_LINE = /[\n\f][^\S\n]*\n|\r[^\S\r\n]*\r|\r\n[^\S\n]*\r\n|\f/u

/** Make every gap between paragraphs one line feed, and close the gaps inside them. */
export function findBreaks({ text, paragraphs }: RuleInput): readonly Proposal[] {
  const proposals: Proposal[] = []
  const propose = (span: Span, rule: RuleId, after: string) => {
    if (text.slice(span.start, span.end) !== after) proposals.push({ ...span, rule, after })
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

/** Chinese goes on without a space; between two Latin words the line end stood for one. */
function glue(text: string, gap: Span): string {
  return LATIN.test(text[gap.start - 1] ?? '') && LATIN.test(text[gap.end] ?? '') ? ' ' : ''
}
