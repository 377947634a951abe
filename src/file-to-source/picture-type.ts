/** First bytes of the picture formats that every browser shows (WHATWG MIME Sniffing §6.1). */
const TYPES: readonly (readonly [type: string, start: readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
]

/** The ending that a picture's file gets; `null` for what is not shown by every browser. */
export function pictureType(bytes: Uint8Array): string | null {
  return TYPES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? null
}
