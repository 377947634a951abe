import { expect, test } from 'vitest'
import { closeAccount } from '../../../src/file-to-source/close-account.ts'
import { parseBounded } from '../../../src/file-to-source/html/bounded-tree.ts'
import { countPage } from '../../../src/file-to-source/html/count-page.ts'
import { readHtml } from '../../../src/file-to-source/html/read-html.ts'
import { readMarkdown } from '../../../src/file-to-source/markdown/read-markdown.ts'

const PAGE = `<!doctype html>
<title>题</title><style>.x{display:none}</style><script>var 甲</script>
<body><nav>菜单</nav><h1>某市工作要点</h1><template><p>模板</p></template><noscript><p>无</p></noscript>
<div id="zoom"><p>一、甲<!-- 注 --><span class="x">藏</span>乙<s>划</s></p>
<table><caption>表</caption><tr><th>序号<th>任务<script>1</script><tr><td>1<td hidden>匿<td>丙</table>
<p><textarea>填</textarea><select><option>选</select><button>按</button><svg><text>图</text></svg>
<math><mi>x</mi></math><ruby>注<rp>(</rp><rt>zhù</rt></ruby></p><p>【打印】</p></div><footer>页脚</footer>`

test('every text of a page is read or left out by a named reason', () => {
  const { account, text } = accountOf(readHtml(PAGE))
  expect(text).toBe(
    '某市工作要点\n一、甲乙\n表\n序号\t任务\n1\t丙\n〔图1：原件中的图，未转成文字〕〔公式1：原件中的公式，未转成文字〕注\n',
  )
  const sums = Map.groupBy(account.entries, ({ kind }) => kind)
  const characters = Object.fromEntries(
    [...sums].map(([kind, entries]) => [kind, entries.reduce((sum, each) => sum + each.characters, 0)]),
  )
  expect(characters).toMatchObject({
    ...{ 'outside-body': 5, 'program-text': 16 + 4 + 2 + 1, 'hidden-text': 2, 'struck-text': 1 },
    ...{
      'prompt-text': 2,
      'tool-line': 5,
      'picture-text': 1,
      formula: 1,
      alternative: '<p>无</p>('.length + 3,
    },
  })
  expect(account.original).toBe(account.read + account.leftOut)
})

test('what stands where in the page is told by its lines', () => {
  const { account } = accountOf(readHtml(PAGE))
  const lines = account.entries.flatMap(({ kind, line, at }) => (kind === 'read' ? [[line, at.line]] : []))
  expect(lines).toEqual([
    ...[
      [1, 3],
      [2, 4],
      [3, 5],
      [4, 5],
      [5, 5],
      [6, 6],
    ],
  ])
})

test.each([
  ['a block', '<p>甲</p><div id="zoom"><p>乙丙丁</p></div>', '<p>甲</p><div id="zoom"></div>'],
  ['a row', '<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>', '<table><tr><td>甲<td>乙</table>'],
  ['a script', '<script>var a</script><p>甲', '<p>甲'],
])('a reader that skips %s is found out', (_, whole, read) => {
  const counted = countPage(parseBounded(whole).root)
  expect(() => closeAccount({ ...readHtml(read), counted }, null)).toThrow('account-open')
})

test('Markdown: every text, mark and address is read or left out', () => {
  const { text, account } = accountOf(
    readMarkdown(
      '# 甲\n\n1. 乙[丙](a.html "题")<del>丁</del>戊<br>己\n2. ![图](b.png)\n\n- 庚\n\n<p hidden>辛</p>\n\n```js x\n壬\n```\n\n| 癸 | <s>子</s> |\n|---|---|\n\n***\n',
    ),
  )
  expect(text).toBe('甲\n1. 乙丙戊\n己\n2. 〔图1：原件中的图，未转成文字〕\n庚\n壬\n癸\t\n')
  expect(account.original).toBe(account.read + account.leftOut)
})

function accountOf(read: ReturnType<typeof readHtml>) {
  return { text: read.text, account: closeAccount(read, null) }
}
