import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { type SearchAnswer, scoreAnswers } from '../../scripts/scoring/score-answers.ts'
import {
  numberQuestions,
  phraseQuestions,
  type SearchQuestion,
  sampleQuestions,
} from '../../scripts/scoring/search-questions.ts'
import { ownPage } from '../../src/model/site-paths.ts'
import { axeFaults } from '../support/browser/axe-faults.ts'
import { watchPage } from '../support/browser/watch-page.ts'
import { loadHenan } from '../support/henan.ts'

const BUILT = 'dist/henan-2020/henan-2020-offline.html'
const { plan, parts } = loadHenan()
/** The site's address of each anchor in the file. */
const paths = new Map(parts.map((part) => [`#${part.id}`, ownPage(plan, part.id)]))

// As on a memory stick: alone in a folder, with a name and a path in Chinese.
const stick = mkdtempSync(join(tmpdir(), '优盘 '))
const file = join(stick, '工作安排 离线版.html')
const address = pathToFileURL(file).href
// These run again for each group of the tests that a worker is given.
test.beforeAll(() => {
  mkdirSync(stick, { recursive: true })
  copyFileSync(BUILT, file)
})
test.afterAll(() => rmSync(stick, { recursive: true, force: true }))
test.use({ offline: true })

test('the file is at most 300 KB, and names nothing that would have to be loaded', () => {
  expect(statSync(BUILT).size).toBeLessThanOrEqual(300_000)
  expect(readFileSync(BUILT, 'utf8')).not.toMatch(/\s(?:src|srcset|action)=|<link|@import|url\(/u)
})

test.describe('the tables of the site are answered alike', () => {
  const tables: readonly [string, readonly SearchQuestion[]][] = [
    ['numbers', numberQuestions(plan)],
    ...[2, 3, 4, 6, 8].map((length): [string, readonly SearchQuestion[]] => [
      `phrases of ${length} characters`,
      sampleQuestions(phraseQuestions(plan, length), 500),
    ]),
  ]
  for (const [name, questions] of tables) {
    test(name, async ({ page }) => {
      test.setTimeout(180_000)
      const faults = watchPage(page, address)
      await page.goto(address)
      const answers = await askFile(page, questions)
      expect(answers.length).toBeGreaterThan(100)
      for (const { misses, recall, precision, top1 } of scoreAnswers(answers)) {
        expect(misses).toEqual([])
        expect({ recall, precision, top1 }).toEqual({ recall: 1, precision: 1, top1: 1 })
      }
      expect(faults).toEqual([])
    })
  }
})

test('a number and Enter go to the task; contents, map and citations lead where they say', async ({
  page,
}) => {
  const faults = watchPage(page, address)
  await page.goto(address)
  await page.getByRole('searchbox').fill('第二十四项')
  await expect(page.getByRole('list', { name: '搜索结果' }).getByRole('link').first()).toContainText(
    '加强行政执法监督',
  )
  await page.keyboard.press('Enter')
  await expect(page.locator('#task-24')).toBeInViewport()
  await page
    .getByRole('navigation', { name: '全文地图' })
    .getByRole('link', { name: '44', exact: true })
    .click()
  await expect(page.locator('#task-44')).toBeInViewport()
  await page.getByText('目录', { exact: true }).click()
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: /^（十四）/u })
    .click()
  await expect(page.locator('#task-14')).toBeInViewport()
  await page.locator('#task-14').getByRole('link', { name: '《法规规章备案条例》' }).click()
  await expect(page.locator('#cited-filing-regulation')).toBeInViewport()
  await expect(page.locator('#cited-filing-regulation')).toContainText('国务院令第337号')
  expect(faults).toEqual([])
})

test('what is typed is never markup, and what is not there is said to be so', async ({ page }) => {
  await page.goto(address)
  const box = page.getByRole('searchbox')
  await box.fill('<img src=x onerror=alert(1)>')
  await expect(page.getByRole('status')).toHaveText(/没有/u)
  await box.fill('')
  await expect(page.getByRole('status')).toHaveText('')
  await expect(page.getByRole('list', { name: '搜索结果' }).getByRole('listitem')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('everything can be read, and no search is offered that would not work', async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('searchbox')).toHaveCount(0)
    await page
      .getByRole('navigation', { name: '全文地图' })
      .getByRole('link', { name: '24', exact: true })
      .click()
    await expect(page.locator('#task-24')).toBeInViewport()
  })
})

for (const look of ['light', 'dark'] as const) {
  test(`axe finds no fault (${look}); nothing is wider than a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(address)
    await page.getByRole('searchbox').fill('行政复议')
    await expect(page.getByRole('status')).toHaveText(/找到/u)
    expect(await axeFaults(page, look)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}

/** Type each question into the file, and read what its list shows, as the site's addresses. */
async function askFile(page: Page, questions: readonly SearchQuestion[]): Promise<readonly SearchAnswer[]> {
  const shown = await page.evaluate(
    typeAll,
    questions.map(({ typed }) => typed),
  )
  return questions.map((question, index) => {
    const { hrefs = [], text = '' } = shown[index] ?? {}
    return {
      question,
      exact: hrefs.map((href) => paths.get(href) ?? href),
      firstHolds: text.replace(MARKS, '').includes(question.typed.replace(MARKS, '')),
    }
  })
}

const MARKS = /[、“”‘’（）()《》〈〉〔〕[\]【】「」\s]/gu

/** Runs in the file. */
async function typeAll(typed: readonly string[]) {
  const search = document.querySelector('search') as HTMLElement
  const input = search.querySelector('input') as HTMLInputElement
  const answers = []
  for (const words of typed) {
    input.value = words
    input.dispatchEvent(new InputEvent('input'))
    while (search.dataset.searchState !== 'ready') await new Promise((resolve) => setTimeout(resolve, 0))
    const links = [...search.querySelectorAll('ol[aria-label="搜索结果"] > li > a')]
    const hrefs = links.map((link) => link.getAttribute('href') ?? '')
    const text = hrefs[0] ? (document.querySelector(hrefs[0])?.textContent ?? '') : ''
    answers.push({ hrefs, text })
  }
  return answers
}
