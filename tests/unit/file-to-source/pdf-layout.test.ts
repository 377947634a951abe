import { describe, expect, test } from 'vitest'
import { grid, lines, type PageToDraw, words } from '../../support/documents/draw-pdf.ts'
import {
  doubtsOf,
  JOINED,
  leftOutOf,
  linesOf,
  PARAGRAPH,
  pageOf,
  readDrawn,
} from '../../support/read-drawn.ts'

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
    const document = await readDrawn([pageOf(content)])
    expect(linesOf(document)).toEqual(['一、总体要求'])
    expect(leftOutOf(document).every((entry) => entry.startsWith('drawn-twice 1 '))).toBe(true)
    expect(document.account?.leftOut).toBeGreaterThanOrEqual(6)
  })

  test('the same letters side by side are not', async () => {
    expect(linesOf(await readDrawn([pageOf(words('人人有责，天天向上111', 80, 700))]))).toEqual([
      '人人有责，天天向上111',
    ])
  })
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
    expect(linesOf(await readDrawn([turned(degrees)]))).toEqual([JOINED])
  })

  test('words up the page are read as one text, the page number below them apart', async () => {
    const { content } = turned(90)
    const document = await readDrawn([
      pageOf(content, words('— 1 —', 280, 40)),
      pageOf(words('结尾', 80, 700), words('— 2 —', 280, 40)),
    ])
    expect(linesOf(document)).toEqual([JOINED, '结尾'])
    expect(leftOutOf(document)).toEqual(['page-number 1 — 1 —', 'page-number 2 — 2 —'])
  })

  test('a scan that lies askew', async () => {
    const [cos, sin] = [Math.cos(0.03), Math.sin(0.03)]
    const content = PARAGRAPH.map((line, index) => {
      const [x, y] = [80, 500 - index * 24]
      return words(line, x * cos - y * sin, x * sin + y * cos, { turn: [cos, sin, -sin, cos] })
    })
    expect(linesOf(await readDrawn([pageOf(...content)]))).toEqual([JOINED])
  })

  test('vertical writing, from the right to the left', async () => {
    const content = PARAGRAPH.map((line, index) => words(line, 500 - index * 24, 700, { font: 'V1' }))
    // Fonts for vertical writing have signs of their own; a rule of the text makes them the usual ones.
    const upright = JOINED.replaceAll('，', '︐').replaceAll('。', '︒')
    expect(linesOf(await readDrawn([pageOf(...content)]))).toEqual([upright])
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
    expect(linesOf(await readDrawn([pageOf(title, lines(left, 40, 700), lines(right, 310, 700))]))).toEqual([
      '某县工作要点',
      ...expected,
    ])
  })

  test('drawn line by line', async () => {
    const rows = left.map(
      (text, at) => `${words(text, 40, 700 - at * 24)}\n${words(right[at] ?? '', 310, 700 - at * 24)}`,
    )
    expect(linesOf(await readDrawn([pageOf(title, ...rows)]))).toEqual(['某县工作要点', ...expected])
  })

  test('whose lines are not level with each other', async () => {
    expect(linesOf(await readDrawn([pageOf(lines(left, 40, 700), lines(right, 310, 691))]))).toEqual(expected)
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
      const document = await readDrawn([
        pageOf(words('下表：', 80, 720), frame, ...drawn, words('表的下面', 80, 550)),
      ])
      expect(linesOf(document)).toEqual(['下表：', ...expected, '表的下面'])
      expect(document.original?.readings.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['table 3 行'])
    }
  })

  test('with merged cells keeps its columns', async () => {
    const frame = `80 700 340 -90 re S 80 655 m 420 655 l S 120 610 m 120 700 l S 300 610 m 300 700 l S
      80 580 m 80 610 l S 80 580 m 420 580 l S 420 580 m 420 610 l S 300 580 m 300 610 l S`
    const document = await readDrawn([
      pageOf(frame, ...cells.slice(0, 6), words('合计', 84, 590), words('两项', 304, 590)),
    ])
    expect(linesOf(document)).toEqual([...expected.slice(0, 2), '合计\t\t两项'])
  })

  test('without lines is put together by its columns', async () => {
    const rows = [
      words('序号', 84, 700) + words('工作任务', 134, 700) + words('责任单位', 304, 700),
      words('1', 84, 670) + words('压缩企业开办', 134, 670) + words('县市场监管局', 304, 670),
      words('时间', 134, 652),
      words('2', 84, 622) + words('一次办好', 134, 622) + words('县政务服务局', 304, 622),
    ]
    const document = await readDrawn([pageOf(...rows, words('表的下面还有一段正文，写满一行的字', 84, 580))])
    expect(linesOf(document)).toEqual([
      ...['序号\t工作任务\t责任单位', '1\t压缩企业开办时间\t县市场监管局', '2\t一次办好\t县政务服务局'],
      '表的下面还有一段正文，写满一行的字',
    ])
    expect(doubtsOf(document)).toEqual([])
  })

  test('that goes on over the page has its head once', async () => {
    const frame = grid([80, 120, 300, 420], [700, 655, 610])
    const next = grid([80, 120, 300, 420], [700, 655, 610])
    const head = cells.slice(0, 3)
    const last = [words('2', 84, 630), words('一次办好', 124, 630), words('县政务服务局', 304, 630)]
    const document = await readDrawn([pageOf(frame, ...cells.slice(0, 6)), pageOf(next, ...head, ...last)])
    expect(linesOf(document)).toEqual(expected)
    expect(leftOutOf(document)).toEqual(['running-header 2 序号\t工作任务\t责任单位'])
  })

  test('of which the end of a page cuts a row has it once', async () => {
    const page = (ys: readonly number[], ...drawn: readonly string[]) =>
      pageOf(grid([80, 120, 300, 420], ys), ...drawn)
    const row = (cells: readonly (readonly string[])[], y: number) =>
      cells.map((own, column) => lines(own, [84, 124, 304][column] ?? 0, y, 16)).join('\n')
    const head = row([['序'], ['工作任务'], ['责任单位']], 684)
    const one = row([['1'], ['将企业开办时间压缩至零点', '五个工作日以内，推行全程'], ['县市场监管局']], 654)
    const group = row([['2'], ['一次办好'], ['县政务服务局']], 610)
    const document = await readDrawn([
      page([700, 675, 630], head, one),
      page([700, 675, 630, 600], head, row([[], ['网上办理。'], []], 654), group),
      page([700, 675], row([[], ['一件事一次办。'], ['县司法局']], 684)),
    ])
    expect(linesOf(document)).toEqual([
      '序\t工作任务\t责任单位',
      '1\t将企业开办时间压缩至零点五个工作日以内，推行全程网上办理。\t县市场监管局',
      '2\t一次办好\t县政务服务局',
      '\t一件事一次办。\t县司法局',
    ])
  })

  test('a frame around a passage is none', async () => {
    const document = await readDrawn([pageOf('70 640 300 80 re S', lines(PARAGRAPH, 80, 700))])
    expect(linesOf(document)).toEqual([JOINED])
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
    const document = await readDrawn([pageOf(...margins, lines(PARAGRAPH, 80, 700))])
    expect(linesOf(document)).toEqual([JOINED])
    expect(leftOutOf(document).map((entry) => entry.split(' ')[0])).toEqual([
      'running-header',
      'running-footer',
    ])
  })

  test('an address and a date in the text of a page are of the text', async () => {
    const content = lines(['2023年3月22日', '正文在此，详见网站。', 'https://a.example/1.html'], 80, 700)
    expect(linesOf(await readDrawn([pageOf(content)]))).toHaveLength(3)
  })
})

describe('a watermark', () => {
  const across = words('内部资料', 150, 300, { size: 60, turn: [0.7, 0.7, -0.7, 0.7], before: '0.8 g' })
  const pale = words('内部资料', 150, 400, { size: 60, before: '/G1 gs' })
  const pages = (mark: string) => [0, 1, 2].map((at) => pageOf(mark, lines(PARAGRAPH, 80, 700 - at * 40)))

  test.each([
    ['across', across],
    ['pale', pale],
  ])('%s the pages is left out', async (_, mark) => {
    const document = await readDrawn(pages(mark))
    expect(linesOf(document)).toEqual([JOINED, JOINED, JOINED])
    expect(leftOutOf(document)).toEqual([1, 2, 3].map((number) => `watermark ${number} 内部资料`))
  })

  test('of a pattern that the page is filled with', async () => {
    const content = words('内部', 5, 5)
    const pattern = `<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 99 99] /XStep 99 /YStep 99
      /Resources 11 0 R /Length ${content.length} >>\nstream\n${content}\nendstream`
    const document = await readDrawn(
      [pageOf('/Pattern cs /P1 scn 0 0 595 842 re f', words('正文', 80, 700))],
      {
        more: [pattern],
      },
    )
    expect([linesOf(document), leftOutOf(document)]).toEqual([['正文'], ['watermark 1 内部']])
  })
})

describe('blanks', () => {
  const between = async (gap: number, blank = '') =>
    linesOf(
      await readDrawn([
        pageOf(words('自', 80, 700), words(`${blank}2020`, 94 + gap, 700), words('年', 154 + gap, 700)),
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
