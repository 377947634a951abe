import { createLineIndex, editorLines } from '../../model/line-index.ts'
import type { PlanSettings } from '../../model/plan-settings.ts'
import type { DeclaredRedaction } from '../../model/redaction.ts'

/** What was declared of a plan and does not hold of the text that takes its place. */
export interface LeftBehind {
  /** The key of `plan.yaml`, or `outcomes`. */
  readonly key: keyof PlanSettings | 'outcomes'
  /** Which of its members. */
  readonly what: string
}

/** What still holds, and what does not. */
export interface Carried<T> {
  readonly value: T
  readonly left: readonly LeftBehind[]
}

/**
 * Find the words that readers are not to see in the text that takes the place of another.
 *
 * 1. Words that were shown nowhere before are redacted wherever they stand now.
 * 2. Others are redacted where their line is the same.
 */
export function carryRedactions(
  declared: readonly DeclaredRedaction[],
  from: string,
  to: string,
): Carried<readonly DeclaredRedaction[]> {
  const lines = createLineIndex(from)
  const now = createLineIndex(to)
  const moveLine = lineMover(from, to)
  const byWords = Map.groupBy(declared, ({ line, column, length }) => {
    const start = lines.startOf(line) + column - 1
    return from.slice(start, start + length)
  })
  const value: DeclaredRedaction[] = []
  const left: LeftBehind[] = []
  // The longest first: what is within it is gone with it.
  for (const [words, entries] of [...byWords].sort(([a], [b]) => b.length - a.length)) {
    const isNowhere = placesOf(words, from).length === entries.length
    for (const entry of entries) {
      const line = moveLine(entry.line)
      const places = isNowhere
        ? placesOf(words, to).map((at) => now.pointAt(at))
        : line === null
          ? []
          : [{ line, column: entry.column }]
      for (const place of places)
        if (!value.some((other) => isOver(other, place))) value.push({ ...entry, ...place })
      if (places.length === 0)
        left.push({ key: 'redactions', what: `第 ${entry.line} 行第 ${entry.column} 列（${entry.kind}）` })
    }
  }
  return { value: value.sort((a, b) => a.line - b.line || a.column - b.column), left }
}

function isOver(
  { line, column, length }: DeclaredRedaction,
  place: { readonly line: number; readonly column: number },
): boolean {
  return line === place.line && place.column >= column && place.column < column + length
}

/**
 * Take over what is declared of a plan to the text that takes its place, both without what is redacted: what is declared of
 * the plan holds, what is declared of a line where that line stands once in both, of words where they stand once.
 */
export function carrySettings(settings: PlanSettings, from: string, to: string): Carried<PlanSettings> {
  const { corrections, notes, accepted, restored = [], shape, ...rest } = settings
  const moveLine = lineMover(from, to)
  const left: LeftBehind[] = []
  const leave = (key: LeftBehind['key'], what: string) => {
    left.push({ key, what })
    return []
  }
  /** Words keep their line where that stands in both texts, and need none where they stand once. */
  const place = (words: string, line: number | undefined): { readonly line?: number } | null => {
    const moved = line === undefined ? null : moveLine(line)
    if (moved !== null) return { line: moved }
    return placesOf(words, to).length === 1 ? {} : null
  }
  for (const { line, text } of restored) leave('restored', `第 ${line} 行“${text}”`)
  const value: PlanSettings = {
    ...rest,
    corrections: corrections.flatMap(({ line, ...entry }) => {
      const at = place(entry.before, line)
      return at ? [{ ...entry, ...at }] : leave('corrections', `“${entry.before}”`)
    }),
    notes: notes.flatMap(({ line, ...entry }) => {
      const at = place(entry.text, line)
      return at ? [{ ...entry, ...at }] : leave('notes', `“${entry.text}”`)
    }),
    accepted: accepted.flatMap((entry) => {
      const line = moveLine(entry.line)
      return line === null ? leave('accepted', `${entry.code}（第 ${entry.line} 行）`) : [{ ...entry, line }]
    }),
    ...(shape && { shape: carryShape(shape, moveLine, (what) => leave('shape', what)) }),
  }
  return { value, left }
}

type MoveLine = (line: number) => number | null

function carryShape(
  { title, closing, documents, attachments, text, ...forms }: NonNullable<PlanSettings['shape']>,
  moveLine: MoveLine,
  leave: (what: string) => never[],
): NonNullable<PlanSettings['shape']> {
  const move = (name: string, lines: readonly number[] = []) =>
    lines.flatMap((line) => moveLine(line) ?? leave(`${name} 第 ${line} 行`))
  const lists = Object.entries({ documents, attachments, text }).flatMap(([name, lines]) => {
    const moved = move(name, lines)
    return moved.length > 0 ? [[name, moved] as const] : []
  })
  const single = Object.entries({ title, closing }).flatMap(([name, line]) =>
    move(name, line === undefined ? [] : [line]).map((moved) => [name, moved] as const),
  )
  return { ...forms, ...Object.fromEntries(single), ...Object.fromEntries(lists) }
}

/** Where a line of a text stands in another: where both have it once. */
function lineMover(from: string, to: string): MoveLine {
  const was = editorLines(from)
  const [before, after] = [numberOnce(was), numberOnce(editorLines(to))]
  return (line) => {
    const text = was[line - 1]?.trim() ?? ''
    return text !== '' && before.get(text) ? (after.get(text) ?? null) : null
  }
}

/** The number of each line that stands in a text once; `null` of others. */
function numberOnce(lines: readonly string[]): ReadonlyMap<string, number | null> {
  const numbers = new Map<string, number | null>()
  lines.forEach((line, index) => {
    const text = line.trim()
    numbers.set(text, numbers.has(text) ? null : index + 1)
  })
  return numbers
}

function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + words.length))
    places.push(at)
  return places
}
