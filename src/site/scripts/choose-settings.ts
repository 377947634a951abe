// The buttons for dark and for 关怀版. What is chosen is kept on the device; settings.js applies it on every page.
import { loadStyles } from './load-styles.ts'

const root = document.documentElement
const careStyles = document.querySelector<HTMLElement>('script[data-styles]')?.dataset.styles ?? ''
const system = matchMedia('(prefers-color-scheme: dark)')

/** The name is followed by the value, `null` to follow the system again. */
function choose(name: 'theme' | 'care', value: string | null): void {
  if (value === null) delete root.dataset[name]
  else root.dataset[name] = value
  try {
    if (value === null) localStorage.removeItem(`gangmu-${name}`)
    else localStorage.setItem(`gangmu-${name}`, value || 'on')
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
}

const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark'

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-set]')) {
  const { set, dark = '', light = '' } = button.dataset
  const show = () => {
    if (set === 'theme') button.textContent = isDark() ? light : dark
    else button.setAttribute('aria-pressed', String('care' in root.dataset))
  }
  button.addEventListener('click', async () => {
    if (set === 'care') await loadStyles(careStyles)
    const wanted = isDark() ? 'light' : 'dark'
    if (set === 'theme') choose('theme', (wanted === 'dark') === system.matches ? null : wanted)
    else choose('care', 'care' in root.dataset ? null : '')
    show()
  })
  show()
}
