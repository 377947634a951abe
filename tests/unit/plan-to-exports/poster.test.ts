import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { startTypesetter } from '../../../scripts/pdf/start-typesetter.ts'
import type { HostSettings } from '../../../src/model/host-settings.ts'
import type { PlanDocument } from '../../../src/plan-to-exports/document.ts'
import { documentToPosterData } from '../../../src/plan-to-exports/poster/document-to-poster-data.ts'
import type { Poster } from '../../../src/publish/downloads-input.ts'
import { planOf, SENTENCE } from '../../support/poster-plans.ts'
import { documentOf, henanDocument } from '../../support/read-back/exported.ts'
import { outputIn } from '../../support/read-back/output-in.ts'
import { pdfText, readPdf } from '../../support/read-back/pdf-text.ts'
import { wordsOf } from '../../support/read-back/read-back.ts'
import { asSvg, readCode } from '../../support/read-back/read-code.ts'

const NOWHERE = { site: null, base: '/' }
const HOST = { site: 'https://plans.example', base: '/plans/' }
const PLANS: Readonly<Record<string, PlanDocument>> = {
  first: henanDocument().document,
  '300 tasks': documentOf(planOf(10, 30)).document,
  'one chapter': documentOf(planOf(1, 6)).document,
  '400 chapters': documentOf(planOf(400, 1)).document,
  'without titles': documentOf(planOf(3, 5, SENTENCE)).document,
  'of prose': documentOf('这里只有一段话，没有部分，也没有任务。\n').document,
  'with a number for each chapter': documentOf(
    '某市规定\n第一章　总　则\n1.1 编制目的\n甲。\n第二章　附　则\n2.1 乙\n丙。\n',
  ).document,
}
const prepare = async (documents: readonly PlanDocument[], settings: HostSettings = HOST) => {
  const typesetter = await startTypesetter([], settings)
  if (typesetter === null) throw new Error('no compiler for this machine')
  return typesetter.prepare(documents)
}
const { drawPoster } = await prepare(Object.values(PLANS))
const posters: Record<string, Poster> = {}
for (const [name, document] of Object.entries(PLANS)) posters[name] = await drawPoster(document)

describe.each(Object.keys(PLANS))('%s', (name) => {
  const document = PLANS[name] as PlanDocument
  const { svg, png, sheet, width, height } = posters[name] as Poster

  test('a long page of 750 pixels, no higher than 12,000, of less than a megabyte as PNG', () => {
    expect(width).toBe(750)
    expect(height).toBeGreaterThan(400)
    expect(height).toBeLessThanOrEqual(12_000)
    const view = new DataView(png.buffer)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([width, height])
    expect(png.length).toBeLessThan(1_000_000)
    expect(svg).toMatch(
      new RegExp(`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`, 'u'),
    )
  })

  test('letters are outlines, so that no machine’s fonts change it; it has a title and loads nothing', () => {
    expect(svg).not.toMatch(/<(?:text|image|style|script|foreignObject)\b|font-family|url\(/u)
    expect(svg).toContain(`<title>${document.plan.title ?? document.id}</title>`)
  })

  test('a code that leads to the plan', async () => {
    expect(await readCode(svg)).toBe(`https://plans.example/plans/${document.id}/`)
    expect(await readCode(asSvg(png))).toBe(`https://plans.example/plans/${document.id}/`)
  })

  test('a sheet of A3 with all that the data has, as text', async () => {
    const pages = await readPdf(sheet)
    expect(pages).toHaveLength(1)
    expect(pages[0]?.width).toBeCloseTo(297, 0)
    expect(pages[0]?.height).toBeCloseTo(420, 0)
    for (const { left, right, y } of pages[0]?.runs ?? []) {
      expect(left).toBeGreaterThan(17)
      expect(right).toBeLessThan(280)
      expect(y).toBeLessThan(405)
    }
    const text = wordsOf(await pdfText(sheet))
    const { groups, leftOut } = documentToPosterData(document, HOST)
    for (const words of [
      ...groups.flatMap(({ title, tasks }) => [title ?? [], ...tasks.map((task) => task.title)]),
      ...leftOut.map((each) => [each]),
    ])
      expect(text).toContain(wordsOf(words.join('')))
  })
})

test('without the site’s address there is no code, and no word of one', async () => {
  const { document } = documentOf(planOf(1, 2))
  const { svg, sheet } = await (await prepare([document], NOWHERE)).drawPoster(document)
  expect(await readCode(svg)).toBeNull()
  expect(await pdfText(sheet)).not.toMatch(/扫码|http/u)
})

test('the same bytes whichever other plans there are, whatever the clock and the time zone', async () => {
  const { document } = documentOf(planOf(2, 3))
  const { drawPoster: alone } = await prepare([document])
  const { drawPoster: among } = await prepare([document, henanDocument().document])
  const { svg, png, sheet } = await alone(document)
  const other = await among(document)
  expect(other.svg === svg).toBe(true)
  expect(Buffer.from(other.png).equals(png)).toBe(true)
  expect(Buffer.from(other.sheet).equals(sheet)).toBe(true)
  const program = `
    import { startTypesetter } from './scripts/pdf/start-typesetter.ts'
    import { documentOf } from './tests/support/read-back/exported.ts'
    const { document } = documentOf(${JSON.stringify(planOf(2, 3))})
    const typesetter = await startTypesetter([], ${JSON.stringify(HOST)})
    const { drawPoster } = await typesetter.prepare([document])
    process.stdout.write((await drawPoster(document)).png)`
  expect(outputIn('Pacific/Kiritimati', program).equals(png)).toBe(true)
})

test('a character that no font has is drawn as 〓, named on the picture and told to the publisher', async () => {
  const { document } = documentOf('某市工作安排\n一、甲\n（一）请\u{30edd}某办理。\n')
  const typesetter = await prepare([document])
  const text = await pdfText((await typesetter.drawPoster(document)).sheet)
  expect(text).toContain('〓处的字，字库里没有：U+30EDD。')
  expect(text).toContain('\u{30edd}')
  expect(typesetter.findings.map(({ code }) => code)).toEqual(['character-without-type'])
})

test.each(['A&B<乙>"丙"', '#let x = $a$ [*b*] \\u{0}', '```{}\n```'])(
  'words of a plan that markup begins with are words: %j',
  async (title) => {
    const { document } = documentOf(`${title}工作安排\n一、${title}\n（一）${title}。\n`)
    const { svg, sheet } = await (await prepare([document])).drawPoster(document)
    const pdf = await getDocument({ data: new Uint8Array(sheet), verbosity: 0 }).promise
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: 'zh-CN' })
    expect(await readCode(svg)).toBe(`https://plans.example/plans/${document.id}/`)
  },
)
