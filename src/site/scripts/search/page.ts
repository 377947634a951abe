// The search page: answers while one types, keeps what was asked in the address, and narrows by filters.

import { RECORD_NAMES } from '../../../html-to-search/search-record.ts'
import { shorten } from '../../../model/shorten.ts'
import { countFacets, narrowResults } from '../../../query-to-results/narrow-results.ts'
import type { Query } from '../../../query-to-results/read-query.ts'
import { addressOf, create, renderResult } from '../../../query-to-results/render-result.ts'
import type { Filters, Result, Results } from '../../../query-to-results/result.ts'
import { searchStrings } from '../../search-strings.ts'
import { createAnswerer, isNamed, type SearchState } from './answer.ts'
import { createListLoader, createNamesLoader } from './load-names.ts'
import { namesOnPage } from './names-on-page.ts'
import { titlesOfPlans } from './plan-names.ts'
import { rememberSearch } from './recent.ts'

const pageTitle = document.title
const base = `${import.meta.env.BASE_URL.replace(/\/$/u, '')}/`
const find = <T extends Element>(selector: string) => document.querySelector<T>(selector) as T
const main = find<HTMLElement>('main')
const form = find<HTMLFormElement>('[data-search-form]')
const input = find<HTMLInputElement>('[data-search-form] input')
const status = find<HTMLElement>('[data-search-status]')
const filterForm = find<HTMLFormElement>('[data-search-filters]')
const index = find<HTMLElement>('#index')
const lists = {
  exact: find<HTMLElement>('#exact'),
  related: find<HTMLElement>('#related'),
  near: find<HTMLElement>('#near'),
}

const names = namesOnPage(index)
const planTitles = titlesOfPlans(names)
const ask = createAnswerer(
  base,
  createNamesLoader(createListLoader(base), async () => names),
  show,
)

/** How many characters of a query are said again: a pasted paragraph would push its answer off the screen. */
const QUOTED = 40

/** A typed query gets one entry in the history, however many letters it took. */
let isTyping = false
/** What Enter opens: the first result, once it is certain to be the first. */
let answer: HTMLAnchorElement | null = null

function show(state: SearchState, results: Results, query: Query): void {
  const filters = readFilters()
  const narrowed = narrowResults(results, filters)
  main.dataset.searchState = state
  fill(lists.exact, narrowed.exact, query)
  fill(lists.related, narrowed.related, query)
  fill(lists.near, state === 'loading' ? [] : narrowed.near, query)
  showFilters(state, results, filters)
  index.hidden = narrowed.exact.length > 0 || state === 'loading'
  status.textContent = state === 'idle' ? '' : countWords(state, narrowed, query)
  const isSure = state !== 'loading' || isNamed(narrowed.exact[0])
  answer = isSure ? lists.exact.querySelector('a') : null
  document.title = query.typed ? `${query.typed} - ${pageTitle}` : pageTitle
}

function fill(section: HTMLElement, results: readonly Result[], query: Query): void {
  const list = section.querySelector('ol')
  list?.replaceChildren(
    ...results.map((result) => {
      const item = create('li')
      const link = create('a')
      link.href = addressOf(result, base)
      const [name, ...others] = renderResult(result, query, planTitles)
      link.append(name as HTMLElement)
      item.append(link, ...others)
      return item
    }),
  )
  section.hidden = results.length === 0
}

function countWords(state: SearchState, { exact, related }: Results, { typed, hasRadicals }: Query): string {
  if (state === 'loading') return searchStrings.loading
  const what = typed ? `“${shorten(typed, QUOTED)}”` : ''
  const found =
    exact.length > 0
      ? `${what}找到 ${exact.length} 条${related.length > 0 ? `，另有相关结果 ${related.length} 条` : ''}。`
      : `没有找到${what || '结果'}${related.length > 0 ? `，有相关结果 ${related.length} 条` : '。请换一种说法，或在下面的全部条目里找'}。`
  const told = hasRadicals ? `${found}${searchStrings.radicals}` : found
  return state === 'failed' ? `${searchStrings.failed}${told}` : told
}

/** Offers the values that results have, each with its count once that is final; a chosen one stays offered. */
function showFilters(state: SearchState, results: Results, filters: Filters): void {
  const facets = countFacets(results, filters)
  let offered = 0
  for (const name of ['type', 'plan', 'chapter', 'department'] as const) {
    const select = filterForm.elements.namedItem(name) as HTMLSelectElement
    const chosen = filters[name] ?? ''
    const counts = new Map(facets[name])
    if (chosen && !counts.has(chosen)) counts.set(chosen, 0)
    const options = [...counts].map(([value, count]) => {
      const counted = state === 'loading' ? '' : `（${count}）`
      const option = create('option', '', `${nameValue(name, value)}${counted}`)
      option.value = value
      option.selected = value === chosen
      return option
    })
    select.replaceChildren(select.options[0] as HTMLOptionElement, ...options)
    if (!chosen) select.selectedIndex = 0
    const label = select.closest('label')
    if (label) label.hidden = counts.size < 2 && !chosen
    offered += label?.hidden === false ? 1 : 0
  }
  filterForm.hidden = offered === 0
}

function nameValue(filter: keyof Filters, value: string): string {
  if (filter === 'type') return RECORD_NAMES[value as keyof typeof RECORD_NAMES]
  return filter === 'plan' ? (planTitles.get(value) ?? value) : value
}

function readFilters(): Filters {
  return Object.fromEntries([...new FormData(filterForm)].map(([name, value]) => [name, String(value)]))
}

function search(): void {
  // Until the answer is there, what is shown answers an earlier question.
  main.dataset.searchState = 'loading'
  status.textContent = searchStrings.loading
  answer = null
  void ask(input.value, readFilters())
}

/** The address of what is asked now. */
function address(): string {
  const parameters = new URLSearchParams()
  if (input.value) parameters.set('q', input.value)
  for (const [name, value] of Object.entries(readFilters())) if (value) parameters.set(name, value)
  const query = parameters.toString()
  return query ? `?${query}` : location.pathname
}

function record(how: 'push' | 'replace'): void {
  if (address() === (location.search || location.pathname)) return
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address())
}

function typed(): void {
  record(isTyping ? 'replace' : 'push')
  isTyping = true
  search()
}

/** Takes what is asked from the address: at first, and when one goes back. */
function readAddress(): void {
  const parameters = new URLSearchParams(location.search)
  input.value = parameters.get('q') ?? ''
  for (const select of filterForm.querySelectorAll('select')) {
    const value = parameters.get(select.name) ?? ''
    if (value && ![...select.options].some((option) => option.value === value)) {
      select.append(new Option(nameValue(select.name as keyof Filters, value) ?? value, value))
    }
    select.value = value
  }
  isTyping = false
  search()
}

input.addEventListener('input', (event) => {
  if (!(event as InputEvent).isComposing) typed()
})
input.addEventListener('compositionend', typed)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  record(isTyping ? 'replace' : 'push')
  isTyping = false
  rememberSearch(input.value)
  answer?.click()
})
filterForm.addEventListener('change', () => {
  record('push')
  isTyping = false
  search()
})
lists.exact.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a')) rememberSearch(input.value)
})
window.addEventListener('popstate', readAddress)
form.addEventListener('search-open', () => input.select())
readAddress()
// Who typed a number into the box of another page opens its task with Enter once more; a screen keyboard stays away.
if (input.value && matchMedia('(pointer: fine)').matches) input.focus()
