import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { FULL_WIDTH } from '../../src/model/edit-rules.ts'
import { serveSite } from '../support/browser/serve-site.ts'
import { INJECTED_ORIGINAL, PUBLISHABLE, sha256 } from '../support/sites/injected-plan.ts'
import { recordOf, siteFolder } from '../support/sites/test-sites.ts'

const out = siteFolder('hard')
const HOST = 'http://injections.test'

test('a plan full of markup and code is built, and the proof of fidelity holds', () => {
  const build = recordOf('hard').at(-1)
  expect(build?.status, build?.stderr).toBe(0)
  // The first plan, the hard one and this.
  expect(build?.stdout.match(/^ +lost 0 /gmu)).toHaveLength(3)
  expect(build?.stdout.match(/^ +invented 0 /gmu)).toHaveLength(3)
})

test('its original is offered byte for byte, under a name that no server takes for a page', () => {
  const file = 'injections/original-html.txt'
  expect(readFileSync(join(out, file), 'utf8')).toBe(INJECTED_ORIGINAL)
  const row = /<tr>(?:(?!<\/tr>).)*injections\/original-html\.txt.*?<\/tr>/su.exec(
    readFileSync(join(out, 'injections/data/index.html'), 'utf8'),
  )?.[0]
  expect(row).toContain('download="original.html"')
  expect(row).toContain('按收到的字节保存')
  expect(row).toContain(sha256(INJECTED_ORIGINAL))
  expect(readFileSync(join(out, 'injections/SHA256SUMS'), 'utf8')).toContain(
    `${sha256(INJECTED_ORIGINAL)}  original-html.txt\n`,
  )
  expect(readFileSync(join(out, 'injections/catalog.jsonld'), 'utf8')).toContain(sha256(INJECTED_ORIGINAL))
})

test('in the browser its text shows as text and nothing of it runs', async ({ page }) => {
  const alarms: string[] = []
  page.on('dialog', async (dialog) => {
    alarms.push(dialog.message())
    await dialog.dismiss()
  })
  page.on('pageerror', (error) => alarms.push(String(error)))
  await serveSite(page, out, HOST)
  await page.goto(`${HOST}/injections/full/`)
  const text = await page.locator('article').evaluate((article) => article.textContent.replaceAll('\n', ''))
  // A heading and the paragraph that it runs into stand on two lines of the page.
  // Beside Han characters half-width punctuation is published full-width and what has no width is left out, by rules.
  const absent = PUBLISHABLE.filter((injection) => !ruled(text).includes(ruled(`题名${injection}`)))
  expect(absent).toEqual([])
  await expect(
    page.locator('article script, article img, article em, article strong, article code'),
  ).toHaveCount(0)
  // The layers may link words, but only within the site.
  await expect(page.locator('article [data-part] a:not([href^="/"])')).toHaveCount(0)
  await page.goto(`${HOST}/injections/outcomes/`)
  const findings = await page.locator('.finding-what').allTextContents()
  expect(findings).toEqual(PUBLISHABLE)
  await expect(page.locator('.outcomes script, .outcomes img, .outcomes [href^="javascript"]')).toHaveCount(0)
  await page.goto(`${HOST}/injections/original-html.txt`)
  await expect(page.locator('body')).toContainText('<script>alert(1)</script>')
  expect(alarms).toEqual([])
})

function ruled(text: string): string {
  return text.replace(/[\u00ad\u200b\u200d]/gu, '').replace(/[,;:!?()]/gu, (mark) => FULL_WIDTH[mark] ?? mark)
}
