import { describe, expect, test } from 'vitest'
import { toRuns } from '../../../src/file-to-source/printed-lines/to-runs.ts'
import { drawPdf, lines, SIZE, words } from '../../support/documents/draw-pdf.ts'
import { readAsLines } from '../../support/read-as-lines.ts'

const PARAGRAPH = ['　　为深入贯彻条例要求，持续改善', '全县营商环境，结合本县实际，制', '定本工作要点。']
const JOINED = '为深入贯彻条例要求，持续改善全县营商环境，结合本县实际，制定本工作要点。'
const PASSAGE = lines(PARAGRAPH, 80, 700)

const read = (pages: readonly (readonly string[])[]) =>
  readAsLines(drawPdf(pages.map((content) => ({ content: content.join('\n') }))), 'a.pdf')
const BODIES = [
  ['各地要加强组织领导', '抓好考核评价', '强化监督问责'],
  ['各级要落实工作责任', '细化任务分工', '按时报送情况'],
  ['各县要开展学习宣传', '总结推广经验', '营造良好氛围'],
]
/** Pages of three lines, each with another line above. */
const headed = (heads: readonly string[]) =>
  read(heads.map((head, index) => [words(head, 80, 800), lines(BODIES[index] ?? [], 80, 700)]))

describe('on top of each page', () => {
  test.each<[string, readonly string[]]>([
    ['attachments begin', ['附件1', '附件2', '附件3']],
    [
      'units begin that count with the pages',
      ['一、做好第1季度工作', '一、做好第2季度工作', '一、做好第3季度工作'],
    ],
    [
      'documents of one page have their numbers',
      ['云政发〔2023〕5号', '云政发〔2023〕8号', '云政发〔2023〕11号'],
    ],
  ])('%s: these are read', async (_, heads) => {
    const { lines: found } = await headed(heads)
    expect(found).toEqual(heads.flatMap((head, index) => [head, ...(BODIES[index] ?? [])]))
  })

  test.each<[string, readonly string[]]>([
    ['the same words', ['云政发〔2023〕5号', '云政发〔2023〕5号', '云政发〔2023〕5号']],
    ['the same words with the number of the page', ['2023年第3期 7', '2023年第3期 8', '2023年第3期 9']],
  ])('%s stand: these are left out', async (_, heads) => {
    const { lines: found, readings } = await headed(heads)
    expect(found).toEqual(BODIES.flat())
    expect(readings.filter((reading) => reading.startsWith('running-header'))).toHaveLength(3)
  })
})

test('what repeats on top of pages where others have text is of the text', async () => {
  const forms = ['某县第1表', '某县第2表', '某县第3表']
  const { lines: found } = await read([
    [words('各地要认真填写下列表格。', 80, 780)],
    ...forms.map((form, index) => [words(`附件${index + 1}`, 80, 780), lines([form, '①填报人。'], 80, 740)]),
  ])
  expect(found).toEqual([
    '各地要认真填写下列表格。',
    ...forms.flatMap((form, index) => [`附件${index + 1}`, form, '①填报人。']),
  ])
})

describe('lines that no page wraps are not joined', () => {
  test('where all are short', async () => {
    const heads = ['加强组织领导', '推进依法行政', '抓好监督检查']
    expect((await read([[lines(heads, 80, 700)]])).lines).toEqual(heads)
  })

  test('where the next begins with the next number', async () => {
    const items = [
      '一、加强组织领导健全推进机制',
      '二、严格规范公正文明执法工作',
      '三、抓好督促检查和考核评价',
    ]
    expect((await read([[lines(items, 80, 700)]])).lines).toEqual(items)
  })

  test('where one alone reaches furthest, far from the edge of the page', async () => {
    const points = ['各科室：', '请在本周五以前报送上半年工作总结', '办公室']
    expect((await read([[lines(points, 80, 700)]])).lines).toEqual(points)
  })

  test('where the next begins with decimals behind a sentence', async () => {
    const points = [...PARAGRAPH.slice(0, 1), '本预案适用于全县各乡镇各渡口。', '1.2　处置程序']
    expect((await read([[lines(points, 80, 700)]])).lines).toEqual([
      points.slice(0, 2).join('').trim(),
      '1.2　处置程序',
    ])
  })
})

test('lines are joined whatever the size of more lines of a table or of notes', async () => {
  const notes = ['编者附记（以下不是原文）', ...Array.from({ length: 9 }, (_, index) => `来源${index}。`)]
  const small = notes.map((text, index) => words(text, 80, 600 - index * 16, { size: 9 }))
  const { lines: found } = await read([[PASSAGE, ...small]])
  expect(found).toEqual([JOINED])
})

test('a title over two lines is one, in the middle of a page without a full line', async () => {
  const title = ['某县人民政府关于印发渡口', '突发事件应急预案的通知']
  const content = title.map((text, index) =>
    words(text, 298 - text.length * 10, 740 - index * 32, { size: 20 }),
  )
  const body = lines(['各乡镇人民政府：', '现将预案印发给你们。', '附件：1.名单', '2.办法'], 80, 640)
  expect((await read([[...content, body]])).lines[0]).toBe(title.join(''))
})

describe('letters one below the other', () => {
  const stack = (text: string, x: number, y: number, leading: number) =>
    [...text].map((letter, index) => words(letter, x, y - index * leading, { size: 12 }))

  test('in the margin are read as one, last, and part no lines', async () => {
    expect((await read([[PASSAGE, ...stack('县档案馆', 360, 710, 16)]])).lines).toEqual([JOINED, '县档案馆'])
  })

  test('that are level with lines are a column of these', async () => {
    const rows = lines(['清理文件', '规范执法', '公开政务'], 80, 700, 18)
    const { lines: found } = await read([[rows, ...stack('是否是', 300, 700, 18)]])
    expect(found).toEqual(['清理文件\t是', '规范执法\t否', '公开政务\t是'])
  })
})

describe('a scanned page with no more than what a program put on it', () => {
  const scan = 'q 595 0 0 842 0 0 cm /I1 Do Q'

  test('is told, and its picture has a mark', async () => {
    const pages = [[PASSAGE], [scan, words('— 2 —', 280, 30)], [scan, words('— 3 —', 280, 30)]]
    const { lines: found, doubts } = await read(pages)
    expect(found).toEqual([JOINED, '〔图1：原件中的图，未转成文字〕', '〔图2：原件中的图，未转成文字〕'])
    expect(doubts).toEqual(['page-without-text'])
  })

  test.each<[string, (page: number) => string]>([
    ['the scanner’s mark', () => words('扫描全能王 创建', 450, 20, { size: 8 })],
    ['a page number', (page) => words(`— ${page} —`, 280, 30)],
  ])('is a document without text where all are such, with %s', async (_, mark) => {
    await expect(read([1, 2, 3].map((page) => [scan, mark(page)]))).rejects.toThrow('no-text-layer')
  })
})

test('a picture beside a few words is no ground of these', async () => {
  const { lines: found } = await read([[words('任务分工表', 200, 800), 'q 500 0 0 600 40 100 cm /I1 Do Q']])
  expect(found).toEqual(['任务分工表', '〔图1：原件中的图，未转成文字〕'])
})

test('words that nobody sees are doubted', async () => {
  const { lines: found, doubts } = await read([[PASSAGE, words('密件', 90, 600, { before: '1 g' })]])
  expect(found).toEqual([JOINED])
  expect(doubts).toEqual(['hidden-text'])
})

describe('letters that are spread to fill a line', () => {
  /** Letters so far apart, in points. */
  const spread = (text: string, x: number, gap: number) =>
    [...text].map((letter, index) => words(letter, x + index * (SIZE + gap), 700)).join('\n')

  test.each<[string, string, readonly string[]]>([
    ['have no blanks between them', '新增外资企业销售额', [spread('新增外资企业销售额', 80, 6)]],
    [
      'have none before digits, which word processors set apart by themselves',
      '完善制度。编号000123，好差评',
      [spread('完善制度。编号', 80, 3.5), words('000123', 205.3, 700), spread('，好差评', 292.8, 3.5)],
    ],
    [
      'have the blank that is wider than the other gaps',
      '新增外资企业 销售额分别',
      [spread('新增外资企业', 80, 3), spread('销售额分别', 189, 3)],
    ],
    [
      'are told from a blank beside letters that stand close',
      '新增外资企业 38',
      [words('新增外资企业', 80, 700), words('38', 170, 700)],
    ],
  ])('%s', async (_, line, drawn) => {
    expect((await read([drawn])).lines).toEqual([line])
  })
})

test('what is drawn last stands where it is on the line, though others leave little room for it', async () => {
  const digits = ['6', '3', '1'].map((digit, index) => words(digit, 80 + index * 18, 700))
  const colons = [94, 112].map((x) => words('∶', x, 700, { size: 4 }))
  expect((await read([[...digits, ...colons]])).lines).toEqual(['6∶3∶1'])
})

test('a line of which all letters are as far apart is read without blanks, however far', async () => {
  const spread = (text: string, step: number, y: number) =>
    [...text].map((letter, index) => words(letter, 80 + index * step, y)).join('\n')
  const content = [spread('为深入贯彻条例要求持续改善营商', 14, 700), spread('环境制定本工作要点', 40, 676)]
  expect((await read([content])).lines.join('')).toBe('为深入贯彻条例要求持续改善营商环境制定本工作要点')
})

test('lines are joined though a single one, such as a title, is wider', async () => {
  const title = words('某县人民政府办公室关于印发某某工作', 66, 740)
  expect((await read([[title, PASSAGE]])).lines.at(-1)).toBe(JOINED)
})

test('a numbered paragraph goes on below its own beginning', async () => {
  const item = [
    words('1．', 80, 620),
    ...['为深入贯彻条例要求，持续改', '善营商环境。'].map((text, index) =>
      words(text, 108, 620 - index * 24),
    ),
  ]
  expect((await read([[PASSAGE, ...item]])).lines).toEqual([
    JOINED,
    '1．为深入贯彻条例要求，持续改善营商环境。',
  ])
})

test('a full line that ends a sentence does not go on with a number that a browser names by a radical', async () => {
  const heading = `${words('\u0001', 80, 628, { font: 'U1' })} ${words('、目标任务', 94, 628)}`
  const text = lines([...PARAGRAPH.slice(0, 2), '定本工作要点，请各地认真执行。'], 80, 700)
  const file = drawPdf([{ content: `${text} ${heading}` }], { toUnicode: ['<0001> <2F00>'] })
  expect((await readAsLines(file, 'a.pdf')).lines.at(-1)).toBe('\u2f00、目标任务')
})

test('an imprint goes on, set in by a letter on both sides', async () => {
  const imprint = lines(['抄送：市委各部门，市人大会，', '市政协办公室，市法院。'], 94, 600)
  expect((await read([[PASSAGE, imprint]])).lines).toEqual([
    JOINED,
    '抄送：市委各部门，市人大会，市政协办公室，市法院。',
  ])
})

test('a full line that ends a sentence does not go on with who signs', async () => {
  const text = [...PARAGRAPH.slice(0, 2), '定本工作要点，请各地认真执行。', '某县人民政府']
  expect((await read([[lines(text, 80, 700)]])).lines.at(-1)).toBe('某县人民政府')
})

describe('names of enclosures', () => {
  const list = (second: string, x: number) => [
    words('附件：1.甲县安全生产治本攻坚三年行动', 108, 700),
    words(second, x, 676),
    words('3.联系方式', 150, 652),
    words('第四行是正文第四行是正文第四行是正文第四', 80, 628),
  ]

  test('go on below their own beginning', async () => {
    expect((await read([list('方案（2021-2023年）', 178)])).lines).toEqual([
      '附件：1.甲县安全生产治本攻坚三年行动方案（2021-2023年）',
      '3.联系方式',
      '第四行是正文第四行是正文第四行是正文第四',
    ])
  })

  test('end where the next number stands below', async () => {
    expect((await read([list('2.方案', 150)])).lines).toContain('2.方案')
  })
})

test('a full line that ends a page does not go on with the mark of an attachment on the next', async () => {
  const full = [
    '　　各单位要按照职责分工抓好落实',
    '有关部门要加强督促检查和考核评',
    '价请省能源局省畜牧局国铁济南局',
  ]
  const { lines: found } = await read([[lines(full, 80, 700)], [lines(['附件2', '责任清单'], 80, 700)]])
  expect(found.slice(-2)).toEqual(['附件2', '责任清单'])
})

test('a line as long as anybody may draw is one run, however far its letters are spread', () => {
  const letter = (at: number) => ({
    ...{ text: '完', left: at * 20, right: at * 20 + SIZE, y: 700 },
    ...{ size: SIZE, isContents: false },
  })
  const [run, ...others] = toRuns(Array.from({ length: 300_000 }, (_, at) => letter(at)))
  expect(run?.text).toBe('完'.repeat(300_000))
  expect(others).toEqual([])
})
