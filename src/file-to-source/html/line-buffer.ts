import { readLine } from '../../chinese/line-form.ts'
import { MARKER_EDGE } from '../../chinese/markers.ts'
import type { LeftOutKind, Place, SuppliedKind } from '../../model/account.ts'
import type { ReaderDoubt } from '../../model/original.ts'
import type { MarkedThing } from '../../model/picture-mark.ts'
import { countCharacters } from '../../model/tally.ts'
import type { LineWriter } from '../line-writer.ts'
import { collapse, createCollapser } from './collapse.ts'
import { toolLineAs } from './tool-line.ts'

/** What a line of a page is made of, in order. */
export type LinePart =
  | { readonly is: 'words'; readonly text: string; readonly at: Place; readonly asIs: boolean }
  | { readonly is: 'supplied'; readonly text: string; readonly kind: SuppliedKind }
  | {
      readonly is: 'mark'
      readonly thing: MarkedThing
      readonly text: string
      readonly at: Place
      readonly bytes: Uint8Array | null
    }
  | { readonly is: 'picture'; readonly text: string; readonly at: Place }
  | { readonly is: 'doubt'; readonly code: ReaderDoubt['code']; readonly values: ReaderDoubt['values'] }
  | LeftPart

/** Words of a line that are not read; a doubt says how many they are. */
interface LeftPart {
  readonly is: 'left'
  readonly kind: LeftOutKind
  readonly text: string
  readonly at: Place
  readonly doubt?: 'struck-text' | 'hidden-by-colour'
}

/** A line that is held back because it is part of a cell or a title. */
export interface HeldLine {
  readonly text: string
  readonly supplied: string
  readonly at: Place
}

/** Collects the parts of lines, and writes each line once it ends. */
export interface LineBuffer {
  add(part: LinePart): void
  /** Give the next words of the line a number, if any come before it is dropped. */
  label(label: string): void
  dropLabels(): void
  end(): void
  /** Hold lines back, the first to stand at a column from 0, until the returned function gives them. */
  hold(column: number): () => readonly HeldLine[]
  /** Whether lines are held back. */
  isHeld(): boolean
  write(line: HeldLine): void
}

/** Create a buffer that writes to a writer. */
export function createLineBuffer(writer: LineWriter): LineBuffer {
  let parts: LinePart[] = []
  let labels: string[] = []
  const held: { readonly lines: HeldLine[]; column: number }[] = []
  const write = (line: HeldLine) => {
    const top = held.at(-1)
    if (!top) writer.line(line.text, line.at, line.supplied)
    else if (line.text.trim() !== '') {
      top.lines.push(line)
      top.column += line.text.length + 1
    }
  }
  return {
    add: (part) => {
      const hasWords = part.is === 'words' && part.text.trim() !== ''
      if (hasWords || part.is === 'mark') {
        labels.forEach((label, index) => {
          parts.push({ is: 'supplied', kind: 'supplied-number', text: index === 0 ? label : ` ${label}` })
        })
        labels = []
      }
      parts.push(part)
    },
    label: (label) => void labels.push(label),
    dropLabels: () => {
      labels = []
    },
    end: () => {
      const ended = parts
      parts = []
      if (ended.length === 0) return
      const tool = held.length === 0 ? toolLineAs(ended) : null
      if (tool) writeTools(ended, tool, writer)
      else write(writeParts(ended, held.at(-1)?.column ?? 0, writer))
    },
    hold: (column) => {
      const lines: HeldLine[] = []
      held.push({ lines, column })
      return () => {
        held.pop()
        return lines
      }
    },
    isHeld: () => held.length > 0,
    write,
  }
}

/** A line that works the page is left out with all its words; what turns it says that there is more than this file. */
function writeTools(parts: readonly LinePart[], tool: 'pager' | 'tool', writer: LineWriter): void {
  let words = ''
  for (const part of parts) {
    if (part.is === 'words') words += part.text
    else if (part.is === 'left') writer.leaveOut(part.kind, part.text, part.at)
  }
  writer.leaveOut('tool-line', collapse(words), placeOf(parts))
  if (tool === 'pager') writer.doubt('body-paged', { pages: collapse(words) }, 'here')
}

/** Record what a line is made of, and put its words together. */
function writeParts(parts: readonly LinePart[], column: number, writer: LineWriter): HeldLine {
  const collapser = createCollapser()
  const doubted = new Map<ReaderDoubt['code'], { characters: number; readonly at: number }>()
  let supplied = ''
  const leave = ({ kind, text, at, doubt }: LeftPart) => {
    const words = collapse(text)
    const place = column + collapser.length() + 1
    writer.leaveOut(kind, words, at, kind === 'struck-text' ? place : undefined)
    if (!doubt) return
    const so = doubted.get(doubt) ?? { characters: 0, at: place }
    doubted.set(doubt, { ...so, characters: so.characters + countCharacters(words) })
  }
  const supply = (text: string) => {
    supplied += text
    collapser.add(text)
  }
  for (const part of mergeLeft(parts)) {
    if (part.is === 'left') leave(part)
    else if (part.is === 'words') collapser.add(part.text, part.asIs)
    else if (part.is === 'doubt') writer.doubt(part.code, part.values, 'here')
    else if (part.is === 'picture') writer.note('image', part.text, part.at)
    else if (part.is === 'mark') supply(writer.mark(part.thing, part.text, part.at, part.bytes))
    else {
      writer.note(part.kind, part.text, {})
      supply(part.text)
    }
  }
  for (const [code, { characters, at }] of doubted) if (characters > 0) writer.doubt(code, { characters }, at)
  doubtNumber(parts, writer)
  return { text: collapser.text(), supplied, at: placeOf(parts) }
}

/** Neighbours that are left out for one reason are left out together. */
function mergeLeft(parts: readonly LinePart[]): readonly LinePart[] {
  const merged: LinePart[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (part.is === 'left' && last?.is === 'left' && part.kind === last.kind)
      merged[merged.length - 1] = { ...last, text: last.text + part.text }
    else merged.push(part)
  }
  return merged
}

/** A number that the page writes before words that begin with one of their own. */
function doubtNumber(parts: readonly LinePart[], writer: LineWriter): void {
  const first = parts.findIndex(
    (part) => part.is !== 'left' && (part.is !== 'words' || part.text.trim() !== ''),
  )
  const part = parts[first]
  if (part?.is !== 'supplied' || part.kind !== 'supplied-number') return
  let words = ''
  for (const next of parts.slice(first)) {
    if (words.length > MARKER_EDGE) break
    if (next.is === 'words') words += next.text
  }
  const written = readLine(words.trimStart()).marker?.label
  if (written !== undefined) writer.doubt('numbering-doubled', { label: part.text, written }, 'here')
}

function placeOf(parts: readonly LinePart[]): Place {
  for (const part of parts)
    if (part.is === 'mark' || (part.is === 'words' && part.text.trim() !== '')) return part.at
  return {}
}
