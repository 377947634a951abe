import { LINE_END } from '../chinese/characters.ts'
import type { Span } from '../model/span.ts'

/** Places that words declared in `plan.yaml` may mean, each with its line from 1; a line given narrows them. */
export function findDeclared(
  text: string,
  words: string,
  line?: number,
): readonly (Span & { line: number })[] {
  const places: (Span & { line: number })[] = []
  let from = 0
  let current = 1
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    current += text.slice(from, start).match(LINE_END)?.length ?? 0
    from = start
    if (line === undefined || line === current)
      places.push({ start, end: start + words.length, line: current })
  }
  return places
}
