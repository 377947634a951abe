import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { formatNumeral } from '../../src/chinese/numerals.ts'
import { FULL_WIDTH } from '../../src/source-to-text/rules/rules.ts'
import { buildCopy } from '../support/build-copy.ts'
import { INJECTIONS } from '../support/injections.ts'

/** Bidirectional controls are errors of their own and keep a plan from being published. */
const injections = INJECTIONS.filter((injection) => !/[\u202a-\u202e\u2066-\u2069]/u.test(injection))
const folder = mkdtempSync(join(tmpdir(), 'gangmu-injections-'))
const out = join(folder, 'site')

test.describe.configure({ mode: 'serial' })
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a plan full of markup and code is built, and the proof of fidelity holds', () => {
  test.setTimeout(300_000)
  const tasks = injections.map(
    (text, index) =>
      `（${formatNumeral(index + 1)}）题名${text}。${text}在开头，在中间${text}，在末尾${text}`,
  )
  const paragraphs = injections.map((text) => `${text}独占一段。`)
  const build = buildCopy(folder, (_, project) => {
    const plan = join(project, 'content/plans/injections')
    mkdirSync(plan)
    writeFileSync(join(plan, 'source.txt'), ['某市2024年工作安排', ...tasks, ...paragraphs].join('\n\n'))
    writeFileSync(
      join(plan, 'plan.yaml'),
      'id: injections\nprovenance: { received: null, from: 测试, officialUrl: null }\n',
    )
  })
  expect(build.status, build.stderr).toBe(0)
  expect(build.stdout).toMatch(/^ +lost 0 /mu)
  expect(build.stdout).toMatch(/^ +invented 0 /mu)
})

test('in the browser its text shows as text and nothing of it runs', async ({ page }) => {
  const alarms: string[] = []
  page.on('dialog', async (dialog) => {
    alarms.push(dialog.message())
    await dialog.dismiss()
  })
  page.on('pageerror', (error) => alarms.push(String(error)))
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const file = join(out, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    if (!file.startsWith(out)) return route.abort()
    const contentType = file.endsWith('.html') ? 'text/html; charset=utf-8' : undefined
    return route.fulfill({ body: readFileSync(file), ...(contentType && { contentType }) })
  })
  await page.goto('http://injections.test/injections/full/')
  const text = await page.locator('article').evaluate((article) => article.textContent.replaceAll('\n', ''))
  // A heading and the paragraph that it runs into stand on two lines of the page.
  // Beside Han characters half-width punctuation is published full-width, by rule.
  const absent = injections.filter((injection) => !widen(text).includes(widen(`题名${injection}`)))
  expect(absent).toEqual([])
  await expect(
    page.locator('article script, article img, article em, article strong, article code'),
  ).toHaveCount(0)
  // The layers may link words, but only within the site.
  await expect(page.locator('article [data-part] a:not([href^="/"])')).toHaveCount(0)
  expect(alarms).toEqual([])
})

function widen(text: string): string {
  return text.replace(/[,;:!?()]/gu, (mark) => FULL_WIDTH[mark] ?? mark)
}
