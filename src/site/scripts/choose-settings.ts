// The buttons for dark and for 关怀版. What is chosen is kept on the device; settings.js applies it on every page.
import { loadStyles } from './load-styles.ts'

const root = document.documentElement
const careStyles = document.querySelector<HTMLElement>('[data-styles]')?.dataset.styles ?? ''
const system = matchMedia('(prefers-color-scheme: dark)')

/** Without a value it is as the system has it. */
function choose(name: 'theme' | 'care', value: string): void {
  if (value) root.dataset[name] = value
  else delete root.dataset[name]
  try {
    localStorage.setItem(`gangmu-${name}`, value)
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
}

const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches)

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-set]')) {
  const { set, dark = '', light = '' } = button.dataset
  const show = () => {
    if (set === 'theme') button.textContent = isDark() ? light : dark
    else button.setAttribute('aria-pressed', String('care' in root.dataset))
  }
  button.addEventListener('click', async () => {
    if (set === 'theme') {
      const wanted = isDark() ? 'light' : 'dark'
      choose('theme', (wanted === 'dark') === system.matches ? '' : wanted)
    } else {
      await loadStyles(careStyles)
      choose('care', 'care' in root.dataset ? '' : 'on')
    }
    show()
  })
  show()
}
