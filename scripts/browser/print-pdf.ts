import { chromium } from '@playwright/test'

/** Where a PDF says when it was made: `/CreationDate (D:20261124223000+00'00')`. */
const STAMP = /\/(?<name>CreationDate|ModDate) \(D:\d{14}\+00'00'\)/gu

/**
 * Print an HTML file as a PDF with bookmarks and tags.
 *
 * The time of printing is overwritten, so that the same browser with the same fonts gives the same bytes.
 *
 * @param browserPath A Chromium; its version and the fonts of the machine decide how lines break.
 */
export async function printPdf(html: string, browserPath: string): Promise<Uint8Array> {
  const asRoot = process.getuid?.() === 0
  const browser = await chromium.launch({
    executablePath: browserPath,
    // Neither the zone nor the language of the machine may show in the file.
    env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  try {
    const page = await browser.newPage({ offline: true, locale: 'zh-CN' })
    await page.setContent(html)
    const pdf = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true })
    return Buffer.from(withoutTime(pdf.toString('latin1')), 'latin1')
  } finally {
    await browser.close()
  }
}

/** The same length, so that the offsets in the file still hold. */
function withoutTime(pdf: string): string {
  return pdf.replaceAll(STAMP, (_, name: string) => `/${name} (D:19800101000000+00'00')`)
}
