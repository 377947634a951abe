/** A cell of a table of data; what is not known is `null`, and then the cell is empty. */
export type CellValue = string | number | null

/** A column of a table of data: what it is called, what it means, and how a row fills it. */
export interface Column<Row> {
  /** Its name for programs, and the head of CSV files. */
  readonly key: string
  /** Its name for people, in Chinese. */
  readonly name: string
  /** What stands in it, in one Chinese sentence. */
  readonly meaning: string
  /** A date is ISO 8601. */
  readonly kind: 'text' | 'number' | 'date'
  readonly cellOf: (row: Row) => CellValue
}
