import { FORMAT_NAMES } from '../../model/format-names.ts'
import type { ConvertedFormat, ReaderDoubt } from '../../model/original.ts'
import { showTally, sizeOf, surplus, type Tally } from '../../model/tally.ts'
import { countOdt } from './count-odt.ts'
import { countRtf } from './count-rtf.ts'

/** Forms whose own characters can be counted without the program that converts them. */
const COUNTS: Partial<Readonly<Record<ConvertedFormat, (bytes: Uint8Array) => Tally>>> = {
  odt: countOdt,
  rtf: countRtf,
}

/** Compare the characters of an original with those of the DOCX that a program made of it: none may be missing there. */
export function checkConversion(
  original: Uint8Array,
  format: ConvertedFormat,
  converted: Tally,
): readonly ReaderDoubt[] {
  const count = COUNTS[format]
  if (!count) return []
  const lost = surplus(count(original), converted)
  if (lost.size === 0) return []
  const characters = showTally(lost)
  return [
    { code: 'conversion-differs', values: { what: FORMAT_NAMES[format], lost: sizeOf(lost), characters } },
  ]
}
