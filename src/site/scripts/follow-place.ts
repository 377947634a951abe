// On the whole text: marks on the map which part is being read, and keeps it for the next visit.
const parts = [...document.querySelectorAll<HTMLElement>('.full-text [data-part]')]
const map = document.querySelector('.place-map')
const key = `gangmu-at:${location.pathname}`
let marked: HTMLElement | undefined

function follow(): void {
  const current = parts.filter((part) => part.getBoundingClientRect().top < 160).pop()
  if (!current || current === marked) return
  marked = current
  for (const old of map?.querySelectorAll('[aria-current]') ?? []) old.removeAttribute('aria-current')
  map?.querySelector('.here')?.classList.remove('here')
  const path = current.parentElement?.querySelector('.part-links .number')?.getAttribute('href')
  const link = path && map?.querySelector(`a[href="${path}"]`)
  if (!link) return
  link.setAttribute('aria-current', 'location')
  link.closest('.group')?.classList.add('here')
  try {
    localStorage.setItem(key, current.id)
  } catch {
    // Without storage the place is not kept.
  }
}

const resume = document.querySelector<HTMLAnchorElement>('[data-resume]')
const kept = (() => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
})()
if (resume && kept && document.getElementById(kept)) {
  resume.href = `#${kept}`
  resume.classList.add('known')
}

let isWaiting = false
window.addEventListener(
  'scroll',
  () => {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(() => {
      isWaiting = false
      follow()
    })
  },
  { passive: true },
)
follow()
