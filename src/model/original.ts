import { z } from 'zod'

/** The forms in which documents come. */
export const FORMATS = ['text', 'markdown', 'html', 'docx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

/** The encodings that are told apart; a DOCX and a PDF have none of their own. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What a reader may do between a document and its text; the names are shown to people. */
export const READING_KINDS = {
  'outside-body': '正文之外',
  'title-outside': '题名取自正文之外',
  'tool-line': '网页的按钮',
  'hidden-text': '隐藏的文字',
  'deleted-text': '修订中删去的文字',
  'running-header': '页眉',
  'running-footer': '页脚',
  'page-number': '页码',
  'line-wrap': '折行接续',
  'supplied-number': '自动编号',
  'dropped-mark': '排版标记',
  'character-form': '字形换为通用字',
  table: '表格',
  image: '图片',
  'text-box': '文本框',
  note: '脚注、尾注、批注',
  contents: '目录',
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
