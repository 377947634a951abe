import { describe, expect, test } from 'vitest'
import { findHeadedUnits, listsDuties } from '../../../src/plan-to-layers/organizations/find-headed-units.ts'

type Row = readonly [text: string, units: readonly string[], why: string]

const anywhere: readonly Row[] = [
  ['市工信局：负责牵头制定方案。', ['市工信局 lead 牵头'], 'the first word of duty'],
  ['区财政局。负责落实经费，配合做好监督。', ['区财政局 lead 负责'], 'a full stop'],
  ['市公安局\n负责维护秩序。', ['市公安局 lead 负责'], 'a heading above its words'],
  [
    '市教育局、市民政局：按职责开展宣传。',
    ['市教育局 lead null', '市民政局 lead null'],
    'no word but 按职责',
  ],
  ['县农业局（县振兴局）：牵头做好监测。', ['县农业局（县振兴局） lead 牵头'], 'another name in brackets'],
  ['市委宣传部：指导媒体，牵头引导舆论。', ['市委宣传部 lead 牵头'], 'within the first sentence'],
  ['县气象局：配合做好预警。', ['县气象局 support 配合'], 'who only joins'],
  [
    '任务\n1.市公安局：负责打击犯罪。\n2.市文旅局：协助检查。',
    ['市公安局 lead 负责', '市文旅局 support 协助'],
    'items',
  ],
  ['派出所：负责登记。', [], 'no authority, and no list of duties'],
  ['市公安局：张三，电话见附表。', [], 'no duty'],
  ['市公安局：加强巡逻。\n负责人要到场。', [], 'a person'],
  ['各县人民政府，市政府各部门：\n现印发给你们，请负责落实。', [], 'addressees'],
  ['甲市教育局\n2024年3月5日', [], 'a signature'],
  ['加强组织领导。负责统筹。', [], 'no name'],
  ['成立指挥部。负责统筹协调。', [], 'what is set up'],
  ['建设数字政府。按职责推进共享。', [], 'what is built'],
  ['不是单位。由第三方参与。', [], 'words that end as names do'],
]

const inList: readonly Row[] = [
  ['派出所。配合开展，负责隐患的确认。', ['派出所 lead 负责'], 'any body; what it answers for'],
  ['城运中心。推动纳入平台。', ['城运中心 lead null'], 'no word of duty'],
  ['国网甲市供电公司：会同市通管办制定方案。', ['国网甲市供电公司 lead null'], 'a company'],
  ['各街镇、经开区\n落实属地责任。', ['各街镇 lead null', '经开区 lead null'], 'places'],
  [
    '区建管委、区房管局等建设主管部门\n压实责任。',
    ['区建管委 lead null', '区房管局 lead null'],
    'the class of the names is none',
  ],
  [
    '移动公司、广电网络等甲市分公司（简称“运营商”）：现场确认。',
    ['移动公司 lead null', '广电网络 lead null'],
    'names of any form before their class',
  ],
  ['设立办公室。负责日常工作。', [], 'what is set up'],
  ['明确责任单位。细化措施。', [], 'what is made clear'],
  ['责任单位：市教育局', [], 'a label'],
  ['牵头单位。负责制定方案。', [], 'a label as a heading'],
  ['派出所', [], 'nothing that it has to do'],
]

const said = ({ start, end, role, verb }: ReturnType<typeof findHeadedUnits>[number], text: string) =>
  `${text.slice(start, end)} ${role} ${verb}`

describe('findHeadedUnits', () => {
  test.each(anywhere)('%s', (text, units, why) => {
    expect(
      findHeadedUnits(text, false).map((unit) => said(unit, text)),
      why,
    ).toEqual(units)
  })

  test.each(inList)('in a list of duties: %s', (text, units, why) => {
    expect(
      findHeadedUnits(text, true).map((unit) => said(unit, text)),
      why,
    ).toEqual(units)
  })

  test('items below a title that says so are a list of duties', () => {
    const text = '部门职责\n1.市公安局。打击犯罪。\n2.派出所。登记。\n3.市文旅局。检查。'
    expect(findHeadedUnits(text, false).map((unit) => said(unit, text))).toEqual([
      '市公安局 lead null',
      '派出所 lead null',
      '市文旅局 lead null',
    ])
  })

  test('a title that ends with a full stop says so, too', () => {
    const text = '成员单位职责。\n1.县财政局：落实资金。\n2.甲公路养护中心：加强养护。\n3.县审计局：监督。'
    expect(findHeadedUnits(text, false).map((unit) => said(unit, text))).toEqual([
      '县财政局 lead null',
      '甲公路养护中心 lead null',
      '县审计局 lead null',
    ])
  })

  test('items may go on behind names without a mark', () => {
    const text = '职责分工\n（一）派出所负责维护秩序。\n（二）党政办具体负责协调。\n（三）要求各单位负责。'
    expect(findHeadedUnits(text, false).map((unit) => said(unit, text))).toEqual([
      '派出所 lead 负责',
      '党政办 lead 负责',
    ])
  })

  test('a list may stand in one line', () => {
    const text = '市委宣传部做好宣传。市公安局：负责秩序。省军区：组织民兵。市民政局：负责救助。说明：略。'
    expect(findHeadedUnits(text, false).map((unit) => said(unit, text))).toEqual([
      '市公安局 lead 负责',
      '省军区 lead null',
      '市民政局 lead 负责',
    ])
  })
})

describe('listsDuties', () => {
  test.each<[string, readonly string[], boolean, string]>([
    ['职责分工', ['街道消委办。开展。', '派出所。负责登记。', '城运中心。推动。'], true, 'most are sure'],
    ['组织实施', ['市教育局：负责宣传。', '市公安局：牵头整治。', '各学校：排查。'], true, 'by their words'],
    ['任务分工', ['建设法治政府。完善。', '优化区域布局。统筹。', '培育龙头企业。推进。'], false, 'works'],
    ['任务分工', ['市场监管。加强。', '教育局。改革。', '营商环境。优化。'], false, 'one of several'],
    ['存在问题', ['市教育局。制度不全。', '市公安局。不规范。'], false, 'no duties'],
  ])('%s: %j', (title, tasks, expected, why) => {
    expect(listsDuties(title, tasks), why).toBe(expected)
  })
})
