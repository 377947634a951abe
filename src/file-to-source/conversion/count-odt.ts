import { SaxesParser } from 'saxes'
import { addToTally, type Tally } from '../../model/tally.ts'
import { openZip } from '../zip/open-zip.ts'

/** What holds words of the document: paragraphs and headings (ODF 1.3 part 3 §5.1). */
const PARAGRAPH = /^text:[ph]$/u
/** What in them is made anew by each program: numbers of pages, dates, words for readers who cannot see; and what is never shown. */
const FIELDS =
  /^(?:text:(?:page-number|page-count|page-continuation|date|time|tracked-changes|variable-.*|sequence-decls|user-field-.*|bookmark-ref|reference-ref|note-citation)|svg:(?:title|desc)|office:(?:annotation|event-listeners|forms))$/u

/**
 * Count the characters of an ODF text document: those of all paragraphs of `content.xml`.
 *
 * @throws DocumentFault `document-broken`
 */
export function countOdt(bytes: Uint8Array): Tally {
  const counted: Tally = new Map()
  const content = openZip(bytes).read('content.xml')
  if (!content) return counted
  const open: ('outside' | 'within' | 'silent')[] = []
  const parser = new SaxesParser()
  // What is no XML was refused by the program that converted it.
  parser.on('error', () => undefined)
  parser.on('opentag', ({ name }) => {
    const around = open.at(-1) ?? 'outside'
    const own = PARAGRAPH.test(name) ? 'within' : around
    open.push(around === 'silent' || FIELDS.test(name) ? 'silent' : own)
  })
  parser.on('closetag', () => void open.pop())
  const add = (text: string) => open.at(-1) === 'within' && addToTally(counted, text)
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(new TextDecoder().decode(content)).close()
  return counted
}
