import type { PDFPageProxy } from 'pdfjs-dist'
import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'

/** How pdf.js names a piece of marked content of a page: `p12R_mc3` is number 3. */
const CONTENT_NUMBER = /_mc(?<number>\d{1,9})$/u

/**
 * Numbers of the marked content of a page that is of a table of contents. A tagged PDF says so (`TOC`, ISO 32000-1
 * §14.8.4.3): a program made it of the headings, as Word does.
 */
export async function readContents(page: PDFPageProxy): Promise<ReadonlySet<number>> {
  const tree: StructTreeNode | null = await page.getStructTree().catch(() => null)
  const ids = tree === null ? [] : idsOfContents(tree, false)
  return new Set(ids.map((id) => Number(CONTENT_NUMBER.exec(id)?.groups?.number ?? -1)))
}

function idsOfContents(node: StructTreeNode, isWithin: boolean): readonly string[] {
  const isContents = isWithin || node.role === 'TOC'
  return (node.children ?? []).flatMap((child) => {
    if ('children' in child) return idsOfContents(child, isContents)
    return isContents && 'id' in child ? [child.id] : []
  })
}
