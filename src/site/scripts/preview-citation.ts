// Shows what is known of a cited document when its link is pointed at or focused (WCAG 2.2, 1.4.13):
// Escape closes it, the pointer may move onto it, and it stays until the pointer or the focus leaves.
import stylesAddress from '../styles/preview.css?url'
import { loadStyles } from './load-styles.ts'

const preview = document.createElement('div')
preview.className = 'preview'
preview.id = 'citation-preview'
preview.setAttribute('role', 'tooltip')
preview.hidden = true

let shown: HTMLElement | null = null
let closing: number | undefined

function show(link: HTMLElement): void {
  window.clearTimeout(closing)
  const basis = document.getElementById(`basis-${link.dataset.preview}`)
  if (!basis || shown === link) return
  hide()
  preview.replaceChildren(...[...basis.childNodes].map((node) => node.cloneNode(true)))
  for (const inner of preview.querySelectorAll('a')) inner.tabIndex = -1
  document.body.append(preview)
  preview.hidden = false
  link.setAttribute('aria-describedby', preview.id)
  const { left, bottom } = [...link.getClientRects()].pop() ?? link.getBoundingClientRect()
  const room = document.documentElement.clientWidth - preview.offsetWidth - 16
  preview.style.left = `${Math.max(16, Math.min(left, room)) + window.scrollX}px`
  preview.style.top = `${bottom + 6 + window.scrollY}px`
  shown = link
}

function hide(): void {
  shown?.removeAttribute('aria-describedby')
  shown = null
  preview.hidden = true
}

/** Long enough for the pointer to cross the gap between the link and the preview. */
const hideSoon = () => {
  closing = window.setTimeout(hide, 250)
}

preview.addEventListener('pointerenter', () => window.clearTimeout(closing))
preview.addEventListener('pointerleave', hideSoon)
document.addEventListener('keydown', (event) => event.key === 'Escape' && hide())
void loadStyles(stylesAddress).then(() => {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-preview]')) {
    link.addEventListener('pointerenter', (event) => event.pointerType !== 'touch' && show(link))
    link.addEventListener('pointerleave', hideSoon)
    link.addEventListener('focus', () => show(link))
    link.addEventListener('blur', hideSoon)
    // What loaded this: a pointer or the focus that is there already.
    if (link.matches(':hover') || link === document.activeElement) show(link)
  }
})
