import { expect, test } from 'vitest'
import { runPipeline } from '../../../src/pipeline.ts'
import { foldName } from '../../../src/plan-to-layers/citations/fold-name.ts'
import { renderMdx } from '../../support/render-mdx.ts'
import { toSource } from '../../support/stages.ts'

const TEXT =
  '甲县2022年度工作安排\n（一）甲事。衔接《乙县2021年度工作安排》，按照《甲县2022年度工作安排》办理。\n'
const SETTINGS = {
  id: 'jia-2022',
  provenance: { received: null, from: '测试', officialUrl: null },
  corrections: [],
  notes: [],
  accepted: [],
}

test('words that cite a plan of the library lead to it, and those that cite the plan itself nowhere', () => {
  const siblings = new Map([[foldName('乙县2021年度工作安排'), { id: 'yi-2021', date: null, place: null }]])
  const { plan, mdx } = runPipeline({ source: toSource(TEXT), settings: SETTINGS, siblings })
  expect(plan.tasks[0]?.citations.map(({ by, plan: cited }) => [by, cited])).toEqual([
    ['title', 'yi-2021'],
    ['self', 'jia-2022'],
  ])
  const [path = '', file = ''] = [...mdx].find(([name]) => name.includes('tasks/')) ?? []
  expect(file.match(/<Citation[^>]*>[^<]*/gu)).toEqual(['<Citation plan="yi-2021">《乙县2021年度工作安排》'])
  expect(renderMdx(path, file).text).toBe(plan.tasks[0]?.label + (plan.tasks[0]?.text ?? ''))
})
