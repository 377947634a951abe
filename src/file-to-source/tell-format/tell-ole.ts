import type { Reason } from '../../diagnostics/finding.ts'
import type { Format } from '../../model/format-names.ts'
import { broken, DocumentFault } from '../document-fault.ts'

/** What other programs keep in a compound file, told by a stream of theirs, and what to do. */
const OTHERS: readonly (readonly [stream: RegExp, what: Reason])[] = [
  [/^(?:workbook|book)$/u, { reason: 'spreadsheet-old' }],
  [/^powerpoint document$/u, { reason: 'slides-old' }],
  [/^(?:matost|mm)$/u, { reason: 'works' }],
  [/^__nameid_version/u, { reason: 'mail' }],
]
/** Of the file information block of a Word document ([MS-DOC] §2.5.2): where its flags are, and that for a password. */
const FLAGS = 10
const ENCRYPTED = 0x0100

/**
 * Tell what a compound file is.
 *
 * @throws DocumentFault `document-locked`, `document-broken`, `format-unsupported`
 */
export function tellOle(bytes: Uint8Array, file: string): Extract<Format, 'doc' | 'wps'> {
  // Names are compared as [MS-CFB] §2.6.4 has it, whatever their case.
  const streams = listStreams(bytes).map(({ name, start }) => ({ name: name.toLowerCase(), start }))
  if (streams.some(({ name }) => name === 'encryptedpackage')) throw new DocumentFault('document-locked')
  const word = streams.find(({ name }) => name === 'worddocument')
  if (word) {
    const flags = (word.start[FLAGS] ?? 0) | ((word.start[FLAGS + 1] ?? 0) << 8)
    if (flags & ENCRYPTED) throw new DocumentFault('document-locked')
    return /\.wps$/iu.test(file) ? 'wps' : 'doc'
  }
  const other = OTHERS.find(([pattern]) => streams.some(({ name }) => pattern.test(name)))
  throw new DocumentFault('format-unsupported', {
    what: other?.[1] ?? { reason: 'ole-unknown' },
  })
}

/** A stream of a compound file: its name, and its first bytes where they are in sectors of their own. */
interface OleStream {
  readonly name: string
  readonly start: Uint8Array
}

const WRONG: Reason = { reason: 'ole-directory-wrong' }
const HEADER = 512
const ENTRY = 128
/** Sectors listed in the header itself; a document whose directory lies behind others is larger than any that is read. */
const LISTED = 109
const LAST = 0xfffffff9
/** A directory of more sectors is not one of a document. */
const MOST_SECTORS = 1_000
/** Streams shorter than this share sectors. */
const SHARED = 4096

/**
 * List the streams of a compound file ([MS-CFB]), the container of Word's, Excel's and PowerPoint's old forms.
 *
 * @throws DocumentFault `document-broken`
 */
function listStreams(bytes: Uint8Array): readonly OleStream[] {
  if (bytes.length < HEADER) throw broken(WRONG)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = 2 ** view.getUint16(30, true)
  if (size !== 512 && size !== 4096) throw broken(WRONG)
  const sector = (index: number) => bytes.subarray((index + 1) * size, (index + 2) * size)
  const next = (index: number) => {
    const table = Math.floor((index * 4) / size)
    const at = table < LISTED ? view.getUint32(76 + table * 4, true) : LAST
    const entry = (at + 1) * size + ((index * 4) % size)
    return at < LAST && entry + 4 <= bytes.length ? view.getUint32(entry, true) : LAST
  }
  const streams: OleStream[] = []
  let index = view.getUint32(48, true)
  for (let count = 0; index < LAST && count < MOST_SECTORS; count += 1) {
    for (const entry of entriesOf(sector(index)))
      streams.push({ ...entry, start: entry.isOwn ? sector(entry.at) : EMPTY })
    index = next(index)
  }
  if (streams.length === 0) throw broken(WRONG)
  return streams
}

const EMPTY = new Uint8Array()

function entriesOf(sector: Uint8Array): readonly { name: string; at: number; isOwn: boolean }[] {
  const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength)
  return Array.from({ length: Math.floor(sector.length / ENTRY) }, (_, index) => index * ENTRY).flatMap(
    (at) => {
      const length = view.getUint16(at + 64, true) - 2
      if (length <= 0 || length > 62) return []
      const name = new TextDecoder('utf-16le').decode(sector.subarray(at, at + length))
      return [{ name, at: view.getUint32(at + 116, true), isOwn: view.getUint32(at + 120, true) >= SHARED }]
    },
  )
}
