import { z } from 'zod'

/** The forms in which documents come. */
export const FORMATS = ['text', 'markdown', 'html', 'docx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

/** The forms in words for people. */
export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  text: '文本',
  markdown: 'Markdown',
  html: '网页',
  docx: 'Word 文档',
  pdf: 'PDF',
}

/** The encodings that are told apart; a DOCX and a PDF have none of their own. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What a reader may do between a document and its text, in words for people. */
export const READING_KINDS = {
  'outside-body': { name: '正文之外', purpose: '网页的菜单、位置、页脚等，不是公文，不读。' },
  'title-outside': { name: '正文之外的题名', purpose: '网页把题名放在正文之外，读在最前面。' },
  'tool-line': { name: '网页的按钮', purpose: '“打印”“关闭”一类的按钮，不是公文，不读。' },
  'hidden-text': { name: '隐藏的文字', purpose: '原件设为不显示的文字，不读。' },
  'deleted-text': { name: '修订中删去的文字', purpose: 'Word 的修订视为已经接受，删去的不读。' },
  'running-header': { name: '页眉', purpose: '每页重复的页眉，不读。' },
  'running-footer': { name: '页脚', purpose: '每页重复的页脚，不读。' },
  'page-number': { name: '页码', purpose: '随页递增的页码，不读。' },
  'line-wrap': { name: '折行接续', purpose: '一段文字按版心宽度折成几行，接成一段；“|”是折行的地方。' },
  'supplied-number': { name: '自动编号', purpose: '原件由程序自动编出、没有写成文字的序号，照样写出。' },
  'dropped-mark': { name: '排版标记', purpose: '项目符号、分隔线、链接的网址等，不读。' },
  'character-form': {
    name: '字形换为通用字',
    purpose: '原件用部首代替的同形字，换为通用的字；列出首次出现处。',
  },
  table: {
    name: '表格',
    purpose: '一行表格读作一行，格与格之间用制表符隔开；合并的格子在第一处写出，其余留空。',
  },
  image: { name: '图片', purpose: '图片不读；这里是它的说明或文件名。' },
  'text-box': { name: '文本框', purpose: '文本框的文字，读在它所在的段落之后。' },
  note: { name: '脚注、尾注、批注', purpose: '不在正文的次序里，不读。' },
  contents: { name: '目录', purpose: '由标题自动生成的目录，不读。' },
  'editor-notes': { name: '编者附记', purpose: '本站提供的文件末尾由编者所加的说明，不是原文，不读。' },
} as const
export type ReadingKind = keyof typeof READING_KINDS

/** What a reader may be unsure of, by codes of the catalog of diagnostics. */
export const READER_DOUBTS = [
  'body-doubtful',
  'numbering-unknown',
  'notes-left-out',
  'page-without-text',
] as const

/** One thing that a reader was unsure of. */
export const readerDoubtSchema = z.strictObject({
  code: z.enum(READER_DOUBTS),
  values: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .describe('What its sentences are filled with.'),
})
export type ReaderDoubt = z.output<typeof readerDoubtSchema>

/** One thing that a reader left out, joined, moved or supplied. */
export const readingSchema = z.strictObject({
  kind: z.enum(Object.keys(READING_KINDS) as [ReadingKind, ...ReadingKind[]]),
  page: z.int().min(1).nullable().describe('Page of the original, from 1; null where it has none.'),
  line: z.int().min(1).describe('Line of the text at which it happened, from 1.'),
  text: z.string().describe('The words left out or supplied; of a wrap, what stands on both sides of “|”.'),
})
export type Reading = z.output<typeof readingSchema>

/**
 * The document that a text was read from, and what its reader did on the way. A plan's folder keeps it as
 * `original.json` beside the document itself; a program writes it, and people leave it alone.
 */
export const originalSchema = z.strictObject({
  file: z.string().describe('Name of the file.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256 of its bytes, in hexadecimal.'),
  format: z.enum(FORMATS).describe('Form of the document, told by its contents.'),
  encoding: z.enum(ENCODINGS).nullable().describe('How its characters were encoded; null for DOCX and PDF.'),
  textSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256 of the text that was read from it, in UTF-8.'),
  doubts: z.array(readerDoubtSchema).describe('What the reader was unsure of.'),
  readings: z.array(readingSchema).describe('What was left out, joined, moved or supplied, in order.'),
})
export type Original = z.output<typeof originalSchema>
