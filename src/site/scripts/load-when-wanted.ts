// What few readers use is loaded when it is first wanted: copying, what is known of a citation, and the voice.
// The modules come by their addresses, as in open-search.ts.
import copyAddress from './copy-text.ts?worker&url'
import previewAddress from './preview-citation.ts?worker&url'
import readAloudAddress from './read-aloud.ts?worker&url'

function loadAt(selector: string, events: readonly string[], address: string): void {
  for (const element of document.querySelectorAll(selector)) {
    for (const event of events) {
      element.addEventListener(event, () => void import(/* @vite-ignore */ address), { once: true })
    }
  }
}

loadAt('a[data-preview]', ['pointerenter', 'focus'], previewAddress)
loadAt('[data-speak]', ['click'], readAloudAddress)
// As soon as somebody comes near: browsers let a page copy only for a short while after a click.
loadAt('.reference,.tools,[data-copy-link]', ['pointerenter', 'focusin'], copyAddress)

document.addEventListener('click', async ({ target }) => {
  const trigger = (target as Element).closest('[data-copy],[data-copy-link]')
  if (!trigger) return
  await import(/* @vite-ignore */ copyAddress)
  trigger.dispatchEvent(new Event('copy-wanted', { bubbles: true }))
})
for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print())
}
