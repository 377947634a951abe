import { defineCollection } from 'astro:content'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { contentFolder } from '../plan-folder/load-library.ts'

/** Pages written by hand. What plans say comes from the library's own files (`lib/library.ts`). */
const written = (base: string | URL) =>
  defineCollection({
    loader: glob({ base, pattern: '**/*.mdx' }),
    schema: z.strictObject({ title: z.string(), description: z.string(), order: z.number().optional() }),
  })

/** What the program says of itself on every site, and what a publisher says of his, which comes before it. */
export const collections = {
  manual: written('docs/about'),
  about: written(pathToFileURL(`${resolve(contentFolder(), 'about')}/`)),
}
