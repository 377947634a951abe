import { describe, expect, test } from 'vitest'
import type { Target } from '../../../src/model/layers.ts'
import { createReviewTest, isReviewHeading } from '../../../src/plan-to-layers/looking-back.ts'
import { findTargets } from '../../../src/plan-to-layers/targets/find-targets.ts'

type Found = readonly [words: string, value: number | string, unit: string, bound: Target['bound']]
type Row = readonly [text: string, ...found: Found[]]

const COMMITTED: readonly Row[] = [
  ['新增1.5万亩', ['1.5万亩', 15_000, '亩', 'exact']],
  ['培训1,200人次', ['1,200人次', 1200, '人次', 'exact']],
  ['至少举办2期讲座，1期培训班', ['至少举办2期', 2, '期', 'at-least'], ['1期', 1, '期', 'at-least']],
  ['每季度至少学法1次', ['至少学法1次', 1, '次', 'at-least']],
  ['100万元以上', ['100万元以上', 1_000_000, '元', 'at-least']],
  ['近100家企业', ['近100家', 100, '家', 'about']],
  ['开展1至3次、增长5~8%', ['1至3次', '1..3', '次', 'range'], ['5~8%', '5..8', '%', 'range']],
  ['可办理事项超过600项', ['超过600项', 600, '项', 'over']],
  ['推进1千万亩', ['1千万亩', 1e7, '亩', 'exact']],
  ['至少举办2期讲座、1期培训班', ['至少举办2期', 2, '期', 'at-least'], ['1期', 1, '期', 'at-least']],
  ['分别达到80%、90%', ['达到80%', 80, '%', 'at-least'], ['90%', 90, '%', 'at-least']],
  ['发电量达到12.5亿千瓦时以上', ['达到12.5亿千瓦时以上', 1.25e9, '千瓦时', 'at-least']],
  ['装机不低于260万千瓦', ['不低于260万千瓦', 2.6e6, '千瓦', 'at-least']],
  ['能耗低于304克/千瓦时', ['低于304克/千瓦时', 304, '克/千瓦时', 'under']],
  ['下降到15千克标煤/平方米左右', ['15千克标煤/平方米左右', 15, '千克标煤/平方米', 'about']],
  ['每户补助10―30万元', ['10―30万元', '100000..300000', '元', 'range']],
  ['每户补助10—30万元', ['10—30万元', '100000..300000', '元', 'range']],
  ['贴息20%至70%', ['20%至70%', '20..70', '%', 'range']],
  ['每辆补助0.6－2.4万元/辆', ['0.6－2.4万元/辆', '6000..24000', '元/辆', 'range']],
  ['处2万元以上20万元以下罚款', ['2万元以上20万元以下', '20000..200000', '元', 'range']],
  ['最高不超过50万元', ['最高不超过50万元', 5e5, '元', 'at-most']],
  ['贷款利率最高上浮30%', ['最高上浮30%', 30, '%', 'at-most']],
  ['上限为100万元', ['上限为100万元', 1e6, '元', 'at-most']],
  ['1000万元（含）以下的贷款', ['1000万元（含）以下', 1e7, '元', 'at-most']],
  ['1000万元及以下的贷款', ['1000万元及以下', 1e7, '元', 'at-most']],
  ['100亩（不含）以下', ['100亩（不含）以下', 100, '亩', 'under']],
  ['60分（不含）以上', ['60分（不含）以上', 60, '分', 'over']],
  ['超过20笔（含）的', ['超过20笔（含）', 20, '笔', 'at-least']],
  ['控制在35微克/立方米以内', ['控制在35微克/立方米以内', 35, '微克/立方米', 'at-most']],
  ['失业率控制在5.5%左右', ['5.5%左右', 5.5, '%', 'about']],
  ['优秀等次不超过考核对象总数的30%', ['30%', 30, '%', 'at-most']],
  ['比例不超过20%，返还50%', ['不超过20%', 20, '%', 'at-most'], ['50%', 50, '%', 'exact']],
  [
    '降低3个百分点，下浮20个基点以上',
    ['3个百分点', 3, '个百分点', 'exact'],
    ['20个基点以上', 20, '个基点', 'at-least'],
  ],
  ['达到百分之六十', ['达到百分之六十', 60, '%', 'at-least']],
  ['占比达到百分之百', ['达到百分之百', 100, '%', 'at-least']],
  ['覆盖率95％', ['95％', 95, '%', 'exact']],
  ['建成换电站六座。', ['六座', 6, '座', 'exact']],
  ['培育十家龙头企业', ['十家', 10, '家', 'exact']],
  ['不少于三次', ['不少于三次', 3, '次', 'at-least']],
  ['每年培训一万人次以上', ['一万人次以上', 1e4, '人次', 'at-least']],
  ['5—10万\n千瓦', ['5—10万\n千瓦', '50000..100000', '千瓦', 'range']],
  ['从20%提高到40%', ['40%', 40, '%', 'exact']],
  ['2万亿元', ['2万亿元', 2e12, '元', 'exact']],
  [
    '积分10万—20万元（含10万元，不含20万元）',
    ['10万—20万元（含10万元，不含20万元）', '100000..200000', '元', 'range'],
  ],
  ['公安、社保、教育等100项事项', ['100项', 100, '项', 'exact']],
  ['每场补助，上限15万元', ['上限15万元', 150_000, '元', 'at-most']],
  ['6月底前下达70%', ['70%', 70, '%', 'exact']],
  ['标准为最低工资的60%', ['60%', 60, '%', 'exact']],
  ['按本市最低工资标准总额的50%', ['50%', 50, '%', 'exact']],
  ['接收人员超过50人（含50人）的', ['超过50人（含50人）', 50, '人', 'at-least']],
  ['在校生增长一倍以上', ['一倍以上', 1, '倍', 'at-least']],
  ['降尘量控制在7吨/月·平方公里以内', ['控制在7吨/月·平方公里以内', 7, '吨/月·平方公里', 'at-most']],
  ['补助83.9亿元', ['83.9亿元', 8.39e9, '元', 'exact']],
]

const NOT_COMMITTED: readonly (readonly [text: string, why: string])[] = [
  ['一张身份证、一个库', 'part of a word'],
  ['“1211”机制、第2期、〔2020〕1号、2020年', 'a name, an ordinal, a number, a year'],
  ['减免3个月租金，2个工作日办结，最长6个月', 'times'],
  ['落实“稳岗20条”和10条措施', 'names of policies'],
  ['以下3项、下列5个', 'the length of a list'],
  ['抓好3个方面5个环节', 'the length of a list'],
  ['前10名、排名第3位', 'places'],
  ['按损失×40%计算', 'a formula'],
  ['最多跑一次', 'a slogan'],
  ['机场三期、着力突破一批技术', 'the third part; no count'],
  ['考核对象为全县12个乡镇、3个街道和18家单位', 'what there is'],
  ['对7个城市查漏补缺', 'what there is'],
  ['甲城、乙城、丙城等3家医院', 'the length of a list'],
  ['按4:6分担', 'a ratio'],
  ['问题：沿岸3家工厂超标排放，合格率78%', 'what is wrong now'],
  ['本清单共列入8个问题，涉及6个乡镇', 'what there is'],
  ['建设甲渠、乙渠、丙渠3个工程', 'the length of a list'],
  ['甲乙\n’6789:2%;<=>?(@A', 'a text in a damaged font'],
  ['9位数字', 'digits of a code'],
  ['09时30分', 'a time of day'],
  ['建筑密度超过35%的比例。', 'the definition of what is measured'],
  ['2019年建成30家，面积达3000亩', 'the year before'],
  ['“十三五”期间，新增床位9600张，改造5200户', 'the period before'],
  ['截至目前，已培训200人', 'what was done'],
  ['预计将增长4%', 'a forecast'],
]

describe('findTargets', () => {
  test.each(COMMITTED.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    const entries = findTargets(text, 2021)
    expect(
      entries.map(({ text: words, value, upper, unit, bound }) => [
        words,
        upper === undefined ? value : `${value}..${upper}`,
        unit,
        bound,
      ]),
    ).toEqual(found)
    for (const { start, end, text: words } of entries) expect(text.slice(start, end)).toBe(words)
  })

  test.each(NOT_COMMITTED)('%s: %s', (text) => {
    expect(findTargets(text, 2021).map(({ text: words }) => words)).toEqual([])
  })
})

describe('looking back', () => {
  test('goes on through a sentence until it speaks of what shall be', () => {
    const text = '2019年建成5家，面积3000亩；2020年新建2家。到2021年建成9家。'
    const isReview = createReviewTest(text, 2020)
    expect(['5家', '3000亩', '2家', '9家'].map((words) => isReview(text.indexOf(words)))).toEqual([
      ...[true, true, false, false],
    ])
  })

  test.each([
    ['一年来工作回顾', true],
    ['主要成效', true],
    ['发展基础', true],
    ['现状', true],
    ['夯实农业发展基础工程', false],
    ['二〇二一年重点任务', false],
    ['总体要求', false],
    [null, false],
  ])('the heading %s', (title, is) => {
    expect(isReviewHeading(title)).toBe(is)
  })
})
