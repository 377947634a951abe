import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify, { type Options } from 'remark-stringify'
import { type PluggableList, unified } from 'unified'
import { remarkPlanText } from './remark-plan-text.ts'

/** The plugins through which MDX goes everywhere: here, in Astro and in tests. */
export const remarkPlugins: PluggableList = [remarkPlanText]

/**
 * Characters that remark-stringify does not know to be unsafe. MDX takes a line that begins with
 * `import` or `export` for code; a character reference keeps it text.
 */
const unsafe: NonNullable<Options['unsafe']> = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
]

/** Reads and writes MDX in the one dialect that the project uses: no GFM, no smart punctuation. */
export const mdxProcessor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(remarkPlugins)
  .use(remarkStringify, { unsafe })
  .freeze()
