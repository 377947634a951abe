import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeKeys } from '../../../scripts/build/code-key.ts'

let folder: string
let content: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-key-'))
  content = join(folder, 'content')
  write('content/site.yaml', 'fonts: ../字体\nlogo: ../标志.png\n')
  write('字体/a.ttf', '甲')
  write('标志.png', '甲')
  write('content/about/contact.mdx', '甲')
  write('content/plans/jia-2021/source.txt', '甲')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), text)
}
const key = () => codeKeys(content, { site: null, base: '/' })

test.each([
  'content/site.yaml',
  'content/about/contact.mdx',
  'content/about/new.mdx',
  '字体/a.ttf',
  '标志.png',
])('what is made is another when %s is', (file) => {
  const before = key()
  expect(key()).toEqual(before)
  write(file, file.endsWith('.yaml') ? 'name: 某站\n' : '乙')
  const { pages, office } = key()
  expect([pages === before.pages, office === before.office]).toEqual([false, false])
})

test('a plan has a key of its own', () => {
  const before = key()
  write('content/plans/jia-2021/source.txt', '乙')
  expect(key()).toEqual(before)
})

test('folders that are links are looked into; what leads nowhere does no harm', () => {
  symlinkSync('../字体', join(content, 'fonts'))
  symlinkSync('nowhere', join(content, 'broken'))
  const before = key()
  write('字体/b.ttf', '甲')
  expect(key()).not.toEqual(before)
  write('content/site.yaml', 'fonts: nowhere\nlogo: fonts\n')
  expect(key()).not.toEqual(before)
})
