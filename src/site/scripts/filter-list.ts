// Filters a list by the `data-` attributes that a form's fields are named after; without scripts all of it shows.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
  const items = [...document.querySelectorAll<HTMLElement>(`#${form.dataset.filter} > li`)]
  const count = form.querySelector('[data-filter-count]')
  const apply = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value !== '')
    for (const item of items) item.hidden = !wanted.every(([name, value]) => item.dataset[name] === value)
    if (count) count.textContent = `共 ${items.filter((item) => !item.hidden).length} 件`
  }
  form.addEventListener('change', apply)
  apply()
}
