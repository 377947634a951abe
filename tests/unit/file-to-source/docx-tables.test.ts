import { describe, expect, test } from 'vitest'
import { partOf } from '../../support/documents/hostile-documents.ts'
import { cell, level, list, num, p, relations, row, run, table } from '../../support/documents/word-xml.ts'
import { bodyAsLines, readBody } from '../../support/read-as-lines.ts'

const RELS = 'word/_rels/document.xml.rels'

describe('numbers', () => {
  const numbering = (levels: string) => ({
    'word/numbering.xml': partOf(
      'numbering',
      `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${list(1)}`,
    ),
  })
  const ONE = numbering(level(0, 'chineseCounting', '%1、'))

  test('one that is written too is kept twice, and doubted', async () => {
    const { source, original } = await readBody(p(run('一、甲'), num(1)) + p(run('乙'), num(1)), ONE)
    expect(source.text).toBe('一、一、甲\n二、乙\n')
    expect(original?.doubts).toEqual([
      { code: 'numbering-doubled', line: 1, values: { label: '一、', written: '一、' } },
    ])
  })

  test('hidden paragraphs are not counted, struck-out ones are; neither leaves a number alone', async () => {
    const struck = '<w:strike/>'
    const body =
      p(run('甲', '<w:vanish/>'), `${num(1)}<w:rPr><w:vanish/></w:rPr>`) +
      p(run('乙'), num(1)) +
      p(run('丙', struck), `${num(1)}<w:rPr>${struck}</w:rPr>`) +
      p(run('丁'), num(1)) +
      p(run('戊'), `${num(1)}<w:rPr>${struck}</w:rPr>`)
    expect(await bodyAsLines(body, ONE)).toMatchObject({ lines: ['一、乙', '三、丁', '戊'] })
  })

  test('of paragraphs that run together the first has the number', async () => {
    const body =
      p(run('甲'), `${num(1)}<w:rPr><w:del/></w:rPr>`) + p(run('乙'), num(1)) + p(run('丙'), num(1))
    expect((await bodyAsLines(body, ONE)).lines).toEqual(['一、甲乙', '二、丙'])
  })

  test('a hidden number is not written', async () => {
    const hidden = numbering(level(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>'))
    expect((await bodyAsLines(p(run('甲'), num(1)), hidden)).lines).toEqual(['甲'])
  })
})

describe('tables', () => {
  const long = (count: number) => Array.from({ length: count }, (_, n) => `第${n + 1}点。`)
  const HEAD = row([cell(['序号']), cell(['任务']), cell(['单位'])])

  test('one of data stays together whatever a cell holds', async () => {
    const body = table([
      HEAD,
      row([cell(['1']), cell(long(12)), cell(['甲局'])]),
      row([cell(['2']), cell(['乙']), cell(['丙局'])]),
    ])
    expect((await bodyAsLines(body)).lines).toEqual([
      '序号\t任务\t单位',
      `1\t${long(12).join(' ')}\t甲局`,
      '2\t乙\t丙局',
    ])
    const inner = row([
      cell(['1']),
      `<w:tc>${table([row([cell(['内甲']), cell(['内乙'])])])}${p('')}</w:tc>`,
      cell(['甲局']),
    ])
    expect((await bodyAsLines(table([HEAD, inner, inner]))).lines).toContain('1\t内甲 内乙\t甲局')
  })

  test('one that lays out the page gives its paragraphs', async () => {
    expect((await bodyAsLines(table([row([cell(['甲', '乙'])]), row([cell(['丙'])])]))).lines).toEqual([
      '甲',
      '乙',
      '丙',
    ])
    expect((await bodyAsLines(table([row([cell(['']), cell(long(9))])]))).lines).toHaveLength(9)
    const two = row([cell(['1']), cell(['甲'])])
    const inner = `<w:tc>${table([two, two, two])}${p('')}</w:tc>`
    expect((await bodyAsLines(table([row([cell(['左']), inner])]))).lines).toEqual([
      '左',
      '1\t甲',
      '1\t甲',
      '1\t甲',
    ])
    expect(
      (await bodyAsLines(table([row([cell(['题']), cell(['目'])]), row([cell(['左']), cell(long(41))])])))
        .lines,
    ).toHaveLength(44)
  })

  test('merged cells and rows that begin later keep their columns', async () => {
    const merge = (text: string, value: string) => cell([text], `<w:vMerge${value}/>`)
    const body = table([
      row([merge('甲', ' w:val="restart"'), cell(['乙'], '<w:gridSpan w:val="2"/>'), cell(['丙'])]),
      row([merge('', ''), cell(['丁']), cell(['戊']), cell(['己'])]),
      row([cell(['庚'])], '<w:gridBefore w:val="3"/>'),
    ])
    expect((await bodyAsLines(body)).lines).toEqual(['甲\t乙\t\t丙', '\t丁\t戊\t己', '\t\t\t庚'])
  })
})

describe('what is no text is marked at its place', () => {
  const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  const drawing = (inner: string, size = 999_999, description = '') =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="${size}" cy="${size}"/><wp:docPr descr="${description}"/><a:graphic>${inner}</a:graphic></wp:inline></w:drawing></w:r>`
  const blip = '<a:blip r:embed="r1"/>'
  const parts = {
    [RELS]: relations(['r1', 'image', 'media/1.png'], ['r2', 'chart', 'charts/c.xml']),
    'word/media/1.png': PNG,
    'word/charts/c.xml': partOf('hdr', '<a:t>增长目标情况</a:t><c:v>25</c:v>').replaceAll(
      'w:hdr',
      'c:chartSpace',
    ),
  }

  test('pictures with their bytes, charts with their words left out', async () => {
    const body =
      p(drawing(blip, 999_999, '国徽')) +
      p(run('首行')) +
      p(run('如') + drawing(blip, 999_999, '架构图') + run('所示')) +
      p(drawing('<c:chart r:id="r2"/>')) +
      p(run('小') + drawing(blip, 100_000) + drawing('<wps:wsp/>'))
    const { source, pictures, original } = await readBody(body, parts)
    expect(source.text).toBe(
      '首行\n如〔图2：原件中的图，未转成文字〕所示\n〔图3：原件中的图，未转成文字〕\n小\n',
    )
    expect([...pictures]).toEqual([
      ['pictures/1.png', PNG],
      ['pictures/2.png', PNG],
    ])
    const told = original?.readings.map(({ kind, line, text }) => `${kind} ${line} ${text}`)
    expect(told?.filter((each) => !each.startsWith('supplied'))).toEqual([
      ...['image 1 国徽', 'image 2 架构图', 'image 3 （没有说明）', 'drawing-text 3 增长目标情况25'],
    ])
    expect(original?.doubts.map(({ code }) => code)).toEqual(['drawing-text'])
  })

  test('in headers they are only told, words of old drawings with them', async () => {
    const shape = '<w:r><w:pict><v:shape><v:textpath string="内部资料"/></v:shape></w:pict></w:r>'
    const { readings } = await bodyAsLines(p(run('甲')), { 'word/header1.xml': partOf('hdr', p(shape)) })
    expect(readings).toEqual(['image 1: 内部资料'])
  })

  test('formulas, also as fields; one of a single line is read', async () => {
    const fraction = '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num></m:f></m:oMath>'
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>eq \\o\\ac(○,1)</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
    const body =
      p(run('首行')) + p(run('甲') + fraction + field) + p('<m:oMath><m:r><m:t>≥90%</m:t></m:r></m:oMath>')
    const { lines: found, readings } = await bodyAsLines(body)
    const mark = (n: number) => `〔公式${n}：原件中的公式，未转成文字〕`
    expect(found).toEqual(['首行', `甲${mark(1)}${mark(2)}`, '≥90%'])
    expect(readings).toContain('formula 2: a')
    expect(readings).toContain('formula 2: eq \\o\\ac(○,1)')
  })
})
