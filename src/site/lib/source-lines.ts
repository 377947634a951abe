import { codePointName } from '../../chinese/rare-characters.ts'
import { isRuleId, RULES } from '../../model/edit-rules.ts'
import type { Plan } from '../../model/plan.ts'
import type { PlanEntry } from './library.ts'
import { partName } from './parts.ts'
import { partPath } from './urls.ts'

/** A stretch of a source line: as it is, or with the edit that was made there. */
export interface SourcePiece {
  readonly text: string
  readonly edit: { readonly rule: string; readonly after: string } | null
}

/** A line of the source, and the page that publishes it. */
export interface SourceLine {
  readonly number: number
  readonly pieces: readonly SourcePiece[]
  readonly part: { readonly name: string; readonly path: string } | null
  readonly endsWithEdit: string | null
}

/** Cut a source into lines, each with its edits marked and the part that it went to. */
export function sourceLines(entry: PlanEntry): readonly SourceLine[] {
  const { plan, sourceText: source } = entry
  const edits = [
    ...plan.normalizations,
    ...plan.corrections.map((edit) => ({ ...edit, rule: 'correction' })),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
  const owners = lineOwners(entry)
  const lines: SourceLine[] = []
  let start = 0
  for (const match of [...source.matchAll(/\r\n|[\n\r]/gu), null]) {
    const end = match?.index ?? source.length
    if (match === null && start === source.length) break
    const number = lines.length + 1
    const within = edits.filter((edit) => edit.start < end && edit.end > start)
    const atEnd = edits.find((edit) => edit.start <= end && edit.end > end)
    lines.push({
      number,
      pieces: cut(source, start, end, within),
      part: owners.get(number) ?? null,
      endsWithEdit: atEnd?.rule ?? null,
    })
    start = end + (match?.[0].length ?? 0)
  }
  return lines
}

type Edit = Plan['normalizations'][number]

function cut(source: string, start: number, end: number, edits: readonly Edit[]): readonly SourcePiece[] {
  const pieces: SourcePiece[] = []
  let position = start
  for (const edit of edits) {
    const from = Math.max(edit.start, start)
    const to = Math.min(edit.end, end)
    if (from > position) pieces.push({ text: source.slice(position, from), edit: null })
    const after = edit.end <= end ? edit.after.replace('\n', '') : ''
    pieces.push({ text: source.slice(from, to), edit: { rule: edit.rule, after } })
    position = to
  }
  if (end > position) pieces.push({ text: source.slice(position, end), edit: null })
  return pieces
}

function lineOwners({ plan, parts }: PlanEntry): ReadonlyMap<number, { name: string; path: string }> {
  const owners = new Map<number, { name: string; path: string }>()
  for (const part of parts) {
    const owner = { name: partName(plan, part.id), path: partPath(plan, part.id) }
    for (let line = part.startLine; line <= part.endLine; line += 1) owners.set(line, owner)
  }
  return owners
}

/** What readers call a rule, or `校订` for a declared correction. */
export function ruleName(rule: string): string {
  return isRuleId(rule) ? RULES[rule].name : '校订'
}

/** Characters that people cannot see, written so that they can: `·` for a space, `⏎` for a line end, `U+200B` for one of no width. */
export function showBlanks(text: string): string {
  return text
    .replaceAll(' ', '·')
    .replace(/\r\n|[\n\r]/gu, '⏎')
    .replaceAll('\t', '␉')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Co}]/gu, codePointName)
}
