import { expect, type Page, test } from '@playwright/test'
import { runPipeline } from '../../src/pipeline.ts'
import type { PlanDocument } from '../../src/plan-to-exports/document.ts'
import { toDocument } from '../../src/plan-to-exports/to-document.ts'
import { escapeXml } from '../support/documents/to-formats.ts'
import { loadHenan } from '../support/henan.ts'
import { composedText } from '../support/read-back/exported.ts'
import { withoutRadicals } from '../support/read-back/radicals.ts'
import { expectedTrip, type RoundTrip, readTrip } from '../support/read-back/round-trip.ts'
import { fileToSource } from '../support/read-file.ts'
import { loadHard } from '../support/sites/built-site.ts'

/** As GB/T 9704—2012 lays a document out, with the title in larger letters over two lines. */
const STYLE = `body { font: 16pt/28.95pt 'Noto Serif CJK SC', serif; text-align: justify; margin: 0 }
  p { margin: 0; text-indent: 2em } .middle { text-align: center; text-indent: 0 } .title { font-size: 22pt; line-height: 1.4 }
  table { border-collapse: collapse } td { border: 1px solid; min-width: 3em }`
const RUNNING = 'font: 10pt serif; width: 100%; text-align: center'

const henan = toDocument(loadHenan())
const hard = toDocument(loadHard())

test('the plan printed to PDF by a browser comes back with the same tasks and the same text', async ({
  page,
}) => {
  const bytes = await printed(page, henan, (index) =>
    index === 2 || index === 7 ? 'middle title' : index < 2 ? 'middle' : '',
  )
  expect(await readPrinted(bytes)).toEqual(expectedTrip(henan))
  const document = await fileToSource(bytes, 'plan.pdf')
  if ('code' in document) throw new Error(document.code)
  const { plan } = runPipeline({ ...document, settings: null })
  expect(plan.chapters.map(({ text }) => text)).toEqual(henan.plan.chapters.map(({ text }) => text))
  const { title, documentNumber, issuer, issuedDate } = henan.plan
  expect(plan).toMatchObject({ title, documentNumber, issuer, issuedDate })
  const recorded = Map.groupBy(document.original?.readings ?? [], ({ kind }) => kind)
  const pages = recorded.get('page-number')?.length ?? 0
  expect(pages).toBeGreaterThan(10)
  expect(recorded.get('page-number')?.map(({ text }) => text)).toEqual(
    Array.from({ length: pages }, (_, index) => `— ${index + 1} —`),
  )
  expect(recorded.get('running-header')).toHaveLength(pages)
})

test('so does the plan in which everything is hard, with its table', async ({ page }) => {
  const bytes = await printed(page, hard, () => '')
  // Chromium names a blank as wide as a letter U+0020, as it does any blank.
  const { lines, ...expected } = expectedTrip(hard)
  expect(await readPrinted(bytes)).toEqual({
    ...expected,
    lines: lines.map((line) => line.replaceAll('\u3000', ' ')),
  })
})

/**
 * A browser embeds its fonts, and names `⼀`, `⽅` and `⻔` for the letters that they share with 一, 方 and 门: these
 * stand in the text that is read, and are told and written as characters where it is published.
 */
async function readPrinted(bytes: Uint8Array): Promise<RoundTrip> {
  const trip = await readTrip('plan.pdf', bytes)
  return { ...trip, lines: trip.lines.map(withoutRadicals) }
}

/** Paragraphs, each of a class; those with tabs are rows of a table. */
async function printed(page: Page, { parts }: PlanDocument, classOf: (index: number) => string) {
  const lines = composedText(parts).split('\n')
  const rows = lines.map((text, index) => {
    if (!text.includes('\t')) return `<p class="${classOf(index)}">${escapeXml(text)}</p>`
    const cells = text.split('\t').map((cell) => `<td>${escapeXml(cell)}</td>`)
    const opens = lines[index - 1]?.includes('\t') ? '' : '<table>'
    return `${opens}<tr>${cells.join('')}</tr>${lines[index + 1]?.includes('\t') ? '' : '</table>'}`
  })
  await page.setContent(`<!doctype html><html lang="zh-CN"><style>${STYLE}</style>${rows.join('\n')}`)
  return page.pdf({
    format: 'A4',
    margin: { top: '37mm', right: '26mm', bottom: '35mm', left: '28mm' },
    displayHeaderFooter: true,
    headerTemplate: `<div style="${RUNNING}">河南省法治政府建设领导小组</div>`,
    footerTemplate: `<div style="${RUNNING}">— <span class="pageNumber"></span> —</div>`,
  })
}
