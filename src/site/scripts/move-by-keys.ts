// ← and → lead to the previous and the next; not where they already mean something.
const LINKS: Readonly<Record<string, string>> = { ArrowLeft: 'prev', ArrowRight: 'next' }

document.addEventListener('keydown', (event) => {
  const rel = LINKS[event.key]
  if (!rel || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if ((event.target as Element).closest('input,select,textarea,dialog,[role="region"]')) return
  document.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`)?.click()
})
