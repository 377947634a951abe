/** How often each pair of neighbouring letters or digits occurs in a text; marks and blanks are left out. */
export function countGrams(text: string): ReadonlyMap<string, number> {
  const characters = [...text.replace(NO_LETTER, '')]
  const counts = new Map<string, number>()
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const gram = `${characters[index]}${characters[index + 1]}`
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

const NO_LETTER = /[^\p{L}\p{N}]/gu
