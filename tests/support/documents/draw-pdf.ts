import { assemblePdf } from './hostile-documents.ts'

/** A page: what its stream draws, and entries of its own such as `/Rotate 90`. */
export interface PageToDraw {
  readonly content: string
  readonly entries?: string
}

/** How words are drawn, where it is not black, upright and at rest. */
export interface Drawing {
  readonly size?: number
  /** Six numbers before which the words’ place is put. */
  readonly turn?: readonly [a: number, b: number, c: number, d: number]
  /** Operators before the words, such as `3 Tr` or `1 g`. */
  readonly before?: string
  readonly font?: 'F1' | 'V1' | 'U1'
}

/** Letters of 14 points: 16 of them are 224 wide. */
export const SIZE = 14

/** Words at a place in points from the bottom left; the font is not embedded, and every letter is as wide as it is high. */
export function words(
  text: string,
  x: number,
  y: number,
  { size = SIZE, turn = [1, 0, 0, 1], before = '', font = 'F1' }: Drawing = {},
): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex')
  return `q BT ${before} /${font} ${size} Tf ${turn.join(' ')} ${x} ${y} Tm <${hex}> Tj ET Q`
}

/** Lines one below the other. */
export function lines(texts: readonly string[], x: number, y: number, leading = 24): string {
  return texts.map((text, index) => words(text, x, y - index * leading)).join('\n')
}

/** A drawn table: the edges of its columns from the left, of its rows from the top. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return [
    ...xs.map((x) => `${x} ${bottom} m ${x} ${top} l S`),
    ...ys.map((y) => `${left} ${y} m ${right} ${y} l S`),
  ].join('\n')
}

/** How a font says which characters its letters are: from codes, of two bytes unless said, to characters, both in hexadecimal. */
export function toUnicode(pairs: readonly string[], codes = '<0000> <FFFF>'): string {
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange ${codes} endcodespacerange
${pairs.length} beginbfchar
${pairs.join('\n')}
endbfchar endcmap CMapName currentdict /CMap defineresource pop end end`
  return `<< /Length ${map.length} >>\nstream\n${map}\nendstream`
}

/** Objects before the pages: catalog, pages, the fonts, and a picture of one grey point. */
const SHARED = 12

/** A PDF of such pages, with nothing packed; `toUnicode` is of the font U1, `more` are objects from number 13 on. */
export function drawPdf(
  pages: readonly PageToDraw[],
  {
    toUnicode: pairs = ['<0001> <4E00>'],
    catalog = '',
    trailer = '',
    more = [],
  }: {
    readonly toUnicode?: readonly string[]
    readonly catalog?: string
    readonly trailer?: string
    readonly more?: readonly string[]
  } = {},
): Buffer {
  const first = SHARED + more.length + 1
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`)
  const resources = `<< /Font << /F1 3 0 R /V1 4 0 R /U1 7 0 R >> /XObject << /I1 10 0 R /X1 13 0 R >>
    /ExtGState << /G1 << /ca 0.3 >> /G0 << /ca 0 >> >> /Properties << /O1 13 0 R >> /Pattern << /P1 13 0 R >> >>`
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources 11 0 R >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-V /DescendantFonts [5 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 6 0 R
       /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /ItalicAngle 0 /Ascent 880 /Descent -120 >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [8 0 R] /ToUnicode 9 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Own /FontDescriptor 6 0 R
       /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>`,
    toUnicode(pairs),
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>\nstream\n\x80\nendstream',
    resources,
    'null',
    ...more,
    ...pages.flatMap(({ content, entries = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${first + 1 + 2 * index} 0 R ${entries} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  return assemblePdf(objects, trailer)
}
