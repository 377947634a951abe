// What is taken away: files that the thread makes, saved as downloads.
import type { TakenForm } from '../../../browser/protocol.ts'
import { workbenchStrings } from '../../strings/workbench.ts'
import { find, h } from '../elements.ts'
import type { Bench } from './bench.ts'

const { take: words, line } = workbenchStrings

/** Milliseconds after which a browser has begun to save a file. */
const SAVED = 60_000

/** Makes the buttons work; what comes of each is told below them. */
export function offerFiles(bench: Bench): void {
  const status = find('take-status')
  const buttons = [...find('take').querySelectorAll<HTMLButtonElement>('button[data-form]')]
  const make = async (form: TakenForm) => {
    status.replaceChildren(h('p', {}, words.making))
    for (const each of buttons) each.setAttribute('aria-disabled', 'true')
    const taken = await bench.take(form)
    for (const each of buttons) each.removeAttribute('aria-disabled')
    if (typeof taken === 'string') return status.replaceChildren(h('p', {}, `${words.refused}${taken}`))
    if (taken.ok) {
      save(taken.bytes, taken.name, taken.mediaType)
      return status.replaceChildren(h('p', {}, words.done(taken.name)))
    }
    const errors = taken.messages.filter(({ severity }) => severity === 'error')
    status.replaceChildren(
      h('p', {}, words.errors(errors.length)),
      h(
        'ul',
        {},
        ...errors.map(({ file, place, message }) =>
          h(
            'li',
            {},
            file === 'source' && place && h('a', { href: `#L${place.start.line}` }, line(place.start.line)),
            message,
          ),
        ),
      ),
    )
  }
  for (const each of buttons)
    each.addEventListener('click', () => {
      if (each.getAttribute('aria-disabled') !== 'true') void make(each.dataset.form as TakenForm)
    })
}

/** From the memory of the page to the reader's downloads: nothing is sent. */
function save(bytes: Uint8Array, name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType }))
  h('a', { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), SAVED)
}
