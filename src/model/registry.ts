import { z } from 'zod'
import type { InstrumentTable } from './instrument.ts'
import { webAddress } from './web-address.ts'

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, '只能用小写字母、数字和连字符')
  .refine((id) => id !== 'list', '这个名称是网站自己的地址，请换一个')
  .describe('Permanent id, part of an address.')
const date = z.iso.date().nullable().describe('ISO 8601 date; null while unknown.')
const source = z
  .strictObject({
    where: z.string().min(1).describe('Where it was read: an address, a dataset, the plan itself.'),
    supports: z.string().min(1).describe('Which facts it supports.'),
  })
  .describe('A source; every entry names at least one.')

/** What a cited document was at a time. */
export const REGULATION_STATUSES = [
  'planned',
  'issued',
  'made',
  'in-force',
  'amended',
  'repealed',
  'unknown',
] as const

/** Kinds of cited documents, from 立法法, 监察法 and 党政机关公文处理工作条例. */
export const REGULATION_KINDS = [
  'constitution',
  'law',
  'amendment',
  'interpretation',
  'decision',
  'supervision-regulation',
  'administrative-regulation',
  'amending-decision',
  'local-regulation',
  'department-rule',
  'local-rule',
  'judicial-interpretation',
  'party-document',
  'normative-document',
  'list',
  'scheme',
  'plan',
] as const

/**
 * How far an address was seen: its page; the address as another document’s link to this title; in a list beside the
 * title; or put together from an official number after the form of other addresses.
 */
export const SEEN = ['page', 'cited', 'listed', 'composed'] as const

/** A cited document: one file in `content/registry/regulations/`, named by its id. */
export const regulationSchema = z.strictObject({
  id,
  title: z.string().min(1).describe('Full title as issued.'),
  name: z.string().min(1).describe('Usual name, as shown in lists.'),
  aliases: z.array(z.string().min(1)).describe('Other names under which plans cite it, without 《》.'),
  unmarked: z.boolean().default(false).describe('Whether it is also recognized without 《》, as 宪法 is.'),
  plan: z
    .string()
    .nullable()
    .default(null)
    .describe('Id of the plan that this document is; null for all others.'),
  region: z
    .string()
    .nullable()
    .default(null)
    .describe(
      'The province whose document it is; null for those of the whole country and where nobody said.',
    ),
  kind: z.enum(REGULATION_KINDS),
  kindNote: z.string().nullable().default(null).describe('What is to be said about the kind.'),
  issuer: z.string().nullable().describe('制定机关; null while unknown.'),
  documentNumber: z.string().nullable().describe('发文字号 or number of the order; null while unknown.'),
  passed: date,
  published: date,
  inForce: date,
  dateNotes: z.array(z.string().min(1)).default([]).describe('What is to be said about the dates.'),
  revisions: z
    .array(
      z
        .strictObject({
          made: date.default(null).describe('When it was adopted or published.'),
          inForce: date.default(null),
          what: z.string().min(1),
        })
        .refine(({ made, inForce }) => made !== null || inForce !== null, 'made 和 inForce 至少写一个'),
    )
    .default([])
    .describe('Later texts of the same document, oldest first.'),
  repealed: z
    .strictObject({
      date: z.iso.date(),
      by: z.string().min(1).nullable(),
      successor: id.nullable().default(null).describe('The entry of the document that took its place.'),
    })
    .nullable()
    .default(null)
    .describe('When it ceased to be in force, and by which document.'),
  statuses: z
    .array(
      z.strictObject({
        asOf: z.iso.date().describe('The day for which it is said.'),
        is: z.enum(REGULATION_STATUSES),
        note: z.string().min(1).describe('The status in words.'),
      }),
    )
    .default([])
    .describe(
      'What it was on stated days in its keeper’s own words, oldest first; other days are told by the dates.',
    ),
  asOf: date.default(null).describe('The day up to which its dates were looked up.'),
  articles: z
    .array(z.strictObject({ article: z.string().min(1), why: z.string().min(1) }))
    .default([])
    .describe('Articles that matter to the plan, and why.'),
  links: z
    .array(
      z
        .strictObject({
          url: webAddress,
          leadsTo: z
            .string()
            .min(1)
            .describe('Which text or page this is: draft, 2015 text, 2024 revision, news.'),
          language: z.enum(['zh', 'en']),
          isText: z
            .boolean()
            .default(false)
            .describe('Whether it is a text of the document itself: no draft, news or other document.'),
          seen: z.enum(SEEN).describe('How far the address was seen.'),
          caution: z
            .string()
            .min(1)
            .nullable()
            .default(null)
            .describe('What a reader should know before going there.'),
        })
        .refine(({ seen, caution }) => seen !== 'composed' || caution !== null, {
          error: '拼成的网址须在 caution 里写明是怎样拼的',
          path: ['caution'],
        }),
    )
    .default([]),
  notes: z.string().nullable().default(null),
  sources: z.array(source).min(1),
})

/** A named mechanism or abbreviation (提法): one item of `content/registry/terms.yaml`. */
export const termSchema = z.strictObject({
  id,
  name: z.string().min(1).describe('The term as plans write it, without quotation marks.'),
  aliases: z.array(z.string().min(1)).default([]).describe('Other wordings of the same term.'),
  definition: z.string().min(1).nullable().describe('What it means; null while unknown.'),
  confidence: z
    .enum(['verified', 'plan-text', 'general-knowledge', 'unknown'])
    .describe('How well the definition is known.'),
  regulation: id.nullable().default(null).describe('The registry’s document that it comes from.'),
  links: regulationSchema.shape.links.describe('Documents that brought it in, carry it out or report on it.'),
  notes: z.string().nullable().default(null),
  sources: z.array(z.strictObject({ where: z.string().min(1), url: webAddress.nullable() })).min(1),
})

/** A body, a class of bodies, or the departments of a field (责任主体): one item of `organizations.yaml`. */
export const organizationSchema = z.strictObject({
  id,
  name: z.string().min(1).describe('Usual name, as shown in lists.'),
  kind: z
    .enum(['body', 'class', 'field'])
    .describe('One body; a class of bodies; the departments of one field.'),
  aliases: z
    .array(z.string().min(1))
    .default([])
    .describe('Other names; of a field, the words that a list uses for it.'),
  place: z
    .string()
    .regex(/^\d{6}$/u, '应为六位行政区划代码（GB/T 2260），全国写 000000')
    .nullable()
    .default(null)
    .describe('Code of its place (GB/T 2260): names that do not say it count only in plans of that place.'),
  function: id.nullable().default(null).describe('Id of its function in the closed table.'),
  was: z.array(id).default([]).describe('Ids that it had before, whose pages lead on to it.'),
  notes: z.string().nullable().default(null),
})

export const termsSchema = z.array(termSchema)
export const organizationsSchema = z.array(organizationSchema)

export type Regulation = z.output<typeof regulationSchema>
export type RegulationStatus = Regulation['statuses'][number]['is']
export type Term = z.output<typeof termSchema>
export type Organization = z.output<typeof organizationSchema>

/** Everything that plans refer to. */
export interface Registry {
  readonly regulations: readonly Regulation[]
  readonly terms: readonly Term[]
  readonly organizations: readonly Organization[]
  /** Facts on documents that have no entry of their own: they get one where a plan cites them. */
  readonly instruments?: InstrumentTable
}
