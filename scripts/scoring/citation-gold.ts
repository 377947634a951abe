import { z } from 'zod'
import type { Span } from '../../src/model/span.ts'
import { documentFields, placeFields } from './labelled-document.ts'

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
    ...placeFields,
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
  ...documentFields,
  number: z.string().optional().describe('The document’s own: a row of this number is itself.'),
  mentions: z.array(citationLabel),
})

export type CitationGold = z.output<typeof citationGoldSchema>
export type CitationLabel = CitationGold['mentions'][number]

/** A label where it stands in the source text. */
export interface PlacedLabel extends CitationLabel, Span {}
