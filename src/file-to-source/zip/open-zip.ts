import { Inflate } from 'fflate'
import { crc32 } from '../../model/crc32.ts'
import { LIMITS } from '../../model/limits.ts'
import { broken, DocumentFault } from '../document-fault.ts'
import { decodeName } from './decode-name.ts'
import { findDirectory, findExtra, LARGE, readLarge } from './find-directory.ts'

/** The files of a ZIP container, read one at a time. */
export interface Zip {
  readonly names: readonly string[]
  /** The bytes of a file; `null` where there is none of that name. */
  read(name: string): Uint8Array | null
  /** A file's name as people read it; `names` have one letter for each byte. */
  labelOf(name: string): string
}

interface Entry {
  readonly label: string
  readonly method: number
  readonly crc: number
  readonly compressed: number
  readonly size: number
  readonly offset: number
}

const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
/** Flags of a file (APPNOTE 4.4.4): encrypted, and named in UTF-8. */
const ENCRYPTED = 1
const UTF8 = 0x800

/**
 * Open a ZIP container as ISO/IEC 21320-1 restricts it (no encryption, stored or deflated), by its directory.
 * fflate inflates; its own directory reader neither bounds what a file inflates to nor checks its sum.
 *
 * 1. What a file inflates to is bounded, whatever the directory claims (`LIMITS.zipPartBytes`).
 * 2. A file whose length or check sum is not the directory's is a fault: no damaged word is ever read.
 * 3. Two files of one name are a fault, for programs differ in which they read; names differ not by case alone
 *    (ISO/IEC 29500-2 §6.2.2.3).
 *
 * @throws DocumentFault `document-broken`, `document-locked`, `archive-too-large`
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(view, bytes)
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      return entry ? readEntry(entry, view, bytes) : null
    },
    labelOf: (name) => (entries.get(name)?.label ?? name).replaceAll('\\', '/'),
  }
}

function readDirectory(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const { end, count, start } = findDirectory(view)
  if (count > LIMITS.zipEntries)
    throw new DocumentFault('archive-too-large', { limit: { reason: 'files', number: LIMITS.zipEntries } })
  const entries = new Map<string, Entry>()
  const names = new Set<string>()
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw broken({ reason: 'directory-wrong' })
    const flags = view.getUint16(at + 8, true)
    if (flags & ENCRYPTED) throw new DocumentFault('document-locked')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > end) throw broken({ reason: 'directory-wrong' })
    const entry = readEntryHead(view, at, nameEnd, extraEnd)
    const [stored, extra] = [bytes.subarray(at + 46, nameEnd), bytes.subarray(nameEnd, extraEnd)]
    const name = partName(stored, flags)
    if (localName(entry.offset, flags, view, bytes) !== name) throw broken({ reason: 'head-contradicts' })
    if (names.has(name.toLowerCase())) throw broken({ reason: 'name-twice', name })
    names.add(name.toLowerCase())
    entries.set(name, {
      ...entry,
      label: decodeName({ bytes: stored, extra, flags, system: bytes[at + 5] ?? 0 }),
    })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

/** What the directory says of a file; numbers too large for it stand behind its name, in this order (APPNOTE 4.5.3). */
function readEntryHead(view: DataView, at: number, nameEnd: number, extraEnd: number): Omit<Entry, 'label'> {
  let large = findExtra(view, nameEnd, extraEnd)
  const number = (from: number) => {
    const small = view.getUint32(from, true)
    if (small !== LARGE || large === null || large + 8 > extraEnd) return small
    large += 8
    return readLarge(view, large - 8)
  }
  const size = number(at + 24)
  const compressed = number(at + 20)
  const offset = number(at + 42)
  return {
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressed,
    size,
    offset,
  }
}

/** A file is named twice, in the directory and before its content; damage to one of them shows. */
function localName(offset: number, flags: number, view: DataView, bytes: Uint8Array): string | null {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return null
  const name = bytes.subarray(offset + 30, offset + 30 + view.getUint16(offset + 26, true))
  return partName(name, flags)
}

/** Names of parts are ASCII, with slashes; older .NET wrote backslashes. */
function partName(bytes: Uint8Array, flags: number): string {
  const name = new TextDecoder(flags & UTF8 ? 'utf-8' : 'latin1').decode(bytes)
  return name.replaceAll('\\', '/')
}

function readEntry({ method, crc, compressed, size, offset }: Entry, view: DataView, bytes: Uint8Array) {
  const limit = LIMITS.zipPartBytes
  if (size > limit) throw new DocumentFault('archive-too-large', { limit: `${limit / 2 ** 20} MB` })
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + compressed > bytes.length) throw broken({ reason: 'content-short' })
  const packed = bytes.subarray(start, start + compressed)
  const content = method === 0 ? packed : unpack(packed, method, size)
  if (content.length !== size || crc32(content) !== crc) throw broken({ reason: 'checksum-wrong' })
  return content
}

function unpack(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method !== 8) throw broken({ reason: 'method-unknown', method })
  try {
    return inflate(packed, size)
  } catch {
    throw broken({ reason: 'content-wrong' })
  }
}

/** Bytes that are inflated in one go: deflate makes at most 1,032 times as many of them (RFC 1951). */
const STEP = 16 * 1024

/**
 * Inflate raw deflated bytes to exactly `size` bytes.
 *
 * @throws when they are damaged or inflate to any other number, as soon as there are more
 */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size)
  let length = 0
  let isWhole = false
  const stream = new Inflate((chunk, isLast) => {
    if (length + chunk.length > size) throw new RangeError('longer than its directory says')
    content.set(chunk, length)
    length += chunk.length
    isWhole = isLast
  })
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  if (!isWhole || length !== size) throw new RangeError('shorter than its directory says')
  return content
}

/** A path from the root of a container without `.`, `..` and doubled slashes; some programs write backslashes. */
export function normalizePath(path: string): string {
  const steps: string[] = []
  for (const step of path.split(/[/\\]/u)) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
