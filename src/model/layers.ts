import { z } from 'zod'

/** The fields that every annotation has: `text` is always the slice of its part's text from start to end. */
const annotationFields = {
  start: z.int().min(0).describe('First UTF-16 code unit in the text of the part, from 0.'),
  end: z.int().min(0).describe('The code unit after the last.'),
  text: z.string().describe('The words: always the slice from start to end.'),
}

/** What is cited of a document: 条, 款, 项 as the text writes them. */
const article = z.strictObject({
  article: z.string().describe('第五十三条, or a range: 第三条至第五条.'),
  paragraph: z.string().nullable().describe('第二款'),
  item: z.string().nullable().describe('第（三）项'),
})

/** Why a citation leads nowhere. */
export const UNRESOLVED = ['unknown', 'general', 'several', 'edition', 'contradicts'] as const

const citation = z.strictObject({
  ...annotationFields,
  regulation: z
    .string()
    .nullable()
    .describe('Id of the cited document; null where it could not be resolved, or is a plan of this library.'),
  plan: z.string().optional().describe('Id of the plan of this library that is cited.'),
  rule: z
    .enum(['marked', 'unmarked', 'number'])
    .describe('Found by 《》, by a name known without them, or by number.'),
  number: z
    .string()
    .optional()
    .describe('The document number, alone or behind the name: 国办发〔2018〕118号.'),
  articles: z.array(article).optional().describe('What is cited of the document.'),
  by: z
    .enum(['title', 'name', 'number', 'definition', 'self'])
    .nullable()
    .describe(
      'What resolved it: the title, another name, the number, a name that the text defines, or that it is the document itself.',
    ),
  why: z.enum(UNRESOLVED).optional().describe('Of one that leads nowhere: why.'),
  evidence: z
    .string()
    .describe(
      'The words that matched; of one that leads nowhere, the name or number, or the candidates’ titles.',
    ),
})

const term = z.strictObject({ ...annotationFields, term: z.string().describe('Id of the term.') })

const organization = z.strictObject({
  ...annotationFields,
  organization: z
    .string()
    .nullable()
    .describe(
      'Id of the body, of the registry or of `bodies`; null for a field that the registry does not know.',
    ),
  role: z
    .enum(['named', 'lead', 'support'])
    .describe('Only where the text gives one: who leads, who supports.'),
  verb: z
    .string()
    .optional()
    .describe(
      'The text’s own word for the role, such as 牵头, 负责, 配合 or 指导; absent where it has none.',
    ),
  isUnsure: z
    .literal(true)
    .optional()
    .describe('One of several that are listed, of which nothing says who leads.'),
})

const target = z.strictObject({
  ...annotationFields,
  value: z
    .number()
    .describe('The number, its scale multiplied in: 1千万 is 10000000; of a range the lower end.'),
  upper: z.number().optional().describe('Of a range, the upper end: 10—30万元 is 100000 and 300000.'),
  unit: z.string().describe('What is counted, without its scale: 项, 亩, 元/户, 个百分点, %.'),
  bound: z
    .enum(['exact', 'at-least', 'over', 'about', 'at-most', 'under', 'range'])
    .describe(
      'What the words around the number make of it: 以上, 以下 and 以内 include it, 超过 and 不满 do not (民法典第一千二百五十九条).',
    ),
})

const deadline = z.strictObject({
  ...annotationFields,
  from: z.iso.date().nullable().describe('First day; null where none is given.'),
  to: z.iso.date().nullable().describe('Last day; null where none is given.'),
  repeats: z
    .enum(['weekly', 'ten-daily', 'half-monthly', 'monthly', 'quarterly', 'half-yearly', 'yearly'])
    .nullable()
    .describe(
      'How often, where the work is to be done again and again; from and to are then of the plan’s year.',
    ),
  interval: z
    .int()
    .min(2)
    .optional()
    .describe(
      'Every how many of those, where it is not each: 5 of yearly for 5年一周期 (RFC 5545, INTERVAL).',
    ),
  within: z
    .strictObject({
      count: z.number().positive(),
      unit: z.enum(['day', 'working-day', 'week', 'month', 'year']),
    })
    .optional()
    .describe(
      'How long it may take, where the text says so: 三年内. Without `after` it counts from the plan’s date.',
    ),
  after: z
    .string()
    .optional()
    .describe(
      'The text’s words for the event from which `within` counts: 疫情结束; from and to are then null.',
    ),
})

/** What is known about the words of a part; layers may overlap and never edit text. */
export const layerFields = {
  citations: z.array(citation).describe('Mentions of documents (引用).'),
  terms: z.array(term).describe('Named mechanisms (提法).'),
  organizations: z.array(organization).describe('Bodies named (责任主体).'),
  targets: z.array(target).describe('Numbers committed to (量化指标).'),
  deadlines: z.array(deadline).describe('Times set (时限).'),
}

const layers = z.strictObject(layerFields)
export type Layers = z.output<typeof layers>
export type Citation = Layers['citations'][number]
export type TermMention = Layers['terms'][number]
export type OrganizationMention = Layers['organizations'][number]
export type Target = Layers['targets'][number]
export type Deadline = Layers['deadlines'][number]
