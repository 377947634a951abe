/**
 * Text as a cell of a workbook holds it: `_x0041_` in a text would be read as `A`, so its underscore is written as
 * `_x005F_` (ISO/IEC 29500-1 §22.9.2.19).
 */
export function escapeCell(text: string): string {
  return text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
}
