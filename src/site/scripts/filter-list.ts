// Filters a list by the `data-` attributes that a form's fields are named after; without scripts all of it shows.
// The items are the list's own, or those marked `data-item` in groups, of which empty ones are hidden.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
  const list = `#${form.dataset.filter}`
  const items = [...document.querySelectorAll<HTMLElement>(`${list} > li, ${list} [data-item]`)]
  const groups = [...document.querySelectorAll<HTMLElement>(`${list} > [data-group]`)]
  const count = form.querySelector('[data-filter-count]')
  const apply = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value !== '')
    for (const item of items) item.hidden = !wanted.every(([name, value]) => has(item, name, String(value)))
    for (const group of groups) group.hidden = !group.querySelector('[data-item]:not([hidden])')
    const shown = items.filter((item) => !item.hidden).length
    if (count) count.textContent = `共 ${shown} ${form.dataset.unit ?? '件'}`
  }
  form.addEventListener('change', apply)
  apply()
}

/** Whether an item's attribute is the value or, of several parted by blanks, has it. */
function has(item: HTMLElement, name: string, value: string): boolean {
  const own = item.dataset[name] ?? ''
  return own === value || own.split(' ').includes(value)
}
