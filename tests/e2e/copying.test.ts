import { expect, type Page, test } from '@playwright/test'
import { henanSource, loadHenan } from '../support/henan.ts'

const { parts } = loadHenan()
const REFERENCE =
  '河南省法治政府建设领导小组：《河南省2020年度法治政府建设工作安排》（豫法政〔2020〕1号）第（二十四）项'

/** Ways in which a browser refuses to copy; each runs before the page. */
const REFUSALS = {
  'writeText refuses':
    'navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"))',
  'there is no clipboard': 'Object.defineProperty(navigator, "clipboard", { value: undefined })',
} as const
/** The text that `execCommand` copies is what is selected then. */
const COPIES = `document.execCommand = () => {
  const { value, selectionStart, selectionEnd } = document.activeElement
  window.copied = value.slice(selectionStart, selectionEnd)
  return true
}`
const FAILS = {
  'says no': 'document.execCommand = () => false',
  throws: 'document.execCommand = () => { throw new Error("no") }',
}

for (const [refusal, refuse] of Object.entries(REFUSALS)) {
  test(`where ${refusal}, the older way copies`, async ({ page }) => {
    await page.addInitScript(`${refuse};${COPIES}`)
    await page.goto('henan-2020/24/')
    await page.getByRole('button', { name: '复制引用' }).click()
    await expect(page.getByRole('button', { name: '已复制' })).toBeFocused()
    expect(await page.evaluate('window.copied')).toBe(REFERENCE)
    await expect(page.locator('.by-hand')).toHaveCount(0)
  })

  for (const [how, fail] of Object.entries(FAILS)) {
    test(`where ${refusal} and execCommand ${how}, the text is there to be copied by hand`, async ({
      page,
    }) => {
      const faults: string[] = []
      page.on('pageerror', ({ message }) => faults.push(message))
      await page.addInitScript(`${refuse};${fail}`)
      await page.goto('henan-2020/24/')
      for (const [name, text] of [
        ['复制引用', REFERENCE],
        ['复制链接', page.url()],
      ] as const) {
        await page.getByRole('button', { name }).click()
        const box = page.getByRole('textbox', { name: '没有复制成功，请自行复制' })
        await expect(box).toBeFocused()
        await expect(box).toHaveValue(text)
        expect(
          await box.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd]),
        ).toEqual([0, text.length])
        await expect(page.getByText('已复制')).toHaveCount(0)
        await page.keyboard.press('Escape')
        await expect(box).toHaveCount(0)
        await expect(page.getByRole('button', { name })).toBeFocused()
      }
      await page.goto('henan-2020/full/')
      await page.locator('#task-24 ~ .part-links .anchor').click()
      await expect(page).toHaveURL(/#task-24$/u)
      const box = page.getByRole('textbox', { name: '没有复制成功' })
      await expect(box).toHaveValue(page.url())
      await expect(box).toBeFocused()
      expect(faults).toEqual([])
    })
  }
}

/** Both flavours of what is copied when all from one element to another is selected, without their white space. */
async function copyBetween(
  page: Page,
  first: string,
  last: string,
): Promise<readonly [plain: string, html: string]> {
  await page.evaluate(
    ([from, to]) => {
      const ends = [document.querySelector(from), [...document.querySelectorAll(to)].at(-1)] as [
        Element,
        Element,
      ]
      getSelection()?.setBaseAndExtent(ends[0], 0, ends[1], ends[1].childNodes.length)
    },
    [first, last] as const,
  )
  await page.keyboard.press('Control+C')
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const [plain = '', html = ''] = await Promise.all(
      ['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text()),
    )
    const words = new DOMParser().parseFromString(html, 'text/html').body.textContent
    return [plain, words].map((text) => text.replace(/\s/gu, '')) as [string, string]
  })
}

const words = (kinds: RegExp) =>
  parts
    .filter(({ id }) => kinds.test(id))
    .flatMap(({ blocks }) => blocks.map(({ text }) => text))
    .join('')
    .replace(/\s/gu, '')

test.describe('what is selected is copied without anything of the site', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  for (const [what, path, from, to, expected] of [
    ['the whole text', 'henan-2020/full/', '[data-part]', '[data-part]', words(/./u)],
    ['a task with a correction', 'henan-2020/42/', '.unit', '[data-part]', words(/^task-42$/u)],
    ['a part', 'henan-2020/chapter-5/', '.unit', '[data-part]', words(/^chapter-5$/u)],
    ['the source', 'henan-2020/source/', '.line-text', '.line-text', henanSource.replace(/\s/gu, '')],
  ] as const) {
    test(what, async ({ page }) => {
      await page.goto(path)
      expect(await copyBetween(page, from, to)).toEqual([expected, expected])
    })
  }

  test('the file for offline use', async ({ page }) => {
    await page.goto('henan-2020/henan-2020-offline.html')
    expect(await copyBetween(page, '[data-part]', '[data-part]')).toEqual([words(/./u), words(/./u)])
  })
})
