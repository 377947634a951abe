import { hanOf } from '../../chinese/characters.ts'
import type { ReadingKind } from '../../model/account.ts'
import type { ReaderDoubt } from '../../model/original.ts'
import type { FormatText } from '../line-writer.ts'
import type { DocumentWalk } from './document-to-lines.ts'

/** Words of drawings beyond which they may be more than the units of an axis. */
const FEW_WORDS = 4

/** Add what is to be doubted of a document as a whole: what was left out and may belong to it, and what was not done. */
export function doubtWhole(text: FormatText, { notes, package: { names } }: DocumentWalk): FormatText {
  const count = (kind: ReadingKind) =>
    text.entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.characters : 0), 0)
  const drawn = text.entries.flatMap((entry) => (entry.kind === 'drawing-text' ? hanOf(entry.text) : []))
  const doubts: readonly (ReaderDoubt | false)[] = [
    say('notes-left-out', 'notes', [...notes.values()].filter(({ element }) => element.hasWords).length),
    say('hidden-text', 'characters', count('hidden-text')),
    drawn.length > FEW_WORDS && { code: 'drawing-text', values: { characters: count('drawing-text') } },
    names.some((name) => MACROS.test(name)) && { code: 'macros-ignored', values: {} },
    names.some((name) => SIGNATURES.test(name)) && { code: 'signature-unchecked', values: {} },
  ]
  return { ...text, doubts: [...text.doubts, ...doubts.filter((doubt) => doubt !== false)] }
}

const MACROS = /(?:^|\/)vbaProject\.bin$/iu
const SIGNATURES = /^_xmlsignatures\//iu

function say(code: ReaderDoubt['code'], key: string, value: number): ReaderDoubt | false {
  return value > 0 && { code, values: { [key]: value } }
}
