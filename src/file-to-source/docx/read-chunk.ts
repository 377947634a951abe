import { wordValue } from '../../diagnostics/catalog.ts'
import { FORMAT_NAMES } from '../../model/format-names.ts'
import { LIMITS } from '../../model/limits.ts'
import { editorLines } from '../../model/line-index.ts'
import { addToTally, type Tally } from '../../model/tally.ts'
import { DocumentFault } from '../document-fault.ts'
import { readHtml } from '../html/read-html.ts'
import { createLineWriter, type FormatText } from '../line-writer.ts'
import { readMht } from '../mht/read-mht.ts'
import { tellFormat, tellMarkup } from '../tell-format/tell-format.ts'
import { decodeText } from '../text/decode-text.ts'
import { readDocx } from './read-docx.ts'

/** How far documents may lie within each other, and how many one may hold: more are made to fill the memory. */
const DEEPEST = 3
const MOST = 200

/** Documents opened so far, shared by a document and all within it. */
export interface ChunkBudget {
  readonly depth: number
  readonly opened: { count: number }
}

/**
 * Read a document that is a chunk of a Word document (`w:altChunk`, ISO/IEC 29500-1 §17.17.2.1), told by its own
 * bytes, whatever its name says. What cannot be read gives the reason.
 */
export function readChunk(
  bytes: Uint8Array,
  name: string,
  { depth, opened }: ChunkBudget,
): FormatText | string {
  opened.count += 1
  if (depth >= DEEPEST) return `文件里套文件，超过 ${DEEPEST} 层`
  if (opened.count > MOST) return `嵌入的文件超过 ${MOST} 个`
  try {
    const format = tellFormat(bytes, name)
    if (format === 'docx') return readDocx(bytes, { depth: depth + 1, opened })
    if (format === 'mht') return readMht(bytes)
    if (format !== 'characters') return `是 ${FORMAT_NAMES[format]}`
    if (bytes.length > LIMITS.textBytes) return `超过 ${LIMITS.textBytes / 2 ** 20} MB`
    return readCharacters(decodeText(bytes).text, name)
  } catch (error) {
    if (error instanceof DocumentFault && !OF_WHOLE.has(error.finding.code)) return reasonOf(error)
    throw error
  }
}

/** Faults that concern the whole document. */
const OF_WHOLE: ReadonlySet<string> = new Set(['text-too-long', 'account-open'])

/** Doubts are kept with a plan, in the words of their day. */
function reasonOf({ finding: { values = {} } }: DocumentFault): string {
  return wordValue(values.reason ?? values.what ?? '已损坏或太大')
}

function readCharacters(text: string, name: string): FormatText | string {
  if (tellMarkup(text, name) === 'html') return readHtml(text)
  return XML_START.test(text) ? '是不认识的 XML' : readPlain(text)
}

const XML_START = /^\uFEFF?\s*<[?!a-z]/iu

function readPlain(text: string): FormatText {
  const writer = createLineWriter()
  for (const [index, words] of editorLines(text).entries()) writer.line(words, { line: index + 1 })
  const counted: Tally = new Map()
  addToTally(counted, text)
  return writer.finish(counted)
}
