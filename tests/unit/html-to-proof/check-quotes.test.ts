import { expect, test } from 'vitest'
import { checkQuotes } from '../../../src/html-to-proof/check-quotes.ts'
import { htmlToText } from '../../../src/html-to-proof/html-to-text.ts'
import { runStages } from '../../support/stages.ts'

const PLAN = `甲市2021年度工作安排

一、台阶

（一）修建台阶。修建石阶三处。
（二）宣传台阶。广泛宣传。
`
const { plan, parts } = runStages(PLAN)
const quoted = { plan: { ...plan, id: 'jia-2021' }, parts }
const check = (html: string, own: string | null) =>
  checkQuotes(new Map([['/x/', htmlToText(html)]]), own, (id) => (id === 'jia-2021' ? quoted : null)).map(
    ({ code }) => code,
  )

test.each<[html: string, own: string | null, codes: readonly string[]]>([
  ['<a href="/jia-2021/1/"><span data-quote="jia-2021/task-1">修建台阶</span></a>', null, []],
  [
    '<a href="/jia-2021/2/"><span data-quote="jia-2021/task-1">修建台阶</span></a>',
    null,
    ['link-misdirected'],
  ],
  ['<span data-quote="jia-2021/task-1">修建石阶</span>', 'yi-2021', ['text-lost']],
  ['<span data-quote="bing-2021/task-1">修建台阶</span>', null, ['text-invented']],
  // Its own are checked with it, and so are those of its earlier versions.
  ['<span data-quote="jia-2021/task-1">修建石阶</span>', 'jia-2021', []],
  ['<span data-quote="jia-2021@1/task-1">修建石阶</span>', 'jia-2021', []],
  ['<span data-quote="jia-2021@1/task-1">修建石阶</span>', 'yi-2021', ['text-invented']],
  ['<div data-part="jia-2021/task-1"><p>修建石阶三处。</p></div>', null, ['text-invented']],
  ['<div data-part="jia-2021/task-1"><p>修建石阶三处。</p></div>', 'yi-2021', ['text-invented']],
  ['<div data-part="jia-2021/task-1"><p>修建石阶三处。</p></div>', 'jia-2021', []],
  ['<a href="/nowhere/"><span data-quote="">修建台阶</span></a>', null, ['link-misdirected']],
])('%s on a page of %s', (html, own, codes) => {
  expect(check(html, own)).toEqual(codes)
})
