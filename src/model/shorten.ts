/** Words on one line, cut where they are longer than `most` characters. */
export function shorten(text: string, most: number): string {
  const characters = [...text.replaceAll(/[\t\n]+/gu, ' ').trim()]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('')
}
