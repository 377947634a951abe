/** Print the title and the head of a table. */
export function printTable(title: string, columns: readonly string[]): void {
  console.log(`\n${title}`)
  printRow(columns)
}

/** Print a row of a table, its cells as wide as in every other. */
export function printRow(cells: readonly (string | number)[]): void {
  console.log(`  ${cells.map((cell) => pad(String(cell))).join('')}`.trimEnd())
}

/** A Chinese character takes two columns of a terminal. */
function pad(cell: string): string {
  const columns = [...cell].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
  return cell + ' '.repeat(Math.max(1, COLUMNS - columns))
}

const COLUMNS = 16
