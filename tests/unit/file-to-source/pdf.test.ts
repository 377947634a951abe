import { describe, expect, test } from 'vitest'
import { closeAccount } from '../../../src/file-to-source/close-account.ts'
import { createLineWriter } from '../../../src/file-to-source/line-writer.ts'
import { checkPages } from '../../../src/file-to-source/pdf/check-pages.ts'
import { loadPages } from '../../../src/file-to-source/pdf/load-pages.ts'
import { toPrintedPages } from '../../../src/file-to-source/pdf/to-printed-pages.ts'
import { preparePage } from '../../../src/file-to-source/printed-lines/prepare-page.ts'
import { writePrintedPages } from '../../../src/file-to-source/printed-lines/write-printed-pages.ts'
import { NODE_TOOLS } from '../../../src/library/plan-folder/node-tools.ts'
import { drawPdf, lines, toUnicode, words } from '../../support/documents/draw-pdf.ts'
import {
  doubtsOf,
  JOINED,
  leftOutOf,
  linesOf,
  PARAGRAPH,
  pageOf,
  readDrawn,
} from '../../support/read-drawn.ts'
import { fileToSource } from '../../support/read-file.ts'

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
    const document = await readDrawn([pageOf(words('看得见的正文', 80, 700), content)])
    expect(linesOf(document)).toEqual(['看得见的正文'])
    expect(leftOutOf(document)).toEqual(['hidden-text 1 2'])
    expect(JSON.stringify(document.account)).not.toContain('密件')
  })

  test('optional content that is switched off', async () => {
    const document = await readDrawn(
      [pageOf(words('正文', 80, 700), '/OC /O1 BDC', words('密件', 80, 600), 'EMC')],
      {
        catalog: '/OCProperties << /OCGs [13 0 R] /D << /OFF [13 0 R] >> >>',
        more: ['<< /Type /OCG /Name (x) >>'],
      },
    )
    expect([linesOf(document), leftOutOf(document)]).toEqual([['正文'], ['hidden-text 1 2']])
  })

  test('white on a dark ground, words in a column of colour, and words that only run off the page are seen', async () => {
    const document = await readDrawn([
      pageOf(
        `0 0 0.6 rg 70 690 200 30 re f ${words('表头', 80, 700, { before: '1 g' })}`,
        `0.9 g 70 590 200 30 re f ${words('灰底', 80, 600, { before: '0 g' })}`,
        words('很长的一行一直写到纸的外面去了', 480, 500, { before: '0 g' }),
      ),
    ])
    expect(linesOf(document)).toEqual(['表头', '灰底', '很长的一行一直写到纸的外面去了'])
  })
})

const SCAN = 'q 595 0 0 842 0 0 cm /I1 Do Q'

describe('a scan', () => {
  test('with a layer of words is read, and said to be one', async () => {
    const document = await readDrawn([pageOf(SCAN, words('识别出的正文', 80, 700, { before: '3 Tr' }))])
    expect(linesOf(document)).toEqual(['识别出的正文'])
    expect(doubtsOf(document)).toEqual([['text-layer-invisible', { pages: '1' }]])
  })

  test('whose words lie below the picture as well', async () => {
    const document = await readDrawn([
      pageOf(words('识别出的正文', 80, 700), SCAN, words('第 1 页', 280, 40)),
    ])
    expect(linesOf(document)).toEqual(['识别出的正文'])
    expect(leftOutOf(document)).toEqual(['page-number 1 第 1 页'])
    expect(doubtsOf(document)).toEqual([['text-layer-invisible', { pages: '1' }]])
  })

  test('without words is told, with a mark for its picture', async () => {
    const document = await readDrawn([
      pageOf(lines(PARAGRAPH, 80, 700)),
      pageOf(SCAN),
      pageOf(lines(PARAGRAPH, 80, 700)),
    ])
    expect(linesOf(document)).toEqual([JOINED, '〔图1：原件中的图，未转成文字〕', JOINED])
    expect(doubtsOf(document)).toEqual([['page-without-text', { pages: '2' }]])
    expect([...document.pictures.keys()]).toEqual(['pictures/1.png'])
    expect(document.account).toMatchObject({ original: 72, read: 72, leftOut: 0, supplied: 16 })
  })
})

test('a picture has a mark where it stands; small ones have none', async () => {
  const document = await readDrawn([
    pageOf(
      lines(PARAGRAPH, 80, 700),
      words('图的下面', 80, 300),
      'q 300 0 0 200 100 400 cm /I1 Do Q',
      'q 40 0 0 40 400 600 cm /I1 Do Q',
    ),
  ])
  expect(linesOf(document)).toEqual([JOINED, '〔图1：原件中的图，未转成文字〕', '图的下面'])
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
    const document = await readDrawn([pageOf(words('\u0001\u0002', 80, 700, { font: 'U1' }))], {
      toUnicode: ['<0001> <4E8C200B>', '<0002> <4E09>'],
    })
    expect(linesOf(document)).toEqual(['二\u200b三'])
  })

  test('that begin with a blank, and several for one letter', async () => {
    const document = await readDrawn([pageOf(words('\u0001\u0002', 80, 700, { font: 'U1' }))], {
      toUnicode: ['<0001> <00204E8C>', '<0002> <4E094E8C>'],
    })
    expect(linesOf(document)).toEqual(['二三二'])
  })

  test('that a font does not name are said to be doubtful', async () => {
    const document = await readDrawn(
      [pageOf(words('正文', 80, 700), words('\u0001', 80, 600, { font: 'U1' }))],
      {
        toUnicode: ['<0001> <E123>'],
      },
    )
    expect(doubtsOf(document)).toEqual([['font-without-meaning', { pages: '1' }]])
  })

  test('that a font names wrongly are said to be implausible', async () => {
    const wrong = Array.from({ length: 120 }, (_, at) => String.fromCodePoint(0x8000 + at * 7))
    const rows = [0, 30, 60, 90].map((from, row) =>
      words(wrong.slice(from, from + 30).join(''), 80, 700 - row * 24),
    )
    expect(doubtsOf(await readDrawn([pageOf(...rows)]))).toEqual([['text-implausible', { pages: '1' }]])
  })

  test('of raised numbers stay in their line', async () => {
    const document = await readDrawn([
      pageOf(words('面积十平方米', 80, 700), words('2', 164, 705, { size: 11.5 }), words('以上', 176, 700)),
    ])
    expect(linesOf(document)).toEqual(['面积十平方米2以上'])
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
    expect(linesOf(await readDrawn([{ content, entries }], { more }))).toEqual(['升级改造'])
  })

  test('that another run of drawing puts in later stand where they are seen', async () => {
    const document = await readDrawn([
      pageOf(words('新增', 80, 700), words('户以上', 150, 700), words('150', 108, 700)),
    ])
    expect(linesOf(document)).toEqual(['新增150户以上'])
  })
})

test('notes of readers are counted, and what a form shows is read', async () => {
  const document = await readDrawn(
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
  expect(linesOf(document)).toEqual([JOINED, '填写'])
  expect(leftOutOf(document)).toEqual(['comment 1 2'])
})

test('the account does not close when a page is left out of the reading', async () => {
  const bytes = drawPdf([pageOf(words('第一页的正文', 80, 700)), pageOf(words('第二页的正文', 80, 700))])
  const { pages, counted } = await loadPages(bytes, NODE_TOOLS, (each) =>
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
    drawPdf([pageOf(words('前半', 80, 700), '/F1 14 Tf 5 TJ', words('后半', 80, 600))]),
    'a.pdf',
  )
  expect(document).toMatchObject({ code: 'document-broken', values: { reason: '第 1 页有一部分画不出来' } })
})
