/** Bit 11 of the flags: the name is UTF-8 (APPNOTE 4.4.4). */
const IS_UTF8 = 1 << 11
/** The Info-ZIP Unicode Path extra field (APPNOTE 4.6.9): version, check sum of the name, then the name in UTF-8. */
const UNICODE_PATH = 0x7075
/** Systems, by the upper byte of “version made by”, whose programs write names in the code page of the computer: here GBK. */
const OF_WINDOWS: ReadonlySet<number> = new Set([0, 10, 11])

/** What a ZIP says of a file's name. */
interface StoredName {
  readonly bytes: Uint8Array
  readonly extra: Uint8Array
  readonly flags: number
  /** The upper byte of “version made by”. */
  readonly system: number
}

/** What file names are written with here: `通知` in GBK is also UTF-8, of letters that no Chinese name has. */
const USUAL = /^[\x20-\x7e\p{Script=Han}\u2010-\u2027\u3000-\u303f\uff00-\uffef·①-⑳]*$/u

/** The name of a file as people read it: in UTF-8 where the ZIP says so, else as the system that made it writes Chinese. */
export function decodeName({ bytes, extra, flags, system }: StoredName): string {
  const path = unicodePath(extra)
  if (path) return new TextDecoder().decode(path)
  if (flags & IS_UTF8) return new TextDecoder().decode(bytes)
  const encodings = OF_WINDOWS.has(system) ? ['gb18030', 'utf-8'] : ['utf-8', 'gb18030']
  const names = encodings.flatMap((encoding) => decoded(bytes, encoding))
  return names.find((name) => USUAL.test(name)) ?? names[0] ?? new TextDecoder('gb18030').decode(bytes)
}

function decoded(bytes: Uint8Array, encoding: string): readonly string[] {
  try {
    return [new TextDecoder(encoding, { fatal: true }).decode(bytes)]
  } catch {
    return []
  }
}

function unicodePath(extra: Uint8Array): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === UNICODE_PATH && size > 5 && at + 4 + size <= extra.length)
      return extra.subarray(at + 9, at + 4 + size)
    at += 4 + size
  }
  return null
}
