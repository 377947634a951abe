import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { pdfText } from './pdf-text.ts'

/** Readings of bytes as characters: Latin-1 finds what UTF-8 and GB 18030 hold of ASCII. */
const ENCODINGS = ['latin1', 'utf16le'] as const

/** Every text that a file holds: its bytes, what is packed in them, and of a PDF its text layer. */
export async function textsOf(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  const own = [...ENCODINGS.map((encoding) => Buffer.from(bytes).toString(encoding)), odd(bytes)]
  if (file.endsWith('.br'))
    return [...own, ...(await textsOf(file.slice(0, -3), brotliDecompressSync(bytes)))]
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [...own, ...(await textsOf('', gunzipSync(bytes)))]
  if (file.endsWith('.pdf')) return [...own, await pdfText(bytes)]
  if (!/\.(?:docx|xlsx)$/u.test(file)) return own
  const packed = Object.entries(unzipSync(bytes)).map(([name, content]) => textsOf(name, content))
  return [...own, ...(await Promise.all(packed)).flat()]
}

/** UTF-16 from the second byte on. */
function odd(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(1)).toString('utf16le')
}
