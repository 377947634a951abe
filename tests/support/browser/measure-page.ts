import type { Page } from '@playwright/test'

/**
 * How far to the right anything reaches that is for eyes and that no box of its own scrolls; a window that clips
 * hides nothing from it.
 */
export const widthOf = (page: Page) =>
  page.evaluate(() => {
    const reach = (element: Element): number => {
      const { overflowX, clipPath } = getComputedStyle(element)
      if (clipPath !== 'none') return 0
      const { right } = element.getBoundingClientRect()
      const isScrolled = overflowX === 'auto' || overflowX === 'scroll'
      return isScrolled ? right : Math.max(right, ...[...element.children].map(reach))
    }
    return Math.max(document.documentElement.scrollWidth, Math.floor(reach(document.body)))
  })

/** Text that its own box cuts off; what is there for listeners only is meant to be. */
export const cutOff = (page: Page) =>
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

/**
 * Targets that are too low. Links in running text may be as high as its lines (WCAG 2.2, 2.5.5);
 * every other one is measured.
 */
export const smallTargets = (page: Page, least: number) =>
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
