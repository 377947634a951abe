// On every page: opens the search dialog on Ctrl+K, ⌘K or a click into the box, and marks what a search led to.
// Nothing of the search itself is loaded before that; without <dialog> the form goes to the search page. On the
// search page itself the shortcut leads to its box.
// The modules come by their addresses: around a plain import() Vite puts a preloader larger than all of this.
import stylesAddress from '../styles/search.css?url'
import { loadStyles } from './load-styles.ts'
import dialogAddress from './search/dialog.ts?worker&url'
import markFoundAddress from './search/mark-found.ts?worker&url'

const field = document.querySelector<HTMLInputElement>('[type="search"]')

if (field && window.HTMLDialogElement) {
  const box = field.closest('[data-search-box]')
  const open = async () => {
    if (box) {
      // What is typed while the dialog loads goes into the box, from which it takes it; then the reader is where he was.
      const place = document.activeElement as HTMLElement
      const top = scrollY
      field.focus({ preventScroll: true })
      await Promise.all([import(/* @vite-ignore */ dialogAddress), loadStyles(stylesAddress)])
      field.blur()
      place.focus()
      scrollTo(0, top)
    }
    field.dispatchEvent(new Event('search-open'))
  }
  if (box) field.addEventListener('click', open)
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key.toLowerCase() === 'k' && event.ctrlKey !== event.metaKey
    if (!isShortcut || event.altKey || event.shiftKey) return
    event.preventDefault()
    void open()
  })
}

if (location.search.includes('find=')) void import(/* @vite-ignore */ markFoundAddress)
