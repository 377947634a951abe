import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import { withSite } from '../browser/with-site.ts'
import { phraseQuestions, sampleQuestions } from '../scoring/search-questions.ts'
import { loadFirstPlan } from '../support/load-first-plan.ts'
import { median } from './measure.ts'
import { printRow, printTable } from './table.ts'

/** What a search transfers, step by step, and how long an answer takes; of the site in `dist/`. */
export async function benchSearch(): Promise<void> {
  await withSite('dist', async (browser, address) => {
    await benchTransfers(browser, address)
    await benchLatency(browser, address)
  })
}

async function benchTransfers(browser: Browser, site: string): Promise<void> {
  printTable('搜索所传输的字节（每步之后的累计，不含页面本身）', ['步骤', '请求', 'gzip', 'brotli'])
  const page = await browser.newPage()
  await page.goto(`${site}henan-2020/24/`, { waitUntil: 'networkidle' })
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => bodies.push(response.body()))
  const tell = async (step: string) => {
    const all = await Promise.all(bodies)
    const sum = (compress: (body: Buffer) => Buffer) =>
      all.reduce((total, body) => total + Math.min(body.length, compress(body).length), 0)
    printRow([step, all.length, sum(gzipSync), sum(brotliCompressSync)])
  }
  await tell('打开任务页，不搜索')
  // The index is held back, so that the first row is what a number needs.
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/search-index*', async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('24')
  await page.getByRole('option').first().waitFor()
  await tell('编号“24”的答案')
  release()
  await page.getByRole('combobox').fill('行政复议')
  await page.locator('[data-search-state="ready"] .result-excerpt').first().waitFor()
  await tell('词句“行政复议”的结果')
  await page.close()
}

async function benchLatency(browser: Browser, site: string): Promise<void> {
  const page = await browser.newPage()
  await page.goto(`${site}search/`)
  const { plan } = loadFirstPlan().result
  const phrases = sampleQuestions(phraseQuestions(plan, 4), 200).map(({ typed }) => typed)
  await timeAnswers(page, phrases.slice(0, 20))
  const times = await timeAnswers(page, phrases)
  const sorted = times.toSorted((a, b) => a - b)
  printTable('从键入到结果（毫秒，索引已载入）', ['次数', '中位', 'p95'])
  printRow([
    times.length,
    median(times).toFixed(1),
    (sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(1),
  ])
  await page.close()
}

function timeAnswers(page: Page, phrases: readonly string[]): Promise<readonly number[]> {
  return page.evaluate(async (typed) => {
    const main = document.querySelector('main') as HTMLElement
    const input = document.querySelector('[data-search-form] input') as HTMLInputElement
    const times: number[] = []
    for (const words of typed) {
      const start = performance.now()
      input.value = words
      input.dispatchEvent(new InputEvent('input'))
      while (main.dataset.searchState === 'loading') {
        await new Promise((resolve) => {
          new MutationObserver(resolve).observe(main, { attributeFilter: ['data-search-state'] })
        })
      }
      times.push(performance.now() - start)
    }
    return times
  }, phrases)
}
