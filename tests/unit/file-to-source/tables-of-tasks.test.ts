import { expect, test } from 'vitest'
import { runPipeline } from '../../../src/pipeline.ts'
import { docxOf } from '../../support/documents/hostile-documents.ts'
import { cell, p, row, run, table } from '../../support/documents/word-xml.ts'
import { fileToSource } from '../../support/read-file.ts'

/** The tasks of a document, with what stands above them and who leads. */
async function tasksOf(bytes: Uint8Array, name: string) {
  const document = await fileToSource(bytes, name)
  if ('code' in document) throw new Error(document.code)
  const { plan } = runPipeline({ ...document, settings: null })
  return plan.tasks.map(({ id, chapter, title, text, organizations }) => ({
    id,
    chapter,
    title,
    rows: text.split('\n').length,
    units: organizations.map(({ role, text: words }) => `${role} ${words}`),
  }))
}

const EXPECTED = [
  { id: '1', chapter: 1, title: '修石阶', rows: 1, units: ['lead 甲局', 'support 乙局'] },
  { id: '2', chapter: 1, title: '修护栏', rows: 2, units: ['lead 甲局', 'lead 丙局', 'support 丁局'] },
  { id: '3', chapter: 2, title: '清淤', rows: 1, units: ['lead 戊局'] },
]

test('a Word table with merged cells, its head on two lines', async () => {
  const [starts, goesOn] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>']
  const cells = (...words: readonly string[]) => words.map((each) => cell([each]))
  const rows = [
    row([
      ...['类别', '序号', '工作任务'].map((each) => cell([each], starts)),
      cell(['责任分工'], '<w:gridSpan w:val="2"/>'),
    ]),
    row([...['', '', ''].map((each) => cell([each], goesOn)), ...cells('牵头单位', '配合单位')]),
    row([cell(['一、渡口'], starts), ...cells('1', '修石阶', '甲局', '乙局')]),
    row([cell([''], goesOn), cell(['2'], starts), ...cells('修护栏', '甲局', '')]),
    row([cell([''], goesOn), cell([''], goesOn), ...cells('刷油漆', '丙局', '丁局')]),
    row(cells('二、河道', '3', '清淤', '戊局', '')),
  ]
  const bytes = docxOf(p(run('甲县2021年水利工作安排')) + table(rows))
  expect(await tasksOf(bytes, 'a.docx')).toEqual(EXPECTED)
})

test('a table of a web page with cells over several rows and columns', async () => {
  const html = `<!doctype html><meta charset=utf-8><body><p>甲县2021年水利工作安排</p><table>
<tr><td rowspan=2>类别<td rowspan=2>序号<td rowspan=2>工作任务<td colspan=2>责任分工
<tr><td>牵头单位<td>配合单位
<tr><td rowspan=3>一、渡口<td>1<td>修石阶<td>甲局<td>乙局
<tr><td rowspan=2>2<td>修护栏<td>甲局<td>
<tr><td>刷油漆<td>丙局<td>丁局
<tr><td>二、河道<td>3<td>清淤<td>戊局<td>
</table>`
  expect(await tasksOf(new TextEncoder().encode(html), 'a.html')).toEqual(EXPECTED)
})
