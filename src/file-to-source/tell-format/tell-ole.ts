import type { Reason } from '../../diagnostics/finding.ts'
import type { Format } from '../../model/format-names.ts'
import { DocumentFault } from '../document-fault.ts'
import { listStreams } from './list-streams.ts'

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
