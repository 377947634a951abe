import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../src/file-to-source/html/read-html.ts'

/** Long enough that it is the page's words, whatever else there is. */
const BODY = '深入推进依法行政，加快建设法治政府。'.repeat(5)
const page = (body: string, style = '') => {
  const { text, doubts, entries } = readHtml(
    `<!doctype html><style>${style}</style><body><div id="zoom"><p>${BODY}</p>${body}</div>`,
  )
  return {
    lines: text.split('\n').slice(1, -1),
    doubts: doubts.map(({ code }) => code),
    kinds: entries.flatMap(({ kind }) => (kind.endsWith('-text') && kind !== 'program-text' ? [kind] : [])),
  }
}

describe('what a person does not see is not read', () => {
  test.each([
    ['display', 'display:none'],
    ['visibility', 'visibility:hidden'],
    ['collapse', 'visibility: collapse'],
    ['opacity', 'opacity:0'],
    ['no size of letters', 'font-size:0'],
    ['a size of nothing in the shorthand', 'font:0/0 a'],
    ['the colour of the ground', 'color:#fff'],
    ['a colour that is none', 'color:transparent'],
    ['a ground of its own', 'background:#123456 url();color:rgb(18,52,86);background:#123456'],
    ['off the page', 'position:absolute;left:-9999px'],
    ['above the page', 'position:fixed;top:-100em'],
    ['indented away', 'display:inline-block;text-indent:-9999px'],
    ['cut to nothing', 'position:absolute;clip:rect(0,0,0,0)'],
    ['cut to a dot', 'position:absolute;clip:rect(1px 1px 1px 1px)'],
    ['a box without a size', 'height:0;overflow:hidden'],
    ['widths off the page', 'position:absolute;left:-300%'],
    ['off the page in the shorthand', 'position:fixed;inset:0 auto auto -9999px'],
    ['cut to a line', 'clip-path:polygon(0 0, 0 0, 0 100%)'],
    ['lines without a height', 'display:inline-block;line-height:0;overflow:hidden'],
    ['the ground’s colour by its hue', 'color:hsl(0, 0%, 100%)'],
    ['the ground’s colour by its name', 'background:steelblue;color:#4682b4'],
    ['importance in capitals', 'DISPLAY : NONE !important'],
  ])('%s, in an attribute and in a sheet', (_, style) => {
    for (const { lines, kinds } of [
      page(`<p>甲<span style="${style}">藏</span>乙</p>`),
      page('<p>甲<span class="b a">藏</span>乙</p>', `.a{${style}}`),
    ]) {
      expect(lines).toEqual(['甲乙'])
      expect(kinds).toEqual(['hidden-text'])
    }
  })

  test.each<[string, string, string, readonly string[]]>([
    ['a descendant', '<p>甲<i>藏</i></p><i>乙</i>', 'p i{display:none}', ['甲', '乙']],
    ['a child', '<div class=a><p>藏</p><div><p>甲</div></div>', '.a>p{display:none}', ['甲']],
    ['a neighbour', '<p>甲<b>乙</b><i>藏</i><i>丙</i></p>', 'b+i{display:none}', ['甲乙丙']],
    ['a later one', '<p><b>乙</b><u>丁</u><i>藏</i></p>', 'b~i{display:none}', ['乙丁']],
    [
      'an id and an attribute',
      '<p id=x>藏</p><p data-y=z>藏</p><p>甲',
      '#x,[data-y^=z]{display:none}',
      ['甲'],
    ],
    ['a place among others', '<p><i>甲</i><i>藏</i><i>乙</i></p>', 'i:nth-child(2n){display:none}', ['甲乙']],
    ['all but some', '<p><i class=a>甲</i><i>藏</i></p>', 'i:not(.a){display:none}', ['甲']],
    ['the stronger rule', '<p class=a id=b>甲</p>', '#b{display:block}.a{display:none}', ['甲']],
    ['the later rule', '<p class=a>甲</p>', '.a{display:none}.a{display:block}', ['甲']],
    ['the important rule', '<p class=a>藏</p><p>甲', '.a{display:none!important}p.a{display:block}', ['甲']],
    ['what is for print alone', '<p class=a>甲</p>', '@media print{.a{display:none}}', ['甲']],
    [
      'what is for screens',
      '<p class=a>藏<p>甲',
      '@media screen and (min-width:600px){.a{display:none}}',
      ['甲'],
    ],
    ['what is for telephones', '<p class=a>甲', '@media (max-width: 600px){.a{display:none}}', ['甲']],
    ['a pointer on it', '<p class=a>甲', '.a:hover{display:none}', ['甲']],
    [
      'a child seen again',
      '<p class=a>藏<b>甲</b></p>',
      '.a{visibility:hidden}b{visibility:visible}',
      ['甲'],
    ],
    ['a size given back', '<p class=a>藏<b>甲</b></p>', '.a{font-size:0}b{font-size:16px}', ['甲']],
    ['a size in proportion', '<p class=a>藏<b>匿</b></p><p>甲', '.a{font-size:0}b{font-size:2em}', ['甲']],
    ['a ground for white', '<p class=a>甲', '.a{color:white;background:#c00}', ['甲']],
    ['a picture for white', '<p class=a>甲', '.a{color:white;background:url(a.png)}', ['甲']],
    ['a named ground for white', '<p class=a>甲', '.a{color:white;background:steelblue}', ['甲']],
    ['a ground by its hue', '<p class=a>甲', '.a{color:#fff;background-color:hsl(210,100%,20%)}', ['甲']],
    ['a ground by a variable', '<p class=a>甲', '.a{color:#fff;background:var(--main)}', ['甲']],
    ['a ground shone through', '<p class=a>甲', '.a{color:#fff;background:rgba(0,51,102,.4)}', ['甲']],
    [
      'a ground by a box behind',
      '<p class=a>甲',
      '.a{color:#fff}.a::before{content:"";position:absolute;background:#c00}',
      ['甲'],
    ],
    [
      'lines with a height again',
      '<p class=a>藏<b>甲</b></p>',
      '.a{line-height:0;overflow:hidden;display:block}b{line-height:1.5}',
      ['甲'],
    ],
    ['elements shown as lines', '<span>甲</span><span>乙</span>', 'span{display:block}', ['甲', '乙']],
    ['a sheet with faults', '<p class=a>藏<p>甲', '}}p{color:};;@x{.a{display:none', ['藏', '甲']],
  ])('%s', (_, body, style, lines) => {
    expect(page(body, style).lines).toEqual(lines)
  })

  test('the hidden attribute hides, that for reading aloud does not', () => {
    expect(
      page('<p hidden>藏</p><p aria-hidden="true">甲</p><details><summary>乙</summary>丙</details>').lines,
    ).toEqual(['甲', '乙', '丙'])
  })

  test('words in the colour of their ground are doubted at their line', () => {
    expect(page('<p>甲<font color="white">藏</font></p>').doubts).toEqual(['hidden-by-colour'])
  })
})

test('struck words are left out at their place, and doubted', () => {
  const { text, entries, doubts } = readHtml(
    '<p>不少于<s>150</s>200户，<del>20</del><ins>30</ins>项，<span style="text-decoration:line-through">旧</span>新，<s style="text-decoration:none">留</s></p>',
  )
  expect(text).toBe('不少于200户，30项，新，留\n')
  const struck = entries.flatMap((each) => (each.kind === 'struck-text' ? [[each.text, each.column]] : []))
  expect(struck).toEqual([
    ['150', 4],
    ['20', 9],
    ['旧', 13],
  ])
  expect(doubts).toEqual([{ code: 'struck-text', line: 1, column: 4, values: { characters: 6 } }])
})

describe('a page that hides its words until a script runs is read', () => {
  const said = `<p>${BODY}</p>`
  test.each([
    ['WeChat', `<h1>题名</h1><div id="js_content" style="visibility:hidden;opacity:0">${said}</div>`],
    ['a body that is not displayed', `<div style="display:none">${said}</div>`],
    ['one around another', `<div style="display:none"><div id="zoom" style="opacity:0">${said}</div></div>`],
    ['words white on white', `<div>${said.replace('<p', '<p style="color:#fff"')}</div>`],
    ['words for browsers without scripts', `<noscript>${said}</noscript>`],
  ])('%s', (_, body) => {
    expect(readHtml(`<!doctype html><body>${body}`).text).toContain(BODY)
  })

  test('what hides itself within it stays hidden, and the page is doubted', () => {
    const { text, doubts } = readHtml(
      `<!doctype html><body><div id="js_content" style="visibility:hidden">${said}<p style="display:none">藏</p></div>`,
    )
    expect(text).not.toContain('藏')
    expect(doubts.map(({ code }) => code)).toEqual(['body-hidden'])
  })

  test('a copy of the body that is hidden is not read', () => {
    expect(readHtml(`<!doctype html><body><div>${said}</div><div hidden id="zoom">${said}</div>`).text).toBe(
      `${BODY}\n`,
    )
  })
})

test('two blocks with a body’s name are both read, one within another once', () => {
  const { text, doubts } = readHtml(
    `<!doctype html><body><div class="TRS_Editor"><p>${BODY}</p></div><div>附件</div><div class="TRS_Editor"><div id="zoom"><p>${BODY}乙</p></div></div>`,
  )
  expect(text).toBe(`${BODY}\n${BODY}乙\n`)
  expect(doubts).toEqual([])
})

test('sentences outside a named body are doubted', () => {
  const { doubts } = readHtml(
    `<!doctype html><body><div id="zoom"><p>${BODY}</p></div><div><p>三、第三部分也要落实。</p></div>`,
  )
  expect(doubts).toEqual([
    { code: 'body-doubtful', values: { how: '标明的正文之外还有成段的文字', outside: 9 } },
  ])
})

test.each([
  ['a field', '<textarea>&lt;p&gt;$&lt;/p&gt;</textarea>'],
  ['a template', '<template><p>$</p></template>'],
  ['a script', '<script type="text/template"><p>$</p></script>'],
])('a body that is stored in %s is doubted', (_, store) => {
  const { doubts } = readHtml(`<!doctype html><body><p>加载中</p>${store.replace('$', BODY)}`)
  expect(doubts).toEqual([
    { code: 'body-doubtful', values: { how: '的文字多半存放在脚本用的元素里，没有读', outside: 80 } },
  ])
})

test('a page that only holds a frame says where its text is', () => {
  const { doubts } = readHtml('<!doctype html><body><p>首页</p><iframe src="content/1.html"></iframe>')
  expect(doubts).toEqual([{ code: 'body-in-frame', values: { src: 'content/1.html' } }])
})

test.each([
  [
    'more steps of styling than a page may take',
    `${'.a .b{display:none}'.repeat(1000)}</style><body>${'<p class=b>甲'.repeat(4000)}`,
    'reading-stopped',
  ],
  ['blocks within blocks', `${'a{'.repeat(1001)}</style><p>甲`, 'document-too-deep'],
])('%s are refused by name', (_, rest, code) => {
  expect(() => readHtml(`<!doctype html><style>${rest}`)).toThrow(code)
})
