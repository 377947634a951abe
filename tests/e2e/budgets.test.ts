import { gzipSync } from 'node:zlib'
import { type BrowserContext, expect, type Request, test } from '@playwright/test'

const TASKS = ['henan-2020/14/', 'henan-2020/24/', 'henan-2020/42/']
const PAGES = [...TASKS, './', 'henan-2020/full/', 'henan-2020/source/', 'regulations/', 'search/', 'about/']

/** Everything that a first visit brings over the line, as `gzip` packs it by default. */
async function visit(context: BrowserContext, path: string) {
  const page = await context.newPage()
  const requests: Request[] = []
  page.on('requestfinished', (request) => requests.push(request))
  await page.goto(path, { waitUntil: 'networkidle' })
  const parts = await Promise.all(
    requests.map(async (request) => ({
      url: request.url(),
      type: request.resourceType(),
      bytes: gzipSync((await (await request.response())?.body()) ?? '').length,
    })),
  )
  return { page, parts }
}

for (const path of TASKS) {
  test(`${path}: at most 12 KB in 4 requests, of which 1.5 KB are scripts`, async ({ context }) => {
    const { parts: all } = await visit(context, path)
    // The icon of the browser's tab is no part of the page, and fetched once for the whole site.
    const parts = all.filter(({ url }) => !url.endsWith('/favicon.svg'))
    const sum = (list: typeof parts) => list.reduce((total, { bytes }) => total + bytes, 0)
    const told = JSON.stringify(parts)
    expect(parts.length, told).toBeGreaterThanOrEqual(2)
    expect(parts.length, told).toBeLessThanOrEqual(4)
    expect(sum(parts), told).toBeLessThanOrEqual(12 * 1024)
    expect(sum(parts.filter(({ type }) => type === 'script')), told).toBeLessThanOrEqual(1.5 * 1024)
  })
}

for (const width of [390, 1440]) {
  test(`nothing shifts while a page loads, nor comes from anywhere else, ${width} px wide`, async ({
    context,
  }) => {
    for (const path of PAGES) {
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).origin))
      await page.setViewportSize({ width, height: 900 })
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(path, { waitUntil: 'networkidle' })
      await page.waitForFunction(() => document.fonts.status === 'loaded')
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
      expect(shifts, path).toEqual([])
      expect(new Set(asked), path).toEqual(new Set([new URL(page.url()).origin]))
      await page.close()
    }
  })
}
