import { describe, expect, test } from 'vitest'
import { closeAccount } from '../../../src/file-to-source/close-account.ts'
import type { FormatText } from '../../../src/file-to-source/line-writer.ts'
import { readMarkdown } from '../../../src/file-to-source/markdown/read-markdown.ts'
import { readMht } from '../../../src/file-to-source/mht/read-mht.ts'
import { readText } from '../../../src/file-to-source/text/read-text.ts'

/** As if its reader had skipped what is between the braces: what is read without that is counted with it. */
const MARKED = /\{(?<words>[^}]*)\}/u
const skipping = (marked: string, read: (document: string) => FormatText) => {
  const whole = read(marked.replace(MARKED, '$<words>'))
  return { whole, skipped: { ...read(marked.replace(MARKED, '')), counted: whole.counted } }
}
const mht = (body: string, more = '') =>
  readMht(
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${'一、持续推进依法行政。'.repeat(9)}${body}\r\n${more}--x--\r\n`,
    ),
  )
const part = (words: string) => `--x\r\nContent-Type: text/css; charset=utf-8\r\n\r\n${words}\r\n`

/** Word files, pages, PDF and OFD have tests of the kind of their own, beside their readers’. */
describe('a reader that skips something does not close the account', () => {
  test.each<[string, ReturnType<typeof skipping>]>([
    ['a line of a text', skipping('甲\n{乙}\n丙', readText)],
    ['a paragraph of Markdown', skipping('甲\n\n{乙}\n\n丙', readMarkdown)],
    ['emphasis in Markdown', skipping('甲{**乙**}丙', readMarkdown)],
    ['code in Markdown', skipping('甲\n\n{```\n乙\n```}\n', readMarkdown)],
    ['a cell of Markdown', skipping('| 甲 | {乙} |\n|---|---|\n| 丙 | 丁 |', readMarkdown)],
    ['HTML in Markdown', skipping('甲\n\n{<div>乙</div>}\n', readMarkdown)],
    ['an item’s mark in Markdown', skipping('甲\n\n{1. }乙', readMarkdown)],
    ['a block of a web archive', skipping('<p>甲</p>{<p>乙</p>}', (body) => mht(body))],
    ['a part of a web archive', skipping(`{${part('p::before')}}`, (more) => mht('', more))],
  ])('%s', (_, { whole, skipped }) => {
    expect(() => closeAccount(skipped, null)).toThrow('account-open')
    expect(closeAccount(whole, null).original).toBeGreaterThan(0)
  })
})
