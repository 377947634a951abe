import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { listFiles } from '../../src/disk/list-files.ts'
import { foldPhrase } from '../../src/html-to-search/fold-phrase.ts'
import type { SearchRecord } from '../../src/html-to-search/search-record.ts'
import { withSite } from '../browser/with-site.ts'
import { choosePhrases, type Load, spreadLoads, transferred } from './search-library.ts'
import { printRow, printTable } from './table.ts'

/** What a browser loads for searches of a built site, and whether its counts are those of the texts. */
export async function benchSearchSite(site: string): Promise<void> {
  const texts = readTexts(site)
  const phrases = choosePhrases(texts)
  const [firsts, furthers]: [Load[], Load[]] = [[], []]
  const wrong: string[] = []
  await withSite(site, async (browser, address) => {
    for (const [at, phrase] of phrases.entries()) {
      const search = await openSearch(browser, `${address}search/`)
      for (const [loads, typed] of [
        [firsts, phrase],
        [furthers, phrases[(at + 1) % phrases.length] ?? ''],
      ] as const) {
        const { load, count } = await search.ask(typed)
        loads.push(load)
        const folded = foldPhrase(typed).text
        const held = texts.filter((text) => text.includes(folded)).length
        if (count !== held) wrong.push(`${typed}：${count}，应为 ${held}`)
      }
      await search.close()
    }
  })
  printTable('浏览器里的搜索：键入以后所传输的 gzip 字节与请求数，中位/p95', [
    ...['份数', '词句', '首次 KB', '首次请求', '再次 KB', '再次请求', '数目不符'],
  ])
  const plans = new Set(listFiles(join(site, 'pagefind/text')).map((file) => file.split('/').at(-2)))
  printRow([plans.size - 1, phrases.length, ...[firsts, furthers].flatMap(spreadLoads), wrong.length])
  for (const each of wrong.slice(0, 5)) console.log(`  ${each}`)
}

/** Folded words of every part that a search of a whole site may give: its title and its text. */
function readTexts(site: string): readonly string[] {
  const folder = join(site, 'pagefind/text')
  const files = listFiles(folder).filter((file) => file.endsWith('.json'))
  return files.flatMap((file) => {
    const parts: Readonly<Record<string, Partial<SearchRecord>>> = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    )
    return Object.values(parts).map(({ title = '', text = '' }) => foldPhrase(`${title}\n${text}`).text)
  })
}

/** The search page, opened as by somebody who was never here, before anything is typed. */
async function openSearch(browser: Browser, address: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'networkidle' })
  let sizes: number[] = []
  let pending = 0
  page.on('request', () => {
    pending += 1
  })
  page.on('requestfailed', () => {
    pending -= 1
  })
  page.on('requestfinished', async (request) => {
    const response = await request.response()
    sizes.push(transferred((await response?.body()) ?? Buffer.of()))
    pending -= 1
  })
  return {
    ask: async (typed: string) => {
      const count = await ask(page, typed)
      // Texts of the first results come after their number.
      let quiet = 0
      while (quiet < QUIET) {
        await page.waitForTimeout(LOOK)
        quiet = pending === 0 ? quiet + LOOK : 0
      }
      const load: Load = { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length }
      sizes = []
      return { load, count }
    },
    close: () => context.close(),
  }
}

/** How long nothing is to be loaded until all is there, and how often that is looked at, in milliseconds. */
const [QUIET, LOOK] = [400, 50]

/** How many results the page says that there are. */
function ask(page: Page, typed: string): Promise<number> {
  return page.evaluate(async (words) => {
    const main = document.querySelector('main') as HTMLElement
    const input = document.querySelector('[data-search-form] input') as HTMLInputElement
    input.value = words
    input.dispatchEvent(new InputEvent('input'))
    while (main.dataset.searchState === 'loading')
      await new Promise((changed) => {
        new MutationObserver(changed).observe(main, { attributeFilter: ['data-search-state'] })
      })
    const said = document.querySelector('[data-search-status]')?.textContent ?? ''
    return Number(/\d+/u.exec(said.replaceAll(/[,\s]/gu, ''))?.[0] ?? -1)
  }, typed)
}
