import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'

const CHAPTER = /^[一二三四五六七八九十]+、/u
const TASK = /^（[一二三四五六七八九十]+）/u

/** A Word document in which the numbers of chapters and tasks exist only as Word numbering. */
export function toDocx(paragraphs: readonly string[]): Promise<Buffer> {
  const level = (text: string) => ({
    level: 0,
    format: LevelFormat.CHINESE_COUNTING,
    text,
    alignment: AlignmentType.START,
  })
  const document = new Document({
    numbering: {
      config: [
        { reference: 'chapters', levels: [level('%1、')] },
        { reference: 'tasks', levels: [level('（%1）')] },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('内部资料')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] }),
            ],
          }),
        },
        children: paragraphs.map(toParagraph),
      },
    ],
  })
  return Packer.toBuffer(document)
}

function toParagraph(text: string): Paragraph {
  const reference = CHAPTER.test(text) ? 'chapters' : TASK.test(text) ? 'tasks' : null
  if (reference === null) return new Paragraph(text)
  const words = text.replace(CHAPTER, '').replace(TASK, '')
  const half = words.length >> 1
  return new Paragraph({
    numbering: { reference, level: 0 },
    children: [new TextRun(words.slice(0, half)), new TextRun({ text: words.slice(half), bold: true })],
  })
}

/** Markdown with headings for titles and chapters and emphasis on the first sentence of each task. */
export function toMarkdown(paragraphs: readonly string[]): string {
  return paragraphs
    .map((text) => text.replace(/[\\`*_[\]<>#]/gu, '\\$&'))
    .map((text) => {
      if (CHAPTER.test(text)) return `## ${text}`
      return TASK.test(text) ? text.replace(/^[^。]*。/u, (sentence) => `**${sentence}**`) : text
    })
    .join('\n\n')
}

/** A page of a government site: menus, a table that lays it out, a body with a name, buttons and a footer. */
export function toPage(paragraphs: readonly string[]): string {
  const title = paragraphs[2] ?? ''
  const lines = paragraphs.map(
    (text) => `\n    <p style="text-indent: 2em;"><span>${escapeXml(text)}</span></p>`,
  )
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_某省人民政府</title>
<meta name="ArticleTitle" content="${title}"><style>p { margin: 0 }</style>
<script>document.write('一、脚本')</script></head>
<body><div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zw/">一、政务公开</a></li></ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/wj/">文件</a></div>
<table width="100%"><tr><td><h1>${title}</h1></td></tr>
<tr><td class="b12c" id="UCAP-CONTENT">${lines.join('')}
    <p style="display:none">（四十五）看不见的一项。</p>
    <div class="tools">【<a href="#">打印</a>】【<a href="#">关闭</a>】</div></td></tr></table>
<div class="related"><a href="/1.htm">（一）相关链接</a></div><footer>主办单位：某省人民政府办公厅</footer></body></html>`
}

/** Words within XML or HTML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
