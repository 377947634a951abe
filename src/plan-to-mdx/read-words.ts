import type { Node, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { VFile } from 'vfile'
import type { COMPONENTS } from './elements.ts'
import { mdxProcessor } from './mdx-processor.ts'

/** Words of a part as pages render them: text, a paragraph, or a component around words. */
export type Words = string | WordsIn

export interface WordsIn {
  readonly name: 'p' | (typeof COMPONENTS)[number]
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Words[]
}

/**
 * Read the MDX of a part as `@mdx-js/mdx` renders it, without compiling it to a program: a plan's MDX holds words and
 * known components with strings for attributes, and nothing else (`mdx-processor.ts`).
 *
 * @param path Where the text is from, for messages.
 * @throws VFileMessage when it holds anything else.
 */
export function readWords(text: string, path: string): readonly Words[] {
  const file = new VFile({ value: text, path })
  const tree = mdxProcessor.runSync(mdxProcessor.parse(file), file) as Root
  return tree.children
    .filter(({ type }) => type !== 'yaml')
    .flatMap((block, index) => [...(index === 0 ? [] : ['\n']), ...unravel(block)])
}

type Element = MdxJsxTextElement | MdxJsxFlowElement

/** A paragraph of nothing but components is none: they stand for themselves. */
function unravel(node: Node): readonly Words[] {
  if (node.type !== 'paragraph') return [toWords(node)]
  const { children } = node as Node & { readonly children: readonly Node[] }
  const isBlank = (child: Node) =>
    child.type === 'text' && /^\s*$/u.test((child as Node & { value: string }).value)
  const isElement = ({ type }: Node) => type === 'mdxJsxTextElement'
  if (!children.some(isElement) || !children.every((child) => isElement(child) || isBlank(child)))
    return [{ name: 'p', attributes: {}, children: children.map(toWords) }]
  return children.filter((child) => !isBlank(child)).map(toWords)
}

function toWords(node: Node): Words {
  if (node.type === 'text') return (node as Node & { readonly value: string }).value
  const { name, attributes, children } = node as Element
  return {
    name: name as WordsIn['name'],
    attributes: Object.fromEntries(
      attributes.flatMap((each) =>
        each.type === 'mdxJsxAttribute' ? [[each.name, String(each.value ?? '')]] : [],
      ),
    ),
    children: children.flatMap((child: Node) => unravel(child)),
  }
}
