import { strFromU8, unzipSync } from 'fflate'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'

const S = { s: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }

/** A sheet of a workbook as its XML tells it, read without the library that wrote it. */
export interface ReadSheet {
  readonly name: string
  /** Rows of cells: text as a string, a number as a number, an empty cell as `null`. */
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly xml: string
}

/** Read an XLSX file: its parts by name, and its sheets in order. */
export function readWorkbook(bytes: Uint8Array): {
  readonly parts: Readonly<Record<string, string>>
  readonly sheets: readonly ReadSheet[]
} {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  )
  using book = XmlDocument.fromString(parts['xl/workbook.xml'] ?? '')
  using shared = XmlDocument.fromString(parts['xl/sharedStrings.xml'] ?? '')
  const strings = shared.find('//s:si', S).map(({ content }) => decodeEscapes(content))
  const sheets = book.find('//s:sheet/@name', S).map(({ content: name }, index) => {
    const xml = parts[`xl/worksheets/sheet${index + 1}.xml`] ?? ''
    using sheet = XmlDocument.fromString(xml)
    const rows = (sheet.find('//s:row', S) as XmlElement[]).map((row) =>
      (row.find('s:c', S) as XmlElement[]).map((cell) => toValue(cell, strings)),
    )
    return { name, rows, xml }
  })
  return { parts, sheets }
}

function toValue(cell: XmlElement, strings: readonly string[]): string | number | null {
  const value = cell.get('s:v', S)?.content
  if (value === undefined) return null
  return cell.attr('t')?.value === 's' ? (strings[Number(value)] ?? null) : Number(value)
}

/** `_x005F_` is an underscore (ISO/IEC 29500-1 §22.9.2.19). */
function decodeEscapes(text: string): string {
  return text.replaceAll(/_x(?<code>[\dA-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
