import { createHash } from 'node:crypto'
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
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** A saved web page as the document that the plan was read from. */
const original = '<!doctype html><script>alert(1)</script><h1>某市2024年工作安排</h1>'

test.describe.configure({ mode: 'serial' })
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a plan full of markup and code is built, and the proof of fidelity holds', () => {
  test.setTimeout(300_000)
  const tasks = injections.map(
    (text, index) =>
      `（${formatNumeral(index + 1)}）题名${text}。${text}在开头，在中间${text}，在末尾${text}`,
  )
  const paragraphs = injections.map((text) => `${text}独占一段。`)
  const source = ['某市2024年工作安排', ...tasks, ...paragraphs].join('\n\n')
  const record = {
    ...{ file: 'original.html', sha256: sha256(original), format: 'html', encoding: 'utf-8' },
    ...{ textSha256: sha256(source), doubts: [], readings: [] },
  }
  const files = {
    'source.txt': source,
    'plan.yaml': 'id: injections\nprovenance: { received: null, from: 测试, officialUrl: null }\n',
    'original.json': JSON.stringify(record),
    'original.html': original,
  }
  const build = buildCopy(folder, (_, project) => {
    const plan = join(project, 'content/plans/injections')
    mkdirSync(plan)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(plan, name), text)
  })
  expect(build.status, build.stderr).toBe(0)
  expect(build.stdout).toMatch(/^ +lost 0 /mu)
  expect(build.stdout).toMatch(/^ +invented 0 /mu)
})

test('its original is offered byte for byte, under a name that no server takes for a page', () => {
  const file = 'injections/original-html.txt'
  expect(readFileSync(join(out, file), 'utf8')).toBe(original)
  const row = /<tr>(?:(?!<\/tr>).)*original-html\.txt.*?<\/tr>/su.exec(
    readFileSync(join(out, 'data/index.html'), 'utf8'),
  )?.[0]
  expect(row).toContain('download="original.html"')
  expect(row).toContain('按收到的字节保存')
  expect(row).toContain(sha256(original))
  expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toContain(`${sha256(original)}  ${file}\n`)
  expect(readFileSync(join(out, 'data/catalog.jsonld'), 'utf8')).toContain(sha256(original))
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
    const contentType = /\.html$/u.test(file)
      ? 'text/html; charset=utf-8'
      : /\.txt$/u.test(file)
        ? 'text/plain'
        : undefined
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
  await page.goto('http://injections.test/injections/original-html.txt')
  await expect(page.locator('body')).toContainText('<script>alert(1)</script>')
  expect(alarms).toEqual([])
})

function widen(text: string): string {
  return text.replace(/[,;:!?()]/gu, (mark) => FULL_WIDTH[mark] ?? mark)
}
