import { describe, expect, test } from 'vitest'
import { closeAccount } from '../../../src/file-to-source/close-account.ts'
import { readMht } from '../../../src/file-to-source/mht/read-mht.ts'
import { toEncoding } from '../../support/documents/encode.ts'
import { fileToSource } from '../../support/read-file.ts'

const SAID = '深入推进依法行政，加快建设法治政府。'
const PAGE = `<html><head><title>题</title></head><body><div class="TRS_Editor"><p>${SAID}</p></div></body></html>`

const quoted = (bytes: Buffer) =>
  [...bytes]
    .map((byte) =>
      byte > 0x7e || byte === 0x3d
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replaceAll(/(?:=[0-9A-F]{2}|[^=]){1,70}/gu, (line) => `${line}=\r\n`)
const folded = (bytes: Buffer) => bytes.toString('base64').replaceAll(/.{76}/gu, '$&\r\n')

interface Part {
  readonly headers: string
  readonly body: string
}
const archive = (head: string, parts: readonly Part[]) =>
  Buffer.from(
    `${head}\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n${parts
      .map(({ headers, body }) => `------=_Next\r\n${headers}\r\n\r\n${body}\r\n`)
      .join('')}------=_Next--\r\n`,
    'latin1',
  )
const RELATED =
  'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Next"'
const html = (encoding: string, charset: string, body: string): Part => ({
  headers: `Content-Type: text/html;\r\n\tcharset="${charset}"\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: http://a.example/art/1.html`,
  body,
})
const PLAIN = html('quoted-printable', 'utf-8', quoted(Buffer.from(PAGE)))

describe('a web archive is told and read', () => {
  test.each<[string, Buffer]>([
    [
      'Internet Explorer',
      archive(`From: "由 Internet Explorer 11保存"\r\nSubject: =?utf-8?B?6aKY?=\r\n${RELATED}`, [PLAIN]),
    ],
    [
      'Chrome',
      archive(
        `From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a.example/\r\nSubject: =?utf-8?Q?a?=\r\nDate: Mon, 1 Jan 2024 00:00:00 -0000\r\n${RELATED}`,
        [PLAIN],
      ),
    ],
    ['Word', archive(RELATED, [html('base64', 'utf-8', folded(Buffer.from(PAGE)))])],
    ['GBK', archive(RELATED, [html('quoted-printable', 'gb2312', quoted(toEncoding(PAGE, 'gb18030')))])],
    ['eight bits', archive(RELATED, [html('8bit', 'gbk', toEncoding(PAGE, 'gb18030').toString('latin1'))])],
    [
      'one part alone',
      Buffer.from(
        `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(Buffer.from(PAGE))}`,
      ),
    ],
    ['line feeds', Buffer.from(archive(RELATED, [PLAIN]).toString('latin1').replaceAll('\r', ''), 'latin1')],
    ['cut off at the end', archive(RELATED, [PLAIN]).subarray(0, -20)],
  ])('%s', async (_, bytes) => {
    const document = await fileToSource(bytes, 'a.mht')
    expect('code' in document ? document.code : document.original?.format).toBe('mht')
    expect('source' in document && document.source.text).toBe(`${SAID}\n`)
  })
})

test('a letter in plain text is none', async () => {
  const document = await fileToSource(Buffer.from('From: 甲\nTo: 乙\n\nMIME-Version: 1.0\n'), 'a.txt')
  expect('source' in document && document.source.text).toContain('To: 乙')
})

test('its sheets and pictures are the page’s, and other parts are left out by name', () => {
  const page = `<html><link rel=stylesheet href="cid:css-1@a"><body><div class="TRS_Editor"><p>${SAID}<i class=x>藏</i></p><p><img src="../p.png" alt=图></p></div>`
  const read = readMht(
    archive(RELATED, [
      html('8bit', 'utf-8', Buffer.from(page).toString('latin1')),
      { headers: 'Content-Type: text/css\r\nContent-ID: <css-1@a>', body: '.x{display:none}' },
      {
        headers: 'Content-Type: text/html\r\nContent-ID: <frame@a>',
        body: Buffer.from('<p>广告</p>').toString('latin1'),
      },
      {
        headers:
          'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a.example/p.png',
        body: 'iVBORw0KGgo=',
      },
    ]),
  )
  expect(read.text).toBe(`${SAID}\n〔图1：原件中的图，未转成文字〕\n`)
  expect([...read.pictures.keys()]).toEqual(['pictures/1.png'])
  const left = read.entries.flatMap(({ kind, characters, at }) =>
    kind !== 'read' && characters > 0 ? [[kind, characters, at]] : [],
  )
  expect(left).toEqual([
    ['hidden-text', 1, { line: 1 }],
    ['program-text', '.x{display:none}'.length, { part: 'css-1@a' }],
    ['alternative', 2, { part: 'frame@a' }],
  ])
  expect(() => closeAccount(read, null)).not.toThrow()
})

test('a page that only holds frames is read in its longest frame', () => {
  const frame = {
    headers: 'Content-Type: text/html; charset=utf-8',
    body: Buffer.from(`<p>${SAID.repeat(5)}</p>`).toString('latin1'),
  }
  const set = html('7bit', 'utf-8', '<html><frameset><frame src=1.html></frameset></html>')
  expect(readMht(archive(RELATED, [set, frame])).text).toBe(`${SAID.repeat(5)}\n`)
})

test('an archive without a page is refused', () => {
  expect(() => readMht(archive(RELATED, [{ headers: 'Content-Type: image/png', body: 'x' }]))).toThrow(
    'document-broken',
  )
})
