import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkOwnPages } from '../../../src/site-settings/check-own-pages.ts'

let content: string
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'gangmu-pages-'))
})
afterEach(() => rmSync(content, { recursive: true, force: true }))

const HEAD = '---\ntitle: 联系我们\ndescription: 怎样告诉我们。\norder: 2\n---\n'

function check(pages: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(content, 'about', name)), { recursive: true })
    writeFileSync(join(content, 'about', name), text)
  }
  return checkOwnPages(content).flatMap(({ path, messages }) =>
    messages.map(
      ({ line, column, ruleId, fatal, reason }) =>
        `${path.slice(content.length + 1)}:${line}:${column} ${fatal ? '错误' : ''} ${ruleId} ${reason}`,
    ),
  )
}

describe('nothing is said of', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['no page', {}],
    ['a page', { 'contact.mdx': `${HEAD}\n## 电话\n\n<b>甲</b>，见[方法](/about/method/)。\n` }],
    ['a page without an order', { 'a.mdx': '---\ntitle: 甲\ndescription: 乙\n---\n' }],
    ['a page of Windows', { 'a.mdx': `\uFEFF${HEAD.replaceAll('\n', '\r\n')}甲\r\n` }],
    [
      'comments, words and what the page defines',
      { 'a.mdx': `${HEAD}\nexport const 甲 = 1\n\n{/* 乙 */}\n\n{甲}{'{'}{2 + 3}\n` },
    ],
    ['the program’s own page, to begin from', { 'index.mdx': readFileSync('docs/about/index.mdx', 'utf8') }],
    ['what is no page', { 'a.md': '<', 'note.txt': '{' }],
  ])('%s', (_, pages) => {
    expect(check(pages)).toEqual([])
  })

  test('a file in the place of the folder', () => {
    writeFileSync(join(content, 'about'), '甲')
    expect(check({})).toEqual([])
  })
})

describe('what is wrong is told with file, line and column', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing in it', '', '1:1 错误 page-invalid 开头没有写题名和说明'],
    ['no head', '# 甲\n', '1:1 错误 page-invalid 开头没有写题名和说明'],
    ['a head behind a blank line', `\n${HEAD}`, '1:1 错误 page-invalid 开头没有写题名和说明'],
    ['no description', '---\ntitle: 甲\n---\n', '2:1 错误 page-invalid description：缺少这一项'],
    ['an empty title', '---\ndescription: 甲\ntitle: ""\n---\n', '3:1 错误 page-invalid title：'],
    ['an order in words', HEAD.replace('2', '二'), '4:1 错误 page-invalid order：应为数字'],
    ['an unknown key', HEAD.replace('order', 'oder'), '4:1 错误 page-invalid 不认识的键 oder'],
    [
      'an unknown key, on Windows',
      `\uFEFF${HEAD.replace('order', 'oder').replaceAll('\n', '\r\n')}`,
      '4:1 错误 page-invalid 不认识的键 oder',
    ],
    ['YAML that is none', '---\ntitle: [\n---\n', '2:9 错误 page-invalid YAML 写法有误'],
    ['a tag without its end', `${HEAD}\n甲<b>乙\n`, '7:1 错误 page-invalid MDX 写法有误：标签没有成对'],
    ['a brace without its end', `${HEAD}\n甲\n\n乙 { 丙\n`, '9:6 错误 page-invalid MDX 写法有误：到文字结束'],
    ['an end without its tag', `${HEAD}\n甲</b>\n`, '7:3 错误 page-invalid MDX 写法有误：有结束的标签'],
    ['words in braces', `${HEAD}\n甲{乙 丙}\n`, '7:4 错误 page-invalid MDX 写法有误：花括号里不是式子'],
    ['a component of nowhere', `${HEAD}\n甲<Foo>乙</Foo>\n`, '7:2 错误 page-invalid 网页上没有“Foo”这个组件'],
    [
      'a name in braces',
      `${HEAD}\n例如 /{编号}/ 这样。\n`,
      '7:5 错误 page-invalid 网页上没有“编号”这个组件或者变量',
    ],
    ['a comment of HTML', `${HEAD}\n<!-- 注 -->\n`, '7:2 错误 page-invalid MDX 写法有误：< 后面应是标签'],
  ])('%s', (_, text, message) => {
    const [first = '', ...more] = check({ 'contact.mdx': text, 'right.mdx': HEAD })
    expect(more).toEqual([])
    expect(first).toContain(`about/contact.mdx:${message}`)
  })

  test('in folders too', () => {
    expect(check({ 'a/b.mdx': '' })).toEqual([expect.stringContaining('about/a/b.mdx:1:1 ')])
  })
})
