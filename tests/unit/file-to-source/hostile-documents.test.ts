import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runProgram } from '../../../scripts/programs/run-program.ts'
import { readDocument } from '../../../src/library/plan-folder/read-document.ts'
import {
  assemblePdf,
  docxOf,
  LAUGHS,
  lyingZipBomb,
  many,
  pdfOf,
  zipBomb,
} from '../../support/documents/hostile-documents.ts'
import { fileToSource } from '../../support/read-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

const codeOf = async (bytes: Uint8Array, name: string) => {
  const read = await fileToSource(bytes, name)
  return 'code' in read ? read.code : 'read'
}
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** One letter of a stored part changed, its check sum left as it was. */
const oneLetterChanged = () => {
  const bytes = Buffer.from(docxOf(paragraph('超过600项'), {}, 0))
  bytes[bytes.indexOf('600')] = 0x39
  return bytes
}

describe('what is made to break a reader is refused with a reason', () => {
  test.each<[string, string, () => Uint8Array, string]>([
    ['a ZIP bomb', 'a.docx', () => zipBomb(100), 'archive-too-large'],
    ['a ZIP bomb that lies about its size', 'a.docx', () => lyingZipBomb(100, 1000), 'document-broken'],
    ['a letter that its check sum belies', 'a.docx', oneLetterChanged, 'document-broken'],
    [
      'an entity bomb',
      'a.docx',
      () => docxOf('', { 'word/document.xml': `${LAUGHS}<x>&e9;</x>` }),
      'document-broken',
    ],
    ['XML within XML', 'a.docx', () => docxOf('<w:sdt>'.repeat(100_000)), 'document-too-deep'],
    ['a million elements', 'a.docx', () => docxOf('<w:p/>'.repeat(1_000_001)), 'document-too-complex'],
    ['XML that ends too early', 'a.docx', () => docxOf('</w:body>'), 'document-broken'],
    ['more text than a plan has', 'a.docx', () => docxOf(paragraph('中'.repeat(2_000_001))), 'text-too-long'],
    ['elements within elements', 'a.html', () => Buffer.from('<div>'.repeat(100_000)), 'document-too-deep'],
    [
      'tables within tables',
      'a.html',
      () => Buffer.from('<table><tr><td>'.repeat(50_000)),
      'document-too-deep',
    ],
    [
      'formatting that each paragraph takes up again',
      'a.html',
      () => Buffer.from(`<!doctype html>${many(50_000, (n) => `<b a=${n}>`)}${'<p>'.repeat(50_000)}`),
      'document-too-deep',
    ],
    [
      'pages within themselves',
      'a.pdf',
      () =>
        assemblePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>']),
      'document-broken',
    ],
    ['a page of nothing', 'a.pdf', () => pdfOf(Buffer.from(' ')), 'no-text-layer'],
    ['a PDF of one line', 'a.pdf', () => Buffer.from('%PDF-1.5\n'), 'document-broken'],
    [
      'brackets within brackets',
      'a.pdf',
      () => Buffer.from(`%PDF-1.5\n1 0 obj\n${'['.repeat(100_000)}`),
      'document-broken',
    ],
    ['nine megabytes of text', 'a.txt', () => Buffer.from('中'.repeat(3 * 2 ** 20)), 'source-too-large'],
  ])('%s', async (_, name, make, code) => {
    expect(await codeOf(make(), name)).toBe(code)
  })

  test.each(['a.docx', 'a.PDF'])('bytes that are no document, by the name of %s', async (name) => {
    const bytes = Buffer.from('00ff81fe00c3280001ff', 'hex')
    expect(await codeOf(bytes, name)).toBe('document-broken')
    expect(await codeOf(bytes, 'a.txt')).toBe('encoding-undecided')
    expect(await codeOf(Buffer.from('（一）甲。\n'), name)).toBe('read')
  })

  test('what is said of a broken PDF is Chinese', async () => {
    const fault = await fileToSource(Buffer.from('%PDF-1.5\n'), 'a.pdf')
    expect(fault).toHaveProperty('values.reason', 'PDF 的结构不完整，读不出页面')
  })

  test('brackets, asterisks and angles of Markdown in great number are text', async () => {
    for (const mark of ['[', '*', '<', '`', '_', '|', '#', '~'])
      expect(await codeOf(Buffer.from(`${mark.repeat(2000)}甲`), 'a.md')).toBe('read')
  })
})

describe('forms that cannot be read are told by their first bytes', () => {
  test.each([
    ['89504e470d0a1a0a', /图片（PNG）/u],
    ['ffd8ffe0', /图片（JPEG）/u],
    ['526172211a07', /RAR/u],
  ])('%s', async (hex, what) => {
    expect(await fileToSource(Buffer.from(hex, 'hex'), 'plan.txt')).toMatchObject({
      ...{ code: 'format-unsupported', values: { what: expect.stringMatching(what) } },
    })
  })
})

test('reading that takes too long is stopped', async () => {
  const file = join(folder, 'long.md')
  writeFileSync(file, `${'- '.repeat(50_000)}甲`)
  expect(await readDocument(file, undefined, 2)).toMatchObject({
    ...{
      code: 'reading-stopped',
      values: { resource: { reason: 'time' }, limit: { reason: 'seconds', number: 2 } },
    },
  })
})

describe('the whole program stays below 1 GB', () => {
  const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
  const REPORT = 'process.on("exit",()=>process._rawDebug("rss="+process.resourceUsage().maxRSS))'

  /** Kilobytes at most, the exit code and what was said. */
  const inspect = (name: string, bytes: Uint8Array | string) => {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    if (bytes === '') truncateSync(file, 200 * 2 ** 20)
    const args = ['--import', `data:text/javascript,${REPORT}`, 'scripts/inspect.ts', file]
    const { status, stderr } = runProgram('node', args, {
      cwd: ROOT,
    })
    rmSync(file)
    return { code: status, error: stderr, kilobytes: Number(/rss=(?<rss>\d+)/u.exec(stderr)?.groups?.rss) }
  }
  const HEAD = '题名\n一、部分\n'

  test.each<[string, string, () => Uint8Array | string, RegExp | null]>([
    ['a file of 200 MB', 'a.txt', () => '', /有 200 MB，超过 64 MB 的上限 source-too-large/u],
    [
      'a PDF that inflates to 600 MB',
      'a.pdf',
      () => pdfOf(Buffer.alloc(600 * 2 ** 20, 32)),
      /内存超过 800 MB，已经停止 reading-stopped/u,
    ],
    [
      'the longest text, one line',
      'a.txt',
      () => `${HEAD}（一）甲。${'全面推进依法行政，'.repeat(220_000)}`,
      null,
    ],
    [
      'the longest text, all of it edited',
      'a.txt',
      () => `${HEAD}${'（一）(甲),《乙》2020 年\n'.repeat(105_000)}`,
      /number-repeated/u,
    ],
  ])('%s', (_, name, make, message) => {
    const { code, error, kilobytes } = inspect(name, make())
    expect(error).toMatch(message ?? /rss/u)
    expect(error).not.toMatch(/\n\s+at |Error:/u)
    expect(code).toBe(message ? 1 : 0)
    expect(kilobytes).toBeGreaterThan(10_000)
    expect(kilobytes).toBeLessThan(1_000_000)
  })
})
