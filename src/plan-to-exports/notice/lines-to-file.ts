import { Document, Packer, Paragraph } from 'docx'
import { writeXlsx } from 'hucre/xlsx'
import { x } from 'xastscript'
import type { Column } from '../column.ts'
import { toCsv } from '../csv/to-csv.ts'
import { toIcs } from '../feeds/to-ics.ts'
import { stableZip } from '../stable-zip.ts'
import { toXml } from '../to-xml.ts'
import { linesToPdf } from './lines-to-pdf.ts'

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
