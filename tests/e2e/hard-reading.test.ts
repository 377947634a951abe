import { expect, type Page, test } from '@playwright/test'
import { openReader } from '../support/browser/reader-site.ts'
import { assemblePdf } from '../support/documents/hostile-documents.ts'
import { NO_REGISTRY } from '../support/registry.ts'

const PAGES = 900
const LINES = 200

/** A PDF that takes a reader many seconds. */
function longPdf(): Buffer {
  const drawn = Array.from({ length: LINES }, (_, n) => `1 0 0 1 50 ${800 - n} Tm (${'a '.repeat(40)}) Tj`)
  const content = `BT /F 3 Tf ${drawn.join('\n')} ET`
  const pages = Array.from({ length: PAGES }, (_, n) => n + 5)
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((n) => `${n} 0 R`).join(' ')}] /Count ${PAGES} /MediaBox [0 0 595 842] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...pages.map(
      () => '<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> >> /Contents 4 0 R >>',
    ),
  ])
}

/** What a page of this test has beside the reader. */
declare global {
  var openWords: (name: string, words: string) => Promise<string>
  var openLong: () => Promise<string>
  var pagesRead: () => number
}

/** @returns What is asked of the network from then on. */
async function openHardReader(page: Page, seconds?: number): Promise<readonly string[]> {
  const asked = await openReader(page, NO_REGISTRY, seconds)
  await page.evaluate((base64) => {
    const long = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    let pages = 0
    const opened = (name: string, bytes: Uint8Array) =>
      reader
        .call('open', { name, bytes }, ({ done }) => {
          pages = done
        })
        .then(
          (answer) => (answer.ok ? answer.source.text : answer.messages.map(({ message }) => message).join()),
          ({ why }) => why,
        )
    globalThis.openWords = (name, words) => opened(name, new TextEncoder().encode(words))
    globalThis.openLong = () => opened('long.pdf', long)
    globalThis.pagesRead = () => pages
  }, longPdf().toString('base64'))
  return asked
}

test('a long document tells how far it is, is cancelled, and another is read without a network', async ({
  page,
}) => {
  const asked = await openHardReader(page)
  const first = page.evaluate(() => openLong())
  await expect.poll(() => page.evaluate(() => pagesRead())).toBeGreaterThan(3)
  await page.evaluate(() => reader.cancel())
  expect(await first).toBe('cancelled')
  const told = await page.evaluate(() => pagesRead())
  expect(told).toBeLessThan(PAGES)
  expect(await page.evaluate(() => openWords('甲.txt', '（一）甲。'))).toBe('（一）甲。')
  expect(await page.evaluate(() => openWords('甲.html', '<p>（一）甲。</p>'))).toBe('（一）甲。\n')
  expect(await page.evaluate(() => pagesRead())).toBe(told)
  expect(asked).toEqual([])

  // With the second thread gone there is nothing to start a third one from, and the page is told.
  const second = page.evaluate(() => openLong())
  await expect.poll(() => page.evaluate(() => pagesRead())).not.toBe(told)
  await page.evaluate(() => reader.cancel())
  expect(await second).toBe('cancelled')
  expect(await page.evaluate(() => openWords('甲.txt', '（一）甲。'))).toBe('unloaded')
})

test('a document that takes longer than it may is stopped, and another is read', async ({ page }) => {
  await openHardReader(page, 1)
  expect(await page.evaluate(() => openLong())).toBe('time')
  expect(await page.evaluate(() => openWords('甲.txt', '（一）甲。'))).toBe('（一）甲。')
})

test('a file that is larger than any is refused', async ({ page }) => {
  await openReader(page, NO_REGISTRY)
  const told = await page.evaluate(async () => {
    const answer = await reader.call('open', { name: '丙.pdf', bytes: new Uint8Array(70 * 2 ** 20) })
    return answer.ok ? [] : answer.messages.map(({ code, message }) => `${code} ${message}`)
  })
  expect(told).toEqual(['source-too-large 丙.pdf 有 70 MB，超过 64 MB 的上限'])
})
