import { expect, test } from '@playwright/test'
import { smallTargets } from '../support/browser/measure-page.ts'
import { PAGE_TYPES } from '../support/sites/page-types.ts'

test('in forced colours the place, the focus and the chosen way of reading can be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('henan-2020/24/')
  const here = page.getByRole('navigation', { name: '全文地图' }).locator('[aria-current="page"]')
  await expect(here).toHaveCSS('outline-style', 'solid')
  const care = page.getByRole('button', { name: '关怀版' })
  await care.click()
  await expect(care).toHaveCSS('border-top-style', 'solid')
  await page.keyboard.press('Shift+Tab')
  await expect(page.locator(':focus')).toHaveCSS('outline-style', 'solid')
})

test('who wants less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of PAGE_TYPES) {
    await page.goto(path)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
          return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth'
        })
        .map(({ tagName }) => tagName),
    )
    expect(moving, path).toEqual([])
  }
})

test('the focus is always seen: 2 px and more, 3:1 against what is around', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('henan-2020/24/')
  for (let press = 0; press < 90; press += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
      const { top, bottom, width } = element.getBoundingClientRect()
      return {
        name: element.outerHTML.slice(0, 100),
        isOutlined: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2,
        color: outlineColor,
        isInView: width > 0 && bottom > 0 && top < innerHeight,
        isEnd: element === document.body,
      }
    })
    if (focus.isEnd) break
    expect(focus, focus.name).toMatchObject({ isOutlined: true, color: 'rgb(138, 35, 21)', isInView: true })
  }
})

test('what sticks never covers what has the focus', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('henan-2020/full/')
  await page.mouse.wheel(0, 2_000)
  const links = page.locator('.full-text [data-part] a')
  for (let index = 0; index < (await links.count()); index += 7) {
    await links.nth(index).focus()
    const isOnTop = await links.nth(index).evaluate((link) => {
      const { left, top, width, height } = link.getClientRects()[0] as DOMRect
      const found = document.elementFromPoint(left + width / 2, top + height / 2)
      return found === link || link.contains(found)
    })
    expect(isOnTop, (await links.nth(index).textContent()) ?? '').toBe(true)
  }
})

test('targets are 44 px high on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  for (const path of PAGE_TYPES) {
    await page.goto(path)
    expect(await smallTargets(page, 44), path).toEqual([])
  }
})

test('the map of a wide window opens to targets of 44 px', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('henan-2020/24/')
  await page.getByText('展开地图').click()
  const map = page.getByRole('navigation', { name: '全文地图' })
  await expect(map.getByRole('link')).toHaveCount(54)
  for (const box of await map
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.clientHeight)))
    expect(box).toBeGreaterThanOrEqual(44)
  await map.getByRole('link', { name: '42 持续强化“1211”法治政府建设推进机制' }).click()
  await expect(page).toHaveURL(/\/42\/$/u)
})

test('arrow keys lead to the tasks before and after, and leave fields alone', async ({ page }) => {
  await page.goto('henan-2020/24/')
  await page.keyboard.press('ArrowRight')
  // Until a page has loaded, its script listens to no key.
  await page.waitForURL(/\/25\/$/u)
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/\/24\/$/u)
  await page.goto('regulations/')
  await page.getByLabel(/^种类/u).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\/regulations\/$/u)
})
