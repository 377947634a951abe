import { describe, expect, test } from 'vitest'
import { DocumentFault } from '../../../src/file-to-source/document-fault.ts'
import { decodePage } from '../../../src/file-to-source/text/decode-page.ts'
import { decodeText } from '../../../src/file-to-source/text/decode-text.ts'
import { toEncoding } from '../../support/documents/encode.ts'
import { henanSource } from '../../support/henan.ts'
import { worded } from '../../support/worded.ts'

describe('a Chinese text in', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const)(
    '%s is told without a mark',
    (encoding) => {
      expect(decodeText(toEncoding(henanSource, encoding))).toEqual({ text: henanSource, encoding })
    },
  )

  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const)('%s is told by its mark, which is no part of the text', (encoding, mark) => {
    const bytes = Buffer.concat([Buffer.from(mark), toEncoding('甲乙', encoding)])
    expect(decodeText(bytes)).toEqual({ text: '甲乙', encoding })
  })

  /** `〔` A1B2, `〇` A996 and `𠮷` 9534B235 in GB 18030—2005. */
  test('GB 18030 holds characters of two and four bytes', () => {
    const sentence = Buffer.from('d2d4c9cfb9a4d7f7b0b4d5d5b9e6b6a8c2e4cab5a1a3', 'hex')
    expect(decodeText(Buffer.concat([sentence, Buffer.from('a1b2a9969534b235a1a3', 'hex')])).text).toMatch(
      /〔〇𠮷。$/u,
    )
  })
})

describe('what is not decided is said', () => {
  const reasonOf = (bytes: Uint8Array): unknown => {
    try {
      return decodeText(bytes)
    } catch (error) {
      return error instanceof DocumentFault && [error.finding.code, worded(error.finding).values?.reason]
    }
  }
  const gb = toEncoding(henanSource, 'gb18030')

  /** 法治政府建設工作安排 in Big5. */
  const BIG5 = 'aa6baa76ac46a9b2abd8b35da475a740a677b1c6'
  /** 행정부는 계획을 in EUC-KR. */
  const EUC_KR = 'c7e0c1a4bacec1c220b0e8c8b9c0bb'

  test.each<[string, Uint8Array]>([
    ['Big5', Buffer.from(BIG5.repeat(20), 'hex')],
    ['EUC-KR', Buffer.from(EUC_KR.repeat(20), 'hex')],
    ['a photograph’s bytes', Uint8Array.from({ length: 5000 }, (_, n) => (n * n * 31 + n * 7) & 0xff)],
    ['UTF-8 with one byte spoilt', Buffer.from(henanSource).fill(0xff, 3000, 3001)],
    ['GB 18030 cut in mid-character', gb.subarray(0, gb.length - 3)],
  ])('%s', (_, bytes) => {
    expect(reasonOf(bytes)).toEqual([
      'encoding-undecided',
      expect.stringMatching(/^不是 UTF-8（第 \d+ 个字节/u),
    ])
  })

  test('a mark that the bytes belie', () => {
    expect(reasonOf(Uint8Array.of(0xff, 0xfe, 0x61))).toEqual([
      'encoding-undecided',
      expect.stringContaining('UTF-16（小端）'),
    ])
  })
})

describe('a page whose system cut a character in two is read as browsers do', () => {
  const page = (label: string) =>
    `<html><head><meta charset="${label}">\n<title>${'法治政府建设'.repeat(3)}甲</title></head><body>${henanSource}`
  /** A page without the last byte of the title's last character. */
  const cut = (encoding: 'utf-8' | 'gb18030', label: string) => {
    const bytes = toEncoding(page(label), encoding)
    const at = bytes.indexOf('</title>') - 1
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
  }

  test.each([
    ['utf-8', 'utf-8'],
    ['gb18030', 'gb2312'],
    ['gb18030', 'GBK'],
    ['utf-8', 'none-at-all'],
  ] as const)('in %s, declared as %s', (encoding, label) => {
    expect(decodePage(cut(encoding, label))).toEqual({
      ...{ text: page(label).replace('甲</title>', '\uFFFD</title>'), encoding },
      damage: { characters: 1, places: '第 2 行' },
    })
  })

  test('a whole page is not damaged, whatever it declares', () => {
    expect(decodePage(toEncoding(page('utf-8'), 'gb18030'))).toMatchObject({
      encoding: 'gb18030',
      damage: null,
    })
  })

  test('a replacement character of its own is none of the damage', () => {
    const bytes = Buffer.from(`${page('utf-8')}\uFFFD`)
    expect(decodePage(bytes).damage).toBeNull()
    expect(decodePage(Buffer.concat([bytes, Buffer.of(0xff)])).damage?.characters).toBe(1)
  })

  test('more than five damaged places refuse it', () => {
    const bytes = Buffer.concat([
      Buffer.from(page('utf-8')),
      ...Array(6).fill(Buffer.from('\xff甲', 'latin1')),
    ])
    expect(() => decodePage(bytes)).toThrow('encoding-undecided')
  })
})
