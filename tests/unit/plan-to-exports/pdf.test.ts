import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { startTypesetter } from '../../../scripts/pdf/start-typesetter.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import { type PlanDocument, partToText } from '../../../src/plan-to-exports/document.ts'
import type { PublisherFont } from '../../../src/plan-to-exports/pdf/font-roles.ts'
import { readFontFacts } from '../../../src/plan-to-exports/pdf/fonts/read-font-facts.ts'
import { fontNamed } from '../../support/fonts.ts'
import { loadHenan } from '../../support/henan.ts'
import { documentOf, henanDocument, OTHER_PLANS } from '../../support/read-back/exported.ts'
import { outputIn } from '../../support/read-back/output-in.ts'
import { pdfText, readPdf } from '../../support/read-back/pdf-text.ts'
import { wordsOf } from '../../support/read-back/read-back.ts'
import { fileToSource } from '../../support/read-file.ts'

const henan = henanDocument().document
const others = OTHER_PLANS.map(([name, source]) => [name, documentOf(source).document] as const)
const prepare = async (documents: readonly PlanDocument[], fonts: readonly PublisherFont[] = []) => {
  const typesetter = await startTypesetter(fonts, { site: null, base: '/' })
  if (typesetter === null) throw new Error('no compiler for this machine')
  return typesetter.prepare(documents)
}
const typesetter = await prepare([henan, ...others.map(([, document]) => document)])
const written = (document: PlanDocument) => wordsOf(document.parts.map(partToText).join(''))

test.each(others)('%s: pdf.js reads the published text back', async (_, document) => {
  expect(wordsOf(await pdfText(typesetter.typeset(document)))).toContain(written(document))
})

describe('our own reader gives the first plan back', () => {
  const expected = loadHenan()
  const read = async () => {
    const source = await fileToSource(typesetter.typeset(henan), 'henan-2020.pdf')
    if ('code' in source) throw new Error(source.code)
    return { ...runPipeline({ ...source, settings: null }), readings: source.original?.readings ?? [] }
  }

  test('its 44 tasks, its chapters and what is known of it', async () => {
    const { plan } = await read()
    const tasks = (of: typeof plan) => of.tasks.map(({ label, text }) => [label, text])
    expect(plan.tasks).toHaveLength(44)
    expect(tasks(plan)).toEqual(tasks(expected.plan))
    expect(plan.chapters.map(({ text }) => text)).toEqual(expected.plan.chapters.map(({ text }) => text))
    const { title, documentNumber, issuer, issuedDate } = expected.plan
    expect(plan).toMatchObject({ title, documentNumber, issuer, issuedDate })
  })

  test('and nothing that the editor added: contents, page numbers and notes are recorded, not read', async () => {
    const { published, readings } = await read()
    expect(wordsOf(published.text)).toBe(wordsOf(expected.published.text))
    const told = (wanted: string) => readings.flatMap(({ kind, text }) => (kind === wanted ? [text] : []))
    expect(told('contents')[0]).toBe('目录')
    expect(told('editor-notes')[0]).toBe('编者附记（以下不是原文）')
    expect(told('page-number').slice(0, 2)).toEqual(['— 1 —', '— 2 —'])
  })
})

test('has 22 lines of 28 characters on 156 × 225 mm, and page numbers outside, odd ones right', async () => {
  const pages = await readPdf(typesetter.typeset(henan))
  const numbered = pages.filter(({ runs }) => runs.some(({ text }) => /^— \d+ —$/u.test(text)))
  const [, , page] = numbered
  if (!page) throw new Error('no third page')
  const body = page.runs.filter(({ y }) => y < 262)
  const lines = [...new Set(body.map(({ y }) => y.toFixed(1)))]
  expect(lines).toHaveLength(22)
  const text = body
    .filter(({ y }) => y.toFixed(1) === lines[4])
    .map((run) => run.text)
    .join('')
  expect(text.length).toBe(28)
  for (const run of body) {
    expect(run.left).toBeGreaterThanOrEqual(27.9)
    // The half of a mark that is blank may stand outside at the end of a line.
    const half = /\p{P}$/u.test(run.text) ? 2.8 : 0
    expect(run.right, run.text).toBeLessThanOrEqual(184.1 + half)
  }
  for (const { runs } of numbered) {
    const number = runs.find(({ text }) => /^— \d+ —$/u.test(text))
    const isOdd = Number(/\d+/u.exec(number?.text ?? '')?.[0]) % 2 === 1
    // One character of 四号 from the edge, 7 mm below the type area.
    if (isOdd) expect(number?.right).toBeCloseTo(184 - 14 * (25.4 / 72), 0)
    else expect(number?.left).toBeCloseTo(28 + 14 * (25.4 / 72), 0)
    // The base line is as far below 一字线 as that stands above it: 0.38 of 14 pt in our font.
    expect(number?.y).toBeCloseTo(262 + 7 + 0.38 * 14 * (25.4 / 72), 0)
  }
})

test('rows are not cut by the end of a page, and come back as they are', async () => {
  const cells = ['全面推行“双随机、一公开”监管，'.repeat(6), '县市场监管局、县税务局']
  const rows = Array.from({ length: 24 }, (_, index) => `${index + 1}\t${cells.join('\t')}`)
  const table = ['序号\t工作任务\t责任单位', ...rows]
  const { document } = documentOf(
    ['某县工作要点', '一、要求', '（一）甲。', '附件', '分工表', ...table, ''].join('\n'),
  )
  const read = await fileToSource((await prepare([document])).typeset(document), 'a.pdf')
  if ('code' in read) throw new Error(read.code)
  expect(read.source.text.split('\n').filter((line) => line.includes('\t'))).toEqual(table)
})

test('contents have no page for the last few lines', async () => {
  // 62 lines of 19 pt, 29 of which stand below the heading and 33 on the second page, and two more.
  const source = `某县工作要点\n${Array.from({ length: 62 }, (_, index) => `${index + 1}.做好第${index + 1}事。认真做好。`).join('\n')}\n`
  const { document } = documentOf(source)
  const pages = await readPdf((await prepare([document])).typeset(document))
  expect(pages.findIndex(({ runs }) => runs.some(({ text }) => text === '— 1 —'))).toBe(2)
})

test('bookmarks have the blank behind a number', async () => {
  const { document } = documentOf('某办法\n第一章　总　则\n第一条　甲。\n第二章　附　则\n第二条　乙。\n')
  const bytes = (await prepare([document])).typeset(document)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const [plan] = await pdf.getOutline()
  expect(plan?.items.map(({ title }: { title: string }) => title)).toEqual(['第一章　总则', '第二章　附则'])
})

test('names its language and title', async () => {
  const pdf = await getDocument({ data: new Uint8Array(typesetter.typeset(henan)), verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Language: 'zh-CN', Title: '河南省2020年度法治政府建设工作安排' })
  expect((await pdf.getMarkInfo())?.Marked).toBe(true)
})

test('a plan’s PDF is the same bytes whichever other plans there are, whatever the clock and the time zone', async () => {
  const alone = Buffer.from((await prepare([henan])).typeset(henan))
  expect(alone.equals(typesetter.typeset(henan))).toBe(true)
  const program = `
    import { startTypesetter } from './scripts/pdf/start-typesetter.ts'
    import { henanDocument } from './tests/support/read-back/exported.ts'
    const { document } = henanDocument()
    const typesetter = await startTypesetter([], { site: null, base: '/' })
    const pdf = (await typesetter.prepare([document])).typeset(document)
    process.stdout.write(pdf)`
  expect(outputIn('Pacific/Kiritimati', program).equals(alone)).toBe(true)
})

test.each([...'\u00ad\u200b\u200c\u200d\u2060\ufeff'])(
  'a character without width (%j), as pasted from web pages, costs none of those that are seen',
  async (unseen) => {
    const { document } = documentOf(`某市${unseen}工作安排\n一、甲\n（一）乙事。请某${unseen}某办理。\n`)
    const text = await pdfText((await prepare([document])).typeset(document))
    expect(wordsOf(text)).toContain('某市工作安排一、甲（一）乙事。请某某办理。')
  },
)

test('a character that no font has keeps its place in the text, and is told with where it stands', async () => {
  const { document } = documentOf('某市工作安排\n一、甲\n（一）乙事。请\u{30edd}某办理。\n')
  const { typeset, findings } = await prepare([document])
  expect(await pdfText(typeset(document))).toContain('请\u{30edd}某办理。')
  expect(findings).toEqual([
    expect.objectContaining({
      code: 'character-without-type',
      values: {
        character: '\u{30edd}',
        point: 'U+30EDD',
        places: expect.stringContaining('“（一）乙事。请'),
      },
    }),
  ])
})

test('the publisher’s fonts come first, ours stand in for what they lack, and that is told', async () => {
  const { document } = documentOf('某市工作安排\n一、甲\n（一）乙事。抓好丙事。\n')
  const bytes = await fontNamed('FangSong_GB2312', '抓好。0123456789— ')
  const [facts] = readFontFacts(bytes)
  if (!facts) throw new Error('no font')
  const font = { role: 'body', file: 'simfang.ttf', family: 'FangSong_GB2312', facts, bytes } as const
  const { typeset, findings } = await prepare([document], [font])
  const pdf = Buffer.from(typeset(document))
  expect(await pdfText(pdf)).toContain('抓好丙事。')
  expect(pdf.toString('latin1')).toMatch(/\/BaseFont \/[A-Z]{6}\+FangSong_GB2312/u)
  expect(findings).toEqual([
    expect.objectContaining({
      code: 'font-lacks-characters',
      values: expect.objectContaining({
        family: 'FangSong_GB2312',
        characters: expect.stringContaining('丙'),
      }),
    }),
  ])
})
