import type { PDFPageProxy } from 'pdfjs-dist'
import type { StructTreeNode, TextItem } from 'pdfjs-dist/types/src/display/api.js'

/** Text of a page, and whether it is of a table of contents. */
export interface PageText {
  readonly item: TextItem
  readonly isContents: boolean
}

/**
 * The text of a page in the order in which it is drawn. A tagged PDF says what is its table of contents (`TOC`, ISO
 * 32000-1 §14.8.4.3): a program made it of the headings, as Word does.
 */
export async function readPageText(page: PDFPageProxy): Promise<readonly PageText[]> {
  const tree: StructTreeNode | null = await page.getStructTree().catch(() => null)
  const ids = new Set(tree === null ? [] : idsOfContents(tree, false))
  // Marked content cuts text into other pieces: a page without a table of contents is read as it always was.
  const { items } = await page.getTextContent({
    disableNormalization: true,
    includeMarkedContent: ids.size > 0,
  })
  const open: boolean[] = []
  return items.flatMap((item): PageText[] => {
    if ('str' in item) return [{ item, isContents: open.includes(true) }]
    if (item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item && ids.has(item.id))
    return []
  })
}

function idsOfContents(node: StructTreeNode, isWithin: boolean): readonly string[] {
  const isContents = isWithin || node.role === 'TOC'
  return (node.children ?? []).flatMap((child) => {
    if ('children' in child) return idsOfContents(child, isContents)
    return isContents && 'id' in child ? [child.id] : []
  })
}
