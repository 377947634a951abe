import type { Page } from '@playwright/test'
import { type PdfPage, readPdf } from '../read-back/pdf-text.ts'

/** GB/T 9704—2012: A4 with a head of 37 mm and a binding edge of 28 mm around 156 mm × 225 mm. */
export const TYPE_AREA = { left: 28, right: 28 + 156, top: 37, bottom: 37 + 225 }

/** Open a page of the site and print it. */
export async function print(page: Page, path: string): Promise<readonly PdfPage[]> {
  await page.goto(path)
  return readPdf(await page.pdf({ preferCSSPageSize: true }))
}

/** The runs of each line, from the top and from the left; marks set above the line belong to it. */
export function linesOf({ runs }: PdfPage) {
  const body = runs.filter(({ y }) => y <= TYPE_AREA.bottom).toSorted((one, other) => one.y - other.y)
  const lines: (typeof body)[] = []
  for (const run of body) {
    const line = lines.at(-1)
    if (line?.[0] && run.y - line[0].y < 3) line.push(run)
    else lines.push([run])
  }
  return lines.map((line) => line.toSorted((one, other) => one.left - other.left))
}

/** Words without what layout puts between them. */
export const bare = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')

/** The words of printed pages, in order, without page numbers and the marks of notes. */
export const wordsOf = (pages: readonly PdfPage[]) =>
  bare(
    pages
      .flatMap(linesOf)
      .flat()
      .map(({ text }) => text)
      .join('')
      .replace(/〔\d+〕(?!\d*号)|[校注]\d/gu, ''),
  )
