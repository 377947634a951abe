// Runs in a file for offline use: the site's own search over the records that the file carries.
import { findResults } from '../../query-to-results/find-results.ts'
import { loadItems } from '../../query-to-results/items.ts'
import { createListEngine } from '../../query-to-results/list-engine.ts'
import { readQuery } from '../../query-to-results/read-query.ts'
import { create, renderResult } from '../../query-to-results/render-result.ts'
import type { Result } from '../../query-to-results/result.ts'
import { resultsFromNames } from '../../query-to-results/results-from-names.ts'
import type { OfflineSearch } from './document-to-search.ts'

const search = document.querySelector<HTMLElement>('search')
const data = document.querySelector('#search-data')?.textContent
if (search && data) start(search, JSON.parse(data))

function start(box: HTMLElement, { names, records }: OfflineSearch): void {
  const input = box.querySelector('input') as HTMLInputElement
  const count = box.querySelector('[role="status"]') as HTMLElement
  const [exactList, relatedList] = box.querySelectorAll('ol')
  if (!exactList || !relatedList) return
  const engine = createListEngine(records)
  let latest = 0

  const answer = async () => {
    latest += 1
    const turn = latest
    box.dataset.searchState = 'loading'
    const query = readQuery(input.value)
    const found = query.phrase === '' ? NOTHING : await findResults(query, names, engine)
    const isNothing = found.exact.length + found.related.length === 0
    const near = isNothing && query.phrase !== '' ? resultsFromNames(query, names).near : []
    const exact = await loadItems(found.exact)
    const others = await loadItems([...found.related, ...near])
    // An answer that a later question has overtaken is not shown.
    if (turn !== latest) return
    const toItem = (result: Result) => {
      const link = create('a')
      link.href = result.url
      link.append(...renderResult(result, query, ONE_PLAN))
      const item = create('li')
      item.append(link)
      return item
    }
    exactList.replaceChildren(...exact.map(toItem))
    relatedList.replaceChildren(...others.map(toItem))
    count.textContent = tell(query.phrase, exact.length, others.length)
    box.dataset.searchState = 'ready'
  }
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void answer()
  })
  input.addEventListener('compositionend', () => void answer())
  box.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    box.querySelector<HTMLAnchorElement>('li a')?.click()
  })
  box.hidden = false
}

/** The file holds one plan: its results need not say of which. */
const ONE_PLAN: ReadonlyMap<string, string> = new Map()

const NOTHING = { exact: [], related: [] }

function tell(phrase: string, exact: number, others: number): string {
  if (phrase === '') return ''
  if (exact > 0) return `找到 ${exact} 条${others > 0 ? `，另有相关 ${others} 条` : ''}`
  return others > 0 ? `没有完全相符的；相近的 ${others} 条` : '没有找到'
}
