import type { Node, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { type PluggableList, unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { COMPONENTS } from './elements.ts'

const ALLOWED: readonly string[] = [
  'root',
  'yaml',
  'paragraph',
  'text',
  'mdxJsxTextElement',
  'mdxJsxFlowElement',
]
/** Files that hold a plan's own words; pages written by hand are free to use all of MDX. */
const PLAN_FILE = /(?:^|[\\/])plans[\\/][^\\/]+[\\/](?:tasks|chapters|parts)[\\/][^\\/]+\.mdx$/u

/** Refuse a plan's MDX that holds anything but words and known components: no code, no markup. */
function remarkPlanText() {
  return (tree: Root, file: VFile): void => {
    if (!PLAN_FILE.test(file.path ?? '')) return
    visit(tree, (node: Node) => {
      const fault = describeFault(node)
      if (fault)
        file.fail(`${fault}：这个文件由 npx gangmu generate 生成，请勿手改`, {
          place: node.position,
          source: 'gangmu',
        })
    })
  }
}

interface JsxNode extends Node {
  readonly name?: string | null
  readonly attributes?: readonly { type: string; value?: unknown }[]
}

function describeFault(node: JsxNode): string | null {
  if (!ALLOWED.includes(node.type)) return `正文里出现了 ${node.type}`
  if (!node.type.startsWith('mdxJsx')) return null
  if (!(COMPONENTS as readonly unknown[]).includes(node.name)) return `不认识的组件 ${node.name}`
  const isCode = node.attributes?.some(
    ({ type, value }) => type !== 'mdxJsxAttribute' || typeof value === 'object',
  )
  return isCode ? '组件的属性里有代码' : null
}

/** The plugins through which MDX goes everywhere: here, in Astro and in tests. */
export const remarkPlugins: PluggableList = [remarkPlanText]

/** Reads MDX in the one dialect that the project uses: no GFM, no smart punctuation. `mdxWriter` writes it. */
export const mdxProcessor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(remarkPlugins)
  .freeze()
