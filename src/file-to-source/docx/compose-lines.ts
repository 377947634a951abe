import type { LeftOutKind, Place } from '../../model/account.ts'
import type { LineWriter } from '../line-writer.ts'
import { countCharacters } from '../tally.ts'

/** Puts a line together from its pieces, and tells the writer of each what became of it. */
export interface LineComposer {
  /** Add words of the document. */
  read(text: string, at: Place): void
  /** Add what the document shows and does not hold as text. */
  supply(text: string, at: Place): void
  /**
   * Leave words out, here; pieces that follow each other are one. Struck-out words in the midst of the text are
   * doubted and placed, unlike those in what is left out anyway.
   */
  leaveOut(kind: LeftOutKind, text: string, at: Place, isInText: boolean): void
  /** Doubt struck-out characters of this line that are no words of the document, such as those of a number. */
  strike(characters: number): void
  /** Tell the writer of what was left out so far, before it is told of something else. */
  settle(): void
  /** End a paragraph: a line, or within a row a blank. */
  end(): void
  /** Compose one line of the cells of a row, with a tab between them; ends and tabs within a cell are blanks. */
  row(cells: readonly (() => void)[]): void
  readonly isInRow: boolean
  readonly isEmpty: boolean
}

const NO_PLACE: Place = {}

/** Compose lines for a writer. */
export function composeLines(writer: LineWriter): LineComposer {
  let [line, supplied, at] = ['', '', NO_PLACE]
  let struck = 0
  let depth = 0
  let left: { kind: LeftOutKind; text: string; at: Place; column: number | undefined } | null = null
  const settle = () => {
    if (left) writer.leaveOut(left.kind, left.text, left.at, left.column)
    left = null
  }
  const add = (text: string, from: Place) => {
    if (text === '') return
    if (line.trim() === '') at = from
    line += depth === 0 ? text : collapse(line, text)
  }
  const write = () => {
    settle()
    if (struck > 0) writer.doubt('struck-text', { characters: struck }, 'here')
    writer.line(line, at, supplied)
    ;[line, supplied, struck] = ['', '', 0]
  }
  return {
    read: add,
    supply: (text, from) => {
      add(text, from)
      supplied += text
    },
    leaveOut: (kind, text, from, isInText) => {
      const column = kind === 'struck-text' && isInText ? line.length + 1 : undefined
      if (column) struck += countCharacters(text)
      const isSame = left?.kind === kind && left.at.paragraph === from.paragraph && left.at.part === from.part
      if (left && isSame && left.column === column) left.text += text
      else {
        settle()
        left = { kind, text, at: from, column }
      }
    },
    strike: (characters) => {
      struck += characters
    },
    settle,
    end: () => {
      if (depth === 0) write()
      else line += collapse(line, ' ')
    },
    row: (cells) => {
      if (depth === 0 && line !== '') write()
      depth += 1
      cells.forEach((cell, index) => {
        cell()
        const ended = line.endsWith(' ') ? line.slice(0, -1) : line
        line = index === cells.length - 1 ? ended : `${ended}${depth === 1 ? '\t' : ' '}`
      })
      depth -= 1
      if (depth === 0) write()
      else line += collapse(line, ' ')
    },
    get isInRow() {
      return depth > 0
    },
    get isEmpty() {
      return line === ''
    },
  }
}

/** Within a cell any blanks are one, and none where it begins. */
function collapse(before: string, text: string): string {
  const blanks = text.replaceAll(/\s+/gu, ' ')
  return before === '' || /\s$/u.test(before) ? blanks.trimStart() : blanks
}
