import { LIMITS } from '../../model/limits.ts'
import { DocumentFault } from '../document-fault.ts'
import { crc32 } from './crc32.ts'
import { inflate } from './inflate.ts'

/** The files of a ZIP container, read one at a time. */
export interface Zip {
  readonly names: readonly string[]
  /** The bytes of a file; `null` where there is none of that name. */
  read(name: string): Uint8Array | null
}

interface Entry {
  readonly method: number
  readonly crc: number
  readonly compressed: number
  readonly size: number
  readonly offset: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
/** The end record, and the longest comment that may follow it. */
const END_LENGTH = 22
const COMMENT_LENGTH = 0xffff
const ENCRYPTED = 1

/**
 * Open a ZIP container as ISO/IEC 21320-1 restricts it (no encryption, stored or deflated), by its directory.
 * fflate inflates; its own directory reader neither bounds what a file inflates to nor checks its sum.
 *
 * 1. What a file inflates to is bounded, whatever the directory claims (`LIMITS.zipPartBytes`).
 * 2. A file whose length or check sum is not the directory's is a fault: no damaged word is ever read.
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
  }
}

function readDirectory(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.zipEntries)
    throw new DocumentFault('archive-too-large', { limit: `${LIMITS.zipEntries} 个文件` })
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw broken('文件目录有误')
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new DocumentFault('document-locked')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const name = decodeName(bytes, at + 46, nameEnd)
    const offset = view.getUint32(at + 42, true)
    if (localName(offset, view, bytes) !== name) throw broken('文件头与文件目录不符')
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset,
    })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** A file is named twice, in the directory and before its content; damage to one of them shows. */
function localName(offset: number, view: DataView, bytes: Uint8Array): string | null {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return null
  return decodeName(bytes, offset + 30, offset + 30 + view.getUint16(offset + 26, true))
}

function decodeName(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}

/** The end record stands at the very end, before a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - COMMENT_LENGTH; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  throw broken('末尾缺少文件目录，可能没有下载完整')
}

function readEntry({ method, crc, compressed, size, offset }: Entry, view: DataView, bytes: Uint8Array) {
  const limit = LIMITS.zipPartBytes
  if (size > limit) throw new DocumentFault('archive-too-large', { limit: `${limit / 2 ** 20} MB` })
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + compressed > bytes.length) throw broken('内容不完整')
  const packed = bytes.subarray(start, start + compressed)
  const content = method === 0 ? packed : unpack(packed, method, size)
  if (content.length !== size || crc32(content) !== crc) throw broken('校验和不符')
  return content
}

function unpack(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method !== 8) throw broken(`压缩方法 ${method} 不能识别`)
  try {
    return inflate(packed, size)
  } catch {
    throw broken('压缩的内容有误')
  }
}

function broken(reason: string): DocumentFault {
  return new DocumentFault('document-broken', { reason })
}
