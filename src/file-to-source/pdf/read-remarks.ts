import type { PDFPageProxy } from 'pdfjs-dist'

/** Marks whose words are drawn on the page, where they are read, and links, whose words only describe them. */
const NO_REMARKS = new Set(['FreeText', 'Widget', 'Stamp', 'Link'])

/** Words of sticky notes, underlinings and the like, which are of the page's readers and are not drawn on it. */
export async function readRemarks(page: PDFPageProxy): Promise<readonly string[]> {
  const marks: readonly { subtype?: unknown; contentsObj?: { str?: unknown } }[] = await page
    .getAnnotations()
    .catch(() => [])
  return marks.flatMap(({ subtype, contentsObj }) => {
    const words = contentsObj?.str
    return typeof words === 'string' && words !== '' && !NO_REMARKS.has(String(subtype)) ? [words] : []
  })
}
