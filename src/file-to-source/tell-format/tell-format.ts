import type { Reason } from '../../diagnostics/finding.ts'
import type { Format } from '../../model/format-names.ts'
import { DocumentFault } from '../document-fault.ts'
import { toLatin1 } from '../text/latin1.ts'
import { openZip } from '../zip/open-zip.ts'
import { tellOle } from './tell-ole.ts'
import { tellZip } from './tell-zip.ts'

/** First bytes of forms that are recognized, with what is said of those that cannot be read. */
const SIGNATURES: readonly { readonly bytes: string; readonly is: 'zip' | 'ole' | 'rtf' | Reason }[] = [
  { bytes: 'PK\x03\x04', is: 'zip' },
  { bytes: 'PK\x05\x06', is: 'zip' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', is: 'ole' },
  { bytes: '{\x5crtf', is: 'rtf' },
  { bytes: '\x89PNG', is: { reason: 'image', form: 'PNG' } },
  { bytes: '\xff\xd8\xff', is: { reason: 'image', form: 'JPEG' } },
  { bytes: 'II*\x00', is: { reason: 'image', form: 'TIFF' } },
  { bytes: 'MM\x00*', is: { reason: 'image', form: 'TIFF' } },
  { bytes: 'GIF8', is: { reason: 'image', form: 'GIF' } },
  { bytes: 'Rar!', is: { reason: 'archive', form: 'RAR' } },
  { bytes: '7z\xbc\xaf', is: { reason: 'archive', form: '7z' } },
  { bytes: '\x1f\x8b', is: { reason: 'gzip' } },
]
/** A PDF may begin with other bytes, within the first 1024 (ISO 32000-1 annex H.3.4.1). */
const PDF_WITHIN = 1024
const MARKDOWN_NAME = /\.(?:md|markdown)$/iu
const HTML_NAME = /\.x?html?$/iu
/** The start of a page or of a piece of one, perhaps after comments or an XML declaration. */
const HTML_START =
  /^\uFEFF?(?:\s|<!--(?:(?!-->)[\s\S]){0,2000}-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body|div|p|table|tbody|tr|td|span|section|article|h[1-6]|meta|title)\b/iu
/** Headers of a message that is a page and its files (RFC 2557), or a page alone, whichever comes first among them. */
const MHTML_START =
  /^(?:\xef\xbb\xbf)?(?:\r?\n)*(?=[!-9;-~]+:)(?=(?:[^\n]+\n)*?mime-version:)(?:[^\n]+\n)*?content-type:\s*(?:multipart\/(?:related|alternative|mixed)|text\/html)\b/iu
/** Bytes in which the headers of such a message end. */
const MHTML_WITHIN = 8192

/**
 * Tell the form of a document from its bytes; the file's name decides only what bytes cannot: whether a text is
 * Markdown, and whether a Word document was made by WPS.
 *
 * @throws DocumentFault `format-unsupported` for a form that cannot be read, with what to do; `document-locked`, `document-broken`
 */
export function tellFormat(bytes: Uint8Array, file: string): ToldFormat {
  const start = toLatin1(bytes.subarray(0, PDF_WITHIN))
  const signature = SIGNATURES.find((each) => start.startsWith(each.bytes))?.is
  if (signature === 'zip') return tellZip(openZip(bytes))
  if (signature === 'ole') return tellOle(bytes, file)
  if (signature === 'rtf') return 'rtf'
  if (signature !== undefined) throw new DocumentFault('format-unsupported', { what: signature })
  if (start.includes('%PDF-')) return 'pdf'
  return MHTML_START.test(toLatin1(bytes.subarray(0, MHTML_WITHIN))) ? 'mht' : 'characters'
}

/** The forms that bytes tell; which one characters are of, `tellMarkup` says. */
export type ToldFormat = Exclude<Format, 'text' | 'markdown' | 'html'> | 'characters'

/** Tell what a document of characters is. */
export function tellMarkup(text: string, file: string): 'text' | 'markdown' | 'html' {
  const start = text.slice(0, 4000)
  if (HTML_NAME.test(file) || HTML_START.test(start)) return 'html'
  return MARKDOWN_NAME.test(file) ? 'markdown' : 'text'
}
