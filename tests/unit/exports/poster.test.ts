import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { prepareTypesetter } from '../../../scripts/pdf/prepare-typesetter.ts'
import { formatNumeral } from '../../../src/chinese/numerals.ts'
import type { HostSettings } from '../../../src/model/host-settings.ts'
import type { PlanDocument } from '../../../src/plan-to-exports/document.ts'
import { cutInWords, cutWords } from '../../../src/plan-to-exports/poster/cut-words.ts'
import { documentToPosterData } from '../../../src/plan-to-exports/poster/document-to-poster-data.ts'
import type { Poster } from '../../../src/publish/downloads-input.ts'
import { documentOf, henanDocument, OTHER_PLANS } from '../../support/exported.ts'
import { outputIn } from '../../support/output-in.ts'
import { pdfText, readPdf } from '../../support/pdf-text.ts'
import { wordsOf } from '../../support/read-back.ts'
import { asSvg, readCode } from '../../support/read-code.ts'

const NOWHERE = { site: null, base: '/' }
const HOST = { site: 'https://plans.example', base: '/plans/' }
const dataOf = (source: string) => documentToPosterData(documentOf(source).document, NOWHERE)
const FACTS = '2021年12月底前完成不少于8项。（牵头单位：市发展改革委；配合单位：市财政局）'
const SENTENCE = '各县区要把各项工作落到实处并且把进展情况报市人民政府办公室汇总以后再印发各有关单位参照执行'

/** Chapters with so many tasks, numbered through. */
function planOf(chapters: number, tasks: number, title = '推进事项办理', facts = FACTS): string {
  const numbers = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index)
  const parts = numbers(chapters, 1).map((chapter) => [
    `${formatNumeral(chapter)}、加强工作`,
    ...numbers(tasks, (chapter - 1) * tasks + 1).map(
      (task) => `（${formatNumeral(task)}）${title}。${facts}`,
    ),
  ])
  return ['甲市2021年工作要点', '甲市人民政府', '2021年3月1日', ...parts.flat(), ''].join('\n')
}

const PLANS: Readonly<Record<string, PlanDocument>> = {
  first: henanDocument().document,
  '300 tasks': documentOf(planOf(10, 30)).document,
  '300 tasks without titles': documentOf(planOf(10, 30, SENTENCE)).document,
  'one chapter of 400 tasks': documentOf(planOf(1, 400)).document,
  'one chapter': documentOf(planOf(1, 6)).document,
  '400 chapters': documentOf(planOf(400, 1)).document,
  'without titles': documentOf(planOf(3, 5, SENTENCE)).document,
  'of prose': documentOf('这里只有一段话，没有部分，也没有任务。\n').document,
  'with a number for each chapter': documentOf(
    '某市规定\n第一章　总　则\n1.1 编制目的\n甲。\n第二章　附　则\n2.1 乙\n丙。\n',
  ).document,
}
const prepare = async (documents: readonly PlanDocument[], settings: HostSettings = HOST) => {
  const typesetter = await prepareTypesetter(documents, [], settings)
  if (typesetter === null) throw new Error('no compiler for this machine')
  return typesetter
}
const { drawPoster } = await prepare(Object.values(PLANS))
const posters: Record<string, Poster> = {}
for (const [name, document] of Object.entries(PLANS)) posters[name] = await drawPoster(document)

describe('the data', () => {
  test('is the plan’s own words: what it is, its parts and tasks, who, when, how much, and how many of each', () => {
    const { title, ...data } = dataOf(
      '甲市2021年工作要点\n甲市人民政府\n2021年3月1日\n一、加强服务\n（一）公开事项。年底前公开不少于30项。（牵头单位：市司法局；配合单位：市财政局）\n（二）简化流程。\n二、加强监督\n（三）公开结果。每季度公开一次。\n',
    )
    expect(title.join('')).toBe('甲市2021年工作要点')
    expect(data).toEqual({
      number: null,
      issued: ['甲市人民政府', '2021年3月1日'],
      counts: [
        ['2', '个部分'],
        ['3', '项任务'],
        ['2', '处时限'],
        ['1', '处指标'],
      ],
      groups: [
        {
          ...{ document: null, label: '一', title: ['加强', '服务'], count: '2 项', more: null },
          tasks: [
            {
              number: '1',
              title: ['公开', '事项'],
              facts: [
                { name: '牵头', words: '市司法局' },
                { name: '时限', words: '年底前' },
                { name: '指标', words: '不少于30项' },
              ],
            },
            { number: '2', title: ['简化', '流程'], facts: [] },
          ],
        },
        {
          ...{ document: null, label: '二', title: ['加强', '监督'], count: '1 项', more: null },
          tasks: [{ number: '3', title: ['公开', '结果'], facts: [{ name: '时限', words: '每季度' }] }],
        },
      ],
      leftOut: [],
      notes: ['非官方转载，以官方原文为准。'],
      code: null,
      scan: null,
    })
  })

  test('of several documents in a file names each', () => {
    const source = OTHER_PLANS.find(([name]) => name.startsWith('with a second document'))?.[1] ?? ''
    expect(dataOf(source).groups.map(({ document }) => document)).toEqual(['甲方案', null, '乙方案'])
  })

  test.each([
    ['300 tasks', 10],
    ['300 tasks without titles', 10],
    ['one chapter of 400 tasks', 1],
  ])('%s: what is not listed is counted, in each chapter', (name, chapters) => {
    const { groups, leftOut } = documentToPosterData(PLANS[name] as PlanDocument, NOWHERE)
    expect(groups).toHaveLength(chapters)
    for (const { tasks, count, more } of groups) {
      expect(`${tasks.length + Number(/\d+/u.exec(more ?? '')?.[0])} 项`).toBe(count)
      expect(tasks.flatMap(({ facts }) => facts)).toEqual([])
    }
    expect(leftOut).toEqual([
      '各项任务的单位、时限、指标没有列出。',
      `各部分只列前 ${groups[0]?.tasks.length} 项任务，其余只有项数。`,
    ])
  })

  test('400 chapters: the first are listed, and the others counted', () => {
    const { groups, leftOut } = documentToPosterData(PLANS['400 chapters'] as PlanDocument, NOWHERE)
    expect(groups.length).toBeGreaterThan(50)
    expect(leftOut).toContain(`另有 ${400 - groups.length} 个部分没有列出。`)
    expect(leftOut).toContain('任务没有列出，只有各部分的项数。')
  })

  test('words are cut where they have no room, never within a character', () => {
    expect(cutWords('甲乙丙丁', 4)).toBe('甲乙丙丁')
    expect(cutWords('甲乙丙丁戊', 4)).toBe('甲乙……')
    expect(cutWords('2021年1', 3)).toBe('2021年1'.slice(0, 2).concat('……'))
    expect(cutWords('甲\n乙\t丙', 9)).toBe('甲 乙 丙')
    expect(cutWords('辻\u{e0100}\u{20000}乙丙', 3)).toBe('辻\u{e0100}……')
    expect(cutWords('甲'.repeat(1_000_000), 4)).toBe('甲甲……')
    expect(cutInWords('公开政务服务事项', 6).at(-1)).toMatch(/^[^…]+……$/u)
  })
})

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
    import { prepareTypesetter } from './scripts/pdf/prepare-typesetter.ts'
    import { documentOf } from './tests/support/exported.ts'
    const { document } = documentOf(${JSON.stringify(planOf(2, 3))})
    const { drawPoster } = await prepareTypesetter([document], [], ${JSON.stringify(HOST)})
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
