// The search dialog: a combobox over the small list of names and the index.
import type { Query } from '../../../query-to-results/read-query.ts'
import { addressOf, create, renderResult } from '../../../query-to-results/render-result.ts'
import type { Result } from '../../../query-to-results/result.ts'
import {
  ALL_PLANS,
  boxStrings,
  dialogStrings,
  FAILED,
  foundWords,
  LOADING,
  resultStrings,
} from '../../strings/search.ts'
import { type Answer, createAnswerer, isNamed, type Show } from './answer.ts'
import { createCombobox } from './combobox.ts'
import { createListLoader, createNamesLoader, loadAtHand, titlesOfPlans } from './load-names.ts'
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts'

/** More is on the search page. */
const MOST_SHOWN = 12

const base = `${import.meta.env.BASE_URL.replace(/\/$/u, '')}/`
const box = document.querySelector<HTMLFormElement>('[data-search-box]')
const dialog = createDialog()

// Asked for by the header's script; what was typed into its box meanwhile moves over.
const field = box?.querySelector('input')
field?.addEventListener('search-open', () => {
  dialog.open(field.value)
  field.value = ''
})

function createDialog() {
  const { element, input, list, status, forget, all, scope } = buildElements()
  const combobox = createCombobox(input, list)
  /** Id of the plan to which the search keeps; empty for none. */
  const scopePlan = () =>
    scope.hidden ? '' : (scope.querySelector<HTMLInputElement>(':checked')?.value ?? '')
  const show: Show = (answer) => {
    const { state, query, names, first, source } = answer
    const within = scopePlan() && `&plan=${scopePlan()}`
    all.href = `${base}search/?q=${encodeURIComponent(query.typed)}${within}`
    element.dataset.searchState = state
    if (state === 'idle') {
      showRecent()
      return
    }
    forget.hidden = true
    const planTitles =
      source.plans.size > 0
        ? new Map([...source.plans].map(([id, { title }]) => [id, title]))
        : titlesOfPlans(names)
    const groups = [
      { name: resultStrings.results, results: first.exact.slice(0, MOST_SHOWN) },
      { name: resultStrings.related, results: first.related.slice(0, MOST_SHOWN) },
      { name: resultStrings.near, results: state === 'loading' ? [] : first.near },
    ].map((group) => ({
      name: group.name,
      options: group.results.map((result) => toOption(result, query, planTitles)),
    }))
    const isSure = state !== 'loading' || isNamed(first.exact[0])
    combobox.show(
      groups.filter(({ options }) => options.length > 0),
      isSure ? (groups[0]?.options[0] ?? null) : null,
    )
    status.textContent = countWords(answer)
  }
  const load = createListLoader(base)
  const loader = createNamesLoader(load, () => loadAtHand(load, box?.dataset.plan))
  /** Of a sole plan, whose list of names is all that a number needs. */
  const sole = box?.dataset.scope ? undefined : box?.dataset.plan
  const forQuery: typeof loader.forQuery = (query, plan) =>
    loader.forQuery(query, plan || (query.number?.isDoubtful === false ? sole : undefined))
  const ask = createAnswerer(base, { ...loader, forQuery }, show)

  function showRecent(): void {
    const searches = recentSearches()
    forget.hidden = searches.length === 0
    status.textContent = ''
    const options = searches.map((search) => {
      const option = create('div', 'recent', search)
      option.addEventListener('click', () => start(search))
      return option
    })
    combobox.show(options.length > 0 ? [{ name: dialogStrings.recent, options }] : [], null)
  }

  function start(typed: string): void {
    input.value = typed
    input.focus()
    search()
  }

  function search(): void {
    // Until the answer is there, what is listed answers an earlier question.
    element.dataset.searchState = 'loading'
    status.textContent = LOADING
    void ask(input.value, { plan: scopePlan() })
  }

  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) search()
  })
  input.addEventListener('compositionend', search)
  scope.addEventListener('change', search)
  forget.addEventListener('click', () => {
    forgetSearches()
    start('')
  })
  return {
    open: (typed: string) => {
      if (!element.open) element.showModal()
      start(typed || input.value)
      // What was only just typed is typed on.
      if (typed === '') input.select()
    },
  }
}

function toOption(result: Result, query: Query, planTitles: ReadonlyMap<string, string>): HTMLElement {
  const option = create('a', 'result')
  option.href = addressOf(result, base)
  option.append(...renderResult(result, query, planTitles))
  option.addEventListener('click', () => rememberSearch(query.typed))
  return option
}

function countWords({ state, results: { exact, related } }: Answer): string {
  if (state === 'loading') return LOADING
  const found = foundWords(exact.length, related.length)
  return state === 'failed' ? `${FAILED}${found}` : found
}

function buildElements() {
  const element = create('dialog', 'search-dialog')
  element.setAttribute('aria-label', boxStrings.name)
  const form = create('form', 'search-field')
  form.action = `${base}search/`
  form.setAttribute('role', 'search')
  const input = create('input')
  input.type = 'search'
  input.name = 'q'
  input.placeholder = boxStrings.hint
  input.autocomplete = 'off'
  input.setAttribute('aria-label', boxStrings.label)
  const close = create('button', 'search-close', dialogStrings.close)
  close.type = 'button'
  close.addEventListener('click', () => element.close())
  form.append(input, close)
  form.addEventListener('submit', () => rememberSearch(input.value))
  const status = create('p', 'search-status')
  status.setAttribute('role', 'status')
  const list = create('div', 'search-list')
  const foot = create('p', 'search-foot')
  const all = create('a', '', dialogStrings.all)
  all.href = `${base}search/`
  const forget = create('button', 'search-forget', `${dialogStrings.forget}${dialogStrings.recent}`)
  forget.type = 'button'
  forget.hidden = true
  foot.append(create('span', 'search-keys', dialogStrings.keys), forget, all)
  const scope = buildScope()
  element.append(form, scope, status, list, foot)
  // A click beside the dialog, which only its backdrop can receive, closes it.
  element.addEventListener('click', (event) => event.target === element && element.close())
  document.body.append(element)
  return { element, input, list, status, forget, all, scope }
}

/** 本文件 or 全部文件, on the pages of a plan among others. */
function buildScope() {
  const scope = create('fieldset', 'search-scope')
  scope.append(create('legend', 'hidden', dialogStrings.scope))
  const plan = box?.dataset.scope ?? ''
  for (const [value, words] of [
    [plan, dialogStrings.own],
    ['', ALL_PLANS],
  ] as const) {
    const label = create('label')
    const choice = create('input')
    choice.type = 'radio'
    choice.name = 'scope'
    choice.value = value
    choice.checked = value === plan
    label.append(choice, words)
    scope.append(label)
  }
  scope.hidden = plan === ''
  return scope
}
