import type { Page } from '@playwright/test'

/** Hold back every file of the index, as on a slow line, until the function that this gives is called. */
export async function holdIndex(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/pagefind/**', async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}
