/**
 * What spreadsheet programs take for a formula when a cell begins with it, full-width forms included
 * (https://owasp.org/www-community/attacks/CSV_Injection), and the apostrophe that the guard itself puts there.
 */
const GUARDED_START = /^['=+\-@\t\r\n＝＋－＠]/u

/**
 * Write rows as CSV (RFC 4180) that Excel and WPS open right: UTF-8 with a byte-order mark, CR LF.
 *
 * A text cell that would be taken for a formula, or that begins with an apostrophe, gets an apostrophe before it.
 * So nothing is lost: whoever takes one apostrophe off each cell that begins with one has the text.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const lines = [columns, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`)
  return `\uFEFF${lines.join('')}`
}

/** A cell; what is not known is empty. */
export type CsvValue = string | number | null

function toCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = GUARDED_START.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
