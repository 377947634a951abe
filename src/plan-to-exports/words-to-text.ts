import type { DocumentParagraph, DocumentPart, Words } from './document.ts'

/** Words without their marks. */
export function wordsToText(words: Words): string {
  return words.map((word) => (typeof word === 'string' ? word : wordsToText(word.words))).join('')
}

/** A whole paragraph: its number, its words, and what runs on. */
export function paragraphToText({ label, words, runningOn }: DocumentParagraph): string {
  return `${label}${wordsToText(words)}${wordsToText(runningOn)}`
}

/** The published words of a part, its number included; paragraphs are parted by one line feed. */
export function partToText({ paragraphs }: DocumentPart): string {
  return paragraphs.map(paragraphToText).join('\n')
}
