import type { Finding } from '../diagnostics/finding.ts'
import type { Account, Reading } from '../model/account.ts'
import type { Original } from '../model/original.ts'
import { sha256 } from '../model/sha256.ts'
import type { SourceText } from '../model/source-text.ts'
import { readBundle } from './bundle/read-bundle.ts'
import { closeAccount } from './close-account.ts'
import { type Conversions, NO_CONVERSIONS } from './conversion/conversion.ts'
import { DocumentFault } from './document-fault.ts'
import { type ReadForm, readForm } from './read-form.ts'
import type { ReaderTools } from './reader-tools.ts'
import { tellFormat } from './tell-format/tell-format.ts'
import { decodeSource } from './text/decode-source.ts'
import { openZip } from './zip/open-zip.ts'

/** A document that was read: the text that everything goes on from, and where it came from. */
export interface ReadDocument {
  readonly source: SourceText
  /** The document itself; `null` where it is that text, byte for byte. */
  readonly original: Original | null
  /** What became of the document's every character; `null` where all of them are the text. */
  readonly account: Account | null
  /** Pictures that the document holds, by the file that the account names; they are kept beside the text. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/**
 * Read a document of any supported form; what cannot be read gives a finding.
 *
 * 1. UTF-8 text is taken byte for byte, its byte-order mark included.
 * 2. Of any other form the text is what a person reads in it; the account tells what became of every character,
 *    and is closed with a count of its own. A form that another program makes a DOCX of is read, and counted, in that.
 * 3. Total: any bytes give a document or a finding, within `LIMITS`.
 */
export async function fileToSource(
  bytes: Uint8Array,
  file: string,
  tools: ReaderTools,
  conversions: Conversions = NO_CONVERSIONS,
): Promise<ReadDocument | Finding> {
  try {
    const told = tellFormat(bytes, file)
    return finish(
      bytes,
      file,
      told === 'zip'
        ? await readBundle(openZip(bytes), tools, conversions)
        : await readForm(bytes, file, told, tools, conversions.get('')),
    )
  } catch (error) {
    if (error instanceof DocumentFault) return error.finding
    throw error
  }
}

function finish(bytes: Uint8Array, file: string, read: ReadForm): ReadDocument {
  const { format, encoding, converter, text } = read
  if (format === 'text' && encoding === 'utf-8')
    return { source: toSource(bytes, file), original: null, account: null, pictures: new Map() }
  const source = toSource(new TextEncoder().encode(text.text), file)
  const account = closeAccount(text, converter)
  const { entries, ...sums } = account
  return {
    source,
    account,
    pictures: text.pictures,
    original: {
      ...{ file: file.split(/[\\/]/u).at(-1) ?? file, sha256: sha256(bytes), format, encoding },
      bytes: bytes.length,
      textSha256: source.sha256,
      doubts: [...text.doubts],
      titles: [...text.titles],
      account: sums,
      readings: entries.filter((entry): entry is Reading => entry.kind !== 'read'),
    },
  }
}

function toSource(bytes: Uint8Array, file: string): SourceText {
  const source = decodeSource(bytes, file)
  if ('code' in source) throw new DocumentFault(source.code, source.values)
  return source
}
