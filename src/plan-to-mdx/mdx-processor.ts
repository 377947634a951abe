import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { type PluggableList, unified } from 'unified'
import { remarkPlanText } from './remark-plan-text.ts'

/** The plugins through which MDX goes everywhere: here, in Astro and in tests. */
export const remarkPlugins: PluggableList = [remarkPlanText]

/** Reads MDX in the one dialect that the project uses: no GFM, no smart punctuation. `mdxWriter` writes it. */
export const mdxProcessor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(remarkPlugins)
  .freeze()
