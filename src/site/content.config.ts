import { defineCollection } from 'astro:content'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { glob } from 'astro/loaders'
import { contentFolder } from '../library/load-library.ts'
import { pageFrontMatterSchema } from '../site-settings/check-own-pages.ts'

/** Pages written by hand. What plans say comes from the library's own files (`lib/library.ts`). */
const written = (base: string | URL) =>
  defineCollection({
    loader: glob({ base, pattern: '**/*.mdx' }),
    schema: pageFrontMatterSchema,
  })

/** What the program says of itself on every site, and what a publisher says of his, which comes before it. */
export const collections = {
  manual: written('docs/about'),
  about: written(pathToFileURL(`${resolve(contentFolder(), 'about')}/`)),
}
