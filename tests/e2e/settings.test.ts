import { expect, type Page, test } from '@playwright/test'
import type { Task } from '../../src/model/plan.ts'
import { smallTargets, widthOf } from '../support/browser/measure-page.ts'
import { loadHenan } from '../support/henan.ts'
import { PAGE_TYPES } from '../support/sites/page-types.ts'

const task42 = loadHenan().plan.tasks.find(({ id }) => id === '42') as Task

const choose = (page: Page, name: 'theme' | 'care', value: string) =>
  page.addInitScript(
    ([key, chosen]) => localStorage.setItem(`gangmu-${key}`, chosen as string),
    [name, value],
  )

test.describe('关怀版', () => {
  test('has type of 24 px and more, targets of 60 px, and one column', async ({ page }) => {
    await choose(page, 'care', 'on')
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      for (const path of PAGE_TYPES) {
        await page.goto(path)
        const small = await page.evaluate(() => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          const found: string[] = []
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement as HTMLElement
            const isShown = parent.getClientRects().length > 0 && getComputedStyle(parent).clipPath === 'none'
            if (
              !node.textContent?.trim() ||
              !isShown ||
              parent.closest('script,noscript,svg,.map-more:not([open]) ~ ol a > span,.cell-title')
            )
              continue
            if (Number.parseFloat(getComputedStyle(parent).fontSize) < 23.9)
              found.push(parent.outerHTML.slice(0, 100))
          }
          return found
        })
        expect(small, path).toEqual([])
        expect(await smallTargets(page, 60), path).toEqual([])
        expect(await widthOf(page), path).toBeLessThanOrEqual(width)
      }
    }
    await page.goto('henan-2020/24/')
    const [text, facts] = await Promise.all(
      ['.unit-text', '.unit-facts'].map((part) => page.locator(part).boundingBox()),
    )
    expect(facts?.y ?? 0).toBeGreaterThan((text?.y ?? 0) + (text?.height ?? 0) - 1)
  })

  test('reads the words of the plan aloud, all of them and no others, until it is told to stop', async ({
    page,
  }) => {
    await choose(page, 'care', 'on')
    await page.addInitScript(() => {
      const waiting: SpeechSynthesisUtterance[] = []
      const speechSynthesis = {
        get speaking() {
          return waiting.length > 0
        },
        cancel: () => waiting.splice(0),
        speak: (utterance: SpeechSynthesisUtterance) => waiting.push(utterance),
      }
      Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis })
      Object.assign(window, { waiting })
    })
    const waiting = () =>
      page.evaluate(() =>
        (window as unknown as { waiting: SpeechSynthesisUtterance[] }).waiting.map(({ text, lang }) => [
          lang,
          text,
        ]),
      )
    await page.goto('henan-2020/42/')
    expect(await waiting()).toEqual([])
    await page.getByRole('button', { name: '朗读', exact: true }).click()
    await expect(page.getByRole('button', { name: '停止朗读' })).toBeVisible()
    const sentences = await waiting()
    expect(sentences[0]).toEqual(['zh-CN', '（四十二）持续强化“1211”法治政府建设推进机制。'])
    expect(sentences.map(([lang]) => lang).filter((lang) => lang !== 'zh-CN')).toEqual([])
    const { label, text } = task42
    const spoken = sentences.map(([, words]) => words).join('')
    expect(spoken.replaceAll('\n', '')).toBe(`${label}${text}`.replaceAll('\n', ''))
    await page.getByRole('button', { name: '停止朗读' }).click()
    expect(await waiting()).toEqual([])
    await page.getByRole('button', { name: '朗读', exact: true }).click()
    expect(await waiting()).toEqual(sentences)
    await page.evaluate(() => {
      const { waiting } = window as unknown as { waiting: SpeechSynthesisUtterance[] }
      for (const utterance of waiting.splice(0)) utterance.dispatchEvent(new Event('end'))
    })
    await expect(page.getByRole('button', { name: '朗读', exact: true })).toBeVisible()
  })
})

test('dark and 关怀版 are chosen with the keyboard, kept, and there before the first paint', async ({
  page,
}) => {
  await page.goto('henan-2020/24/')
  await page.getByRole('button', { name: '深色' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '关怀版' })).toHaveAttribute('aria-pressed', 'true')
  // With the page's module blocked, only the small script in its head can have applied the choice.
  await page.route(/_astro\/.*\.js$/u, (route) => route.abort())
  await page.goto('henan-2020/25/')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(0, 0, 0)')
  await page.unroute(/_astro\/.*\.js$/u)
  await page.goto('henan-2020/26/')
  await page.getByRole('button', { name: '浅色' }).click()
  await page.getByRole('button', { name: '关怀版' }).click()
  await page.goto('henan-2020/24/')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(251, 249, 244)')
})
