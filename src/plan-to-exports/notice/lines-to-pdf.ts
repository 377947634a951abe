/** A4 in points; its margins, and one line below another. */
const PAGE = { width: 595, height: 842, margin: 72, size: 14, leading: 24 }
/** How many characters a line holds. */
const LONGEST = Math.floor((PAGE.width - 2 * PAGE.margin) / PAGE.size)

/**
 * A few lines as a PDF of one page. Its font is not in the file: PDF readers have a Chinese font under this name, or take
 * one that they have (PDF 32000-1 §9.7.5.2), so that a notice weighs two kilobytes and needs no compiler. Its title has the
 * lines too, for readers that have neither.
 */
export function linesToPdf(lines: readonly string[]): Uint8Array {
  const shown = lines.flatMap((line) => line.match(new RegExp(`.{1,${LONGEST}}`, 'gu')) ?? [])
  const words = shown.map((line) => `<${toHex(line)}> Tj T*`).join('\n')
  const { width, height, margin, size, leading } = PAGE
  const content = `BT /F ${size} Tf ${leading} TL ${margin} ${height - margin} Td\n${words}\nET`
  return write([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    `<</Title<feff${toHex(lines.join(''))}>>>`,
  ])
}

/** Two octets for each code unit, as the encoding takes them. */
function toHex(line: string): string {
  return Array.from(line, (_, index) => index)
    .map((index) => line.charCodeAt(index).toString(16).padStart(4, '0'))
    .join('')
}

/** Objects with the table that says where each begins; all is ASCII, so that a character is a byte. */
function write(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const start = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const rows = offsets.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}`
  const end = `trailer\n<</Size ${count}/Root 1 0 R/Info ${objects.length} 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(`${file}${table}${end}`)
}
