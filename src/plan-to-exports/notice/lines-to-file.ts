import { Document, Packer, Paragraph } from 'docx'
import { writeXlsx } from 'hucre/xlsx'
import { x } from 'xastscript'
import type { Column } from '../column.ts'
import { toCsv } from '../csv/to-csv.ts'
import { toIcs } from '../feeds/to-ics.ts'
import { stableZip } from '../stable-zip.ts'
import { toXml } from '../to-xml.ts'

/**
 * A few lines as a file of the form that its name says, so that the program that opens it can show them. What has no such
 * form here, a picture or an old office file, holds the lines as plain text: the address still answers.
 */
export async function linesToFile(name: string, lines: readonly string[]): Promise<Uint8Array> {
  const content = await FORMS[name.slice(name.lastIndexOf('.') + 1)]?.(lines)
  const file = content ?? `${lines.join('\n')}\n`
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}

type Form = (lines: readonly string[]) => string | Uint8Array | Promise<Uint8Array>

const NOTICE: Column<string> = {
  ...{ key: 'notice', name: '说明', meaning: '网址的去向。', kind: 'text' },
  cellOf: (line) => line,
}

const FORMS: Readonly<Record<string, Form>> = {
  md: (lines) => `${lines.join('\n\n')}\n`,
  csv: (lines) => toCsv([NOTICE], lines),
  json: (lines) => `${JSON.stringify({ notice: lines }, null, 2)}\n`,
  xml: (lines) =>
    toXml(
      x(
        'notice',
        lines.map((line) => x('p', line)),
      ),
    ),
  svg: (lines) =>
    toXml(
      x(
        'svg',
        { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 1000 ${(lines.length + 1) * 40}` },
        lines.map((line, index) => x('text', { x: '20', y: `${(index + 1) * 40}`, 'font-size': '20' }, line)),
      ),
    ),
  html: (lines) => {
    const page = x('html', { lang: 'zh-CN' }, [
      x('head', [x('meta', { charset: 'utf-8' }), x('title', lines[0] ?? '')]),
      x(
        'body',
        lines.map((line) => x('p', line)),
      ),
    ])
    return `<!doctype html>\n${toXml(page).slice(XML_HEAD.length)}`
  },
  ics: (lines) =>
    `${toIcs([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//gangmu//notice//ZH'],
      ['X-WR-CALNAME', lines[0] ?? '', 'text'],
      ['X-WR-CALDESC', lines.join('\n'), 'text'],
      ['END', 'VCALENDAR'],
    ])}\r\n`,
  pdf: linesToPdf,
  docx: async (lines) => {
    const children = lines.map((text) => new Paragraph({ text }))
    const file = new Document({ creator: '纲目', lastModifiedBy: '纲目', sections: [{ children }] })
    return stableZip(new Uint8Array(await Packer.toArrayBuffer(file)))
  },
  xlsx: async (lines) =>
    stableZip(await writeXlsx({ sheets: [{ name: '说明', rows: lines.map((line) => [line]) }] })),
}

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A4 in points; its margins, and one line below another. */
const PAGE = { width: 595, height: 842, margin: 72, size: 14, leading: 24 }
/** How many characters a line holds. */
const LONGEST = Math.floor((PAGE.width - 2 * PAGE.margin) / PAGE.size)

/**
 * A few lines as a PDF of one page. Its font is not in the file: PDF readers have a Chinese font under this name, or take
 * one that they have (PDF 32000-1 §9.7.5.2), so that a notice weighs two kilobytes and needs no compiler. Its title has the
 * lines too, for readers that have neither.
 */
function linesToPdf(lines: readonly string[]): Uint8Array {
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
