// Loaded when copying is first wanted. Copies references, the page's address and addresses of parts. Works on plain http
// too, as on an intranet.
import { ACCESSED, COPIED, COPY_BY_HAND, PAGE_ADDRESS } from '../strings/copy.ts'
import stylesAddress from '../styles/by-hand.css?url'
import { loadStyles } from './load-styles.ts'

const NOW = new Date()
const TODAY = [NOW.getFullYear(), NOW.getMonth() + 1, NOW.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-')
const here = location.href.split('#')[0] ?? ''

for (const text of document.querySelectorAll('[data-fill]')) {
  text.textContent = (text.textContent ?? '').replace(ACCESSED, TODAY).replace(PAGE_ADDRESS, here)
}

document.addEventListener('copy-wanted', async (event) => {
  const trigger = event.target as HTMLElement
  const named = document.getElementById(trigger.dataset.copy ?? '')
  const text = named?.textContent ?? here + (trigger.getAttribute('href') ?? '')
  document.querySelector('.by-hand')?.remove()
  const isCopied = (await write(text)) || copySelected(text, trigger)
  const status = document.querySelector('[data-copy-status]')
  if (status) status.textContent = isCopied ? COPIED : ''
  if (trigger.tagName !== 'BUTTON') return
  trigger.dataset.name ??= trigger.textContent ?? ''
  trigger.textContent = isCopied ? COPIED : trigger.dataset.name
})

/** Refused in frames, by policies, in the browsers of some apps; not there at all on plain http. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Copies the older way, from a box behind the button; where that fails the box stays until Escape, to be copied from by hand. */
function copySelected(text: string, trigger: HTMLElement): boolean {
  const label = document.createElement('label')
  label.className = 'by-hand'
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  label.append(COPY_BY_HAND, area)
  ;(trigger.closest('.tools,.part-links') ?? trigger).after(label)
  const select = () => {
    area.focus()
    area.select()
  }
  const close = () => {
    label.remove()
    trigger.focus()
  }
  area.onkeydown = ({ key }) => key === 'Escape' && close()
  select()
  if (!runCopy()) {
    void loadStyles(stylesAddress)
    // Again, for a link's own address takes the focus away.
    setTimeout(select)
    return false
  }
  close()
  return true
}

function runCopy(): boolean {
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}
