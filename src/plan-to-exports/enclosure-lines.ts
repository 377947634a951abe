import { type DocumentParagraph, paragraphToText } from './document.ts'

/** A line of a list of enclosures (附件说明), whose numbers stand one below the other (GB/T 9704—2012 §7.3.4). */
interface EnclosureLine {
  /** `附件：` of the first line, which the others leave room for. */
  readonly mark: string
  readonly isFirst: boolean
  /** `1.`; empty where there is only one. */
  readonly number: string
}

const FIRST = /^(?<mark>附件[：:]?)(?<number>\d{0,2}[.．、]?)/u
const NEXT = /^(?<number>\d{1,2}[.．、])/u

/** The lines of lists of enclosures: the one that says 附件, and those behind it that go on counting. */
export function enclosureLines(
  paragraphs: readonly DocumentParagraph[],
): ReadonlyMap<DocumentParagraph, EnclosureLine> {
  const lines = new Map<DocumentParagraph, EnclosureLine>()
  let last: EnclosureLine | null = null
  for (const paragraph of paragraphs) {
    last = paragraph.role === 'enclosures' ? firstLine(paragraph) : nextLine(paragraph, last)
    if (last) lines.set(paragraph, last)
  }
  return lines
}

function firstLine(paragraph: DocumentParagraph): EnclosureLine {
  const { mark = '', number = '' } = FIRST.exec(paragraphToText(paragraph))?.groups ?? {}
  return { mark, isFirst: true, number }
}

function nextLine(paragraph: DocumentParagraph, last: EnclosureLine | null): EnclosureLine | null {
  const number = NEXT.exec(paragraphToText(paragraph))?.groups?.number
  if (last === null || paragraph.role !== 'paragraph' || number === undefined) return null
  if (Number.parseInt(number, 10) !== (Number.parseInt(last.number, 10) || 0) + 1) return null
  return { mark: last.mark, isFirst: false, number }
}
