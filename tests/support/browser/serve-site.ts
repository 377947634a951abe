import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Page } from '@playwright/test'

/** What a browser must be told of a file, because it would not find out. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

/** Answer all that a page asks of a host from a folder, without a server; other hosts are out of reach. */
export async function serveSite(page: Page, folder: string, host: string): Promise<void> {
  await page.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url())
    const file = join(folder, decodeURI(pathname), pathname.endsWith('/') ? 'index.html' : '')
    if (origin !== host || !file.startsWith(folder)) return route.abort()
    if (!existsSync(file)) return route.fulfill({ status: 404 })
    const contentType = TYPES[extname(file)]
    return route.fulfill({ body: readFileSync(file), ...(contentType && { contentType }) })
  })
}
