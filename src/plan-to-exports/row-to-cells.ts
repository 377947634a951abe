import type { DocumentParagraph, Words } from './document.ts'

/** The cells of a row, which tabs part in the published text; a mark that goes over two cells is on both. */
export function rowToCells({ label, words, runningOn }: DocumentParagraph): readonly Words[] {
  return cutAtTabs([label, ...words, ...runningOn])
}

function cutAtTabs(words: Words): readonly Words[] {
  const cells: Words[] = [[]]
  for (const word of words) {
    const pieces: readonly Words[] =
      typeof word === 'string'
        ? word.split('\t').map((piece) => (piece === '' ? [] : [piece]))
        : cutAtTabs(word.words).map((inner) => [{ ...word, words: inner }])
    pieces.forEach((piece, index) => {
      if (index === 0) cells[cells.length - 1] = [...(cells.at(-1) ?? []), ...piece]
      else cells.push(piece)
    })
  }
  return cells
}
