import { describe, expect, test } from 'vitest'
import { closeAccount } from '../../../src/file-to-source/close-account.ts'
import type { ReadDocument } from '../../../src/file-to-source/file-to-source.ts'
import { createLineWriter } from '../../../src/file-to-source/line-writer.ts'
import { checkPages } from '../../../src/file-to-source/pdf/check-pages.ts'
import { loadPages } from '../../../src/file-to-source/pdf/load-pages.ts'
import { toPrintedPages } from '../../../src/file-to-source/pdf/to-printed-pages.ts'
import { preparePage } from '../../../src/file-to-source/printed-lines/prepare-page.ts'
import { writePrintedPages } from '../../../src/file-to-source/printed-lines/write-printed-pages.ts'
import { READER_TOOLS } from '../../../src/plan-folder/reader-tools.ts'
import { drawPdf, grid, lines, type PageToDraw, toUnicode, words } from '../../support/draw-pdf.ts'
import { fileToSource } from '../../support/read-file.ts'

const PARAGRAPH = ['　　为深入贯彻条例要求，持续改善', '全县营商环境，结合本县实际，制', '定本工作要点。']
const JOINED = '为深入贯彻条例要求，持续改善全县营商环境，结合本县实际，制定本工作要点。'

const read = async (
  pages: readonly PageToDraw[],
  more?: Parameters<typeof drawPdf>[1],
): Promise<ReadDocument> => {
  const document = await fileToSource(drawPdf(pages, more), 'a.pdf')
  if ('code' in document) throw new Error(JSON.stringify(document))
  return document
}
const page = (...content: readonly string[]): PageToDraw => ({ content: content.join('\n') })
const textOf = ({ source }: ReadDocument) => source.text.trimEnd().split('\n')
const leftOut = ({ original }: ReadDocument) =>
  (original?.readings ?? [])
    .filter(({ kind }) => kind !== 'line-wrap' && kind !== 'table')
    .map(({ kind, text, characters, at }) => `${kind} ${at.page} ${text === '' ? characters : text}`)
const doubts = ({ original }: ReadDocument) => original?.doubts.map(({ code, values }) => [code, values])

describe('what is drawn again at nearly the same place is read once', () => {
  test.each<[string, string]>([
    ['a line, moved to the right', `${words('一、总体要求', 80, 700)}\n${words('一、总体要求', 81, 700)}`],
    ['a shadow', `${words('一、总体要求', 80, 700, { before: '0.6 g' })}\n${words('一、总体要求', 81, 699)}`],
    [
      'letter by letter',
      [...'一、总体要求']
        .map((letter, at) => words(letter, 80 + at * 14, 700) + words(letter, 80.4 + at * 14, 700))
        .join('\n'),
    ],
    ['four times', [0, 0.3, 0.6, 0.9].map((by) => words('一、总体要求', 80 + by, 700)).join('\n')],
  ])('%s', async (_, content) => {
    const document = await read([page(content)])
    expect(textOf(document)).toEqual(['一、总体要求'])
    expect(leftOut(document).every((entry) => entry.startsWith('drawn-twice 1 '))).toBe(true)
    expect(document.account?.leftOut).toBeGreaterThanOrEqual(6)
  })

  test('the same letters side by side are not', async () => {
    expect(textOf(await read([page(words('人人有责，天天向上111', 80, 700))]))).toEqual([
      '人人有责，天天向上111',
    ])
  })
})

describe('what nobody sees is left out, and its words are kept nowhere', () => {
  test.each<[string, string]>([
    ['drawn without ink beside words that are seen', words('密件', 80, 600, { before: '3 Tr' })],
    ['white on white', words('密件', 80, 600, { before: '1 g' })],
    ['black on black', `0 g 70 590 100 40 re f ${words('密件', 80, 600)}`],
    ['painted over', `${words('密件', 80, 600)} 0 g 70 590 100 40 re f`],
    ['off the page', words('密件', 80, 900)],
    ['of no size', words('密件', 80, 600, { size: 0.4 })],
    ['clipped away', `q 300 300 50 50 re W n ${words('密件', 80, 600)} Q`],
    ['wholly transparent', words('密件', 80, 600, { before: '/G0 gs' })],
  ])('%s', async (_, content) => {
    const document = await read([page(words('看得见的正文', 80, 700), content)])
    expect(textOf(document)).toEqual(['看得见的正文'])
    expect(leftOut(document)).toEqual(['hidden-text 1 2'])
    expect(JSON.stringify(document.account)).not.toContain('密件')
  })

  test('optional content that is switched off', async () => {
    const document = await read(
      [page(words('正文', 80, 700), '/OC /O1 BDC', words('密件', 80, 600), 'EMC')],
      {
        catalog: '/OCProperties << /OCGs [13 0 R] /D << /OFF [13 0 R] >> >>',
        more: ['<< /Type /OCG /Name (x) >>'],
      },
    )
    expect([textOf(document), leftOut(document)]).toEqual([['正文'], ['hidden-text 1 2']])
  })

  test('white on a dark ground, words in a column of colour, and words that only run off the page are seen', async () => {
    const document = await read([
      page(
        `0 0 0.6 rg 70 690 200 30 re f ${words('表头', 80, 700, { before: '1 g' })}`,
        `0.9 g 70 590 200 30 re f ${words('灰底', 80, 600, { before: '0 g' })}`,
        words('很长的一行一直写到纸的外面去了', 480, 500, { before: '0 g' }),
      ),
    ])
    expect(textOf(document)).toEqual(['表头', '灰底', '很长的一行一直写到纸的外面去了'])
  })
})

const SCAN = 'q 595 0 0 842 0 0 cm /I1 Do Q'

describe('a scan', () => {
  test('with a layer of words is read, and said to be one', async () => {
    const document = await read([page(SCAN, words('识别出的正文', 80, 700, { before: '3 Tr' }))])
    expect(textOf(document)).toEqual(['识别出的正文'])
    expect(doubts(document)).toEqual([['text-layer-invisible', { pages: '1' }]])
  })

  test('whose words lie below the picture as well', async () => {
    const document = await read([page(words('识别出的正文', 80, 700), SCAN, words('第 1 页', 280, 40))])
    expect(textOf(document)).toEqual(['识别出的正文'])
    expect(leftOut(document)).toEqual(['page-number 1 第 1 页'])
    expect(doubts(document)).toEqual([['text-layer-invisible', { pages: '1' }]])
  })

  test('without words is told, with a mark for its picture', async () => {
    const document = await read([
      page(lines(PARAGRAPH, 80, 700)),
      page(SCAN),
      page(lines(PARAGRAPH, 80, 700)),
    ])
    expect(textOf(document)).toEqual([JOINED, '〔图1：原件中的图，未转成文字〕', JOINED])
    expect(doubts(document)).toEqual([['page-without-text', { pages: '2' }]])
    expect([...document.pictures.keys()]).toEqual(['pictures/1.png'])
    expect(document.account).toMatchObject({ original: 72, read: 72, leftOut: 0, supplied: 16 })
  })
})

test('a picture has a mark where it stands; small ones have none', async () => {
  const document = await read([
    page(
      lines(PARAGRAPH, 80, 700),
      words('图的下面', 80, 300),
      'q 300 0 0 200 100 400 cm /I1 Do Q',
      'q 40 0 0 40 400 600 cm /I1 Do Q',
    ),
  ])
  expect(textOf(document)).toEqual([JOINED, '〔图1：原件中的图，未转成文字〕', '图的下面'])
})

describe('pages that are turned', () => {
  const turned = (degrees: number): PageToDraw => {
    const [a, b] = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] }[degrees] as [number, number]
    const at = (x: number, y: number) =>
      degrees === 90 ? [595 - y, x] : degrees === 180 ? [595 - x, 842 - y] : [y, 842 - x]
    const content = PARAGRAPH.map((line, index) => {
      const [x, y] = at(80, 500 - index * 24) as [number, number]
      return words(line, x, y, { turn: [a, b, -b, a] })
    })
    return { content: content.join('\n'), entries: `/Rotate ${degrees}` }
  }

  test.each([90, 180, 270])('by %i degrees read as they are shown', async (degrees) => {
    expect(textOf(await read([turned(degrees)]))).toEqual([JOINED])
  })

  test('words up the page are read as one text, the page number below them apart', async () => {
    const { content } = turned(90)
    const document = await read([
      page(content, words('— 1 —', 280, 40)),
      page(words('结尾', 80, 700), words('— 2 —', 280, 40)),
    ])
    expect(textOf(document)).toEqual([JOINED, '结尾'])
    expect(leftOut(document)).toEqual(['page-number 1 — 1 —', 'page-number 2 — 2 —'])
  })

  test('a scan that lies askew', async () => {
    const [cos, sin] = [Math.cos(0.03), Math.sin(0.03)]
    const content = PARAGRAPH.map((line, index) => {
      const [x, y] = [80, 500 - index * 24]
      return words(line, x * cos - y * sin, x * sin + y * cos, { turn: [cos, sin, -sin, cos] })
    })
    expect(textOf(await read([page(...content)]))).toEqual([JOINED])
  })

  test('vertical writing, from the right to the left', async () => {
    const content = PARAGRAPH.map((line, index) => words(line, 500 - index * 24, 700, { font: 'V1' }))
    // Fonts for vertical writing have signs of their own; a rule of the text makes them the usual ones.
    const upright = JOINED.replaceAll('，', '︐').replaceAll('。', '︒')
    expect(textOf(await read([page(...content)]))).toEqual([upright])
  })
})

describe('two columns', () => {
  const left = [
    '　　一、总体要求。坚持依法行政，持续',
    '改善营商环境，结合我县实际，制定本',
    '工作要点。',
    '　　（一）压缩企业开办时间，将企业开',
  ]
  const right = [
    '办时间压缩至一个工作日以内，由县市',
    '场监管局牵头。',
    '　　（二）推行一照多址改革，全年新增',
    '企业不少于二百户，由县税务局配合。',
  ]
  const expected = [
    '一、总体要求。坚持依法行政，持续改善营商环境，结合我县实际，制定本工作要点。',
    '（一）压缩企业开办时间，将企业开办时间压缩至一个工作日以内，由县市场监管局牵头。',
    '（二）推行一照多址改革，全年新增企业不少于二百户，由县税务局配合。',
  ]
  const title = words('某县工作要点', 250, 760, { size: 22 })

  test('drawn one after the other, below a title across both', async () => {
    expect(textOf(await read([page(title, lines(left, 40, 700), lines(right, 310, 700))]))).toEqual([
      '某县工作要点',
      ...expected,
    ])
  })

  test('drawn line by line', async () => {
    const rows = left.map(
      (text, at) => `${words(text, 40, 700 - at * 24)}\n${words(right[at] ?? '', 310, 700 - at * 24)}`,
    )
    expect(textOf(await read([page(title, ...rows)]))).toEqual(['某县工作要点', ...expected])
  })

  test('whose lines are not level with each other', async () => {
    expect(textOf(await read([page(lines(left, 40, 700), lines(right, 310, 691))]))).toEqual(expected)
  })
})

describe('a table', () => {
  const cells = [
    words('序', 84, 676) + words('号', 84, 660),
    words('工作任务', 124, 668),
    words('责任单位', 304, 668),
    words('1', 84, 630),
    lines(['压缩企业开办时间', '至一个工作日'], 124, 636, 16),
    lines(['县市场监管局、', '县税务局'], 304, 636, 16),
    words('2', 84, 590),
    words('一次办好', 124, 590),
    words('县政务服务局', 304, 590),
  ]
  const expected = [
    '序号\t工作任务\t责任单位',
    '1\t压缩企业开办时间至一个工作日\t县市场监管局、县税务局',
    '2\t一次办好\t县政务服务局',
  ]

  test('with lines is read row by row, in whatever order it is drawn', async () => {
    const frame = grid([80, 120, 300, 420], [700, 655, 610, 580])
    for (const drawn of [cells, cells.toReversed()]) {
      const document = await read([
        page(words('下表：', 80, 720), frame, ...drawn, words('表的下面', 80, 550)),
      ])
      expect(textOf(document)).toEqual(['下表：', ...expected, '表的下面'])
      expect(document.original?.readings.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['table 3 行'])
    }
  })

  test('with merged cells keeps its columns', async () => {
    const frame = `80 700 340 -90 re S 80 655 m 420 655 l S 120 610 m 120 700 l S 300 610 m 300 700 l S
      80 580 m 80 610 l S 80 580 m 420 580 l S 420 580 m 420 610 l S 300 580 m 300 610 l S`
    const document = await read([
      page(frame, ...cells.slice(0, 6), words('合计', 84, 590), words('两项', 304, 590)),
    ])
    expect(textOf(document)).toEqual([...expected.slice(0, 2), '合计\t\t两项'])
  })

  test('without lines is put together by its columns', async () => {
    const rows = [
      words('序号', 84, 700) + words('工作任务', 134, 700) + words('责任单位', 304, 700),
      words('1', 84, 670) + words('压缩企业开办', 134, 670) + words('县市场监管局', 304, 670),
      words('时间', 134, 652),
      words('2', 84, 622) + words('一次办好', 134, 622) + words('县政务服务局', 304, 622),
    ]
    const document = await read([page(...rows, words('表的下面还有一段正文，写满一行的字', 84, 580))])
    expect(textOf(document)).toEqual([
      ...['序号\t工作任务\t责任单位', '1\t压缩企业开办时间\t县市场监管局', '2\t一次办好\t县政务服务局'],
      '表的下面还有一段正文，写满一行的字',
    ])
    expect(doubts(document)).toEqual([])
  })

  test('that goes on over the page has its head once', async () => {
    const frame = grid([80, 120, 300, 420], [700, 655, 610])
    const next = grid([80, 120, 300, 420], [700, 655, 610])
    const head = cells.slice(0, 3)
    const last = [words('2', 84, 630), words('一次办好', 124, 630), words('县政务服务局', 304, 630)]
    const document = await read([page(frame, ...cells.slice(0, 6)), page(next, ...head, ...last)])
    expect(textOf(document)).toEqual(expected)
    expect(leftOut(document)).toEqual(['running-header 2 序号\t工作任务\t责任单位'])
  })

  test('a frame around a passage is none', async () => {
    const document = await read([page('70 640 300 80 re S', lines(PARAGRAPH, 80, 700))])
    expect(textOf(document)).toEqual([JOINED])
  })
})

describe('what a browser prints in the margins of a single page', () => {
  const small = { size: 8 }
  test.each<[string, readonly string[]]>([
    [
      'Chrome',
      [
        words('2023/3/22 09:30', 30, 820, small),
        words('门户网站', 300, 820, small),
        words('https://a.example/1.html', 30, 20, small),
        words('1/1', 550, 20, small),
      ],
    ],
    [
      'Firefox',
      [
        words('门户网站', 30, 820, small),
        words('https://a.example/1.html', 380, 820, small),
        words('1 of 1', 30, 20, small),
        words('2023/3/22, 09:30', 450, 20, small),
      ],
    ],
    [
      'Internet Explorer',
      [
        words('门户网站', 30, 820, small),
        words('第 1 页 共 1 页', 430, 820, small),
        words('http://a.example/1.html', 30, 20, small),
        words('2023-03-22', 480, 20, small),
      ],
    ],
  ])('%s', async (_, margins) => {
    const document = await read([page(...margins, lines(PARAGRAPH, 80, 700))])
    expect(textOf(document)).toEqual([JOINED])
    expect(leftOut(document).map((entry) => entry.split(' ')[0])).toEqual([
      'running-header',
      'running-footer',
    ])
  })

  test('an address and a date in the text of a page are of the text', async () => {
    const content = lines(['2023年3月22日', '正文在此，详见网站。', 'https://a.example/1.html'], 80, 700)
    expect(textOf(await read([page(content)]))).toHaveLength(3)
  })
})

describe('a watermark', () => {
  const across = words('内部资料', 150, 300, { size: 60, turn: [0.7, 0.7, -0.7, 0.7], before: '0.8 g' })
  const pale = words('内部资料', 150, 400, { size: 60, before: '/G1 gs' })
  const pages = (mark: string) => [0, 1, 2].map((at) => page(mark, lines(PARAGRAPH, 80, 700 - at * 40)))

  test.each([
    ['across', across],
    ['pale', pale],
  ])('%s the pages is left out', async (_, mark) => {
    const document = await read(pages(mark))
    expect(textOf(document)).toEqual([JOINED, JOINED, JOINED])
    expect(leftOut(document)).toEqual([1, 2, 3].map((number) => `watermark ${number} 内部资料`))
  })

  test('of a pattern that the page is filled with', async () => {
    const content = words('内部', 5, 5)
    const pattern = `<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 99 99] /XStep 99 /YStep 99
      /Resources 11 0 R /Length ${content.length} >>\nstream\n${content}\nendstream`
    const document = await read([page('/Pattern cs /P1 scn 0 0 595 842 re f', words('正文', 80, 700))], {
      more: [pattern],
    })
    expect([textOf(document), leftOut(document)]).toEqual([['正文'], ['watermark 1 内部']])
  })
})

describe('blanks', () => {
  const between = async (gap: number, blank = '') =>
    textOf(
      await read([
        page(words('自', 80, 700), words(`${blank}2020`, 94 + gap, 700), words('年', 154 + gap, 700)),
      ]),
    )

  test('are none where a word processor leaves a quarter of a letter beside digits', async () => {
    expect(await between(0.25 * 14)).toEqual(['自2020年'])
  })

  test.each(['\u3000', ' '])('that are drawn are read as they are (%j)', async (blank) => {
    expect(await between(0, blank)).toEqual([`自${blank}2020年`])
  })

  test('are there where the gap is wider and nothing is drawn', async () => {
    expect(await between(0.5 * 14)).toEqual(['自 2020年'])
  })
})

describe('a font cut into parts', () => {
  const letters = (from: number) =>
    new Set(Array.from({ length: 120 }, (_, at) => String.fromCodePoint(from + at)))
  const first = { name: '宋体', han: 500, frequent: 400, letters: letters(0x5000) }
  const rest = { name: '宋体', han: 120, frequent: 0, letters: letters(0x8000) }
  const doubtsOf = (a: typeof first, b: typeof first) => {
    const writer = createLineWriter()
    const facts = { page: 1, isEmpty: false, readsLayer: false, isMeaningless: false }
    checkPages([{ ...facts, fonts: new Map(Object.entries({ a, b })) }], writer)
    return writer.finish(new Map()).doubts.map(({ code }) => code)
  }

  test.each<[string, readonly string[], typeof rest]>([
    ['is judged as a whole', [], rest],
    ['not with another font', ['text-implausible'], { ...rest, name: '黑体' }],
    [
      'not with one of its name that has the same letters',
      ['text-implausible'],
      { ...rest, letters: letters(0x5070) },
    ],
  ])('%s', (_, expected, other) => {
    expect(doubtsOf(first, other)).toEqual(expected)
  })
})

describe('characters', () => {
  test('that end in a format character are not lost', async () => {
    const document = await read([page(words('\u0001\u0002', 80, 700, { font: 'U1' }))], {
      toUnicode: ['<0001> <4E8C200B>', '<0002> <4E09>'],
    })
    expect(textOf(document)).toEqual(['二\u200b三'])
  })

  test('that begin with a blank, and several for one letter', async () => {
    const document = await read([page(words('\u0001\u0002', 80, 700, { font: 'U1' }))], {
      toUnicode: ['<0001> <00204E8C>', '<0002> <4E094E8C>'],
    })
    expect(textOf(document)).toEqual(['二三二'])
  })

  test('that a font does not name are said to be doubtful', async () => {
    const document = await read([page(words('正文', 80, 700), words('\u0001', 80, 600, { font: 'U1' }))], {
      toUnicode: ['<0001> <E123>'],
    })
    expect(doubts(document)).toEqual([['font-without-meaning', { pages: '1' }]])
  })

  test('that a font names wrongly are said to be implausible', async () => {
    const wrong = Array.from({ length: 120 }, (_, at) => String.fromCodePoint(0x8000 + at * 7))
    const rows = [0, 30, 60, 90].map((from, row) =>
      words(wrong.slice(from, from + 30).join(''), 80, 700 - row * 24),
    )
    expect(doubts(await read([page(...rows)]))).toEqual([['text-implausible', { pages: '1' }]])
  })

  test('of raised numbers stay in their line', async () => {
    const document = await read([
      page(words('面积十平方米', 80, 700), words('2', 164, 705, { size: 11.5 }), words('以上', 176, 700)),
    ])
    expect(textOf(document)).toEqual(['面积十平方米2以上'])
  })

  test('that a font draws itself are as high as their size where its box tells nothing', async () => {
    const glyph = '100 0 0 0 100 100 d1 0 0 100 100 re f'
    const more = [
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.011 0 0 0.011 0 0] /FirstChar 65
        /LastChar 65 /Widths [92] /Encoding << /Differences [65 /one] >> /CharProcs << /one 14 0 R >> /ToUnicode 15 0 R >>`,
      `<< /Length ${glyph.length} >>\nstream\n${glyph}\nendstream`,
      toUnicode(['<41> <5347>'], '<00> <FF>'),
    ]
    const entries = '/Resources << /Font << /F1 3 0 R /T3 13 0 R >> >>'
    const content = `BT /T3 14 Tf 80 800 Td (A) Tj ET ${words('级改造', 94.2, 800)}`
    expect(textOf(await read([{ content, entries }], { more }))).toEqual(['升级改造'])
  })

  test('that another run of drawing puts in later stand where they are seen', async () => {
    const document = await read([
      page(words('新增', 80, 700), words('户以上', 150, 700), words('150', 108, 700)),
    ])
    expect(textOf(document)).toEqual(['新增150户以上'])
  })
})

test('notes of readers are counted, and what a form shows is read', async () => {
  const document = await read(
    [
      {
        content: lines(PARAGRAPH, 80, 800),
        entries: '/Annots [13 0 R 14 0 R]',
      },
    ],
    {
      more: [
        '<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents <FEFF59275C0F> >>',
        '<< /Type /Annot /Subtype /FreeText /Rect [80 600 300 640] /Contents (x) /DA (/F1 12 Tf) /AP << /N 15 0 R >> >>',
        `<< /Type /XObject /Subtype /Form /BBox [0 0 220 40] /Resources 11 0 R /Length ${words('填写', 5, 10).length} >>\nstream\n${words('填写', 5, 10)}\nendstream`,
      ],
    },
  )
  expect(textOf(document)).toEqual([JOINED, '填写'])
  expect(leftOut(document)).toEqual(['comment 1 2'])
})

test('the account does not close when a page is left out of the reading', async () => {
  const bytes = drawPdf([page(words('第一页的正文', 80, 700)), page(words('第二页的正文', 80, 700))])
  const { pages, counted } = await loadPages(bytes, READER_TOOLS.pdfAssets, (each) =>
    toPrintedPages(each, false).map(preparePage),
  )
  const close = (from: number) => {
    const writer = createLineWriter()
    writePrintedPages(pages.slice(from).flat(), writer)
    return closeAccount(writer.finish(counted), null)
  }
  expect(close(0)).toMatchObject({ original: 12, read: 12, leftOut: 0 })
  expect(() => close(1)).toThrow('account-open')
})

test('a page that cannot be drawn to its end is refused, and said which', async () => {
  const document = await fileToSource(
    drawPdf([page(words('前半', 80, 700), '/F1 14 Tf 5 TJ', words('后半', 80, 600))]),
    'a.pdf',
  )
  expect(document).toMatchObject({ code: 'document-broken', values: { reason: '第 1 页有一部分画不出来' } })
})
