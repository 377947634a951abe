// Loaded at the first click on its button. Reads the plan's words on the page with the browser's own voice; sentence by sentence, as long ones are cut off.
const button = document.querySelector<HTMLButtonElement>('[data-speak]')

if (button && 'speechSynthesis' in window) {
  const speak = button.textContent ?? ''
  const show = (isSpeaking: boolean) => {
    button.textContent = (isSpeaking ? button.dataset.silence : speak) ?? ''
    button.setAttribute('aria-pressed', String(isSpeaking))
  }
  button.addEventListener('click', () => {
    const isSpeaking = speechSynthesis.speaking
    speechSynthesis.cancel()
    show(!isSpeaking)
    if (isSpeaking) return
    const utterances = sentences().map((sentence) => {
      const utterance = new SpeechSynthesisUtterance(sentence)
      utterance.lang = 'zh-CN'
      speechSynthesis.speak(utterance)
      return utterance
    })
    const last = utterances[utterances.length - 1]
    for (const end of ['end', 'error']) last?.addEventListener(end, () => show(false))
  })
  window.addEventListener('pagehide', () => speechSynthesis.cancel())
  // The click that loaded this was meant for it.
  button.click()
}

/** The plan's words without the editor's marks. */
function sentences(): string[] {
  return [...document.querySelectorAll('[data-part]')].flatMap((part) => {
    const copy = part.cloneNode(true) as Element
    for (const aside of copy.querySelectorAll('[data-aside]')) aside.remove()
    return (copy.textContent ?? '').match(/[^。；！？]+[。；！？]?/gu) ?? []
  })
}
