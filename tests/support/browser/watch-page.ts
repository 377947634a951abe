import type { Page } from '@playwright/test'

/**
 * Note what goes wrong on a page from now on: errors on the console (violations of the policy among them), errors
 * of scripts, and requests to anywhere but the site.
 */
export function watchPage(page: Page, address: string): readonly string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${page.url()} ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()} ${error}`))
  page.on('request', (request) => {
    const url = request.url()
    // Of `data:` and `blob:` the page has the bytes itself.
    if (!url.startsWith(address) && !/^(?:data|blob):/u.test(url))
      faults.push(`${page.url()} asks for ${url}`)
  })
  page.on('requestfailed', (request) => {
    // Leaving a page aborts what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`)
  })
  return faults
}
