import type { LeftOutKind, Place } from '../../model/account.ts'
import { countCharacters } from '../../model/tally.ts'
import type { LineWriter } from '../line-writer.ts'

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

/** Compose lines for a writer. What was added is put together once, when the line ends, however many pieces it has. */
export function composeLines(writer: LineWriter): LineComposer {
  let [words, supplied]: [string[], string[]] = [[], []]
  let [length, at, isBlank, isOpen] = [0, NO_PLACE, true, true]
  let [struck, struckAt] = [0, 1]
  let depth = 0
  let left: { kind: LeftOutKind; texts: string[]; at: Place; column: number | undefined } | null = null
  const settle = () => {
    if (left) writer.leaveOut(left.kind, left.texts.join(''), left.at, left.column)
    left = null
  }
  const strike = (characters: number) => {
    if (struck === 0) struckAt = length + 1
    struck += characters
  }
  const append = (text: string) => {
    if (text === '') return
    words.push(text)
    length += text.length
    isOpen = /\s/u.test(text.at(-1) ?? '')
  }
  const add = (text: string, from: Place) => {
    if (isBlank && text.trim() !== '') [at, isBlank] = [from, false]
    append(depth === 0 ? text : collapse(text, isOpen))
  }
  /** Take the blank back that a cell ends with. */
  const endCell = () => {
    if (words.at(-1)?.endsWith(' ') !== true) return
    words.push(words.pop()?.slice(0, -1) ?? '')
    length -= 1
  }
  const write = () => {
    settle()
    if (struck > 0) writer.doubt('struck-text', { characters: struck }, struckAt)
    writer.line(words.join(''), at, supplied.join(''))
    ;[words, supplied, length, struck, isBlank, isOpen] = [[], [], 0, 0, true, true]
  }
  const end = () => {
    if (depth === 0) write()
    else append(collapse(' ', isOpen))
  }
  return {
    read: add,
    supply: (text, from) => {
      add(text, from)
      supplied.push(text)
    },
    leaveOut: (kind, text, from, isInText) => {
      const column = kind === 'struck-text' && isInText ? length + 1 : undefined
      if (column) strike(countCharacters(text))
      const isSame = left?.kind === kind && left.at.paragraph === from.paragraph && left.at.part === from.part
      if (left && isSame && left.column === column) left.texts.push(text)
      else {
        settle()
        left = { kind, texts: [text], at: from, column }
      }
    },
    strike,
    settle,
    end,
    row: (cells) => {
      if (depth === 0 && length > 0) write()
      depth += 1
      cells.forEach((cell, index) => {
        cell()
        endCell()
        if (index < cells.length - 1) append(depth === 1 ? '\t' : ' ')
      })
      depth -= 1
      end()
    },
    get isInRow() {
      return depth > 0
    },
    get isEmpty() {
      return length === 0
    },
  }
}

/** Within a cell any blanks are one, and none where it begins or behind another. */
function collapse(text: string, isOpen: boolean): string {
  const blanks = text.replaceAll(/\s+/gu, ' ')
  return isOpen ? blanks.trimStart() : blanks
}
