import { toEncoding } from '../documents/encode.ts'
import { assemblePdf, docxOf, LAUGHS, lyingZipBomb, pdfOf, zipBomb } from '../documents/hostile-documents.ts'
import { PICTURE } from '../documents/picture.ts'
import { toDocx, toMarkdown, toPage } from '../documents/to-formats.ts'
import { toOfd } from '../documents/to-ofd.ts'
import { SECOND_PLAN } from '../sites/second-plan.ts'

/** An address of its own for each way in which a page may fetch; nobody is to be asked for any of them. */
const OUTSIDE = 'http://outside.test/'

/** Scripts and what else a page would run or fetch, each `alarm` of them. */
export const SCRIPTS = `<!doctype html><html><head><title>甲市工作要点</title>
<script>alarm('script')</script><script src="${OUTSIDE}a.js"></script><link rel="stylesheet" href="${OUTSIDE}a.css">
<style>@import '${OUTSIDE}b.css'; p { background: url(${OUTSIDE}a.png) } @font-face { font-family: x; src: url(${OUTSIDE}a.woff2) }</style>
<meta http-equiv="refresh" content="0;url=${OUTSIDE}"><base href="${OUTSIDE}"></head>
<body onload="alarm('body')"><h1>甲市工作要点</h1>
<img src="${OUTSIDE}b.png" onerror="alarm('picture')"><svg onload="alarm('svg')"><script>alarm('svg script')</script></svg>
<iframe src="${OUTSIDE}b.html" srcdoc="<script>parent.alarm('frame')</script>"></iframe><object data="${OUTSIDE}c"></object>
<video src="${OUTSIDE}d.mp4" autoplay></video><form action="${OUTSIDE}"><button autofocus onfocus="alarm('focus')">好</button></form>
<p>一、总体要求</p><p>（一）推进依法行政。<a href="javascript:alarm('link')">（责任单位：甲局）</a></p></body></html>`

const paragraphs = SECOND_PLAN.split('\n').filter((line) => line.trim() !== '')
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
/** A text box in a text box, without end. */
const shapes = (count: number) =>
  paragraph('（一）甲。') +
  `<w:p><w:r><w:drawing><wp:anchor><wp:extent cx="1e308" cy="-1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>`.repeat(
    count,
  ) +
  '乙' +
  '</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>'.repeat(
    count,
  )

/** What opens with a password that nobody has (ISO 32000-1 §7.6.3). */
const lockedPdf = () =>
  assemblePdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >>`,
    ],
    `/Encrypt 3 0 R /ID [<${'c3'.repeat(16)}> <${'c3'.repeat(16)}>]`,
  )

/** Documents of every form and encoding, and what is made to break a reader, by file name: what becomes of each, and its bytes. */
export async function makeDocuments(): Promise<
  Readonly<Record<string, readonly [becomes: string, bytes: Uint8Array]>>
> {
  const utf16 = toEncoding(SECOND_PLAN, 'utf-16le')
  return {
    'gb18030.txt': ['read', toEncoding(SECOND_PLAN, 'gb18030')],
    'rare.txt': [
      'read',
      Buffer.concat([
        toEncoding(SECOND_PLAN, 'gb18030'),
        Buffer.from('a6d9a8bcfe59aaa18135f4379534b235a1a3', 'hex'),
      ]),
    ],
    'utf-16.txt': ['read', toEncoding(SECOND_PLAN, 'utf-16be')],
    'utf-16-odd.txt': ['encoding-undecided', Buffer.concat([utf16, Buffer.of(0x2d)])],
    'utf-16-lone.txt': [
      'encoding-undecided',
      Buffer.concat([Buffer.of(0xff, 0xfe), utf16, Buffer.of(0, 0xd8)]),
    ],
    'big5.txt': [
      'encoding-undecided',
      Buffer.from('aa6baa76ac46a9b2abd8b35da475a740a677b1c6'.repeat(20), 'hex'),
    ],
    'spoilt.html': ['read', Buffer.concat([toEncoding(toPage(paragraphs), 'gb18030'), Buffer.of(0xff)])],
    'plan.docx': ['read', await toDocx(paragraphs)],
    'plan.ofd': ['read', toOfd(paragraphs)],
    'plan.md': ['read', Buffer.from(toMarkdown(paragraphs))],
    'plan.rtf': ['converter-missing', Buffer.from('{\\rtf1\\ansi\\u30002?}')],
    'scripts.html': ['read', Buffer.from(SCRIPTS)],
    'scripts-deep.html': [
      'document-too-deep',
      Buffer.from(`${SCRIPTS}${'<div onclick="alarm(0)">'.repeat(100_000)}`),
    ],
    'empty.txt': ['source-empty', new Uint8Array()],
    'empty.pdf': ['source-empty', new Uint8Array()],
    'picture.png': ['format-unsupported', PICTURE],
    'picture.docx': ['format-unsupported', PICTURE],
    'bomb.docx': ['archive-too-large', zipBomb(100)],
    'lying-bomb.docx': ['document-broken', lyingZipBomb(100, 1000)],
    'entities.docx': ['document-broken', docxOf('', { 'word/document.xml': `${LAUGHS}<x>&e9;</x>` })],
    'shapes.docx': ['read', docxOf(shapes(20))],
    'endless-shapes.docx': ['document-too-deep', docxOf(shapes(5000))],
    'too-long.docx': ['text-too-long', docxOf(paragraph('中'.repeat(2_000_001)))],
    'too-large.txt': ['source-too-large', Buffer.from('中'.repeat(3 * 2 ** 20))],
    'locked.pdf': ['document-locked', lockedPdf()],
    'cut.pdf': ['document-broken', Buffer.from('%PDF-1.5\n')],
    'nothing.pdf': ['no-text-layer', pdfOf(Buffer.from(' '))],
    'brackets.pdf': ['document-broken', Buffer.from(`%PDF-1.5\n1 0 obj\n${'['.repeat(100_000)}`)],
  }
}
