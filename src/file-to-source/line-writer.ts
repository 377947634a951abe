import { usualForms } from '../chinese/usual-forms.ts'
import {
  type AccountEntry,
  isPrivate,
  type LeftOutKind,
  type NotedKind,
  type Place,
  type Reading,
  type SuppliedKind,
} from '../model/account.ts'
import { EDITOR_HEADING } from '../model/editor-heading.ts'
import { LIMITS } from '../model/limits.ts'
import type { ReaderDoubt, TitleEvidence } from '../model/original.ts'
import { type MarkedThing, thingMark } from '../model/picture-mark.ts'
import { addAll, addToTally, countCharacters, type Tally } from '../model/tally.ts'
import { createTitleCollector, type TitleCollector } from './collect-titles.ts'
import { DocumentFault } from './document-fault.ts'
import { type MarkNumbers, nestRead } from './nest-read.ts'

/** What a reader makes of one document. */
export interface FormatText {
  /** One line for each paragraph or row of the document, each ended by a line feed. */
  readonly text: string
  readonly doubts: readonly ReaderDoubt[]
  /** What says how the document is called, the most trustworthy first. */
  readonly titles: readonly TitleEvidence[]
  /** What became of the document's words, in the order of the document. */
  readonly entries: readonly AccountEntry[]
  /** The characters that the reader read or left out. */
  readonly accounted: Tally
  /** The characters of the document, counted by other means than the reader's own walk. */
  readonly counted: Tally
  /** Pictures that the document holds, by the files that they are kept in. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** Collects the lines of a document and what its reader did on the way: every word of it is read or left out. */
export interface LineWriter {
  /** How many lines there are so far. */
  readonly written: number
  /** Takes what says how the document is called. */
  readonly titles: TitleCollector
  /**
   * Add a line; one without any words is left out, and so are our own editor's notes, which end a file of ours.
   * `supplied` are those of its characters that the document does not hold as text.
   */
  line(text: string, at: Place, supplied?: string): void
  /** Leave words out that stand before the next line, or, with a column from 1, at that place within it. */
  leaveOut(kind: LeftOutKind, text: string, at: Place, column?: number): void
  /** Record what was supplied for the next line, or done to it. */
  note(kind: NotedKind | SuppliedKind, text: string, at: Place): void
  /**
   * Record a picture or a formula before or within the next line, and give the mark that the reader writes in its
   * place; none before the first line, where letterheads and icons stand. A picture's bytes are kept where browsers show them.
   */
  mark(thing: MarkedThing, description: string, at: Place, bytes?: Uint8Array | null): string
  /** Take over a document that is a part of this one and was read by itself; its characters join both counts. */
  include(read: FormatText, part: string): void
  /** Say what the reader is unsure of: of the next line, perhaps at a column of it from 1, or of the whole document. */
  doubt(code: ReaderDoubt['code'], values: ReaderDoubt['values'], where?: 'here' | number): void
  finish(counted: Tally): FormatText
}

/**
 * Create a writer.
 *
 * @throws DocumentFault when the text grows beyond what a plan can be (`LIMITS.textCharacters`).
 */
export function createLineWriter(): LineWriter {
  const lines: string[] = []
  const entries: AccountEntry[] = []
  const doubts: ReaderDoubt[] = []
  const [accounted, included]: [Tally, Tally] = [new Map(), new Map()]
  const pictures = new Map<string, Uint8Array>()
  const marks: MarkNumbers = new Map()
  const titles = createTitleCollector()
  let kept = 0
  let length = 0
  let isOver = false
  const grow = (by: number) => {
    length += by + 1
    if (length > LIMITS.textCharacters)
      throw new DocumentFault('text-too-long', { limit: LIMITS.textCharacters / 10_000 })
  }
  const record = (reading: Omit<Reading, 'line'>) => {
    grow(reading.text.length)
    entries.push({ ...reading, line: lines.length + 1, text: reading.text.toWellFormed() })
  }
  const keep = (file: string, bytes: Uint8Array) => {
    kept += bytes.length
    if (kept > LIMITS.pictureBytes)
      throw new DocumentFault('archive-too-large', {
        limit: { reason: 'pictures', megabytes: LIMITS.pictureBytes / 2 ** 20 },
      })
    pictures.set(file, bytes)
  }
  const leaveOut: LineWriter['leaveOut'] = (kind, text, at, column) => {
    addToTally(accounted, text)
    const characters = countCharacters(text)
    // Struck-out words are kept beside the text, for its publisher to restore; no page repeats them.
    const words = isPrivate(kind) && kind !== 'struck-text' ? '' : text
    if (characters > 0) record({ kind, at, characters, ...(column && { column }), text: words })
  }
  return {
    get written() {
      return lines.length
    },
    titles,
    line: (text, at, supplied = '') => {
      if (text.trim() === '') return
      addToTally(accounted, text)
      addToTally(accounted, supplied, -1)
      const ours = countCharacters(supplied)
      isOver ||= usualForms(text) === EDITOR_HEADING
      if (isOver) return record({ kind: 'editor-notes', at, characters: countCharacters(text) - ours, text })
      grow(text.length)
      lines.push(text.toWellFormed())
      entries.push({
        ...{ kind: 'read', at, line: lines.length, characters: countCharacters(text) },
        ...(ours > 0 && { supplied: ours }),
      })
    },
    leaveOut,
    note: (kind, text, at) => record({ kind, at, characters: 0, text }),
    mark: (thing, description, at, bytes = null) => {
      const number = (marks.get(thing) ?? 0) + 1
      marks.set(thing, number)
      const type = bytes && pictureType(bytes)
      const file = type && `pictures/${number}.${type}`
      if (file) keep(file, bytes)
      if (thing === '图')
        record({ kind: 'image', at, characters: 0, ...(file && { file }), text: description })
      if (lines.length === 0) return ''
      const mark = thingMark(thing, number)
      record({ kind: 'supplied-mark', at, characters: 0, text: mark })
      return mark
    },
    include: (read, part) => {
      const before = lines.length
      const own = nestRead(read, part, marks)
      const texts = own.text.split('\n')
      for (const entry of own.entries) {
        const text = entry.kind === 'read' ? (texts[entry.line - 1] ?? '') : entry.text
        const line = entry.line + before
        if (entry.kind === 'read' && isOver) {
          const characters = entry.characters - (entry.supplied ?? 0)
          record({ kind: 'editor-notes', at: entry.at, characters, text })
          continue
        }
        grow(text.length)
        if (entry.kind === 'read') lines.push(text)
        entries.push({ ...entry, line: isOver ? lines.length + 1 : line })
      }
      for (const each of own.doubts) doubts.push({ ...each, ...(each.line && { line: each.line + before }) })
      titles.include(own.titles, before)
      for (const [file, bytes] of own.pictures) keep(file, bytes)
      addAll(accounted, read.accounted)
      addAll(included, read.counted)
    },
    doubt: (code, values, where) =>
      void doubts.push({
        code,
        ...(where !== undefined && { line: lines.length + 1 }),
        ...(typeof where === 'number' && { column: where }),
        values,
      }),
    finish: (counted) => {
      const last = Math.max(1, lines.length)
      const onLine = <T extends { readonly line?: number | undefined }>(each: T): T =>
        each.line === undefined ? each : { ...each, line: Math.min(last, each.line) }
      return {
        text: lines.map((line) => `${line}\n`).join(''),
        entries: entries.map(onLine),
        doubts: doubts.map(onLine),
        titles: titles.finish(lines),
        accounted,
        counted: addAll(new Map(counted), included),
        pictures,
      }
    },
  }
}

/** First bytes of the picture formats that every browser shows (WHATWG MIME Sniffing §6.1). */
const TYPES: readonly (readonly [type: string, start: readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
]

/** The ending that a picture's file gets; `null` for what is not shown by every browser. */
function pictureType(bytes: Uint8Array): string | null {
  return TYPES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? null
}
