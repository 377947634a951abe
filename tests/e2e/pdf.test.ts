import { expect, test } from '@playwright/test'
import { runPipeline } from '../../src/pipeline.ts'
import { henanSource } from '../support/henan.ts'
import { fileToSource } from '../support/read-file.ts'
import { toSource } from '../support/stages.ts'

const expected = runPipeline({ source: toSource(henanSource), settings: null })

/** As GB/T 9704—2012 lays a document out, with the title in larger letters over two lines. */
const STYLE = `body { font: 16pt/28.95pt 'Noto Serif CJK SC', serif; text-align: justify; margin: 0 }
  p { margin: 0; text-indent: 2em } .middle { text-align: center; text-indent: 0 } .title { font-size: 22pt; line-height: 1.4 }`
const RUNNING = 'font: 10pt serif; width: 100%; text-align: center'

/** A browser names `⼀`, `⽅` and `⻔` for the letters that they share with 一, 方 and 门, and embeds its fonts. */
test('the plan printed to PDF by a browser gives the same 44 tasks with the same text', async ({ page }) => {
  const paragraphs = expected.published.text.split('\n').map((text, index) => {
    const look = index === 2 || index === 6 ? 'middle title' : index < 2 ? 'middle' : ''
    return `<p class="${look}">${text}</p>`
  })
  await page.setContent(`<!doctype html><html lang="zh-CN"><style>${STYLE}</style>${paragraphs.join('\n')}`)
  const bytes = await page.pdf({
    format: 'A4',
    margin: { top: '37mm', right: '26mm', bottom: '35mm', left: '28mm' },
    displayHeaderFooter: true,
    headerTemplate: `<div style="${RUNNING}">河南省法治政府建设领导小组</div>`,
    footerTemplate: `<div style="${RUNNING}">— <span class="pageNumber"></span> —</div>`,
  })
  const document = await fileToSource(bytes, 'plan.pdf')
  if ('code' in document) throw new Error(document.code)
  const { plan } = runPipeline({ ...document, settings: null })
  expect(plan.tasks).toHaveLength(44)
  expect(plan.tasks.map(({ label, text }) => [label, text])).toEqual(
    expected.plan.tasks.map(({ label, text }) => [label, text]),
  )
  expect(plan.chapters.map(({ text }) => text)).toEqual(expected.plan.chapters.map(({ text }) => text))
  const { title, documentNumber, issuer, issuedDate } = expected.plan
  expect(plan).toMatchObject({ title, documentNumber, issuer, issuedDate })
  const recorded = Map.groupBy(document.original?.readings ?? [], ({ kind }) => kind)
  const pages = recorded.get('page-number')?.length ?? 0
  expect(pages).toBeGreaterThan(10)
  expect(recorded.get('page-number')?.map(({ text }) => text)).toEqual(
    Array.from({ length: pages }, (_, index) => `— ${index + 1} —`),
  )
  expect(recorded.get('running-header')).toHaveLength(pages)
})
