import type { CellValue, Column } from '../column.ts'

/**
 * What spreadsheet programs take for a formula when a cell begins with it, full-width forms included
 * (https://owasp.org/www-community/attacks/CSV_Injection), and the apostrophe that the guard itself puts there.
 */
const GUARDED_START = /^['=+\-@\t\r\n＝＋－＠]/u
/** Letters in numbers, dates and times: `3-Mar`, `SEPT2`, `9:30 pm`, `1E5`. */
const LETTERS_AMONG_DIGITS =
  /jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?<=[\d ])[ap]m?$|(?<=[\d.０-９．])[eｅ](?=[+-]?[\d０-９])/giu
/** Digits, full-width ones too, with nothing but what stands among them in numbers, sums, dates and times; Chinese dates. */
const NUMBER_LIKE =
  /^(?=.*[\d０-９])[\d０-９\s.．,，:：/／%％()（）$＄¥￥€£+＋\-－年月日号时分秒上下午]+$|^[〇零一二三四五六七八九十]+[年月][〇零一二三四五六七八九十年月日]*$/u
/** A whole number of at most 15 digits, which every program writes back as it was. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})$/u
/** Words that are values: `TRUE`, `#N/A`. */
const VALUE_WORD = /^(?:true|false|#[a-z\d/!?]+)$/iu

/**
 * Write rows as CSV (RFC 4180) that Excel and WPS open right: UTF-8 with a byte-order mark, CR LF.
 *
 * A text cell that a spreadsheet would change when it opens the file gets an apostrophe before it: one that it would
 * take for a formula, a number that it writes otherwise (`000123`, `1E5`, `（1）`), a date (`3-2`, `1/2`), a time or
 * a value; and one that begins with an apostrophe. So nothing is lost: whoever takes one apostrophe off each cell
 * that begins with one has the text.
 */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const records = [
    columns.map(({ key }) => key),
    ...rows.map((row) => columns.map(({ kind, cellOf }) => toCell(cellOf(row), kind === 'text'))),
  ]
  return `\uFEFF${records.map((cells) => `${cells.join(',')}\r\n`).join('')}`
}

function toCell(value: CellValue, isText: boolean): string {
  if (value === null) return ''
  const text = isText && wouldChange(String(value)) ? `'${value}` : String(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Whether a spreadsheet makes something else of a text. */
function wouldChange(text: string): boolean {
  if (GUARDED_START.test(text) || VALUE_WORD.test(text)) return true
  return NUMBER_LIKE.test(text.replace(LETTERS_AMONG_DIGITS, '')) && !PLAIN_NUMBER.test(text)
}
