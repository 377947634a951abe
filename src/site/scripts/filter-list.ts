// Filters a list by the `data-` attributes that a form's fields are named after, and by words in a field of type
// search; without scripts all of it shows. The items are the list's own, or those marked `data-item` in groups, of
// which empty ones are hidden. An anchor of a group, where the form offers the group, is a choice in the form.
import { shownWords } from '../strings/lists.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
  const selector = `#${form.dataset.filter}`
  const list = document.querySelector<HTMLElement>(selector)
  const items = [...document.querySelectorAll<HTMLElement>(`${selector} > li, ${selector} [data-item]`)]
  const groups = [...document.querySelectorAll<HTMLElement>(`${selector} > [data-group]`)]
  const count = form.querySelector('[data-filter-count]')
  const none = form.querySelector<HTMLElement>('[data-filter-none]')
  const apply = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value !== '')
    for (const item of items) item.hidden = !wanted.every(([name, value]) => has(item, name, String(value)))
    for (const group of groups) group.hidden = !group.querySelector('[data-item]:not([hidden])')
    const shown = items.filter((item) => item.getClientRects().length > 0).length
    if (count) count.textContent = shownWords(shown, form.dataset.unit)
    if (none) none.hidden = shown > 0
  }
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1))
    if (id === form.dataset.filter) form.reset()
    const option = [...form.querySelectorAll('option')].find(({ value }) => id !== '' && value === id)
    if (option) option.selected = true
    if (option && list) list.dataset.chosen = ''
    apply()
  }
  form.addEventListener('input', apply)
  none?.addEventListener('click', () => {
    const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')]
    for (const field of fields) field.value = ''
    fields[0]?.focus()
    apply()
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  addEventListener('hashchange', follow)
  follow()
}

/** Whether an item's attribute is the value or, of several parted by blanks, has it; of `words`, whether it holds them. */
function has(item: HTMLElement, name: string, value: string): boolean {
  if (name === 'words') return (item.textContent ?? '').toLowerCase().includes(value.trim().toLowerCase())
  const own = item.dataset[name] ?? ''
  return own === value || own.split(' ').includes(value)
}
