// How this reader chose to read, applied before the first paint.
(function (root) {
  function saved(key) {
    try {
      return localStorage.getItem('gangmu-' + key)
    } catch (error) {}
  }
  var data = root.dataset
  var theme = saved('theme')
  data.js = ''
  if (theme) data.theme = theme
  if (saved('care')) data.care = ''
  if ('speechSynthesis' in window) data.speech = ''
})(document.documentElement)
