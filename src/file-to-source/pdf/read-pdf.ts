import { titleOfProperties } from '../collect-titles.ts'
import { createLineWriter, type FormatText } from '../line-writer.ts'
import { preparePage } from '../printed-lines/prepare-page.ts'
import { writePrintedPages } from '../printed-lines/write-printed-pages.ts'
import type { ReaderTools } from '../reader-tools.ts'
import { checkPages, inspectPage } from './check-pages.ts'
import { loadPages } from './load-pages.ts'
import { toPrintedPages } from './to-printed-pages.ts'

/**
 * Read a PDF as a person sees its pages.
 *
 * 1. Words come in the order in which the page is read, one line for each paragraph and each row of a table.
 * 2. What nobody sees, what is drawn twice, watermarks, page numbers, running headers and footers and what is tagged as
 *    a table of contents are left out, wrapped lines joined; each is recorded with its page.
 * 3. Every character that the pages draw is read or left out; they are counted apart from that.
 * 4. A document without words, and pages without words or with words that are doubtful, are told.
 */
export async function readPdf(bytes: Uint8Array, tools: ReaderTools): Promise<FormatText> {
  const { pages, counted, title, withoutPictures } = await loadPages(bytes, tools, (page) => {
    const facts = inspectPage(page)
    return { facts, printed: toPrintedPages(page, facts.readsLayer).map(preparePage) }
  })
  const writer = createLineWriter()
  checkPages(
    pages.map(({ facts }) => facts),
    writer,
  )
  if (withoutPictures !== null) writer.doubt('pictures-unknown', { page: withoutPictures })
  writePrintedPages(
    pages.flatMap(({ printed }) => printed),
    writer,
  )
  writer.titles.called('title-element', titleOfProperties(title))
  return writer.finish(counted)
}
