import type { Root } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'

/** A mark of a correction or a note, which the page of its part shows behind the words. */
export interface EditMark {
  /** Id of the part that shows it. */
  readonly part: string
  readonly kind: 'correction' | 'note'
  /** Its number, counted through the plan. */
  readonly n: number
}

const KINDS: Readonly<Record<string, EditMark['kind']>> = { Correction: 'correction', Note: 'note' }

/** The marks in the tree of a part; an element that goes on from another has none of its own. */
export function marksOf(part: string, tree: Root): readonly EditMark[] {
  const marks: EditMark[] = []
  visit(tree, 'mdxJsxTextElement', (element) => {
    const kind = KINDS[element.name ?? '']
    if (kind && attributeOf(element, 'continued') === undefined)
      marks.push({ part, kind, n: Number(attributeOf(element, 'n')) })
  })
  return marks
}

function attributeOf({ attributes }: MdxJsxTextElement, name: string) {
  return attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name)?.value
}
