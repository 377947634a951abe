/** What spreadsheet programs take for a formula when a cell begins with it. */
const FORMULA_START = /^[=+\-@\t\r]/u

/**
 * Write rows as CSV (RFC 4180) that Excel and WPS open right: UTF-8 with a byte-order mark, CR LF.
 * A text cell that would be taken for a formula gets an apostrophe before it.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [columns, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`)
  return `\uFEFF${lines.join('')}`
}

function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = FORMULA_START.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
