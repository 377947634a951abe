// How `plan.yaml` names words of the source.
import { createLineIndex } from '../../../model/line-index.ts'
import type { Span } from '../../../model/span.ts'

/** Units that are added on either side of words that their line has several times. */
const WIDENED = 200

/** Words of the source as `plan.yaml` names them. */
export interface Declared {
  /** The words that are meant. */
  readonly own: string
  /** Those that are found once: with more around them, where the line has the words several times. */
  readonly before: string
  /** What stands there when other words are in the place of those that are meant. */
  readonly after: (is: string) => string
  /** The line, where the words occur on others too. */
  readonly line: { readonly line?: number }
  readonly at: number
}

/** Name words so that they are found in one place only, as far as `WIDENED` units around them tell. */
export function declareWords(text: string, { start, end }: Span): Declared {
  const lines = createLineIndex(text)
  const { line } = lines.pointAt(start)
  const own = text.slice(start, end)
  const lineStart = lines.startOf(line)
  const lineEnd = lineStart + (/^[^\r\n]*/u.exec(text.slice(lineStart))?.[0].length ?? 0)
  let [from, to] = [start, end]
  const isSeveral = () => {
    const words = text.slice(from, to)
    const first = text.indexOf(words, lineStart)
    const second = text.indexOf(words, first + 1)
    return second >= 0 && second < lineEnd
  }
  for (let wider = 0; wider < WIDENED && isSeveral(); wider += 1) {
    if (from > lineStart) from -= 1
    if (to < lineEnd) to += 1
  }
  const before = text.slice(from, to)
  const isElsewhere = text.indexOf(before) !== text.lastIndexOf(before)
  return {
    ...{ own, before, at: line },
    after: (is) => text.slice(from, start) + is + text.slice(end, to),
    line: isElsewhere ? { line } : {},
  }
}

/** Where words first begin within a span. */
export function findIn(text: string, sought: string, { start, end }: Span): Span | null {
  const at = sought === '' ? -1 : text.indexOf(sought, start)
  return at < 0 || at >= end ? null : { start: at, end: at + sought.length }
}
