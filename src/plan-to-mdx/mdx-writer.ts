import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'

/** Characters that remark-stringify does not know to be unsafe; a character reference keeps them text. */
const unsafe: NonNullable<Options['unsafe']> = [
  // MDX takes a line that begins with `import` or `export` for code.
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
  // And what stands in braces.
  { character: '{', inConstruct: ['phrasing'] },
  { atBreak: true, character: '{' },
]

/**
 * Writes MDX as `mdxProcessor` reads it. Apart from that, and without remark-mdx, for a browser only writes: what reads
 * MDX holds a parser of JavaScript.
 */
export const mdxWriter = unified()
  .data('toMarkdownExtensions', [mdxJsxToMarkdown()])
  .use(remarkFrontmatter)
  .use(remarkStringify, { unsafe })
  .freeze()
