import { describe, expect, test } from 'vitest'
import { fileToSource } from '../../src/file-to-source/file-to-source.ts'
import { formatNumber } from '../../src/file-to-source/format-number.ts'
import { docxOf, partOf } from '../support/hostile-documents.ts'

/** The lines that a document is read as, and what was recorded: `kind line: words`. */
async function read(bytes: Uint8Array | string, name: string) {
  const document = await fileToSource(Buffer.from(bytes), name)
  if ('code' in document) throw new Error(document.code)
  const { readings = [], doubts = [] } = document.original ?? {}
  return {
    lines: document.source.text.split('\n').slice(0, -1),
    readings: readings.map(({ kind, line, text }) => `${kind} ${line}: ${text}`),
    doubts: doubts.map(({ code }) => code),
  }
}
const html = (body: string) => read(`<!doctype html><meta charset=utf-8><body>${body}`, 'a.html')
const markdown = (text: string) => read(text, 'a.md')

describe('a page', () => {
  test.each<[string, string, readonly string[]]>([
    ['paragraphs and line breaks part lines', '<p>甲<br>乙</p>丙<div>丁</div>', ['甲', '乙', '丙', '丁']],
    [
      'blanks are one, and none between Chinese across a line end',
      '<p>甲  乙\n  丙 A\nB</p>',
      ['甲 乙丙 A B'],
    ],
    ['markup within a word parts nothing', '<p>（<b>一</b>）<span>甲</span><i>乙</i>', ['（一）甲乙']],
    [
      'character references are characters',
      '<p>《甲》&lt;乙&gt;&amp;&#x4e00;&nbsp;',
      ['《甲》<乙>&一\u00a0'],
    ],
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
    expect(readings[0]).toMatch(/^outside-body 1: 一、政务公开 \| 一、政务公开/u)
    expect(readings[1]).toMatch(/^outside-body 1: .*主办单位：某市政府$/u)
  })

  test('a title outside the body comes first, unless the body repeats it', async () => {
    const outside = await html(`<h1>某市2021年工作安排</h1><div id="zoom">${BODY}</div>`)
    expect(outside.lines[0]).toBe('某市2021年工作安排')
    expect(outside.readings[0]).toBe('title-outside 1: 某市2021年工作安排')
    const repeated = await html(`<h1>某市工作安排</h1><div id="zoom"><p>某市工作 安排</p>${BODY}</div>`)
    expect(repeated.lines[0]).toBe('某市工作 安排')
  })

  test('a guess with much outside it is said to be one', async () => {
    const { doubts } = await html(`<div>${BODY}</div><p>${'另一段文字也在这一页上。'.repeat(2)}</p>`)
    expect(doubts).toEqual(['body-doubtful'])
  })

  test('what is hidden is left out, and recorded', async () => {
    const { lines, readings } = await html('<p>甲</p><p hidden>乙</p><p style="display: none">丙</p>')
    expect(lines).toEqual(['甲'])
    expect(readings).toEqual(['hidden-text 1: 乙', 'hidden-text 1: 丙'])
  })
})

describe('Markdown', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'headings and emphasis',
      '# 题名\n\n## 一、部分\n\n**（一）标题。**正文 *强调*。',
      ['题名', '一、部分', '（一）标题。正文 强调。'],
    ],
    ['a paragraph over several lines', '甲乙，\n丙丁。', ['甲乙，丙丁。']],
    ['hard breaks', '甲  \n乙\\\n丙<br>丁', ['甲', '乙', '丙', '丁']],
    ['lists keep the numbers that are written', '1. 甲\n3. 乙\n3. 丙', ['1. 甲', '3. 乙', '3. 丙']],
    ['bullets are marks', '- 甲\n- 乙', ['甲', '乙']],
    ['tables', '| 序号 | 任务 |\n|---|:-:|\n| 1 | **甲** |', ['序号\t任务', '1\t甲']],
    ['escapes, references and code', '\\# 甲&lt;\n\n    （一）缩进\n\n`乙`', ['# 甲<', '（一）缩进', '乙']],
    ['single tildes are text', '5~8%至~9%', ['5~8%至~9%']],
    ['quotations', '> 甲\n>\n> > 乙', ['甲', '乙']],
  ])('%s', async (_, text, lines) => {
    expect((await markdown(text)).lines).toEqual(lines)
  })

  test('what is not words is recorded', async () => {
    const { lines, readings } = await markdown(
      '---\ntitle: 甲\n---\n\n[乙](https://a.example/)![图](b.png)\n\n***\n\n- 丙',
    )
    expect(lines).toEqual(['乙', '丙'])
    expect(readings).toEqual([
      ...['outside-body 1: title: 甲', 'dropped-mark 1: https://a.example/', 'image 1: 图'],
      ...['dropped-mark 2: ***', 'dropped-mark 2: -'],
    ])
  })
})

describe('Word', () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
  const num = (id: number, level = 0) =>
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
  const level = (n: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const docx = (body: string, parts: Readonly<Record<string, string>> = {}) =>
    read(docxOf(body, parts), 'a.docx')
  const numbered = (levels: string, lists: string, body: string, styles = '') =>
    docx(body, {
      'word/numbering.xml': partOf(
        'numbering',
        `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${lists}`,
      ),
      'word/styles.xml': partOf('styles', styles),
    })
  const list = (id: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${more}</w:num>`
  const THREE = [
    level(0, 'chineseCounting', '%1、'),
    level(1, 'chineseCounting', '（%2）'),
    level(2, 'decimal', '%1.%3', '<w:isLgl/><w:suff w:val="space"/>'),
  ].join('')

  test('numbers count by level, and begin again below another heading', async () => {
    const body = [0, 1, 1, 2, 0, 1].map((n) => p(run('甲'), num(1, n))).join('')
    const { lines, readings } = await numbered(THREE, list(1), body)
    expect(lines).toEqual(['一、甲', '（一）甲', '（二）甲', '1.1 甲', '二、甲', '（一）甲'])
    expect(readings).toHaveLength(6)
    expect(readings[3]).toBe('supplied-number 4: 1.1')
  })

  test('numbers run on where a level never begins again', async () => {
    const levels =
      level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）', '<w:lvlRestart w:val="0"/>')
    const body = [0, 1, 1, 0, 1].map((n) => p(run('甲'), num(1, n))).join('')
    expect((await numbered(levels, list(1), body)).lines).toEqual([
      '一、甲',
      '（一）甲',
      '（二）甲',
      '二、甲',
      '（三）甲',
    ])
  })

  test('lists of one definition count on, unless one says where it begins', async () => {
    const lists =
      list(1) + list(2) + list(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    const body = [1, 2, 3, 3].map((id) => p(run('甲'), num(id))).join('')
    expect((await numbered(THREE, lists, body)).lines).toEqual(['一、甲', '二、甲', '五、甲', '六、甲'])
  })

  test('a style numbers its paragraphs, also one based on another; 0 takes the number away', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:pPr>${num(1, 1)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="K"><w:name w:val="K"/><w:basedOn w:val="H"/></w:style>`
    const styled = (id: string, more = '') => p(run('甲'), `<w:pStyle w:val="${id}"/>${more}`)
    const body = styled('H') + styled('K') + styled('H', num(0))
    expect((await numbered(THREE, list(1), body, styles)).lines).toEqual(['（一）甲', '（二）甲', '甲'])
  })

  test('bullets are recorded, and a format that is not known is said', async () => {
    const levels = level(0, 'bullet', '●') + level(1, 'hebrew1', '%2.')
    const { lines, readings, doubts } = await numbered(
      levels,
      list(1),
      p(run('甲'), num(1)) + p(run('乙'), num(1, 1)),
    )
    expect(lines).toEqual(['甲', '1.乙'])
    expect(readings).toEqual(['dropped-mark 1: ●', 'supplied-number 2: 1.'])
    expect(doubts).toEqual(['numbering-unknown'])
  })

  test('runs, tabs, breaks and symbols', async () => {
    const body = p(
      `${run('甲')}<w:r><w:tab/><w:t xml:space="preserve"> 乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>`,
    )
    const { lines, readings } = await docx(body)
    expect(lines).toEqual(['甲\t 乙', '丙\u2011'])
    expect(readings).toEqual(['dropped-mark 1: Wingdings F0A8'])
  })

  test('a paragraph whose mark is hidden runs into the next', async () => {
    const separator = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>'
    const body = p(run('（一）标题。'), separator) + p(run('正文。')) + p(run('末段。'), separator)
    expect((await docx(body)).lines).toEqual(['（一）标题。正文。', '末段。'])
  })

  test('changes are taken as accepted; what they strike out and what is hidden is recorded', async () => {
    const body = p(
      `<w:ins>${run('甲')}</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>${run('丙', '<w:vanish/>')}${run('丁')}`,
    )
    const { lines, readings } = await docx(body)
    expect(lines).toEqual(['甲丁'])
    expect(readings).toEqual(['deleted-text 1: 乙', 'hidden-text 1: 丙'])
  })

  test('notes, headers and the table of contents are left out, and recorded', async () => {
    const body =
      p(run('一、甲 1'), '<w:pStyle w:val="T"/>') +
      p(`${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>`)
    const { lines, readings, doubts } = await docx(body, {
      'word/styles.xml': partOf(
        'styles',
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>',
      ),
      'word/footnotes.xml': partOf('footnotes', `<w:footnote w:id="2">${p(run('注文'))}</w:footnote>`),
      'word/header1.xml': partOf('hdr', p(run('页眉的字'))),
    })
    expect(lines).toEqual(['甲'])
    expect(readings).toEqual(['running-header 1: 页眉的字', 'contents 1: 一、甲 1', 'note 1: 注文'])
    expect(doubts).toEqual(['notes-left-out'])
  })

  test('tables are rows; text boxes follow the paragraph that holds them', async () => {
    const cell = (...texts: readonly string[]) => `<w:tc>${texts.map((text) => p(run(text))).join('')}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('序号')}${cell('任务', '单位')}</w:tr></w:tbl>`
    const layout = `<w:tbl><w:tr>${cell('甲', '乙')}</w:tr></w:tbl>`
    const box = p(`${run('丙')}<w:r><w:pict><w:txbxContent>${p(run('丁'))}</w:txbxContent></w:pict></w:r>`)
    const { lines, readings } = await docx(table + layout + box)
    expect(lines).toEqual(['序号\t任务 单位', '甲', '乙', '丙', '丁'])
    expect(readings).toEqual(['table 1: 1 行', 'text-box 5: '])
  })
})

describe('numbers in the formats of Word', () => {
  /** ISO/IEC 29500-1 §17.18.59. */
  test.each([
    ['chineseCounting', [1, 10, 11, 20, 24, 100], ['一', '十', '十一', '二十', '二十四', '一○○']],
    ['chineseCountingThousand', [10, 24, 105, 110], ['十', '二十四', '一百零五', '一百一十']],
    ['ideographDigital', [1, 10, 24], ['一', '一〇', '二四']],
    ['chineseLegalSimplified', [1, 10, 12, 105], ['壹', '壹拾', '壹拾贰', '壹佰零伍']],
    ['decimalEnclosedCircle', [1, 20, 21, 35, 36, 50, 51], ['①', '⑳', '㉑', '㉟', '㊱', '㊿', null]],
    ['decimalEnclosedCircleChinese', [3], ['③']],
    ['decimalEnclosedParen', [1, 20, 21], ['⑴', '⒇', null]],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', null]],
    ['decimalFullWidth', [12], ['１２']],
    ['decimalZero', [3, 12], ['03', '12']],
    ['lowerLetter', [1, 26, 27, 52], ['a', 'z', 'aa', 'zz']],
    ['upperRoman', [4, 9, 14, 1999], ['IV', 'IX', 'XIV', 'MCMXCIX']],
    ['constructor', [1], [null]],
  ])('%s', (format, numbers, written) => {
    expect(numbers.map((number) => formatNumber(number, format))).toEqual(written)
  })
})
