import { expect, type Page, test } from '@playwright/test'

/** One page of each kind. */
const PAGES = [
  './',
  'henan-2020/14/',
  'henan-2020/42/',
  'henan-2020/chapter-1/',
  'henan-2020/full/',
  'henan-2020/source/',
  'henan-2020/fidelity/',
  'henan-2020/citations/',
  'regulations/',
  'regulations/filing-regulation/',
  'organizations/',
  'terms/1211/',
  'targets/',
  'deadlines/',
  'search/',
  'data/',
  'about/',
  'about/method/',
  'about/diagnostics/',
  'about/diagnostics/number-missing/',
  '404.html',
]

const choose = (page: Page, name: 'theme' | 'care', value: string) =>
  page.addInitScript(
    ([key, chosen]) => localStorage.setItem(`gangmu-${key}`, chosen as string),
    [name, value],
  )

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

/** Text that its own box cuts off; what is there for listeners only is meant to be. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath, visibility } = getComputedStyle(element)
        const cuts = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip')
        if (!cuts || clipPath !== 'none' || visibility === 'hidden') return false
        return (
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
        )
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )

for (const width of [320, 390, 768, 1024, 1440]) {
  test(`nothing is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of PAGES) {
      await page.goto(path)
      expect(await widthOf(page), path).toBeLessThanOrEqual(width)
    }
  })
}

test('at 400 % zoom the text reflows, and nothing sticks over it', async ({ page }) => {
  // A window of 1280 × 1024 at 400 % has 320 × 256 CSS pixels (WCAG 2.2, 1.4.10).
  await page.setViewportSize({ width: 320, height: 256 })
  for (const path of PAGES) {
    await page.goto(path)
    expect(await widthOf(page), path).toBeLessThanOrEqual(320)
    expect(await cutOff(page), path).toEqual([])
    const map = page.locator('.place-map')
    if ((await map.count()) > 0) await expect(map).toHaveCSS('position', 'static')
  }
})

test('with wide text spacing nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  for (const path of PAGES) {
    await page.goto(path)
    // The measures of WCAG 2.2, 1.4.12.
    await page.evaluate(() => {
      const [sheet] = document.styleSheets
      sheet?.insertRule('* { line-height: 1.5 !important; letter-spacing: 0.12em !important }', 0)
      sheet?.insertRule('* { word-spacing: 0.16em !important } ', 0)
      sheet?.insertRule('p { margin-bottom: 2em !important }', 0)
    })
    expect(await widthOf(page), path).toBeLessThanOrEqual(390)
    expect(await cutOff(page), path).toEqual([])
  }
})

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
  for (const path of PAGES) {
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

/** Links in running text may be as high as its lines (WCAG 2.2, 2.5.5); every other target is measured. */
const smallTargets = (page: Page, least: number) =>
  page.evaluate(
    (size) =>
      [...document.querySelectorAll<HTMLElement>('a[href],button,summary,select,input')]
        .filter((element) => {
          const { display, visibility } = getComputedStyle(element)
          const { width, height } = element.getBoundingClientRect()
          const isHidden = width <= 1 || visibility === 'hidden' || element.closest('.skip-link')
          return !isHidden && display !== 'inline' && height < size - 0.5
        })
        .map((element) => `${element.offsetHeight} ${element.outerHTML.slice(0, 110)}`),
    least,
  )

test('targets are 44 px high on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  for (const path of PAGES) {
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

test.describe('关怀版', () => {
  test('has type of 24 px and more, targets of 60 px, and one column', async ({ page }) => {
    await choose(page, 'care', 'on')
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      for (const path of PAGES) {
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
              parent.closest('script,noscript,svg,.title,.cell-title')
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

  test('reads the words of the plan aloud, without the editor’s marks', async ({ page }) => {
    await choose(page, 'care', 'on')
    await page.addInitScript(() => {
      const spoken: string[] = []
      Object.assign(window, { spoken })
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          speaking: false,
          cancel() {},
          speak: ({ text }: SpeechSynthesisUtterance) => spoken.push(text),
        },
      })
    })
    await page.goto('henan-2020/42/')
    await page.getByRole('button', { name: '朗读' }).click()
    const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)
    expect(spoken[0]).toBe('（四十二）持续强化“1211”法治政府建设推进机制。')
    expect(spoken.join('')).toContain('示范地区和项目')
    await expect(page.getByRole('button', { name: '停止朗读' })).toBeVisible()
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

test('with images and scripts blocked, and a slow line, task 24 is still one click away', async ({
  page,
}) => {
  await page.route(/\.(?:js|png|svg)$/u, (route) => route.abort())
  await page.goto('./')
  await page.getByRole('navigation', { name: '全文地图' }).getByRole('link', { name: /^24/u }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('（二十四）加强行政执法监督。')
  await expect(page.getByRole('button', { name: '打印本页' })).toBeHidden()
})

test('arrow keys lead to the tasks before and after, and leave fields alone', async ({ page }) => {
  await page.goto('henan-2020/24/')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\/25\/$/u)
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/\/24\/$/u)
  await page.goto('regulations/')
  await page.getByLabel('种类').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\/regulations\/$/u)
})

test('on paper nothing is wider than the page', async ({ page }) => {
  // A4 with margins of 28 and 26 mm leaves 156 mm, which is 589.6 px.
  await page.setViewportSize({ width: 590, height: 934 })
  await page.emulateMedia({ media: 'print' })
  for (const path of PAGES) {
    await page.goto(path)
    const widest = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('main *')].map((element) => element.getBoundingClientRect().right),
      ),
    )
    expect(widest, path).toBeLessThanOrEqual(591)
  }
})
