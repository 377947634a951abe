import type { FindingValue, Reason } from '../../diagnostics/finding.ts'
import { LIMITS } from '../../model/limits.ts'
import type { Encoding } from '../../model/original.ts'
import { DocumentFault } from '../document-fault.ts'
import { firstInvalidByte, isUtf8 } from './decode-source.ts'
import { isPlausible } from './is-plausible.ts'

/** A text and how it was encoded; the mark at its start is not part of the text. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/** @throws DocumentFault `source-too-large` for more bytes than a file has that is text all through */
export function checkTextBytes({ length }: Uint8Array, file: FindingValue): void {
  const [megabytes, limit] = [Math.ceil(length / 2 ** 20), LIMITS.textBytes / 2 ** 20]
  if (length > LIMITS.textBytes) throw new DocumentFault('source-too-large', { file, megabytes, limit })
}

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/**
 * Tell the encoding of a Chinese text from its bytes, and decode it.
 *
 * 1. A byte-order mark decides (Unicode Standard §23.8); what does not follow from it is a fault.
 * 2. Without a mark, bytes that are UTF-8 and hold no NUL are UTF-8: Chinese in another encoding never is.
 * 3. Otherwise the sole encoding in which the bytes are valid and read like Chinese is taken.
 * 4. Nothing is ever replaced; where none or several are possible the fault says why.
 *
 * @throws DocumentFault `encoding-undecided`
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = MARKS.find((each) => each.bytes.every((byte, index) => bytes[index] === byte))
  if (mark) {
    const text = decode(bytes, mark.encoding)
    if (text === null) throw undecided({ reason: 'mark-belied', encoding: NAMES[mark.encoding] })
    return { text, encoding: mark.encoding }
  }
  if (isUtf8(bytes) && !bytes.includes(0))
    return { text: decode(bytes, 'utf-8') as string, encoding: 'utf-8' }
  const candidates = CANDIDATES.flatMap((encoding) => {
    const text = decode(bytes, encoding)
    return text !== null && isPlausible(text, encoding, bytes) ? [{ text, encoding }] : []
  })
  const [sole, ...others] = candidates
  if (sole && others.length === 0) return sole
  if (isUtf8(bytes)) return { text: decode(bytes, 'utf-8') as string, encoding: 'utf-8' }
  const names = candidates.map(({ encoding }) => NAMES[encoding])
  if (sole)
    throw undecided({
      reason: 'several-readable',
      encodings: names.reduce((first, last) => ({ reason: 'pair', first, last })),
    })
  throw undecided({ reason: 'none-readable', byte: firstInvalidByte(bytes) })
}

const NAMES: Readonly<Record<Encoding, FindingValue>> = {
  'utf-8': 'UTF-8',
  'utf-16le': { reason: 'utf-16le' },
  'utf-16be': { reason: 'utf-16be' },
  gb18030: 'GB 18030',
}
const CANDIDATES: readonly Encoding[] = ['gb18030', 'utf-16le', 'utf-16be']

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function undecided(reason: Reason): DocumentFault {
  return new DocumentFault('encoding-undecided', { reason })
}
