import { expect, test } from 'vitest'
import { docxOf, partOf } from '../../support/documents/hostile-documents.ts'
import { level, list, num, p, run } from '../../support/documents/word-xml.ts'
import { readAsLines } from '../../support/read-as-lines.ts'

const docx = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  readAsLines(docxOf(body, parts), 'a.docx')
const numbered = (levels: string, lists: string, body: string, styles = '') =>
  docx(body, {
    'word/numbering.xml': partOf(
      'numbering',
      `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${lists}`,
    ),
    'word/styles.xml': partOf('styles', styles),
  })
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

test('bullets are no text, and a format that is not known is said', async () => {
  const levels = level(0, 'bullet', '●') + level(1, 'hebrew1', '%2.')
  const { lines, readings, doubts } = await numbered(
    levels,
    list(1),
    p(run('甲'), num(1)) + p(run('乙'), num(1, 1)),
  )
  expect(lines).toEqual(['甲', '1.乙'])
  expect(readings).toEqual(['supplied-number 2: 1.'])
  expect(doubts).toEqual(['numbering-unknown'])
})

test('runs, tabs, breaks and symbols', async () => {
  const body = p(
    `${run('甲')}<w:r><w:tab/><w:t xml:space="preserve"> 乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Webdings" w:char="F061"/></w:r>`,
  )
  const { lines, readings, doubts } = await docx(body)
  expect(lines).toEqual(['甲\t 乙', '丙\u2011◻'])
  expect([readings, doubts]).toEqual([[], ['symbol-unread']])
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
  expect(readings).toEqual(['deleted-text 1: ', 'hidden-text 1: '])
})

test('notes, headers and the table of contents are left out, and recorded', async () => {
  const body =
    p(run('一、甲 1'), '<w:pStyle w:val="T"/>') + p(`${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>`)
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

test('words that run into a table of contents are read, what stands behind our own notes’ heading is not', async () => {
  const style = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
  const before = p(run('甲。'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>')
  const contents = p(run('一、乙 1'), '<w:pStyle w:val="T"/>')
  const body = before + contents + p(run('编者附记')) + p(run('编者附记（以下不是原文）')) + p(run('来源。'))
  const { lines, readings } = await docx(body, { 'word/styles.xml': partOf('styles', style) })
  expect(lines).toEqual(['甲。', '编者附记'])
  expect(readings).toEqual([
    'contents 2: 一、乙 1',
    'editor-notes 2: 编者附记（以下不是原文）',
    'editor-notes 2: 来源。',
  ])
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
