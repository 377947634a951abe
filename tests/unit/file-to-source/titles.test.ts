import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { drawPdf, lines, words } from '../../support/documents/draw-pdf.ts'
import { docxOf, partOf } from '../../support/documents/hostile-documents.ts'
import { element, ofdFiles, packOfd, textObject } from '../../support/documents/to-ofd.ts'
import { p, row, run, style, table } from '../../support/documents/word-xml.ts'
import { fileToSource } from '../../support/read-file.ts'

/** What says how a document is called: `from lines: words`. */
async function titles(bytes: Uint8Array | string, name: string) {
  const document = await fileToSource(Buffer.from(bytes), name)
  if ('code' in document) throw new Error(document.code)
  return (document.original?.titles ?? []).map(
    ({ from, line, endLine, text }) =>
      `${from} ${line === endLine ? (line ?? '—') : `${line}–${endLine}`}: ${text}`,
  )
}

const BODY = '各乡镇要结合实际，认真抓好落实。'.repeat(8)
const said = (characters: number) => '甲'.repeat(characters)

describe('a page', () => {
  const page = (body: string, head = '') =>
    titles(`<!doctype html><html><head><meta charset=utf-8>${head}</head><body>${body}`, 'a.html')
  const meta = (content: string, name = 'name="ArticleTitle"') => `<meta ${name} content="${content}">`
  const text = `<p>一、总体要求</p><p>${BODY}</p>`

  test.each<[string, string, string, readonly string[]]>([
    [
      'says its title in a declaration, which stands on a line or on none',
      `<p>甲市工作要点</p>${text}`,
      meta(' 甲市 工作要点 ') + meta('甲市要点', 'property="OG:TITLE"') + meta('别的', 'name="Keywords"'),
      ['article-title 1: 甲市 工作要点', 'article-title —: 甲市要点'],
    ],
    [
      'may say it over two lines',
      `<p>甲市</p><p>关于印发</p><p>工作要点的通知</p>${text}`,
      meta('关于印发工作要点的通知'),
      ['article-title 2–3: 关于印发工作要点的通知'],
    ],
    [
      'says it once, however often it says the same',
      text,
      meta('工作要点').repeat(3),
      ['article-title —: 工作要点'],
    ],
    [
      'keeps the name of the site in the title of the window, and no title of a drawing',
      `<svg><title>图标</title></svg>${text}`,
      '<title>\n 工作要点_甲市人民政府门户网站 </title>',
      ['title-element —: 工作要点_甲市人民政府门户网站'],
    ],
    [
      'has a heading, over the lines that it breaks into',
      `<p>甲市</p><h1>关于印发<br>工作要点<i>的通知</i></h1>${text}`,
      '',
      ['heading 2–3: 关于印发\n工作要点的通知'],
    ],
    [
      'may enclose another document with a heading as high',
      `<h1>印发的通知</h1>${text}<h1>工作要点</h1><h2>总体要求</h2>${text}`,
      '',
      ['heading 1: 印发的通知', 'heading 4: 工作要点'],
    ],
    [
      'tells no mark of a picture in a heading',
      `<p>甲市</p><h1>工作<img src="a.png" width=90 height=90>要点</h1>${text}`,
      '',
      ['heading 2: 工作要点'],
    ],
    ['has no title among numbered headings', `<h1>一、总体要求</h1>${text}<h2>甲</h2>`, '', []],
    [
      'may have a lower heading that is alone',
      `<h3>工作要点</h3>${text}<h4>甲</h4>`,
      '',
      ['heading 1: 工作要点'],
    ],
    ['has no title among several lower headings', `<h2>总体要求</h2>${text}<h2>保障</h2>${text}`, '', []],
    [
      'never tells a heading that nobody sees',
      `<h1 hidden>旧题</h1><h2>工作要点</h2>${text}`,
      '',
      ['heading 1: 工作要点'],
    ],
    [
      'tells of a heading only the words that are seen',
      `<h1>工作<s>方案</s><span style="display:none">旧</span>要点</h1>${text}`,
      '',
      ['heading 1: 工作要点'],
    ],
    [
      'never tells the heading in a table',
      `<table border=1><tr><td><h1>甲</h1><td>乙<tr><td>丙<td>丁</table>${text}`,
      '',
      [],
    ],
  ])('%s', async (_, body, head, expected) => {
    expect(await page(body, head)).toEqual(expected)
  })

  test.each([
    ['once where the body does not repeat it', text, 1],
    ['where the body repeats it', `<p>二〇二四年</p><p>甲市  工作要点</p>${text}`, 2],
  ])('has a heading outside its body, on its line: %s', async (_, body, line) => {
    const outside = '<div class=top><h1>甲市工作要点</h1></div>'
    expect(await page(`${outside}<div id=zoom>${body}</div>`)).toEqual([`heading ${line}: 甲市工作要点`])
  })

  test('has chapters below a heading outside its body', async () => {
    const body = `<h2>总体要求</h2>${text}<h2>保障</h2>${text}`
    expect(await page(`<h1>甲市工作要点</h1><div id=zoom>${body}</div>`)).toEqual(['heading 1: 甲市工作要点'])
    expect(await page(`<h1>甲市工作要点</h1><div id=zoom><p>甲市工作要点</p>${body}</div>`)).toEqual([
      'heading 1: 甲市工作要点',
    ])
  })

  test('is no longer than a title, and what is too long is not cut', async () => {
    const head = (length: number) => `${meta(said(length))}<title>${said(length)}</title>`
    const body = (length: number) => `<h1>${said(length)}</h1>${text}`
    expect(await page(body(300), head(300))).toEqual([
      `article-title 1: ${said(300)}`,
      `heading 1: ${said(300)}`,
      `title-element 1: ${said(300)}`,
    ])
    expect(await page(body(301), head(301))).toEqual([])
    expect(await page(text, `<title>${said(1_000_000)}</title>`)).toEqual([])
  })

  test('may say a great deal without giving many titles', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => index)
    const found = await page(
      many.map((index) => `<h1>甲${index}</h1>`).join(''),
      many.map((index) => meta(`乙${index}`)).join(''),
    )
    expect(found).toHaveLength(20)
    expect([found[0], found[10]]).toEqual(['article-title —: 乙0', 'heading 1: 甲0'])
  })

  test('with a title that was cut within a character gives none', async () => {
    const bytes = Buffer.concat([Buffer.from('<html><title>工作要'), Buffer.from([0xe7, 0x82])])
    expect(await titles(Buffer.concat([bytes, Buffer.from(`</title><p>${BODY}`)]), 'a.html')).toEqual([])
  })

  test('tells the same in a web archive', async () => {
    const inside = `<title>工作要点</title><h1>工作要点</h1><p>${BODY}</p>`
    const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n----x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(inside).toString('base64')}\r\n----x--\r\n`
    expect(await titles(mht, 'a.mht')).toEqual(['heading 1: 工作要点', 'title-element 1: 工作要点'])
  })
})

test.each<[string, string, readonly string[]]>([
  ['a first heading', `# 甲市 *工作*要点\n\n${BODY}\n\n## 一、总体要求\n`, ['heading 1: 甲市 工作要点']],
  ['a heading that is underlined', `甲市\n\n工作要点\n===\n\n${BODY}`, ['heading 2: 工作要点']],
  ['a heading in HTML', `<h1 align="center">工作要点</h1>\n\n${BODY}\n\n## 保障\n`, ['heading 1: 工作要点']],
  ['no chapters', `工作要点\n\n# 一、总体要求\n\n# 二、保障\n\n${BODY}`, []],
])('Markdown has %s', async (_, text, expected) => {
  expect(await titles(text, 'a.md')).toEqual(expected)
})

describe('a Word document', () => {
  const of = (id: string) => `<w:pStyle w:val="${id}"/>`
  const size = (half: number) => `<w:sz w:val="${half}"/>`
  const docx = (body: string, parts: Readonly<Record<string, string>> = {}) =>
    titles(docxOf(`${body}${p(run(BODY, size(32)))}`, parts), 'a.docx')
  const styles = (inner: string) => ({ 'word/styles.xml': partOf('styles', inner) })
  const core = (title: string) => ({
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
  })

  test.each<[string, string, string, readonly string[]]>([
    [
      'the style of titles, before headings',
      p(run('工作要点'), of('a5')) + p(run('总体要求'), of('1')),
      style('paragraph', 'a5', '', 'Title') + style('paragraph', '1', '', 'heading 1'),
      ['heading 1: 工作要点'],
    ],
    [
      'a style that is based on it',
      p(run('甲市')) + p(run('工作要点'), of('x')),
      style('paragraph', 'a5', '', 'Title') + style('paragraph', 'x', '<w:basedOn w:val="a5"/>', '某市样式'),
      ['heading 2: 工作要点'],
    ],
    [
      'a heading, by its style or by its outline',
      p(run('通知'), of('1')) +
        p(run('工作要点'), '<w:outlineLvl w:val="0"/>') +
        p(run('甲'), '<w:outlineLvl w:val="9"/>'),
      style('paragraph', '1', '', 'heading 1'),
      ['heading 1: 通知', 'heading 2: 工作要点'],
    ],
    [
      'none by the style of chapters',
      p(run('工作要点')) + p(run('一、总体要求'), of('1')),
      style('paragraph', '1', '', 'heading 1'),
      [],
    ],
    [
      'none in what another paragraph runs into',
      p(run('甲市'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p(run('要点'), of('a5')),
      style('paragraph', 'a5', '', 'Title'),
      [],
    ],
    [
      'none whose words are hidden or deleted, and of others only what is read',
      p(run('旧题', '<w:vanish/>'), of('a5')) +
        p(`<w:del>${run('旧题').replaceAll('w:t', 'w:delText')}</w:del>`, of('a5')) +
        p(run('工作') + run('旧', '<w:vanish/>') + run('要点'), of('a5')),
      style('paragraph', 'a5', '', 'Title'),
      ['heading 1: 工作要点'],
    ],
  ])('has %s', async (_, body, inner, expected) => {
    expect(await docx(body, styles(inner))).toEqual(expected)
  })

  test('has its largest letters, those of the letterhead first, over all lines of one size', async () => {
    const body =
      p(run('甲市人民政府文件', size(124))) +
      p(run('甲政发〔2024〕1号', size(32))) +
      p(run('关于印发', size(44))) +
      p(`${run('工作', size(44))}<w:r><w:br/></w:r>${run('要点的通知', size(43))}`) +
      p(run('一、总体要求', size(44))) +
      table([row([`<w:tc>${p(run('表中的字', size(90)))}</w:tc>`, `<w:tc>${p(run('乙'))}</w:tc>`])])
    expect(await docx(body)).toEqual([
      'large-type 1: 甲市人民政府文件',
      'large-type 3–5: 关于印发\n工作\n要点的通知',
    ])
  })

  test.each([
    ['hardly larger than the text', 36, []],
    ['larger', 37, ['large-type 1: 工作要点']],
  ])('has no title in letters %s', async (_, half, expected) => {
    expect(await docx(p(run('工作要点', size(half))))).toEqual(expected)
  })

  test('takes the size of letters from their style', async () => {
    const inner = style('paragraph', 'x', `<w:rPr>${size(44)}</w:rPr>`)
    expect(await docx(p(run('工作要点'), of('x')), styles(inner))).toEqual(['large-type 1: 工作要点'])
  })

  test('tells large letters only where it begins', async () => {
    const below = (lines: number) => p(run('甲')).repeat(lines) + p(run('工作要点', size(44)))
    expect(await docx(below(59))).toEqual(['large-type 60: 工作要点'])
    expect(await docx(below(60))).toEqual([])
  })

  test.each<[string, readonly string[]]>([
    [' 甲市工作要点 ', ['title-element —: 甲市工作要点']],
    ['', []],
    ['Microsoft Word - 通知', []],
    ['通知.docx', []],
    ['PowerPoint Presentation', []],
    ['&#x4e00;</dc:title>', []],
  ])('with properties that call it “%s”', async (title, expected) => {
    expect(await docx('', core(title))).toEqual(expected)
  })

  test('takes over what a page within it has on a line', async () => {
    const chunk = `<html><head><title>网站</title></head><body><h1>工作要点</h1><p>${BODY}</p></body></html>`
    const bytes = docxOf(`${p(run('甲'))}<w:altChunk r:id="r1"/>`, {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/aFChunk" Target="a.html"/></Relationships>',
      'word/a.html': chunk,
    })
    expect(await titles(bytes, 'a.docx')).toEqual(['heading 2: 工作要点'])
  })
})

describe('printed pages', () => {
  const text = Array.from({ length: 8 }, (_, index) => `这是第${index}段要认真抓好落实的文字。`)
  const hex = (title: string) => `<FEFF${Buffer.from(title, 'utf16le').swap16().toString('hex')}>`

  test('of a PDF have their largest letters, and a title among its properties', async () => {
    const content = [
      words('甲市文件', 200, 800, { size: 30 }),
      words('甲市关于印发', 200, 760, { size: 20 }),
      words('工作要点的通知', 193, 736, { size: 20 }),
      words('旧题', 200, 700, { size: 28, before: '3 Tr' }),
      lines(text, 80, 640, 40),
    ].join('\n')
    const read = (title: string) =>
      titles(drawPdf([{ content }], { trailer: `/Info << /Title ${hex(title)} >>` }), 'a.pdf')
    const large = ['large-type 1: 甲市文件', 'large-type 2–3: 甲市关于印发\n工作要点的通知']
    expect(await read('工作要点')).toEqual([...large, 'title-element —: 工作要点'])
    expect(await read('Microsoft Word - 通知')).toEqual(large)
  })

  test('of an OFD have their largest letters, and a title among its properties', async () => {
    const page = [
      textObject({ words: '甲市工作要点', x: 60, y: 30, size: 8 }),
      ...text.map((each, index) => textObject({ words: each, x: 30, y: 60 + 20 * index, size: 5 })),
    ].join('')
    const ofd = packOfd({
      ...ofdFiles([page]),
      'OFD.xml': element(
        'OFD',
        '<ofd:DocBody><ofd:DocInfo><ofd:Title>要点</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>',
      ),
    })
    expect(await titles(ofd, 'a.ofd')).toEqual(['large-type 1: 甲市工作要点', 'title-element —: 要点'])
  })
})

test('an archive has the titles of its first document, then those on lines of the others', async () => {
  const page = (title: string) =>
    strToU8(
      `<html><head><title>${title}_甲市</title></head><body><h1>${title}</h1><p>${BODY}</p></body></html>`,
    )
  const zip = zipSync({ '附件1.html': page('工作要点'), '关于印发的通知.html': page('通知') })
  expect(await titles(zip, 'a.zip')).toEqual([
    'heading 1: 通知',
    'title-element —: 通知_甲市',
    'heading 3: 工作要点',
  ])
})
