import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'

/** Pages written by hand. What plans say comes from the library's own files (`lib/library.ts`). */
const about = defineCollection({
  loader: glob({ base: 'content/about', pattern: '**/*.mdx' }),
  schema: z.strictObject({ title: z.string(), description: z.string(), order: z.number().optional() }),
})

export const collections = { about }
