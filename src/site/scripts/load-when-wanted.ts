// What few readers use is loaded when it is first wanted: what is known of a citation, and the voice.
// The modules come by their addresses, as in open-search.ts.
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
