import type { Encoding } from '../../../src/model/original.ts'

/** Encode a text; GB 18030, which the platform only decodes, by a table made with its decoder. */
export function toEncoding(text: string, encoding: Encoding): Buffer {
  if (encoding === 'gb18030') return Buffer.concat([...text].map(toGb18030))
  if (encoding === 'utf-8') return Buffer.from(text)
  const bytes = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}

const TWO_BYTES = twoByteTable()

/** Every character of two bytes: lead 81–FE, trail 40–7E and 80–FE (GB 18030—2005 §5). */
function twoByteTable(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  const table = new Map<string, Buffer>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const bytes = Buffer.of(lead, trail)
      table.set(decoder.decode(bytes), bytes)
    }
  }
  return table
}

function toGb18030(character: string): Buffer {
  const bytes = character <= '\x7f' ? Buffer.from(character) : TWO_BYTES.get(character)
  if (!bytes) throw new RangeError(`not in the table: ${character}`)
  return bytes
}
