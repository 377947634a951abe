import { expect, test } from 'vitest'
import { readHtml } from '../../../src/file-to-source/html/read-html.ts'

/** The first bytes of a PNG. */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BODY = '<p>深入推进依法行政，加快建设法治政府。</p>'

test('a picture of the body is a mark, and kept where the page holds it', () => {
  const { text, entries, pictures } = readHtml(
    `<!doctype html><body><img src="logo.png"><div id="zoom"><img src="head.png">${BODY}` +
      `<p>如图<img src="data:image/png;base64,${PNG.toString('base64')}">：</p><p><img data-src="b.jpg" alt="流程图"></p>` +
      '<p><img src="icon_doc.gif"><img src="c.png" width="16"><img src="/images/word.gif">附件</p></div><img src="foot.png">',
  )
  expect(text.split('\n').slice(1, -1)).toEqual([
    '如图〔图2：原件中的图，未转成文字〕：',
    '〔图3：原件中的图，未转成文字〕',
    '附件',
  ])
  expect(entries.flatMap((each) => (each.kind === 'image' ? [each.text] : []))).toEqual([
    ...['head.png', '（没有说明）', '流程图', 'icon_doc.gif', 'c.png', '/images/word.gif'],
  ])
  expect([...pictures]).toEqual([['pictures/2.png', Uint8Array.from(PNG)]])
})
