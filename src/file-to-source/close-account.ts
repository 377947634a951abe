import type { Account } from '../model/account.ts'
import { showTally, sizeOf, surplus, type Tally } from '../model/tally.ts'
import { DocumentFault } from './document-fault.ts'
import type { FormatText } from './line-writer.ts'

/** Raised whenever a reader reads anything differently: which readers made a text can then be told. */
export const READERS_VERSION = 3

/**
 * Close the account of an original: what its reader read and left out must be, character for character, what was
 * counted in it by other means.
 *
 * @throws DocumentFault `account-open` when a character is missing from it, or is in it and not in the original
 */
export function closeAccount({ entries, accounted, counted }: FormatText, converter: string | null): Account {
  const lost = surplus(counted, accounted)
  const invented = surplus(accounted, counted)
  if (lost.size > 0 || invented.size > 0)
    throw new DocumentFault('account-open', {
      ...{ lost: sizeOf(lost), lostCharacters: show(lost) },
      ...{ invented: sizeOf(invented), inventedCharacters: show(invented) },
    })
  const original = sizeOf(counted)
  const read = entries.reduce((sum, { kind, characters }) => sum + (kind === 'read' ? characters : 0), 0)
  const supplied = entries.reduce((sum, each) => sum + ((each.kind === 'read' && each.supplied) || 0), 0)
  return {
    reader: READERS_VERSION,
    converter,
    original,
    read: read - supplied,
    leftOut: original - (read - supplied),
    supplied,
    entries: [...entries],
  }
}

function show(characters: Tally): string {
  return characters.size === 0 ? '' : `（${showTally(characters)}）`
}
