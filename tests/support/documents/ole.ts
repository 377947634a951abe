/** Bytes of a sector, and of an entry of the directory ([MS-CFB] §2.2, §2.6). */
const SECTOR = 512
const ENTRY = 128
const END = 0xfffffffe
const FREE = 0xffffffff

/**
 * A compound file with streams of the given names, each of 4096 bytes that begin with what is given; its directory is
 * as Word's: one sector for each four streams.
 */
export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const entries = [['Root Entry', null] as const, ...Object.entries(streams)]
  const directorySectors = Math.ceil((entries.length * ENTRY) / SECTOR)
  const header = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(SECTOR, 0xff)
  const first = 1 + directorySectors
  table.writeUInt32LE(0xfffffffd, 0)
  const chain = (start: number, length: number) => {
    for (let at = 0; at < length; at += 1)
      table.writeUInt32LE(at === length - 1 ? END : start + at + 1, (start + at) * 4)
  }
  chain(1, directorySectors)
  const directory = Buffer.alloc(directorySectors * SECTOR)
  const contents = entries.map(([name, content], index) => {
    const at = index * ENTRY
    directory.write(name, at, 'utf16le')
    directory.writeUInt16LE(name.length * 2 + 2, at + 64)
    directory.writeUInt32LE(content ? first + (index - 1) * 8 : FREE, at + 116)
    directory.writeUInt32LE(content ? 4096 : 0, at + 120)
    if (!content) return Buffer.alloc(0)
    chain(first + (index - 1) * 8, 8)
    const stream = Buffer.alloc(4096)
    Buffer.from(content).copy(stream)
    return stream
  })
  return Buffer.concat([header, table, directory, ...contents])
}
