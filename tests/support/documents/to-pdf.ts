import { assemblePdf } from './hostile-documents.ts'

/** Points; A4 as GB/T 9704—2012 lays it out: letters of 16 points, 22 lines on a page. */
const SIZE = 16
const LEADING = 28.95
const LEFT = 79
const TOP = 730
const LINES = 22
/** Of 28 letters a line ends at the blank before “and”. */
const LETTERS = 28

interface Drawn {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/**
 * A PDF as a printer's driver makes it: paragraphs indented and wrapped to the width of the page, a running
 * header and `— 2 —` on each page. The font is not embedded; its letters are found by a table of pdf.js.
 */
export function toPdf(paragraphs: readonly string[], header = '某省人民政府文件'): Buffer {
  const lines = paragraphs.flatMap(wrap)
  const pages: Drawn[][] = []
  lines.forEach((line, index) => {
    const row = index % LINES
    if (row === 0) pages.push([])
    pages.at(-1)?.push({ ...line, y: TOP - row * LEADING, size: SIZE })
  })
  return assemble(
    pages.map((page, index) => [
      { text: header, x: 240, y: 790, size: 12 },
      ...page,
      { text: `— ${index + 1} —`, x: 280, y: 60, size: 12 },
    ]),
  )
}

/** Letters of a paragraph by lines; a word in Latin letters is not parted. */
function wrap(paragraph: string): readonly { text: string; x: number }[] {
  const lines = [{ text: '', x: LEFT + 2 * SIZE }]
  let room = LETTERS - 2
  for (const word of paragraph.match(/[A-Za-z]+|./gsu) ?? []) {
    if (word.length > room) {
      lines.push({ text: '', x: LEFT })
      room = LETTERS
    }
    const line = lines.at(-1)
    if (line) line.text += word
    room -= word.length
  }
  return lines
}

/** Objects 1 to 5 are the catalog, the pages and the font; each page then has two (ISO 32000-1 §7.5). */
function assemble(pages: readonly (readonly Drawn[])[]): Buffer {
  const kids = pages.map((_, index) => `${6 + 2 * index} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R
       /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /ItalicAngle 0 /Ascent 880 /Descent -120 >>',
    ...pages.flatMap((page, index) => {
      const content = page.map(draw).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return assemblePdf(objects)
}

function draw({ text, x, y, size }: Drawn): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex')
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`
}
