import type { AccountEntry } from '../../model/account.ts'
import { LIMITS } from '../../model/limits.ts'
import { editorLines } from '../../model/line-index.ts'
import { MOST_TITLES, type ReaderDoubt, type TitleEvidence } from '../../model/original.ts'
import { addAll, type Tally } from '../../model/tally.ts'
import { DocumentFault } from '../document-fault.ts'
import type { FormatText } from '../line-writer.ts'
import { type MarkNumbers, nestRead } from '../nest-read.ts'

/** A member of an archive that was read, by its name. */
interface ReadMember {
  readonly name: string
  readonly text: FormatText
}

/**
 * Put the texts of an archive's members together, each with its account; places tell the member. Titles are those of the
 * first, then those that stand in the text of the others.
 */
export function joinTexts(members: readonly ReadMember[]): FormatText {
  const [accounted, counted]: [Tally, Tally] = [new Map(), new Map()]
  const entries: AccountEntry[] = []
  const doubts: ReaderDoubt[] = []
  const titles: TitleEvidence[] = []
  const pictures = new Map<string, Uint8Array>()
  const numbers: MarkNumbers = new Map()
  let text = ''
  let lines = 0
  for (const { name, text: read } of members) {
    const own = nestRead(read, name, numbers)
    for (const entry of own.entries) entries.push({ ...entry, line: entry.line + lines })
    for (const doubt of own.doubts)
      doubts.push({ ...doubt, ...(doubt.line !== undefined && { line: doubt.line + lines }) })
    for (const { line, endLine, ...title } of own.titles)
      if (line !== null && endLine !== null)
        titles.push({ ...title, line: line + lines, endLine: endLine + lines })
      else if (lines === 0) titles.push({ ...title, line, endLine })
    for (const [file, bytes] of own.pictures) pictures.set(file, bytes)
    addAll(accounted, own.accounted)
    addAll(counted, own.counted)
    const isEnded = own.text === '' || /[\r\n]$/u.test(own.text)
    text += isEnded ? own.text : `${own.text}\n`
    lines += editorLines(own.text).length - (isEnded ? 1 : 0)
    if (text.length > LIMITS.textCharacters)
      throw new DocumentFault('text-too-long', { limit: LIMITS.textCharacters / 10_000 })
  }
  return { text, entries, doubts, titles: titles.slice(0, MOST_TITLES), accounted, counted, pictures }
}
