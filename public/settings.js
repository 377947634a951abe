// How this reader chose to read, applied before the first paint; everything works without it.
(function (root) {
  function saved(key) {
    try {
      return localStorage.getItem('gangmu-' + key)
    } catch (error) {
      return null
    }
  }
  var theme = saved('theme')
  root.dataset.js = ''
  if (theme) root.dataset.theme = theme
  if (saved('care')) root.dataset.care = ''
  if ('speechSynthesis' in window) root.dataset.speech = ''
})(document.documentElement)
