(function (data, script) {
  data.js = ''
  if ('speechSynthesis' in window) data.speech = ''
  try {
    var theme = localStorage.getItem('gangmu-theme')
    if (theme) data.theme = theme
    if (!localStorage.getItem('gangmu-care')) return
    data.care = ''
    if (script.dataset.styles) document.write('<link rel="stylesheet" href="' + script.dataset.styles + '">')
  } catch (error) {}
})(document.documentElement.dataset, document.currentScript)
