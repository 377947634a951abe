// Sorts a table by the head that is pressed: up, down, and then as it stood. Each cell counts by its `data-key` or its
// words; empty ones come last. Where rows are cards, a field of the form does the same. Without scripts heads are words.
const { compare } = new Intl.Collator('zh-CN', { numeric: true })

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('[data-item]')]
  const homes = rows.map((row) => row.parentElement)
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')]
  const form = document.querySelector<HTMLFormElement>(`form[data-filter="${table.id}"]`)
  const field = form?.querySelector<HTMLSelectElement>('select[data-sort]')
  const sorted = table.appendChild(document.createElement('tbody'))

  const sort = (column: number, order: string) => {
    for (const head of heads) head.removeAttribute('aria-sort')
    if (order === '') for (const [index, row] of rows.entries()) homes[index]?.append(row)
    else {
      heads[column]?.setAttribute('aria-sort', order)
      sorted.append(...sortRows(rows, column, order === 'descending'))
    }
    if (field) field.value = order === '' ? '' : String(column)
    // What is chosen decides anew which groups have anything to show.
    form?.dispatchEvent(new Event('input'))
  }

  heads.forEach((head, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => sort(column, next(head.getAttribute('aria-sort'))))
  })
  field?.addEventListener('change', () => sort(Number(field.value), field.value === '' ? '' : 'ascending'))
}

function next(order: string | null): string {
  if (order === 'ascending') return 'descending'
  return order === 'descending' ? '' : 'ascending'
}

function sortRows(rows: readonly HTMLTableRowElement[], column: number, isDown: boolean) {
  const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[column]) }))
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '')
    return isDown ? compare(b.key, a.key) : compare(a.key, b.key)
  })
  return keyed.map(({ row }) => row)
}

function keyOf(cell: HTMLElement | undefined): string {
  return (cell?.dataset.key ?? cell?.textContent ?? '').trim()
}
