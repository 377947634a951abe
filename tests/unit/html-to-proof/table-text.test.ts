import { expect, test } from 'vitest'
import { htmlToText } from '../../../src/html-to-proof/html-to-text.ts'
import { documentToOffline } from '../../../src/plan-to-exports/offline/document-to-offline.ts'
import { documentOf } from '../../support/read-back/exported.ts'
import { runStages } from '../../support/stages.ts'

const partOf = (html: string) => htmlToText(`<div data-part="x/task-1">${html}</div>`).parts[0]
const table = (rows: string) =>
  `<div class="table" role="region" aria-label="表格" tabindex="0"><table><tbody>${rows}</tbody></table></div>`

test('a table is read back row by row, its cells parted by tabs', () => {
  const rows = '<tr><th scope="col">序号</th><th scope="col">任务</th></tr><tr><td>1</td><td>甲</td></tr>'
  expect(partOf(`<p>前</p>${table(rows)}<p>后</p>`)).toEqual({
    of: 'x/task-1',
    text: '前\n序号\t任务\n1\t甲\n后',
    unexpected: [],
  })
})

test.each([
  ['<tr><td></td><td>甲</td></tr>', '\t甲', 'an empty cell at the start'],
  ['<tr><td>甲</td><td></td><td>乙</td></tr>', '甲\t\t乙', 'an empty cell within'],
  ['<tr><td>甲</td></tr><tr><td>乙</td></tr>', '甲\n乙', 'rows of one cell'],
])('%s is %j: %s', (rows, text) => {
  expect(partOf(table(rows))?.text).toBe(text)
})

test.each([
  ['<tr><td hidden>甲</td></tr>', 'a hidden cell'],
  ['<tr><td colspan="2">甲</td></tr>', 'a cell over two columns, which no component writes'],
  ['<tr style="display:none"><td>甲</td></tr>', 'a row that is not shown'],
])('%s is unexpected: %s', (rows) => {
  expect(partOf(table(rows))?.unexpected).toHaveLength(1)
})

test('an empty cell of the first row heads no column, on the site and in the file for offline use', () => {
  const source = '某市工作安排\n一、甲\n附件1\n分工表\n事项\t单位\t\n\t牵头\t配合\n'
  const mdx = [...runStages(source).mdx.values()].find((text) => text.includes('事项')) ?? ''
  expect(mdx).toContain('<Row><Cell head="true">事项</Cell><Cell head="true">单位</Cell><Cell /></Row>')
  const offline = documentToOffline(documentOf(source).document, { css: '', script: '' })
  expect(offline).toContain('<tr><th scope="col">事项</th><th scope="col">单位</th><td></td></tr>')
})
