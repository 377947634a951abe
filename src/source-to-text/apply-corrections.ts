import type { Finding, FindingValue } from '../diagnostics/finding.ts'
import type { Edit } from '../model/edit.ts'
import { createLineIndex } from '../model/line-index.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import type { Span } from '../model/span.ts'

type Correction = PlanSettings['corrections'][number]

/** Turn declared corrections into edits; each must be found exactly once, and none may touch another. */
export function applyCorrections(
  text: string,
  corrections: readonly Correction[],
): { edits: readonly Edit[]; findings: readonly Finding[] } {
  const applied: { readonly place: Span; readonly edit: Edit }[] = []
  const findings: Finding[] = []
  corrections.forEach(({ before, after, line, reason }, index) => {
    const fault = (code: Finding['code'], values = {}) =>
      findings.push({
        code,
        at: null,
        file: 'settings',
        member: ['corrections', index],
        values: { before, ...values },
      })
    const places = findDeclared(text, before, line)
    const place = places[0]
    if (!place) fault('correction-not-found')
    else if (places.length > 1) fault('correction-ambiguous', { lines: listLines(places) })
    else if (applied.some((other) => touches(other.place, place))) fault('correction-overlaps')
    else applied.push({ place, edit: { ...narrow(place, before, after), rule: 'correction', reason } })
  })
  applied.sort((a, b) => a.place.start - b.place.start)
  return { edits: applied.map(({ edit }) => edit), findings }
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Leave out what both have in common at their edges: ` and ` → `和`, not the words around it. */
function narrow(place: Span, before: string, after: string): Omit<Edit, 'rule' | 'reason'> {
  const was = [...before]
  const is = [...after]
  let head = 0
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1
  let tail = 0
  const shorter = Math.min(was.length, is.length) - head
  while (tail < shorter && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1
  return {
    start: place.start + was.slice(0, head).join('').length,
    end: place.end - was.slice(was.length - tail).join('').length,
    before: was.slice(head, was.length - tail).join(''),
    after: is.slice(head, is.length - tail).join(''),
  }
}

/** The first few lines; the message need not list hundreds. */
function listLines(places: readonly { readonly line: number }[]): FindingValue {
  const lines = places.slice(0, 5).map(({ line }) => line)
  return places.length > 5 ? { reason: 'and-more', words: lines } : lines
}

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
