import type { AccountEntry } from '../../model/account.ts'
import { editorLines } from '../../model/line-index.ts'
import { addToTally, countCharacters, type Tally } from '../../model/tally.ts'
import type { FormatText } from '../line-writer.ts'

/** A text is read as it is: a line feed ends a line, and blank lines stay. */
export function readText(text: string): FormatText {
  const [counted, accounted]: [Tally, Tally] = [new Map(), new Map()]
  addToTally(counted, text)
  const entries = editorLines(text).flatMap((words, index): AccountEntry[] => {
    addToTally(accounted, words)
    const [line, characters] = [index + 1, countCharacters(words)]
    return characters === 0 ? [] : [{ kind: 'read', at: { line }, line, characters }]
  })
  return { text, entries, accounted, counted, doubts: [], titles: [], pictures: new Map() }
}
