import { resolve } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { preview } from 'astro'
import { browserArguments } from './browser-arguments.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { findBrowser } from './find-browser.ts'

/**
 * Serve a built site, and do something with a browser beside it; both are gone afterwards.
 *
 * @param folder The site, built for the path that `BASE_PATH` says.
 * @param use Is given the browser and the address of the front page, which ends with a slash.
 */
export async function withSite<T>(
  folder: string,
  use: (browser: Browser, address: string) => Promise<T>,
): Promise<T> {
  const server = await preview({
    ...{ outDir: resolve(folder), logLevel: 'silent', server: { host: 'localhost', port: 0 } },
  })
  try {
    const browser = await chromium.launch({
      executablePath: findBrowser() ?? ensureBrowser(),
      args: browserArguments(),
    })
    try {
      return await use(browser, `http://localhost:${server.port}${process.env.BASE_PATH || '/'}`)
    } finally {
      await browser.close()
    }
  } finally {
    await server.stop()
  }
}
