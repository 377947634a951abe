import { z } from 'zod'
import { createLineIndex } from '../model/line-index.ts'
import { sha256 } from '../model/sha256.ts'
import type { Span } from '../model/span.ts'

/** What a mention shows of the document that it names. */
export const CITATION_CLASSES = [
  'law',
  'administrative-regulation',
  'state-council-number',
  'central-title',
  'local',
  'other',
] as const

const REASONS = ['not-in-registry', 'several', 'too-general', 'contradicts', 'no-document'] as const

const article = z.strictObject({
  article: z.string().regex(/^第.+条$/u),
  paragraph: z
    .string()
    .regex(/^第.+款$/u)
    .optional(),
  item: z
    .string()
    .regex(/^第.+项$/u)
    .optional(),
})

const citationLabel = z
  .strictObject({
    line: z.int().min(1).describe('Line of the source text, from 1.'),
    column: z.int().min(1).describe('Column in UTF-16 code units, from 1.'),
    length: z.int().min(1).describe('UTF-16 code units, line ends within it included.'),
    is: z
      .string()
      .min(1)
      .nullable()
      .describe('The document: `self`, or title or number of one row of the registry; null for none.'),
    why: z.enum(REASONS).optional().describe('Why it is none of them.'),
    class: z.enum(CITATION_CLASSES),
    articles: z.array(article).min(1).optional().describe('What is cited of it.'),
  })
  .refine(({ is, why }) => (is === null) === (why !== undefined), 'why stands where is is null')

/** The citations of one document, labelled by reading; strict, so that a slip fails. */
export const citationGoldSchema = z.strictObject({
  document: z.string().regex(/^(?:own|corpus)\/[^/]+$/u),
  sha256: z.string().describe('Of the source text that the places count in, in UTF-8.'),
  date: z.iso.date().describe('The document’s.'),
  number: z.string().optional().describe('The document’s own: a row of this number is itself.'),
  mentions: z.array(citationLabel),
})

export type CitationGold = z.output<typeof citationGoldSchema>
export type CitationLabel = CitationGold['mentions'][number]

/** A label where it stands in the source text. */
export interface PlacedLabel extends CitationLabel, Span {}

/** The labels at their offsets. @throws Error for another text than the one that was labelled, or labels out of order. */
export function placeLabels(
  { document, sha256: wanted, mentions }: CitationGold,
  text: string,
): readonly PlacedLabel[] {
  if (sha256(text) !== wanted) throw new Error(`gold: ${document} is not the text that was labelled`)
  const lines = createLineIndex(text)
  let last = 0
  return mentions.map((label) => {
    const start = lines.startOf(label.line) + label.column - 1
    const end = start + label.length
    if (start < last || end > text.length)
      throw new Error(`gold: ${document}:${label.line}:${label.column} overlaps, or is outside`)
    last = end
    return { ...label, start, end }
  })
}
