import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

const OOXML = 'http://schemas.openxmlformats.org'
const NAMESPACES = [
  `xmlns:w="${OOXML}/wordprocessingml/2006/main"`,
  `xmlns:mc="${OOXML}/markup-compatibility/2006"`,
  `xmlns:m="${OOXML}/officeDocument/2006/math"`,
  `xmlns:r="${OOXML}/officeDocument/2006/relationships"`,
  `xmlns:a="${OOXML}/drawingml/2006/main"`,
  `xmlns:c="${OOXML}/drawingml/2006/chart"`,
  `xmlns:wp="${OOXML}/drawingml/2006/wordprocessingDrawing"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

/** A Word document with a body, and perhaps other parts, each given as XML. */
export function docxOf(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
  level: 0 | 9 = 9,
): Uint8Array {
  const files = {
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  const packed = Object.entries(files).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ])
  return zipSync(Object.fromEntries(packed), { level })
}

/** A part of a Word document, such as its styles. */
export function partOf(
  name: 'styles' | 'numbering' | 'footnotes' | 'comments' | 'hdr' | 'glossaryDocument',
  content: string,
): string {
  return `<w:${name} ${NAMESPACES}>${content}</w:${name}>`
}

/** A ZIP file whose one part is that many megabytes of blanks. */
export function zipBomb(megabytes: number): Uint8Array {
  return zipSync({ 'word/document.xml': new Uint8Array(megabytes * 2 ** 20).fill(32) }, { level: 9 })
}

/** The same with a directory that claims another size. */
export function lyingZipBomb(megabytes: number, claimed: number): Uint8Array {
  const bytes = Buffer.from(zipBomb(megabytes))
  bytes.writeUInt32LE(claimed, bytes.lastIndexOf(Buffer.from('PK\x01\x02')) + 24)
  return bytes
}

/** A PDF of one page that draws what a stream says, by an object for each; the stream is deflated. */
export function pdfOf(stream: Buffer, resources = '<< >>'): Buffer {
  const packed = deflateSync(stream, { level: 9 })
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
    `<< /Type /Page /Parent 2 0 R /Resources ${resources} /Contents 4 0 R >>`,
    Buffer.concat([
      Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]),
  ])
}

/** A PDF of objects numbered from 1, the first of which is the catalog, and more entries of its trailer. */
export function assemblePdf(objects: readonly (string | Buffer)[], entries = ''): Buffer {
  const chunks = [Buffer.from('%PDF-1.5\n')]
  let length = chunks[0]?.length ?? 0
  const offsets = objects.map((object, index) => {
    const offset = length
    const chunk = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    chunks.push(chunk)
    length += chunk.length
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R ${entries} >>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...chunks, Buffer.from(table + trailer)])
}

/** Ten entities of ten of the one before, as the head of an XML file: a billion letters in a few hundred. */
export const LAUGHS = `<!DOCTYPE x [<!ENTITY e0 "哈">${many(9, (n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`)}]>`

/** So many texts, one behind the other. */
export function many(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, n) => make(n)).join('')
}
