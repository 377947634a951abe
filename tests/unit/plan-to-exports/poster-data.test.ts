import { expect, test } from 'vitest'
import { cutInWords, cutWords } from '../../../src/plan-to-exports/poster/cut-words.ts'
import { documentToPosterData } from '../../../src/plan-to-exports/poster/document-to-poster-data.ts'
import { planOf, SENTENCE } from '../../support/poster-plans.ts'
import { documentOf, OTHER_PLANS } from '../../support/read-back/exported.ts'

const dataOf = (source: string) =>
  documentToPosterData(documentOf(source).document, { site: null, base: '/' })

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
  ['300 tasks', planOf(10, 30), 10],
  ['300 tasks without titles', planOf(10, 30, SENTENCE), 10],
  ['one chapter of 400 tasks', planOf(1, 400), 1],
])('%s: what is not listed is counted, in each chapter', (_, source, chapters) => {
  const { groups, leftOut } = dataOf(source)
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
  const { groups, leftOut } = dataOf(planOf(400, 1))
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
