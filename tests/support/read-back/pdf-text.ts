import type { PDFPageProxy } from 'pdfjs-dist'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { usualForms } from '../../../src/chinese/usual-forms.ts'

/** A run of characters on a page; millimetres from the page's top left corner, `y` to the baseline. */
export interface PdfRun {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** A page of a PDF: its size in millimetres and what stands on it. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly PdfRun[]
}

const MILLIMETRES = 25.4 / 72

/** Radicals share their glyphs with characters, and a PDF may name either. */
const toCharacters = (text: string) => usualForms(text).normalize('NFKC')

/** Every page of a PDF with its text and where it stands. */
export function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  return eachPage(bytes, async (page) => {
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const runs = items.flatMap((item): PdfRun[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , x, y] = item.transform as number[]
      return [
        {
          text: toCharacters(item.str),
          left: (x as number) * MILLIMETRES,
          right: ((x as number) + item.width) * MILLIMETRES,
          y: (height - (y as number)) * MILLIMETRES,
          size: item.height,
        },
      ]
    })
    return { width: width * MILLIMETRES, height: height * MILLIMETRES, runs }
  })
}

/** The text layer as it is, page after page. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pages = await eachPage(bytes, async (page) => {
    const { items } = await page.getTextContent({ disableNormalization: true })
    return items.map((item) => ('str' in item ? item.str : '')).join('')
  })
  return pages.join('\n')
}

async function eachPage<T>(
  bytes: Uint8Array,
  read: (page: PDFPageProxy) => Promise<T>,
): Promise<readonly T[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map(async (number) => read(await pdf.getPage(number))))
  await pdf.destroy()
  return pages
}
