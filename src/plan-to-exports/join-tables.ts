import type { DocumentPart } from './document.ts'

/**
 * The parts with each table as a whole: rows that are tasks go on the table that the part before ends with, which
 * has their head row, as they stand in the original.
 */
export function joinTables(parts: readonly DocumentPart[]): readonly DocumentPart[] {
  const joined: DocumentPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const goesOn = part.paragraphs[0]?.columns && last?.paragraphs.at(-1)?.role === 'row'
    if (last && goesOn)
      joined[joined.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...part.paragraphs] }
    else joined.push(part)
  }
  return joined
}
