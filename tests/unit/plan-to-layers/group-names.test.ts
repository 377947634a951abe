import { expect, test } from 'vitest'
import { findUnits } from '../../../src/plan-to-layers/organizations/find-units.ts'

test.each<[string, readonly string[], string]>([
  ['（各市党委、政府负责）', ['各市党委、政府'], 'committees and governments of the same places'],
  ['（各县（市、区）党委和人民政府负责）', ['各县（市、区）党委和人民政府'], 'joined by a word'],
  ['责任单位：市财政局，乡镇党委、政府。', ['市财政局', '乡镇党委、政府'], 'behind another'],
  ['责任单位：县委、县政府、县司法局', ['县委', '县政府', '县司法局'], 'bodies that say their place are two'],
  ['责任单位：党委、政府办公室', ['党委', '政府办公室'], 'an office is no government'],
  ['责任单位：各乡镇（街道）', ['各乡镇（街道）'], 'brackets of kinds of places'],
  ['责任单位：各区政府、开发区管委会', ['各区政府', '开发区管委会'], 'zones have committees of their own'],
  ['（省住房城乡建设厅（省人防办）负责）', ['省住房城乡建设厅（省人防办）'], 'another name in brackets'],
  [
    '（共青团中央、人民银行甲州分行、甲省银保监局负责）',
    ['共青团中央', '人民银行甲州分行', '甲省银保监局'],
    'branches',
  ],
  ['（办公室负责，乙公司等部门单位配合）', ['办公室', '乙公司'], '等部门单位 is no name'],
  ['（10月底完成，牵头考核单位：市民政局）', ['市民政局'], 'who leads by assessing'],
  ['责任单位：乙公司完成时限：2021年9月30日', ['乙公司'], 'another field that is glued to a name'],
])('%s', (text, units) => {
  expect(findUnits(text, null).map(({ start, end }) => text.slice(start, end))).toEqual(units)
})

test.each<[string, boolean | null, readonly string[], string]>([
  [
    '（甲局牵头，乙局、丙局参与）',
    null,
    ['甲局 lead 牵头', '乙局 support 参与', '丙局 support 参与'],
    'verbs',
  ],
  ['（甲局、乙局负责）', null, ['甲局 lead 负责', '乙局 lead 负责'], 'all answer for it'],
  ['（甲部、乙部等部门协同负责）', null, ['甲部 lead 负责', '乙部 lead 负责'], 'how they do it'],
  ['（甲局组织实施）', null, ['甲局 lead 组织实施'], 'another verb'],
  ['牵头单位：甲局；责任单位：乙局', null, ['甲局 lead 牵头', '乙局 support 负责'], 'words of labels'],
  ['主办单位：甲局；协办单位：乙局', null, ['甲局 lead 主办', '乙局 support 协办'], 'other labels'],
  ['责任单位：甲局（牵头）、乙局', null, ['甲局 lead 牵头', '乙局 support 负责'], 'a mark behind a name'],
  [
    '责任单位：甲局、乙局',
    true,
    ['甲局 lead 牵头', '乙局 support 负责'],
    'the first leads by a rule of the text',
  ],
  ['办好。（市统计局）', null, ['市统计局 lead null'], 'nothing but a name'],
])('%s: each unit has the word of the text', (text, firstLeads, units) => {
  const found = findUnits(text, firstLeads)
  expect(found.map(({ start, end, role, verb }) => `${text.slice(start, end)} ${role} ${verb}`)).toEqual(
    units,
  )
})
