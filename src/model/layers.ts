import { z } from 'zod'

/** The fields that every annotation has: `text` is always the slice of its part's text from start to end. */
export const annotationFields = {
  start: z.int().min(0).describe('First UTF-16 code unit in the text of the part, from 0.'),
  end: z.int().min(0).describe('The code unit after the last.'),
  text: z.string().describe('The words: always the slice from start to end.'),
}

const citation = z.strictObject({
  ...annotationFields,
  regulation: z
    .string()
    .nullable()
    .describe('Id of the cited document; null where it could not be resolved.'),
  rule: z
    .enum(['marked', 'unmarked', 'number'])
    .describe('Found by 《》, by a name known without them, or by number.'),
  evidence: z.string().describe('The registry’s words that matched, or why none did.'),
})

const term = z.strictObject({ ...annotationFields, term: z.string().describe('Id of the term.') })

const organization = z.strictObject({
  ...annotationFields,
  organization: z
    .string()
    .nullable()
    .describe('Id of the body; null for a field that the registry does not know.'),
  role: z
    .enum(['named', 'lead', 'support'])
    .describe('Only where the text gives one: who leads, who supports.'),
  verb: z
    .string()
    .optional()
    .describe('Of one that supports: the text’s own word for it, such as 配合 or 指导.'),
  isUnsure: z
    .literal(true)
    .optional()
    .describe('One of several that are listed, of which nothing says who leads.'),
})

const target = z.strictObject({
  ...annotationFields,
  value: z.number().describe('The number: 1千万 is 10000000.'),
  unit: z.string().describe('What is counted: 项, 亩, 期, 次, %.'),
  bound: z
    .enum(['exact', 'at-least', 'over', 'about', 'at-most'])
    .describe('What the words before the number make of it.'),
})

const deadline = z.strictObject({
  ...annotationFields,
  from: z.iso.date().nullable().describe('First day; null where none is given.'),
  to: z.iso.date().nullable().describe('Last day; null where none is given.'),
  repeats: z
    .enum(['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'])
    .nullable()
    .describe('How often, where the work is to be done again and again.'),
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
