import { expect, test } from 'vitest'
import { readAsLines } from '../../support/read-as-lines.ts'

const html = (body: string) => readAsLines(`<!doctype html><meta charset=utf-8><body>${body}`, 'a.html')

test.each<[string, string, readonly string[]]>([
  ['paragraphs and line breaks part lines', '<p>甲<br>乙</p>丙<div>丁</div>', ['甲', '乙', '丙', '丁']],
  ['blanks are one, and none between Chinese across a line end', '<p>甲  乙\n  丙 A\nB</p>', ['甲 乙丙 A B']],
  ['markup within a word parts nothing', '<p>（<b>一</b>）<span>甲</span><i>乙</i>', ['（一）甲乙']],
  ['character references are characters', '<p>《甲》&lt;乙&gt;&amp;&#x4e00;&nbsp;', ['《甲》<乙>&一\u00a0']],
  [
    'a table is a line for each row',
    '<table><tr><th>序号</th><th>任务</th></tr><tr><td>1</td><td><p>甲</p><p>乙</p></td></tr></table>',
    ['序号\t任务', '1\t甲 乙'],
  ],
  [
    'a table of one column lays out the page',
    '<table><tr><td><p>甲</p><p>乙</p></td></tr></table>',
    ['甲', '乙'],
  ],
  [
    'a numbered list keeps its numbers',
    '<ol start="3"><li>甲<li>乙</ol><ol type="a"><li>丙</ol>',
    ['3.甲', '4.乙', 'a.丙'],
  ],
  [
    'menus, asides and footers within a body are none of it',
    '<nav>一、菜单</nav><p>甲</p><footer>乙</footer>',
    ['甲'],
  ],
  ['a form may hold the page', '<form><p>甲</p></form>', ['甲']],
  [
    'a number of a list stands before the first words of its item',
    '<ol><li><p>甲</p><p>乙</p></li><li>\n<div><b>丙</b></div><ol><li><p>丁</ol></ol>',
    ['1.甲', '乙', '2.丙', '1.丁'],
  ],
  [
    'a cell of many paragraphs is a cell',
    `<table><tr><th>序号<th>任务<th>单位<tr><td>1<td>${'<p>清单</p>'.repeat(20)}<td>丙</table>`,
    ['序号\t任务\t单位', `1\t${Array(20).fill('清单').join(' ')}\t丙`],
  ],
  [
    'headings may be a first row of short cells',
    `<table><tr><td>序号<td>任务<td>单位<tr><td>1<td>${'<p>清单的文字</p>'.repeat(30)}<td>丙</table>`,
    ['序号\t任务\t单位', `1\t${Array(30).fill('清单的文字').join(' ')}\t丙`],
  ],
  [
    'a cell that holds nearly the whole page lays it out',
    `<p>${'前言的文字。'.repeat(20)}</p><table><tr><td>菜单<td>搜索<tr><td>左<td>${'<p>一段正文的文字。</p>'.repeat(30)}</table>`,
    ['前言的文字。'.repeat(20), '菜单', '搜索', '左', ...Array(30).fill('一段正文的文字。')],
  ],
  [
    'a table in a cell of a table of data is part of the cell',
    '<table><tr><th>序号<th>任务<tr><td>1<td>全年完成以下指标<table><tr><td>甲<td>乙</table></table>',
    ['序号\t任务', '1\t全年完成以下指标 甲 乙'],
  ],
  [
    'the foot of a table comes last, its caption first',
    '<table><caption>表</caption><tfoot><tr><td>合计<td>2</tfoot><tr><td>甲<td>1</table>',
    ['表', '甲\t1', '合计\t2'],
  ],
  ['scripts and styles are no text', '<style>p{}</style><script>1</script><p>甲<!-- 乙 --></p>', ['甲']],
])('%s', async (_, body, lines) => {
  expect((await html(body)).lines).toEqual(lines)
})

const MENU = `<div class="menu"><ul>${'<li><a href="/">一、政务公开</a></li>'.repeat(20)}</ul></div>`
const BODY = `<p>${'深入推进依法行政，加快建设法治政府。'.repeat(5)}</p>`

test.each([
  ['a name', `<div id="zoom">${BODY}</div><p>${'说明'.repeat(20)}</p>`],
  ['the most running words', `<div><div class="x">${BODY}</div></div>`],
])('the body is found by %s, and menus are recorded', async (_, body) => {
  const { lines, readings } = await html(`${MENU}<div>${body}</div><div>主办单位：某市政府</div>`)
  expect(lines).toEqual(['深入推进依法行政，加快建设法治政府。'.repeat(5)])
  expect(readings[0]).toMatch(/^outside-body 1: 一、政务公开　一、政务公开/u)
  expect(readings[1]).toMatch(/^outside-body 1: .*主办单位：某市政府$/u)
})

test.each([
  [
    'what has the words of the window’s title',
    '<title>某市2021年工作安排_某市政府网</title><h1>某市政府</h1><div>某市2021年工作安排</div>',
  ],
  [
    'what has the page’s declared title',
    '<meta property="og:title" content="某市2021年工作安排"><h1>某市政府</h1><p>某市2021年工作安排</p>',
  ],
  ['the only long heading', '<title>某市政府网</title><h3>导航</h3><h2>某市2021年工作安排</h2>'],
])('a title outside the body is %s', async (_, above) => {
  const { lines } = await html(`${above}<div id="zoom">${BODY}</div>`)
  expect(lines[0]).toBe('某市2021年工作安排')
})

test('a link with the words of the window’s title is none', async () => {
  const { lines } = await html(
    `<title>某市2021年工作安排</title><p><a href="/">某市2021年工作安排</a></p><div id="zoom">${BODY}</div>`,
  )
  expect(lines).not.toContain('某市2021年工作安排')
})

test('a title outside the body comes first, unless the body repeats it', async () => {
  const outside = await html(`<h1>某市2021年工作安排</h1><div id="zoom">${BODY}</div>`)
  expect(outside.lines[0]).toBe('某市2021年工作安排')
  expect(outside.readings[0]).toBe('title-outside 1: 某市2021年工作安排')
  const repeated = await html(`<h1>某市工作安排</h1><div id="zoom"><p>某市工作 安排</p>${BODY}</div>`)
  expect(repeated.lines[0]).toBe('某市工作 安排')
})

test('a document number between a title and the body is read with it', async () => {
  const head = '<h2>某市2021年工作安排</h2><h4><span>某政〔2021〕3号</span></h4>'
  const { lines, readings } = await html(`${head}<div id="zoom">${BODY}</div>`)
  expect(lines.slice(0, 2)).toEqual(['某市2021年工作安排', '某政〔2021〕3号'])
  expect(readings.slice(0, 2)).toEqual([
    'title-outside 1: 某市2021年工作安排',
    'title-outside 2: 某政〔2021〕3号',
  ])
  const repeated = await html(`${head}<div id="zoom"><p>某政〔2021〕3号</p>${BODY}</div>`)
  expect(repeated.lines.filter((line) => line === '某政〔2021〕3号')).toHaveLength(1)
})

test('a guess with much outside it is said to be one', async () => {
  const { doubts } = await html(`<div>${BODY}</div><p>${'另一段文字也在这一页上。'.repeat(2)}</p>`)
  expect(doubts).toEqual(['body-doubtful'])
})

test('what is hidden is left out, and recorded', async () => {
  const { lines, readings } = await html('<p>甲</p><p hidden>乙</p><p style="display: none">丙</p>')
  expect(lines).toEqual(['甲'])
  expect(readings).toEqual(['hidden-text 1: '])
})

test.each([
  ['in the body', `<div id="zoom">${BODY}<p>[1] <a>2</a> <a>3</a> <a>下一页</a> 共3页</p></div>`],
  ['below it', `<div id="zoom">${BODY}</div><div><a>上一页</a> 1 2 3 <a>下一页</a></div>`],
])('what turns to the other pages of a document %s is no text, and doubted', async (_, body) => {
  const { lines, doubts } = await html(body)
  expect(lines.join('')).not.toMatch(/页/u)
  expect(doubts).toEqual(['body-paged'])
})

test.each(['分享到：微信 微博 QQ空间', '【打印】【关闭】'])('%s works the page', async (line) => {
  const { lines, readings } = await html(`<div id="zoom">${BODY}<p>${line}</p></div>`)
  expect(lines).not.toContain(line)
  expect(readings.at(-1)).toMatch(/^tool-line /u)
})

test('a long number before the next page is told in time', async () => {
  const { lines } = await html(`<div id="zoom">${BODY}<p>下一页${'1'.repeat(150)}号</p></div>`)
  expect(lines.at(-1)).toBe(`下一页${'1'.repeat(150)}号`)
})
