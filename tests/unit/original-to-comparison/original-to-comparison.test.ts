import { describe, expect, test } from 'vitest'
import { fileToSource, type ReadDocument } from '../../../src/file-to-source/file-to-source.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { alignLetters } from '../../../src/original-to-comparison/align-letters.ts'
import type { Comparison } from '../../../src/original-to-comparison/comparison.ts'
import {
  originalToComparison,
  type PublishedSide,
} from '../../../src/original-to-comparison/original-to-comparison.ts'
import { toEncoding } from '../../support/documents/encode.ts'

const PAGE = `甲市2031年度修路工作安排

一、总体要求

(一) 修好每一条路。坚持先急后缓, 先支后干，年底前修完30里。

（二）看好每一座桥。桥面每月查一次，

- 2 -

桥墩每季查一次。
`

const read = async (content: string | Uint8Array, name = '甲市.txt'): Promise<ReadDocument> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const document = await fileToSource(bytes, name, {
    loadPdfTable: async () => new Uint8Array(),
  })
  if ('code' in document) throw new Error(document.code)
  return document
}

const compare = async (
  file: string | Uint8Array,
  page = PAGE,
  published: Partial<PublishedSide> = {},
  name?: string,
): Promise<Comparison> =>
  originalToComparison(await read(file, name), {
    ...{ bytes: new TextEncoder().encode(page), received: null, corrections: [] },
    ...published,
  })

describe('a file that says the same', () => {
  test('the very bytes', async () => {
    const result = await compare(PAGE, PAGE, { received: sha256(PAGE) })
    expect(result).toMatchObject({ verdict: 'same-bytes', isReceived: true, count: 0, differences: [] })
    expect(result.file).toEqual({ textSha256: sha256(PAGE), characters: 77, lines: 11 })
  })

  test('another encoding has the same text and not the same bytes', async () => {
    const result = await compare(toEncoding(PAGE, 'gb18030'), PAGE, { received: sha256(PAGE) })
    expect(result).toMatchObject({ verdict: 'same-bytes', isReceived: false, count: 0 })
  })

  test.each([
    ['no blank and no page number', PAGE.replace('- 2 -', '').replace('，\n\n\n\n', '，')],
    [
      'full-width marks where the page has half-width ones',
      PAGE.replace('(一) ', '（一）').replace(', ', '，'),
    ],
    ['other line ends and lines', PAGE.replaceAll('\n', '\r\n').replace('每一条', '每\r\n一条')],
    ['half-width digits as full-width ones', PAGE.replace('2031', '２０３１')],
    ['characters of no width', PAGE.replace('修好', '修\u200b好')],
  ])('%s', async (_, file) => {
    const result = await compare(file)
    expect(result.differences).toEqual([])
    expect(result).toMatchObject({ verdict: 'same', count: 0, onlyFile: 0, onlyPage: 0, redacted: 0 })
  })

  test('written alike, though a rule sees another character beside it', async () => {
    const page = '甲市工作安排\n\n本年GDP!\n\n乙县另报。'
    const result = await compare(page.replace('!\n\n', '!'), page)
    expect(result).toMatchObject({ verdict: 'same', count: 0 })
    expect(result.rules).toEqual([{ rule: 'half-width-punctuation', name: '半角标点', file: 1, page: 0 }])
  })

  test('a page of the web: what was left out is told, by kinds', async () => {
    const body = PAGE.replace('- 2 -', '')
      .split('\n\n')
      .map((each) => `<p>${each}</p>`)
      .join('')
    const html = `<html><head><title>甲市</title><script>alert(1)</script></head><body><nav>首页</nav><article>${body}</article></body></html>`
    const result = await compare(html, PAGE, {}, '甲市.html')
    expect(result).toMatchObject({ verdict: 'same', count: 0 })
    expect(result.readings.map(({ kind }) => kind)).toContain('outside-body')
    const hidden = result.readings.find(({ kind }) => kind === 'program-text')
    expect(hidden).toMatchObject({ places: 1, characters: 8, samples: [] })
  })

  test('rules that changed something are counted on both sides', async () => {
    const { rules } = await compare(PAGE.replace('(一) ', '（一）'))
    expect(rules).toEqual([
      { rule: 'page-mark', name: '页码', file: 1, page: 1 },
      { rule: 'marker', name: '序号写法', file: 0, page: 1 },
      { rule: 'half-width-punctuation', name: '半角标点', file: 1, page: 1 },
    ])
  })
})

describe('a file that says something else', () => {
  test.each([
    [
      'changed',
      PAGE.replace('每季查', '每年查'),
      '季',
      '年',
      { line: 11, column: 4 },
      { line: 11, column: 4 },
    ],
    [
      'only-page',
      PAGE.replace('先支后干', '先支干'),
      '后',
      '',
      { line: 5, column: 22 },
      { line: 5, column: 22 },
    ],
    [
      'only-file',
      PAGE.replace('看好每一座', '看好这每一座'),
      '',
      '这',
      { line: 7, column: 6 },
      { line: 7, column: 6 },
    ],
  ] as const)('%s: one character, at its place', async (kind, file, page, own, at, there) => {
    const result = await compare(file)
    expect(result).toMatchObject({ verdict: 'different', count: 1 })
    expect(result.differences).toMatchObject([
      { kind, isCorrection: false, page: { words: page, ...there }, file: { words: own, ...at } },
    ])
  })

  test('words around are of the own text', async () => {
    const [difference] = (await compare(PAGE.replace('每季查', '每年查'))).differences
    expect(difference?.page).toMatchObject({ before: expect.stringMatching(/桥墩每$/u), after: '查一次。' })
    expect(difference?.file.at).toBeNull()
  })

  test('a first and a last character', async () => {
    const { differences } = await compare(`乙${PAGE.slice(1).trimEnd().slice(0, -1)}！`)
    expect(differences.map(({ page, file }) => [page.words, file.words])).toEqual([
      ['甲', '乙'],
      ['。', '！'],
    ])
  })

  test('a part that stands elsewhere is missing at one place and new at the other', async () => {
    const [title = '', one = '', two = '', ...others] = long(60).split('\n')
    const page = [title, one, two, ...others].join('\n')
    const file = [title, ...others, one, two].join('\n')
    const result = await compare(file, page)
    expect(result.verdict).toBe('different')
    expect(result.differences.map(({ kind }) => kind)).toEqual(['only-page', 'only-file'])
    expect(result.onlyFile).toBe(result.onlyPage)
  })

  test('what is declared to be corrected is no difference', async () => {
    const start = PAGE.indexOf('查一次')
    const correction = { start, end: start + 3, after: '共查两次呢' }
    const corrected = PAGE.replace('查一次', '共查两次呢')
    expect(await compare(corrected, PAGE, { corrections: [correction] })).toMatchObject({
      ...{ verdict: 'corrected', count: 0, corrected: 1, onlyFile: 0, onlyPage: 0 },
    })
    const other = PAGE.replace('查一次', '查三次')
    expect(await compare(other, PAGE, { corrections: [correction] })).toMatchObject({
      ...{ verdict: 'different', count: 1, corrected: 0 },
    })
  })

  test('nothing at all', async () => {
    expect(await compare(' \n')).toMatchObject({ verdict: 'empty', file: { characters: 0 } })
  })

  test('a part of the document, and a document that has it as a part', async () => {
    const page = long(60)
    const part = page.slice(0, 400)
    expect(await compare(part, page)).toMatchObject({ verdict: 'different', count: 1, onlyFile: 0 })
    expect(await compare(`${long(60, 7)}\n${part}`, part)).toMatchObject({ verdict: 'different', count: 1 })
  })

  test('a shorter document with words of the longer one', async () => {
    const page = long(60)
    const file = page.split('\n').filter((_, line) => line % 4 === 0)
    expect((await compare(file.join('\n'), page)).verdict).toBe('other')
  })

  test('another document', async () => {
    const result = await compare(long(80, 7), long(80, 11))
    expect(result.verdict).toBe('other')
  })
})

describe('words that are kept from readers', () => {
  const told = '联系人：李某某，电话：0000-1234567。'
  const page = PAGE.replace('先急后缓', '先急后缓〔已隐去〕（〔已隐去〕），〔已隐去〕名单')

  test('are whatever the file has there', async () => {
    const file = PAGE.replace('先急后缓', `先急后缓${told}（（）𠮷），李名名单`)
    expect(await compare(file, page)).toMatchObject({ verdict: 'same', count: 0, redacted: 3 })
  })

  test('a difference beside them is found', async () => {
    const file = PAGE.replace('先急后缓', `先急后缓李（王），张名单`).replace('每季', '每年')
    const result = await compare(file, page)
    expect(result).toMatchObject({ verdict: 'different', count: 1, redacted: 3 })
    expect(result.differences[0]?.page.words).toBe('季')
  })
})

describe('however long and unlike the texts are', () => {
  const codes = (text: string) => Uint32Array.from(text, (letter) => letter.codePointAt(0) as number)
  /** Letters that are looked at; a view that counts them. */
  const reads = (file: string, page: string): number => {
    let count = 0
    const watch = (array: Uint32Array): Uint32Array =>
      new Proxy(array, {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/u.test(key)) count += 1
          const value = Reflect.get(target, key, target)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
    alignLetters(watch(codes(file)), watch(codes(page)))
    return count
  }

  test.each<[string, (lines: number) => readonly [string, string]]>([
    ['the same', (lines) => [long(lines), long(lines)]],
    ['a change in each tenth line', (lines) => [long(lines), long(lines).replaceAll('0条', '零条')]],
    ['wholly different', (lines) => [long(lines, 7), long(lines, 11)]],
    ['one character without end', (lines) => ['路'.repeat(lines * 30), '桥'.repeat(lines * 20)]],
    ['twice in one', (lines) => [long(lines) + long(lines), long(lines)]],
    ['empty', (lines) => ['', long(lines)]],
  ])('%s: twice the length takes at most 2.5 times the steps', (_, make) => {
    expect(reads(...make(4000)) / (reads(...make(2000)) + 1)).toBeLessThan(2.5)
  })

  test('very many differences are counted, and the first 200 shown', async () => {
    const page = long(3000)
    const result = await compare(page.replaceAll('修路', '架桥'), page)
    expect(result).toMatchObject({ verdict: 'different', count: 3000, onlyFile: 6000, onlyPage: 6000 })
    expect(result.differences).toHaveLength(200)
  })

  test('two million characters', async () => {
    const lines = 1_999_000 / 30
    const page = long(lines).slice(0, 1_990_000)
    const other = await compare(long(lines, 7).slice(0, 1_990_000), page)
    expect(other.verdict).toBe('other')
  }, 120_000)
})

/** Made-up lines, of which no two are alike; those of one seed have next to nothing in common with those of another. */
function long(lines: number, seed = 1): string {
  const letters = [...'路桥山水田林河湖草沙井泉村镇乡县市区街道巷门楼台亭阁院园场站']
  return Array.from({ length: lines }, (_, line) => {
    let state = (line + 1) * 7919 + seed * 104729
    const words = Array.from({ length: 20 }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return letters[(state >>> 16) % letters.length]
    }).join('')
    return `修路第${seed}之${line}条${words}。`
  }).join('\n')
}
