import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { htmlToText } from '../../src/html-to-proof/html-to-text.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

test('edits of words that stand on the front page are told there', () => {
  const html = readFileSync(join(siteFolder('lone'), 'lone/index.html'), 'utf8')
  const { ids, links } = htmlToText(html)
  for (const id of ['correction-1', 'note-1']) {
    expect(ids, id).toContain(id)
    expect(links.map(({ href }) => href)).toContain(`#${id}`)
  }
  const words = html.replace(/<[^>]+>/gu, '')
  expect(words).toContain('误入英文单词。')
  expect(words).toContain('只供测试。')
})
