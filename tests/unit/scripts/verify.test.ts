import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { sha256 } from '../../../src/model/sha256.ts'
import { CRASH, run } from '../../support/commands.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const library = join(folder, 'library')
const copy = join(folder, 'copy')

beforeEach(() => {
  for (const each of [library, copy]) rmSync(each, { recursive: true, force: true })
  write('jia')
})

test.each<[string, () => void, RegExp]>([
  ['of a wrong key', () => appendFileSync(settings('jia'), 'bad: 1\n'), /不认识的键 bad settings-invalid/u],
  [
    'that has no plan',
    () => rmSync(join(library, 'plans/jia'), { recursive: true }),
    /没有找到要发布的文件/u,
  ],
  ['with two folders of one id', () => write('yi', 'jia'), /是另一个文件夹 jia 的编号/u],
])('content %s is not compared, and does not pass', (_, spoil, message) => {
  publish('<p>关于本站</p>')
  spoil()
  const { code, error, out } = run('verify', [copy], library)
  expect([code, error]).toEqual([1, expect.stringMatching(message)])
  expect(error).toContain('没有与原文核对')
  expect(error).not.toMatch(CRASH)
  expect(out).not.toContain('核对通过')
})

test('plans that only the copy has, or only the content, are told by their ids', () => {
  publish('<section data-part="bing/task-1">字</section>')
  const { code, error } = run('verify', [copy], library)
  expect(code).toBe(1)
  expect(error).toContain('网站有 bing，')
  expect(error).toContain('里有 jia，网站没有。')
})

function settings(id: string): string {
  return join(library, 'plans', id, 'plan.yaml')
}

function write(id: string, named = id): void {
  mkdirSync(join(library, 'plans', id), { recursive: true })
  writeFileSync(settings(id), `id: ${named}\nprovenance: { received: null, from: 测试, officialUrl: null }\n`)
  writeFileSync(
    join(library, 'plans', id, 'source.txt'),
    '甲市2021年工作安排\n一、部分\n（一）标题。正文。\n（二）标题。正文。\n',
  )
}

/** A copy of a site of one page. */
function publish(html: string): void {
  mkdirSync(copy, { recursive: true })
  writeFileSync(join(copy, 'index.html'), html)
  writeFileSync(join(copy, 'SHA256SUMS'), `${sha256(Buffer.from(html))}  index.html\n`)
}
