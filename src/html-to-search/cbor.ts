/**
 * What the files of Pagefind's index need of CBOR (RFC 8949): lists, texts and whole numbers from 0 on, each with the
 * shortest head.
 */

const NUMBER = 0x00
const TEXT = 0x60
const LIST = 0x80
/** What a head has besides its type: a value below 24, or how long the number behind it is. */
const SHORT = 0x1f
const MOST_SHORT = 23

/** Writes values one behind the other. */
export function createCborWriter() {
  let bytes = Buffer.allocUnsafe(1 << 16)
  let length = 0
  const makeRoom = (size: number) => {
    if (length + size > bytes.length)
      bytes = Buffer.concat([bytes.subarray(0, length)], 2 * (bytes.length + size))
  }
  const head = (type: number, value: number) => {
    makeRoom(5)
    if (value <= MOST_SHORT) length = bytes.writeUInt8(type | value, length)
    else if (value < 0x100) length = bytes.writeUInt8(value, bytes.writeUInt8(type | 24, length))
    else if (value < 0x10000) length = bytes.writeUInt16BE(value, bytes.writeUInt8(type | 25, length))
    else length = bytes.writeUInt32BE(value, bytes.writeUInt8(type | 26, length))
  }
  return {
    number: (value: number) => head(NUMBER, value),
    /** @param size How many values it has: those that are written next. */
    list: (size: number) => head(LIST, size),
    text: (value: string) => {
      const size = Buffer.byteLength(value)
      head(TEXT, size)
      makeRoom(size)
      length += bytes.write(value, length)
    },
    /** Values that are written already, as a part of some bytes. */
    raw: (from: Uint8Array, start: number, end: number) => {
      makeRoom(end - start)
      for (let at = start; at < end; at += 1) bytes[length++] = from[at] ?? 0
    },
    length: () => length,
    /** All that was written since the last time. */
    take: (): Uint8Array => {
      const taken = Uint8Array.prototype.slice.call(bytes, 0, length)
      length = 0
      return taken
    },
  }
}

/** Reads values of which it is known what they are. */
export function createCborReader(bytes: Buffer) {
  let at = 0
  const head = (): number => {
    const short = bytes.readUInt8(at) & SHORT
    at += 1
    if (short <= MOST_SHORT) return short
    const size = 1 << (short - MOST_SHORT - 1)
    at += size
    return bytes.readUIntBE(at - size, size)
  }
  return {
    number: head,
    list: head,
    text: (): string => {
      const size = head()
      at += size
      return bytes.toString('utf8', at - size, at)
    },
    /** The place of the next byte. */
    at: () => at,
  }
}
