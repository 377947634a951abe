// Copies references, the page's address and addresses of parts; prints. Works on plain http too, as on an intranet.
const NOW = new Date()
const TODAY = [NOW.getFullYear(), NOW.getMonth() + 1, NOW.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-')
const here = location.href.split('#')[0] ?? ''

for (const text of document.querySelectorAll('[data-fill]')) {
  text.textContent = (text.textContent ?? '').replace('引用日期', TODAY).replace('本页网址', here)
}

document.addEventListener('click', async (event) => {
  const trigger = (event.target as Element).closest<HTMLElement>('[data-copy],[data-copy-link],[data-print]')
  if (!trigger) return
  if (trigger.dataset.print === '') return window.print()
  const named = document.getElementById(trigger.dataset.copy ?? '')
  await copy(named?.textContent ?? here + (trigger.getAttribute('href') ?? ''))
  const status = document.querySelector<HTMLElement>('[data-copy-status]')
  const said = status?.dataset.copied ?? ''
  if (status) status.textContent = said
  if (trigger.tagName === 'BUTTON') trigger.textContent = said
})

async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
