import type { Page } from '@playwright/test'
import type { SearchAnswer } from './score-answers.ts'
import type { SearchQuestion } from './search-questions.ts'

/**
 * Type each question into the search page, as it stands in a browser, and read what its lists show.
 *
 * @param page On the search page, its scripts running.
 * @param base The path that the site is built for: `/` or `/plans/`.
 */
export async function askPage(
  page: Page,
  base: string,
  questions: readonly SearchQuestion[],
): Promise<readonly SearchAnswer[]> {
  const shown = await page.evaluate(
    typeAll,
    questions.map(({ typed }) => typed),
  )
  return questions.map((question, index) => {
    const { hrefs = [], text = '' } = shown[index] ?? {}
    const exact = hrefs.map((href) => `/${href.slice(base.length).replace(/\?[^#]*/u, '')}`)
    return {
      question,
      exact,
      firstHolds: text.replace(MARKS, '').includes(question.typed.replace(MARKS, '')),
    }
  })
}

const MARKS = /[、“”‘’（）()《》〈〉〔〕[\]【】「」\s]/gu

/** Runs in the page. The first result's text is read from the page that it leads to, each page once. */
async function typeAll(typed: readonly string[]) {
  const main = document.querySelector('main') as HTMLElement
  const input = document.querySelector('[data-search-form] input') as HTMLInputElement
  const texts = new Map<string, Promise<string>>()
  const load = async (path: string) => {
    const html = await (await fetch(path)).text()
    const page = new DOMParser().parseFromString(html, 'text/html').querySelector('main')
    for (const mark of page?.querySelectorAll('[data-aside]') ?? []) mark.remove()
    return page?.textContent ?? ''
  }
  const textOf = (href: string) => {
    const path = href.replace(/[?#].*/u, '')
    const text = texts.get(path) ?? load(path)
    texts.set(path, text)
    return text
  }
  const answers = []
  for (const words of typed) {
    input.value = words
    input.dispatchEvent(new InputEvent('input'))
    while (main.dataset.searchState === 'loading') {
      await new Promise((resolve) => {
        const observer = new MutationObserver(resolve)
        observer.observe(main, { attributeFilter: ['data-search-state'] })
      })
    }
    if (main.dataset.searchState !== 'ready') throw new Error(`${words}: ${main.dataset.searchState}`)
    // Results come a page at a time, and are loaded as they are seen.
    const list = document.querySelector('ol[aria-label="搜索结果"]') as HTMLElement
    const more = document.querySelector('[data-search-more]') as HTMLButtonElement
    while (list.childElementCount > 0 && !more.hidden) {
      const longer = new Promise((resolve) => {
        new MutationObserver(resolve).observe(list, { childList: true })
      })
      more.click()
      await longer
    }
    const links = [
      ...document.querySelectorAll<HTMLAnchorElement>('ol[aria-label="搜索结果"] > li > a:first-child'),
    ]
    const hrefs = links.map((link) => link.getAttribute('href') ?? '')
    answers.push({ hrefs, text: hrefs[0] ? await textOf(hrefs[0]) : '' })
  }
  return answers
}
