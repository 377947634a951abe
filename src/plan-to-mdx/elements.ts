import type { PhrasingContent } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx'

/** Components that generated MDX may use; all of them stand in `src/site/mdx-components/`. */
export const COMPONENTS = [
  'Heading',
  'Line',
  'Item',
  'Table',
  'Row',
  'Cell',
  'Correction',
  'Note',
  'Citation',
  'Term',
  'Organization',
  'Target',
  'Deadline',
  'Thing',
] as const

/** A JSX element around words; its attributes are strings and never expressions. */
export function textElement(
  name: (typeof COMPONENTS)[number],
  attributes: Readonly<Record<string, string>>,
  children: PhrasingContent[],
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      // The serializer writes character references for quotation marks only; MDX decodes all of them.
      value: value.replaceAll('&', '&amp;').replace(/[\n\r]/gu, (end) => `&#${end.charCodeAt(0)};`),
    })),
    children,
  }
}
