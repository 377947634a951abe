import type { Finding } from '../diagnostics/finding.ts'
import type { Account, AccountEntry, Reading } from '../model/account.ts'
import { LIMITS } from '../model/limits.ts'
import type { Format, Original } from '../model/original.ts'
import { sha256 } from '../model/sha256.ts'
import type { SourceText } from '../model/source-text.ts'
import { decodeSource } from '../source-to-text/decode-source.ts'
import { closeAccount } from './close-account.ts'
import { DocumentFault } from './document-fault.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtml } from './html/read-html.ts'
import type { FormatText } from './line-writer.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { readMht } from './mht/read-mht.ts'
import { readPdf } from './pdf/read-pdf.ts'
import type { ReaderTools } from './reader-tools.ts'
import { addToTally, countCharacters, type Tally } from './tally.ts'
import { tellFormat, tellMarkup } from './tell-format.ts'
import { type DecodedPage, decodePage } from './text/decode-page.ts'
import { decodeText } from './text/decode-text.ts'
import { toLatin1 } from './text/latin1.ts'

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
 *    and is closed with a count of its own.
 * 3. Total: any bytes give a document or a finding, within `LIMITS`.
 */
export async function fileToSource(
  bytes: Uint8Array,
  file: string,
  tools: ReaderTools,
): Promise<ReadDocument | Finding> {
  try {
    const format = tellFormat(bytes)
    if (format === 'characters') return readCharacters(bytes, file)
    const text =
      format === 'docx' ? readDocx(bytes) : format === 'mht' ? readMht(bytes) : await readPdf(bytes, tools)
    return finish(bytes, file, format, null, text)
  } catch (error) {
    if (error instanceof DocumentFault) return error.finding
    throw error
  }
}

function readCharacters(bytes: Uint8Array, file: string): ReadDocument {
  if (bytes.length > LIMITS.textBytes) throw tooLarge(bytes, file)
  const decoded = decodeCharacters(bytes, file)
  const format = tellMarkup(decoded.text, file)
  if (format === 'text' && decoded.encoding === 'utf-8')
    return { source: toSource(bytes, file), original: null, account: null, pictures: new Map() }
  return finish(bytes, file, format, decoded, READERS[format](decoded))
}

/** A name that promises a document, on bytes that are neither one nor characters. */
const START = 4096
const DOCUMENT_NAME = /\.(?:docx|pdf)$/iu

/** A page is decoded as browsers do; of any other text a byte that is no character refuses it. */
function decodeCharacters(bytes: Uint8Array, file: string): DecodedPage {
  try {
    const isPage = tellMarkup(toLatin1(bytes.subarray(0, START)), file) === 'html'
    return isPage ? decodePage(bytes) : { ...decodeText(bytes), damage: null }
  } catch (error) {
    const kind = DOCUMENT_NAME.exec(file)?.[0]
    if (kind === undefined) throw error
    throw new DocumentFault('document-broken', { reason: `名称以 ${kind} 结尾，内容却不是这种文件` })
  }
}

const READERS: Readonly<Record<'text' | 'markdown' | 'html', (decoded: DecodedPage) => FormatText>> = {
  text: ({ text }) => readText(text),
  markdown: ({ text }) => readMarkdown(text),
  html: ({ text, damage }) => readHtml(text, { damage }),
}

function finish(
  bytes: Uint8Array,
  file: string,
  format: Format,
  decoded: DecodedPage | null,
  read: FormatText,
): ReadDocument {
  const source = toSource(new TextEncoder().encode(read.text), file)
  const account = closeAccount(read, null)
  const { entries, ...sums } = account
  return {
    source,
    account,
    pictures: read.pictures,
    original: {
      file: file.split(/[\\/]/u).at(-1) ?? file,
      sha256: sha256(bytes),
      bytes: bytes.length,
      format,
      encoding: decoded?.encoding ?? null,
      textSha256: source.sha256,
      doubts: [...read.doubts],
      account: sums,
      readings: entries.filter((entry): entry is Reading => entry.kind !== 'read'),
    },
  }
}

/** A text is read as it is: a line feed ends a line, and blank lines stay. */
function readText(text: string): FormatText {
  const [counted, accounted]: [Tally, Tally] = [new Map(), new Map()]
  addToTally(counted, text)
  const entries = text.split(/\r\n|[\n\r]/u).flatMap((words, index): AccountEntry[] => {
    addToTally(accounted, words)
    const [line, characters] = [index + 1, countCharacters(words)]
    return characters === 0 ? [] : [{ kind: 'read', at: { line }, line, characters }]
  })
  return { text, entries, accounted, counted, doubts: [], pictures: new Map() }
}

function toSource(bytes: Uint8Array, file: string): SourceText {
  const source = decodeSource(bytes, file)
  if ('code' in source) throw new DocumentFault(source.code, source.values)
  return source
}

function tooLarge(bytes: Uint8Array, file: string): DocumentFault {
  const megabytes = Math.ceil(bytes.length / 2 ** 20)
  return new DocumentFault('source-too-large', { file, megabytes, limit: LIMITS.textBytes / 2 ** 20 })
}
