import type { Format } from '../model/original.ts'
import { DocumentFault } from './document-fault.ts'
import { toLatin1 } from './text/latin1.ts'

/** First bytes of forms that are recognized, with what is said of those that cannot be read. */
const SIGNATURES: readonly { readonly bytes: string; readonly is: Format | 'zip' | string }[] = [
  { bytes: 'PK\x03\x04', is: 'zip' },
  { bytes: 'PK\x05\x06', is: 'zip' },
  {
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    is: '旧的 Word 文档（.doc）、WPS 文档或加了密码的文档；请用 Word 或 WPS 打开，去掉密码，另存为 .docx',
  },
  { bytes: '{\x5crtf', is: 'RTF 文档；请用 Word 或 WPS 打开，另存为 .docx' },
  { bytes: '\x89PNG', is: '图片（PNG）；请先做文字识别，把文字校对后保存' },
  { bytes: '\xff\xd8\xff', is: '图片（JPEG）；请先做文字识别，把文字校对后保存' },
  { bytes: 'II*\x00', is: '图片（TIFF）；请先做文字识别，把文字校对后保存' },
  { bytes: 'MM\x00*', is: '图片（TIFF）；请先做文字识别，把文字校对后保存' },
  { bytes: 'GIF8', is: '图片（GIF）；请先做文字识别，把文字校对后保存' },
  { bytes: 'Rar!', is: '压缩包（RAR）；请解压，选其中的一份公文' },
  { bytes: '7z\xbc\xaf', is: '压缩包（7z）；请解压，选其中的一份公文' },
  { bytes: '\x1f\x8b', is: '压缩包（gzip）；请解压，选其中的一份公文' },
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
 * Tell the form of a document from its first bytes; the file's name decides only what bytes cannot,
 * whether a text is Markdown.
 *
 * @throws DocumentFault `format-unsupported` for a form that cannot be read, with what to do
 */
export function tellFormat(bytes: Uint8Array): 'docx' | 'pdf' | 'mht' | 'characters' {
  const start = toLatin1(bytes.subarray(0, PDF_WITHIN))
  const signature = SIGNATURES.find((each) => start.startsWith(each.bytes))?.is
  if (signature === 'zip') return 'docx'
  if (signature !== undefined) throw new DocumentFault('format-unsupported', { what: signature })
  if (start.includes('%PDF-')) return 'pdf'
  return MHTML_START.test(toLatin1(bytes.subarray(0, MHTML_WITHIN))) ? 'mht' : 'characters'
}

/** Tell what a document of characters is. */
export function tellMarkup(text: string, file: string): 'text' | 'markdown' | 'html' {
  const start = text.slice(0, 4000)
  if (HTML_NAME.test(file) || HTML_START.test(start)) return 'html'
  return MARKDOWN_NAME.test(file) ? 'markdown' : 'text'
}
