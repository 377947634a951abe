import { z } from 'zod'

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, '只能用小写字母、数字和连字符')
  .describe('Permanent id, part of an address.')
const date = z.iso.date().nullable().describe('ISO 8601 date; null while unknown.')
const source = z
  .strictObject({
    where: z.string().min(1).describe('Where it was read: an address, a dataset, the plan itself.'),
    supports: z.string().min(1).describe('Which facts it supports.'),
  })
  .describe('A source; every entry names at least one.')

/** Only these may become links. */
const webAddress = z.url({ protocol: /^https?$/u })

/** What a cited document was at a time. */
export const REGULATION_STATUSES = ['planned', 'made', 'in-force', 'amended', 'repealed', 'unknown'] as const

/** Kinds of cited documents, from 立法法 and 党政机关公文处理工作条例. */
export const REGULATION_KINDS = [
  'constitution',
  'law',
  'administrative-regulation',
  'local-regulation',
  'local-rule',
  'normative-document',
  'list',
  'scheme',
  'plan',
] as const

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
  kind: z.enum(REGULATION_KINDS),
  kindNote: z.string().nullable().default(null).describe('What is to be said about the kind.'),
  issuer: z.string().nullable().describe('制定机关; null while unknown.'),
  documentNumber: z.string().nullable().describe('发文字号 or number of the order; null while unknown.'),
  passed: date,
  published: date,
  inForce: date,
  dateNotes: z.array(z.string().min(1)).default([]).describe('What is to be said about the dates.'),
  revisions: z
    .array(z.strictObject({ inForce: z.iso.date(), what: z.string().min(1) }))
    .default([])
    .describe('Later texts of the same document, oldest first.'),
  repealed: z
    .strictObject({ date: z.iso.date(), by: z.string().min(1).nullable() })
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
    .min(1)
    .describe('What it was on stated days, oldest first; the first is the day of the plan that cites it.'),
  articles: z
    .array(z.strictObject({ article: z.string().min(1), why: z.string().min(1) }))
    .default([])
    .describe('Articles that matter to the plan, and why.'),
  links: z
    .array(
      z.strictObject({
        url: webAddress,
        leadsTo: z
          .string()
          .min(1)
          .describe('Which text or page this is: draft, 2015 text, 2024 revision, news.'),
        language: z.enum(['zh', 'en']),
        seen: z
          .enum(['page', 'cited'])
          .describe('Whether the page was seen, or only its address in another source.'),
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
  notes: z.string().nullable().default(null),
})

/** What is known of how a plan turned out: one item of a plan’s `outcomes.yaml`. */
export const outcomeSchema = z.strictObject({
  task: z.string().min(1).describe('Id of the task.'),
  what: z.string().min(1),
  date: z
    .union([z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u), z.iso.date()], {
      error: '应为 2020、2020-07 或 2020-07-31 这样的、存在的日期',
    })
    .describe('Day, month or year.'),
  source: z.strictObject({ where: z.string().min(1), url: webAddress.nullable() }),
})

export const termsSchema = z.array(termSchema)
export const organizationsSchema = z.array(organizationSchema)
export const outcomesSchema = z.array(outcomeSchema)

export type Regulation = z.output<typeof regulationSchema>
export type RegulationStatus = Regulation['statuses'][number]['is']
export type Term = z.output<typeof termSchema>
export type Organization = z.output<typeof organizationSchema>
export type Outcome = z.output<typeof outcomeSchema>

/** Everything that plans refer to. */
export interface Registry {
  readonly regulations: readonly Regulation[]
  readonly terms: readonly Term[]
  readonly organizations: readonly Organization[]
}
