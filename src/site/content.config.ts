import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { organizationSchema, regulationSchema, termSchema } from '../model/registry.ts'
import { contentFolder } from '../plan-folder/load-library.ts'
import { planEntrySchema, planLoader } from './loaders/plan-loader.ts'
import { registryLoader } from './loaders/registry-loader.ts'

const content = contentFolder()
const lines = z.strictObject({ startLine: z.int(), endLine: z.int() })
const unit = {
  plan: z.string(),
  id: z.string(),
  number: z.int(),
  label: z.string(),
  title: z.string(),
  source: lines,
}

/** Plans as data: `plan.json`, the source text, and the parts that pages own. */
const plans = defineCollection({ loader: planLoader(content), schema: planEntrySchema })

/** The words of plans, one generated MDX file for each chapter, task and passage. */
const parts = defineCollection({
  loader: glob({ base: `${content}/plans`, pattern: '*/{chapters,tasks,parts}/*.mdx' }),
  schema: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('chapter'), ...unit }),
    z.strictObject({ kind: z.literal('task'), ...unit, chapter: z.int().nullable() }),
    z.strictObject({
      kind: z.enum(['notice', 'title', 'preamble', 'section', 'closing', 'attachment']),
      plan: z.string(),
      id: z.string(),
    }),
  ]),
})

/** What plans refer to. */
const regulations = defineCollection({
  loader: registryLoader(content, 'regulations'),
  schema: regulationSchema,
})
const terms = defineCollection({ loader: registryLoader(content, 'terms'), schema: termSchema })
const organizations = defineCollection({
  loader: registryLoader(content, 'organizations'),
  schema: organizationSchema,
})

/** Pages written by hand. */
const about = defineCollection({
  loader: glob({ base: 'content/about', pattern: '**/*.mdx' }),
  schema: z.strictObject({ title: z.string(), description: z.string(), order: z.number().optional() }),
})

export const collections = { plans, parts, regulations, terms, organizations, about }
