import { SaxesParser } from 'saxes'
import { hanOf } from '../../chinese/characters.ts'
import { FORMAT_NAMES } from '../../model/format-names.ts'
import type { ConvertedFormat, ReaderDoubt } from '../../model/original.ts'
import { addToTally, showTally, sizeOf, surplus, type Tally } from '../../model/tally.ts'
import { openZip } from '../zip/open-zip.ts'

/** Forms whose own characters can be counted without the program that converts them. */
const COUNTS: Partial<Readonly<Record<ConvertedFormat, (bytes: Uint8Array) => Tally>>> = {
  odt: countOdt,
  rtf: countRtf,
}

/** Compare the characters of an original with those of the DOCX that a program made of it: none may be missing there. */
export function checkConversion(
  original: Uint8Array,
  format: ConvertedFormat,
  converted: Tally,
): readonly ReaderDoubt[] {
  const count = COUNTS[format]
  if (!count) return []
  const lost = surplus(count(original), converted)
  if (lost.size === 0) return []
  const characters = showTally(lost)
  return [
    { code: 'conversion-differs', values: { what: FORMAT_NAMES[format], lost: sizeOf(lost), characters } },
  ]
}

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

/** A control word with its number, a byte in hexadecimal, a brace, another control symbol, a line's end, or words. */
const TOKEN =
  /\\(?<word>[a-z]{1,32})(?<number>-?\d{1,10})? ?|\\'(?<hex>[0-9a-f]{2})|(?<brace>[{}])|\\(?<symbol>[^a-z])|(?<end>[\r\n]+)|(?<words>[^\\{}\r\n]+)/giu
/** Groups that hold no words of the document (RTF 1.9.1, destinations); `\*` marks others that may be skipped. */
const SILENT =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|listtable|listoverridetable|revtbl|rsidtbl|generator|header[lrf]?|footer[lrf]?|footnote|themedata|datastore|fldinst|xe|tc|bkmkstart|bkmkend|listtext|pntext|pntxta|pntxtb|shppict|nonshppict|annotation|latentstyles)$/u

/** State of a group. */
interface Group {
  readonly isSilent: boolean
  /** Bytes that follow a `\u` for programs without Unicode. */
  readonly skip: number
}

/**
 * Count the Chinese characters of an RTF document's body, by its codes alone; others are changed by every program
 * that writes quotation marks, blanks and numbers anew. Bytes are in GBK, as Word writes them in China.
 */
export function countRtf(bytes: Uint8Array): Tally {
  const counted: Tally = new Map()
  const groups: Group[] = [{ isSilent: false, skip: 1 }]
  const decoder = new TextDecoder('gb18030')
  let [pending, toSkip, isStarred]: [number[], number, boolean] = [[], 0, false]
  const flush = () => {
    const words = pending.length > 0 ? decoder.decode(Uint8Array.from(pending)) : ''
    addToTally(counted, hanOf(words).join(''))
    pending = []
  }
  const group = () => groups.at(-1) ?? { isSilent: true, skip: 1 }
  const change = (part: Partial<Group>) => groups.splice(-1, 1, { ...group(), ...part })
  const text = new TextDecoder('latin1').decode(bytes)
  for (const { groups: token = {}, 0: raw } of text.matchAll(TOKEN)) {
    const { word, number, hex, brace, symbol, words } = token
    if (hex === undefined) flush()
    if (brace === '{') groups.push(group())
    else if (brace === '}') groups.pop()
    else if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1
      else if (!group().isSilent) pending.push(Number.parseInt(hex, 16))
    } else if (word === 'u') {
      if (!group().isSilent) addToTally(counted, toHan(Number(number)))
      toSkip = group().skip
    } else if (word === 'uc') change({ skip: Math.min(9, Number(number ?? 1)) })
    else if (word === 'bin') return counted
    else if (word !== undefined && (isStarred || SILENT.test(word))) change({ isSilent: true })
    else if (words !== undefined) toSkip = Math.max(0, toSkip - words.length)
    isStarred = symbol === '*'
    if (raw === '') break
  }
  flush()
  return counted
}

/** A code unit, written as a signed number; only what one of them can write is counted. */
function toHan(code: number): string {
  return hanOf(String.fromCharCode(code & 0xffff)).join('')
}
