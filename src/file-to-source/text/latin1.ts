/** Bytes that are turned into characters at once; more arguments than this fill the stack. */
const CHUNK = 8192

/** One character for each byte. (`TextDecoder` takes “latin1” for windows-1252, where some bytes are other characters.) */
export function toLatin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return text
}

/** One byte for each character of such a text. */
export function fromLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}
