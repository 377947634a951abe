// Lets buttons with `data-copy` copy the text of the element they name.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  if (!navigator.clipboard) break
  button.hidden = false
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy ?? '')?.textContent ?? ''
    await navigator.clipboard.writeText(text)
    const status = document.querySelector('[data-copy-status]')
    if (status) status.textContent = button.dataset.copied ?? ''
    button.textContent = button.dataset.copied ?? ''
  })
}
