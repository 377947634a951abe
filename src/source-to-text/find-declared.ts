import { createLineIndex } from '../model/line-index.ts'
import type { Span } from '../model/span.ts'

/** Places that words declared in `plan.yaml` may mean, each with its line from 1; a line given narrows them. */
export function findDeclared(
  text: string,
  words: string,
  line?: number,
): readonly (Span & { line: number })[] {
  const lines = createLineIndex(text)
  const places: (Span & { line: number })[] = []
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    places.push({ start, end: start + words.length, line: lines.pointAt(start).line })
  }
  return line === undefined ? places : places.filter((place) => place.line === line)
}
