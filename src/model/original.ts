import { z } from 'zod'
import { accountSummarySchema, readingSchema } from './account.ts'
import { FORMAT_NAMES, type Format } from './format-names.ts'

export const FORMATS = Object.keys(FORMAT_NAMES) as [Format, ...Format[]]

/** The forms that are read out of a DOCX, which another program makes of them. */
const CONVERTED_FORMATS = ['doc', 'odt', 'rtf', 'wps'] as const satisfies readonly Format[]
export type ConvertedFormat = (typeof CONVERTED_FORMATS)[number]

export function isConverted(format: string): format is ConvertedFormat {
  return (CONVERTED_FORMATS as readonly string[]).includes(format)
}

/** The encodings that are told apart; forms that are no text all through have none of their own. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What a reader may be unsure of, by codes of the catalog of diagnostics. */
const READER_DOUBTS = [
  'body-doubtful',
  'body-hidden',
  'body-in-frame',
  'body-paged',
  'bytes-damaged',
  'hidden-by-colour',
  'struck-text',
  'numbering-doubled',
  'numbering-unknown',
  'notes-left-out',
  'page-without-text',
  'hidden-text',
  'chunk-unread',
  'symbol-unread',
  'drawing-text',
  'macros-ignored',
  'signature-unchecked',
  'text-layer-invisible',
  'font-without-meaning',
  'text-implausible',
  'table-doubtful',
  'pictures-unknown',
  'member-unread',
  'members-read',
  'conversion-differs',
] as const

/** One thing that a reader was unsure of. */
const readerDoubtSchema = z.strictObject({
  code: z.enum(READER_DOUBTS),
  line: z.int().min(1).optional().describe('Line of the text that it is about; none for the whole document.'),
  column: z
    .int()
    .min(1)
    .optional()
    .describe('Where in that line, in UTF-16 units from 1, as far as it is known.'),
  values: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .describe('What its sentences are filled with.'),
})
export type ReaderDoubt = z.output<typeof readerDoubtSchema>

/** Where a document says what it is called, from the most to the least to be trusted. */
export const TITLE_SOURCES = ['article-title', 'heading', 'large-type', 'title-element'] as const
export type TitleSource = (typeof TITLE_SOURCES)[number]

/** UTF-16 units of the longest title, and how many pieces of evidence are kept: others are no titles. */
export const LONGEST_EVIDENCE = 300
export const MOST_TITLES = 40

const lineOfTitle = z.int().min(1).nullable()

/** Words that a document gives for its title, or for that of a document within it. */
const titleEvidenceSchema = z.strictObject({
  from: z
    .enum(TITLE_SOURCES)
    .describe(
      'What says so: a declaration of the page such as ArticleTitle; a heading or a style of titles; letters larger than the text; ' +
        'the title of the window, or of the properties of a file.',
    ),
  text: z
    .string()
    .min(1)
    .max(LONGEST_EVIDENCE)
    .describe('The words, without blanks at their ends; those of several lines with their line feeds.'),
  line: lineOfTitle.describe('First line of the text that is these words; null where none is.'),
  endLine: lineOfTitle.describe('The last line of them.'),
})
export type TitleEvidence = z.output<typeof titleEvidenceSchema>

const hash = z.string().regex(/^[0-9a-f]{64}$/u)
/** Whoever has a hash and knows all but eleven digits of a text finds them by trying. */
const WITHHELD = 'null where words of it are redacted, for they could be found from it by trying.'

/**
 * The document that a text was read from, and what its reader did on the way. A plan's folder keeps it as
 * `original.json` beside the document itself; a program writes it, and people leave it alone.
 */
export const originalSchema = z.strictObject({
  file: z.string().describe('Name of the file.'),
  sha256: hash.nullable().describe(`SHA-256 of its bytes, in hexadecimal; ${WITHHELD}`),
  bytes: z.int().min(0).describe('How many bytes it has.'),
  format: z.enum(FORMATS).describe('Form of the document, told by its contents.'),
  encoding: z
    .enum(ENCODINGS)
    .nullable()
    .describe('How its characters were encoded; null for forms that have no encoding of their own.'),
  textSha256: hash.nullable().describe(`SHA-256 of the text that was read from it, in UTF-8; ${WITHHELD}`),
  doubts: z.array(readerDoubtSchema).describe('What the reader was unsure of.'),
  titles: z
    .array(titleEvidenceSchema)
    .max(MOST_TITLES)
    .default([])
    .describe(
      'What says how it is called, the most trustworthy first; none for one read before this was kept.',
    ),
  account: accountSummarySchema
    .nullable()
    .describe('Sums of the account of its characters; null for a text read before there were accounts.'),
  readings: z.array(readingSchema).describe('What was left out, joined, moved or supplied, in order.'),
})
export type Original = z.output<typeof originalSchema>

/** What `plan.json` and pages tell of it: the plan has its title, and not what told it (record 0035). */
export const publishedOriginalSchema = originalSchema.omit({ titles: true })
export type PublishedOriginal = z.output<typeof publishedOriginalSchema>
