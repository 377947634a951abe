import { expect, test } from 'vitest'
import { readHtml } from '../../../src/file-to-source/html/read-html.ts'

const lines = (body: string, style = '') => {
  const { text, doubts } = readHtml(`<!doctype html><style>${style}</style><body><p>某市工作要点</p>${body}`)
  return { lines: text.split('\n').slice(1, -1), doubts: doubts.map(({ code }) => code) }
}

/** As Chromium 156 shows them. */
test.each<[style: string, first: string, eleventh: string]>([
  ['decimal', '1.', '11.'],
  ['decimal-leading-zero', '01.', '11.'],
  ['lower-roman', 'i.', 'xi.'],
  ['UPPER-ALPHA', 'A.', 'K.'],
  ['cjk-ideographic', '一、', '十一、'],
  ['simp-chinese-informal', '一、', '十一、'],
  ['simp-chinese-formal', '壹、', '壹拾壹、'],
  ['cjk-decimal', '一、', '一一、'],
  ['cjk-heavenly-stem', '甲、', '一一、'],
  ['cjk-earthly-branch', '子、', '戌、'],
  ['"第" ', '第', '第'],
])('a list in the style %s shows %s and %s', (style, first, eleventh) => {
  const of = (start: number) =>
    lines(`<ol start=${start} style='list-style:${style} inside'><li>项</ol>`).lines
  expect([...of(1), ...of(11)]).toEqual([`${first}项`, `${eleventh}项`])
})

test.each<[string, string, string, readonly string[]]>([
  ['none', '<ol class=a><li>甲<li>乙</ol>', '.a{list-style:none}', ['甲', '乙']],
  ['none on the items', '<ol><li>甲</ol>', 'li{list-style-type:none}', ['甲']],
  ['items that are no items', '<ol><li>甲</ol>', 'li{display:block}', ['甲']],
  ['bullets', '<ul><li>甲</ul>', '', ['甲']],
  ['numbers of a list without order', '<ul><li>甲<li>乙</ul>', 'ul{list-style:decimal}', ['1.甲', '2.乙']],
  ['numbers that go down', '<ol reversed><li>甲<li>乙</ol>', '', ['2.甲', '1.乙']],
  ['a value', '<ol><li>甲<li value=7>乙<li>丙</ol>', '', ['1.甲', '7.乙', '8.丙']],
  ['an item that is hidden is not counted', '<ol><li>甲<li hidden>藏<li>乙</ol>', '', ['1.甲', '2.乙']],
  ['a list within a list', '<ol><li>甲<ol type=a><li>乙</ol><li>丙</ol>', '', ['1.甲', 'a.乙', '2.丙']],
  [
    'counters before headings',
    '<h2>甲</h2><h3>乙</h3><h3>丙</h3><h2>丁</h2><h3>戊</h3>',
    'body{counter-reset:p}h2{counter-increment:p;counter-reset:t}h3{counter-increment:t}' +
      'h2::before{content:counter(p,cjk-ideographic) "、"}h3:before{content:"（" counter(t, cjk-ideographic) "）"}',
    ['一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊'],
  ],
  [
    'a counter that there is around the elements already',
    '<div class=a><h2>甲</h2><h3>乙</h3><h2>丙</h2><h3>丁</h3></div>',
    '.a{counter-reset:t}h2{counter-reset:t}h3{counter-increment:t}h3::before{content:counter(t) ")"}',
    ['甲', '1)乙', '丙', '2)丁'],
  ],
  ['a list that begins with a list', '<ol><li><ol><li>甲</ol></ol>', '', ['1. 1.甲']],
  [
    'counters within each other',
    '<ol><li>甲<ol><li>乙<li>丙</ol></ol>',
    'ol{counter-reset:i;list-style:none}li::before{counter-increment:i;content:counters(i,".") "\\3001"}',
    ['1、甲', '1.1、乙', '1.2、丙'],
  ],
  [
    'words that a style writes',
    '<p class=a data-x=乙>甲</p>',
    '.a::before{content:"【" attr(data-x) "】"}.a::after{content:"。"}',
    ['【乙】甲。'],
  ],
  [
    'ornaments and icons are none',
    '<p class=a>甲',
    '.a::before{content:"\\e900 ●"}.a::after{content:""}',
    ['甲'],
  ],
  ['a mark of its own', '<ol><li>甲', 'li::marker{content:"(" counter(list-item) ") "}', ['(1) 甲']],
])('%s', (_, body, style, expected) => {
  expect(lines(body, style)).toEqual({ lines: expected, doubts: [] })
})

test('an editor’s lists of pictures are written as its menu says, and doubted once for each list', () => {
  const list = (name: string) =>
    `<ol class="${name} list-paddingleft-1"><li><p>甲</p></li><li><p>乙</p></li></ol>`
  expect(lines(list('custom_cn') + list('custom_cn2') + list('custom_num1'), 'ol{list-style:none}')).toEqual({
    lines: ['一、甲', '二、乙', '(一)甲', '(二)乙', '1)甲', '2)乙'],
    doubts: Array(3).fill('numbering-unknown'),
  })
})

test('a style that is not known is doubted', () => {
  expect(lines('<ol style="list-style-type:my-own"><li>甲</ol>')).toEqual({
    ...{ lines: ['1.甲'], doubts: ['numbering-unknown'] },
  })
})

test('a number that is written as well is kept, and doubted', () => {
  const { text, doubts } = readHtml('<p>题</p><ol><li>一、甲<li>2021年<li>3.5亿元<li>㈡乙</ol>')
  expect(text).toBe('题\n1.一、甲\n2.2021年\n3.3.5亿元\n4.㈡乙\n')
  expect(doubts).toEqual([
    { code: 'numbering-doubled', line: 2, values: { label: '1.', written: '一、' } },
    { code: 'numbering-doubled', line: 5, values: { label: '4.', written: '㈡' } },
  ])
})
