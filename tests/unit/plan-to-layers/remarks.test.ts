import { expect, test } from 'vitest'
import { findRemarks } from '../../../src/plan-to-layers/organizations/find-remarks.ts'

test.each<[string, readonly string[], string]>([
  ['（市司法局负责，下同）', ['same: lead 市司法局'], 'the unit of the bracket'],
  [
    '〔市司法局牵头，市财政局按职责分工配合，下同〕',
    ['same: lead 市司法局, support 市财政局'],
    'all units, with their roles',
  ],
  ['（市司法局负责。下同）', ['same: lead 市司法局'], 'in a sentence of its own'],
  ['责任单位：市司法局（下同）', ['same: lead 市司法局'], 'in a bracket of its own behind a list'],
  ['甲事。（市财政局负责）乙事。（市司法局负责）（下同）', ['same: lead 市司法局'], 'behind a bracket'],
  ['（市司法局、市财政局负责，列第一位的为牵头单位，下同）', [], 'of how to read lists'],
  ['（市司法局负责。列首位者为牵头单位，下同）', [], 'of how to read lists, in a sentence of its own'],
  ['（责任单位：市司法局、市财政局，列首位的牵头，下同）', [], 'of how to read lists, right behind one'],
  ['（含食用油，下同）', [], 'of a word'],
  ['（责任单位：市司法局；适用范围：全市，下同）', [], 'of another field'],
  ['（市司法局负责）采购原粮（含食用油，下同）', [], 'of a word behind another bracket'],
  ['（以下均需试点城市政府落实，不再列出）', ['below: lead 试点城市政府'], 'who does all that follows'],
  [
    '以下各项任务均涉及各县（市、区）、市直园区，不再单独列出',
    ['below: lead 各县（市、区）, lead 市直园区'],
    'whom all that follows concerns',
  ],
  ['具体任务均涉及相关市（州）人民政府，不再做分工，下同', ['below: lead 相关市（州）人民政府'], 'all tasks'],
  ['（以下任务均由市司法局负责）', ['below: lead 市司法局'], 'by its verb alone'],
  ['（以下各项均需市财政局配合，不再列出）', ['below: support 市财政局'], 'support'],
  ['各项任务均需各级政府高度重视', [], 'an appeal'],
  ['以下数据均由企业填报', [], 'not about units'],
  ['上述任务均由各地各部门按照分工主动负责。', ['below: '], 'not understood'],
  ['以下各项均由大家共同商量解决，不再列出', ['below: '], 'what is no name'],
])('%s', (text, remarks, why) => {
  const found = findRemarks(text, null)
  expect(
    found.map(
      ({ kind, units }) =>
        `${kind}: ${units.map(({ start, end, role }) => `${role} ${text.slice(start, end)}`).join(', ')}`,
    ),
    why,
  ).toEqual(remarks)
})
