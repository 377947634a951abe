// The search page: answers while one types, keeps what was asked in the address, and narrows by filters.

import { RECORD_NAMES } from '../../../html-to-search/search-record.ts'
import { shorten } from '../../../model/shorten.ts'
import { loadItems } from '../../../query-to-results/items.ts'
import { countFacets } from '../../../query-to-results/narrow-results.ts'
import type { Query } from '../../../query-to-results/read-query.ts'
import { addressOf, create, renderResult } from '../../../query-to-results/render-result.ts'
import type { Filters, Item, Result } from '../../../query-to-results/result.ts'
import { LEVEL_NAMES } from '../../strings/facets.ts'
import { answerWords, FAILED, LOADING, RADICALS } from '../../strings/search.ts'
import { type Answer, createAnswerer, isNamed } from './answer.ts'
import { countNext, PAGE } from './batches.ts'
import { createListLoader, createNamesLoader, namesOnPage, titlesOfPlans } from './load-names.ts'
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

const load = createListLoader(base)
const names = namesOnPage(index)
let planTitles = titlesOfPlans(names)
const ask = createAnswerer(
  base,
  // Of a library of several plans the page lists no names.
  createNamesLoader(load, async () => (names.length > 0 ? names : load('names'))),
  show,
)

/** How many characters of a query are said again: a pasted paragraph would push its answer off the screen. */
const QUOTED = 40

/** A typed query gets one entry in the history, however many letters it took. */
let isTyping = false
/** What Enter opens: the first result, once it is certain to be the first. */
let answer: HTMLAnchorElement | null = null
/** What is shown now. */
let shown: Answer | null = null

function show(given: Answer): void {
  shown = given
  const { state, query, results, first } = given
  if (planTitles.size === 0) planTitles = titlesOfPlans(given.names)
  if (given.source.plans.size > 0)
    planTitles = new Map([...given.source.plans].map(([id, { title }]) => [id, title]))
  main.dataset.searchState = state
  fill(lists.exact, first.exact, results.exact, query)
  fill(lists.related, first.related, results.related, query)
  fill(lists.near, state === 'loading' ? [] : first.near, results.near, query)
  showFilters(given)
  index.hidden = results.exact.length > 0 || state === 'loading'
  status.textContent = state === 'idle' ? '' : countWords(given)
  const isSure = state !== 'loading' || isNamed(first.exact[0])
  answer = isSure ? lists.exact.querySelector('a') : null
  document.title = query.typed ? `${query.typed} - ${pageTitle}` : pageTitle
}

/** Shows the first results, and the others a page at a time; of a page no more is loaded than is looked at. */
function fill(section: HTMLElement, first: readonly Result[], items: readonly Item[], query: Query): void {
  const list = section.querySelector('ol') as HTMLElement
  const more = section.querySelector<HTMLButtonElement>('[data-search-more]')
  const own = shown
  let end = PAGE
  const append = async () => {
    const from = list.childElementCount
    const results = await loadItems(items.slice(from, from + countNext(items, from, end)))
    if (own !== shown || from !== list.childElementCount) return
    list.append(...results.map((result) => toListItem(result, query)))
    goOn()
  }
  const goOn = () => {
    const count = list.childElementCount
    if (more) more.hidden = count < end || count >= items.length
    if (count < Math.min(end, items.length)) whenSeen(list.lastElementChild, () => void append())
  }
  list.replaceChildren(...first.map((result) => toListItem(result, query)))
  section.hidden = first.length === 0
  if (more) {
    more.onclick = () => {
      end += PAGE
      void append()
    }
  }
  goOn()
}

/** Calls once the end of a list comes near; at once where the browser cannot tell. */
function whenSeen(element: Element | null, call: () => void): void {
  if (!element || typeof IntersectionObserver !== 'function') {
    call()
    return
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    call()
  })
  observer.observe(element)
}

function toListItem(result: Result, query: Query): HTMLElement {
  const item = create('li')
  const link = create('a')
  link.href = addressOf(result, base)
  const [name, ...others] = renderResult(result, query, planTitles)
  link.append(name as HTMLElement)
  item.append(link, ...others)
  return item
}

function countWords({ state, results: { exact, related }, query: { typed, hasRadicals } }: Answer): string {
  if (state === 'loading') return LOADING
  const found = answerWords(shorten(typed, QUOTED), exact.length, related.length)
  const told = hasRadicals ? `${found}${RADICALS}` : found
  return state === 'failed' ? `${FAILED}${told}` : told
}

/** Offers the values that results have, each with its count once that is final; a chosen one stays offered. */
function showFilters({ state, all, source, loadBodies }: Answer): void {
  const filters = readFilters()
  const facets = countFacets(all, filters, source)
  const isCounted = !loadBodies || Boolean(source.bodies) || all.exact.every(({ departments }) => departments)
  let offered = 0
  for (const name of FILTERS) {
    const select = filterForm.elements.namedItem(name) as HTMLSelectElement
    const chosen = filters[name] ?? ''
    const counts = new Map(facets[name])
    if (chosen && !counts.has(chosen)) counts.set(chosen, 0)
    const options = inOrder(name, counts).map(([value, count]) => {
      const counted = state === 'loading' || (name === 'department' && !isCounted) ? '' : `（${count}）`
      const option = create('option', '', `${nameValue(name, value)}${counted}`)
      option.value = value
      option.selected = value === chosen
      return option
    })
    select.replaceChildren(select.options[0] as HTMLOptionElement, ...options)
    if (!chosen) select.selectedIndex = 0
    const label = select.closest('label')
    const isOffered = name === 'department' && !isCounted ? all.exact.length > 0 : counts.size > 1
    if (label) label.hidden = !isOffered && !chosen
    offered += label?.hidden === false ? 1 : 0
  }
  filterForm.hidden = offered === 0
}

const FILTERS = ['type', 'plan', 'year', 'level', 'place', 'kind', 'chapter', 'department'] as const

/** Values of plans by themselves, the latest year first; others in the order of the results. */
function inOrder(name: keyof Filters, counts: ReadonlyMap<string, number>): readonly [string, number][] {
  if (name === 'year') return [...counts].sort(([a], [b]) => Number(b) - Number(a))
  return name === 'place' ? [...counts].sort(([a], [b]) => a.localeCompare(b, 'zh')) : [...counts]
}

/** Counts the bodies of all that was found, when somebody is about to choose one. */
async function countBodies(): Promise<void> {
  const own = shown
  if (!own?.loadBodies || own.source.bodies) return
  const source = await own.loadBodies()
  if (own !== shown) return
  shown = { ...own, source }
  showFilters(shown)
}

function nameValue(filter: keyof Filters, value: string): string {
  if (filter === 'type') return RECORD_NAMES[value as keyof typeof RECORD_NAMES]
  if (filter === 'level') return LEVEL_NAMES[value as keyof typeof LEVEL_NAMES] ?? value
  return filter === 'plan' ? (planTitles.get(value) ?? value) : value
}

function readFilters(): Filters {
  return Object.fromEntries([...new FormData(filterForm)].map(([name, value]) => [name, String(value)]))
}

function search(): void {
  // Until the answer is there, what is shown answers an earlier question.
  main.dataset.searchState = 'loading'
  status.textContent = LOADING
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
for (const event of ['focusin', 'pointerdown']) {
  filterForm
    .querySelector('[name=department]')
    ?.addEventListener(event, () => void countBodies().catch(() => {}))
}
filterForm.addEventListener('change', () => {
  record('push')
  isTyping = false
  search()
})
lists.exact.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a')) rememberSearch(input.value)
})
window.addEventListener('popstate', readAddress)
input.addEventListener('search-open', () => {
  input.focus()
  input.select()
})
readAddress()
// Who typed a number into the box of another page opens its task with Enter once more; a screen keyboard stays away.
if (input.value && matchMedia('(pointer: fine)').matches) input.focus()
