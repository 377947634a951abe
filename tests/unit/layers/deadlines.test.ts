import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../../src/model/layers.ts'
import { findDeadlines, findYearless } from '../../../src/plan-to-layers/deadlines/find-deadlines.ts'
import { readPoint } from '../../../src/plan-to-layers/deadlines/points.ts'
import { RELATIONS } from '../../../src/plan-to-layers/deadlines/relations.ts'
import { TIME_FORMS } from '../../../src/plan-to-layers/deadlines/time-forms.ts'
import { diagnosticsOf } from '../../support/stages.ts'

const context = { year: 2020, date: '2020-04-17' }

/** A time in short: `2020-01-01..2020-06-30`, `..2020-06-30`, `yearly*2`, `3 month`, `3 month after 疫情结束`. */
function inShort({ from, to, repeats, interval, within, after }: Deadline): string {
  const days = from || to ? `${from ?? ''}..${to ?? ''}` : ''
  const rhythm = repeats ? `${repeats}${interval ? `*${interval}` : ''}` : ''
  const duration = within
    ? `${within.count} ${within.unit}${after === undefined ? '' : ` after ${after}`}`
    : ''
  return [days, rhythm, duration].filter((each) => each !== '').join(' ')
}

function read(text: string, given = context as Parameters<typeof findDeadlines>[1]) {
  const entries = findDeadlines(text, given)
  for (const { start, end, text: words } of entries) expect(text.slice(start, end)).toBe(words)
  return entries.map((entry) => `${entry.text}=${inShort(entry)}`)
}

const THIS_YEAR = '2020-01-01..2020-12-31'

const times: Readonly<Record<string, readonly (readonly [text: string, ...found: string[]])[]>> = {
  'by a day or an end': [
    ['6月30日前办结', '6月30日前=..2020-06-30'],
    ['2021年2月底前', '2021年2月底前=..2021-02-28'],
    ['2月底前完成', '2月底前=..2020-02-29'],
    ['6月前实现', '6月前=..2020-06-30'],
    ['10月底之前', '10月底之前=..2020-10-31'],
    ['三月底前、六月三十日以前', '三月底前=..2020-03-31', '六月三十日以前=..2020-06-30'],
    ['二〇二一年十二月底前', '二〇二一年十二月底前=..2021-12-31'],
    ['于8月18日（星期二）下午4时前反馈', '8月18日（星期二）下午4时前=..2020-08-18'],
    ['年底前办好；2020年年底前', '年底前=..2020-12-31', '2020年年底前=..2020-12-31'],
    ['2025年前', '2025年前=..2024-12-31'],
    ['一季度前上线', '一季度前=..2020-03-31'],
    ['3月上旬前报送', '3月上旬前=..2020-03-10'],
    ['年内实现、2021年内实现', '年内=..2020-12-31', '2021年内=..2021-12-31'],
    ['今年2月底前', '今年2月底前=..2020-02-29'],
    ['明年3月底、次年1月底前', '明年3月底=..2021-03-31', '次年1月底前=..2021-01-31'],
    ['11月底完成、12月底全部完成', '11月底=..2020-11-30', '12月底=..2020-12-31'],
    ['2020年底、2021年底该比例分别达到83%、85%', '2020年底=..2020-12-31', '2021年底=..2021-12-31'],
    ['第三季度末、四季度底前', '第三季度末=..2020-09-30', '四季度底前=..2020-12-31'],
    ['“十四五”末开展评估', '“十四五”末=..2025-12-31'],
  ],
  'until a day': [
    ['到2026年底，建成', '2026年底=..2026-12-31'],
    ['，到2025年，建成；力争到2025年实现', '2025年=..2025-12-31', '2025年=..2025-12-31'],
    ['，到2025年6月，全面建成', '2025年6月=..2025-06-30'],
    ['征收期延长至3月底。', '3月底=..2020-03-31'],
    ['首次申报延至5月31日。', '5月31日=..2020-05-31'],
    ['实施期限至2022年12月31日；', '2022年12月31日=..2022-12-31'],
    ['报名截至2020年6月30日。', '2020年6月30日=..2020-06-30'],
    ['完成时限：2024年6月底', '2024年6月底=..2024-06-30'],
    ['完成时限：2020年12月', '2020年12月=..2020-12-31'],
    ['有效期至2022年12月31日', '2022年12月31日=..2022-12-31'],
  ],
  ranges: [
    ['3月至5月', '3月至5月=2020-03-01..2020-05-31'],
    ['3—5月份，集中排查', '3—5月份=2020-03-01..2020-05-31'],
    ['2月1日至6月30日', '2月1日至6月30日=2020-02-01..2020-06-30'],
    ['5月4日至8日集中开展', '5月4日至8日=2020-05-04..2020-05-08'],
    ['自2024年1月1日至3月31日', '2024年1月1日至3月31日=2024-01-01..2024-03-31'],
    ['11月1日起至次年3月31日', '11月1日起至次年3月31日=2020-11-01..2021-03-31'],
    ['11月1日至3月31日', '11月1日至3月31日=2020-11-01..2021-03-31'],
    ['2018—2020年，每年安排', '2018—2020年=2018-01-01..2020-12-31', '每年=yearly'],
    ['2020年至2022年，安排', '2020年至2022年=2020-01-01..2022-12-31'],
    ['从2024年到2026年底', '2024年到2026年底=2024-01-01..2026-12-31'],
    ['2020年4月至\n9月完成', '2020年4月至\n9月=2020-04-01..2020-09-30'],
    ['有效期自2020年1月1日至2024年12月31日', '2020年1月1日至2024年12月31日=2020-01-01..2024-12-31'],
  ],
  'from a day on': [
    ['2020年起全面实施', '2020年起=2020-01-01..'],
    ['自2020年5月1日起施行。', '2020年5月1日起=2020-05-01..'],
    ['7月1日起，免费刻制', '7月1日起=2020-07-01..'],
    ['从今年开始，将', '今年开始=2020-01-01..'],
  ],
  throughout: [
    ['2020年，完成', `2020年=${THIS_YEAR}`],
    ['，2020年实现全面运行', `2020年=${THIS_YEAR}`],
    ['对企业2020年新增的贷款', `2020年=${THIS_YEAR}`],
    ['力争2020年建成、确保2021年完成', `2020年=${THIS_YEAR}`, '2021年=2021-01-01..2021-12-31'],
    ['占比2020年、2021年分别不低于', `2020年=${THIS_YEAR}`, '2021年=2021-01-01..2021-12-31'],
    ['全年至少、今年完成、本年度完成', `全年=${THIS_YEAR}`, `今年=${THIS_YEAR}`, `本年度=${THIS_YEAR}`],
    ['今年粮食面积稳定在20万亩以上', `今年=${THIS_YEAR}`],
    ['今年经济发展的主要预期目标是：', `今年=${THIS_YEAR}`],
    ['完成时限：三季度\t', '三季度=2020-07-01..2020-09-30'],
    ['98%\t全年\t甲局', `全年=${THIS_YEAR}`],
    ['上半年完成', '上半年=2020-01-01..2020-06-30'],
    ['2022年下半年，启动', '2022年下半年=2022-07-01..2022-12-31'],
    ['二季度开展督查', '二季度=2020-04-01..2020-06-30'],
    ['第三、四季度开展', '第三、四季度=2020-07-01..2020-12-31'],
    ['2021年前三季度建成', '2021年前三季度=2021-01-01..2021-09-30'],
    ['5月、10月各组织一次', '5月=2020-05-01..2020-05-31', '10月=2020-10-01..2020-10-31'],
    ['上半年、下半年各1次', '上半年=2020-01-01..2020-06-30', '下半年=2020-07-01..2020-12-31'],
    ['第二、三、四季度开展', '第二、三、四季度=2020-04-01..2020-12-31'],
    ['展望2035年，实现', '2035年=2035-01-01..2035-12-31'],
    ['6月集中开展宣传', '6月=2020-06-01..2020-06-30'],
    ['5月中旬召开现场会、12月下旬完成', '5月中旬=2020-05-11..2020-05-20', '12月下旬=2020-12-21..2020-12-31'],
    ['“十四五”期间，新增', '“十四五”期间=2021-01-01..2025-12-31'],
    ['十五五时期建成', '十五五时期=2026-01-01..2030-12-31'],
  ],
  durations: [
    ['三年内完成', '三年内=2020-04-17..2023-04-17 3 year'],
    [
      '10天内办结、两周内上报',
      '10天内=2020-04-17..2020-04-27 10 day',
      '两周内=2020-04-17..2020-05-01 2 week',
    ],
    ['两个月以内制定', '两个月以内=2020-04-17..2020-06-17 2 month'],
    ['半年之内', '半年之内=2020-04-17..2020-10-17 6 month'],
    ['今后三年内', '三年内=2020-04-17..2023-04-17 3 year'],
    ['3至5个工作日内回复', '3至5个工作日内=5 working-day'],
    ['一般登记3个工作日办结', '3个工作日=3 working-day'],
    ['时间压缩至2个工作日。', '2个工作日=2 working-day'],
    ['有效期5年。', '有效期5年=5 year'],
    ['贴息期限原则上不超过1年', '期限原则上不超过1年=1 year'],
    ['办理时限不超过10个工作日', '时限不超过10个工作日=10 working-day'],
    ['整改为期3个月', '为期3个月=3 month'],
  ],
  'durations from an event': [
    ['疫情结束后3个月内补缴', '疫情结束后3个月内=3 month after 疫情结束'],
    ['应自受理之日起20个工作日内办结', '受理之日起20个工作日内=20 working-day after 受理'],
    ['欠费在缓缴期满后1个月内补缴', '缓缴期满后1个月内=1 month after 缓缴期满'],
    ['执行期为自发布之日起的3个月。', '发布之日起的3个月=3 month after 发布'],
    ['企业设立后，五年内补助', '企业设立后，五年内=5 year after 企业设立'],
    [
      '自交办之日起15日内整改，情况复杂的60日内整改',
      '交办之日起15日内=15 day after 交办',
      '60日内=60 day after 交办',
    ],
    [
      '自交办之日起15日内整改。另行通知的60日内整改',
      '交办之日起15日内=15 day after 交办',
      '60日内=2020-04-17..2020-06-16 60 day',
    ],
    ['事故发生后1小时内报告，7日内提交报告', '7日内=7 day after 事故发生'],
    ['骗取资金的，三年内不得申报', '三年内=3 year after 骗取资金'],
    ['五年内免征', '五年内=5 year'],
  ],
  rhythms: [
    [
      '每季度、每半年、每周、每季上报',
      '每季度=quarterly',
      '每半年=half-yearly',
      '每周=weekly',
      '每季=quarterly',
    ],
    [
      '每月5日前报送，每季度末汇总，每周五前更新',
      '每月5日前=monthly',
      '每季度末=quarterly',
      '每周五前=weekly',
    ],
    ['每年3月31日前公布', '每年3月31日前=..2020-03-31 yearly'],
    ['每年底前、每年年底前', '每年底前=..2020-12-31 yearly', '每年年底前=..2020-12-31 yearly'],
    ['每年初召开', '每年=yearly'],
    ['每年6月至8月', '每年6月至8月=2020-06-01..2020-08-31 yearly'],
    ['每年12月1日至次年1月20日', '每年12月1日至次年1月20日=2020-12-01..2021-01-20 yearly'],
    ['每年第一季度开展', '每年第一季度=2020-01-01..2020-03-31 yearly'],
    ['每两年举办、每3个月', '每两年=yearly*2', '每3个月=monthly*3'],
    ['审计5年一周期', '5年一周期=yearly*5'],
    ['一般两个月安排一次', '两个月=monthly*2'],
    ['一年一次、半年一次', '一年一次=yearly', '半年一次=half-yearly'],
    ['按季度发放、按月通报、逐月', '按季度=quarterly', '按月=monthly', '逐月=monthly'],
    ['实施周调度、月通报、季评比', '周调度=weekly', '月通报=monthly', '季评比=quarterly'],
    ['一月一调度、周周有活动', '一月一调度=monthly', '周周=weekly'],
  ],
}

describe('findDeadlines reads', () => {
  describe.each(Object.entries(times))('%s', (_, samples) => {
    test.each(samples)('%s', (text, ...found) => {
      expect(read(text)).toEqual(found)
    })
  })

  test('the samples of every form, as what they are', () => {
    for (const { samples, read: form } of TIME_FORMS) {
      for (const sample of samples) {
        // A duration is found where its number stands.
        const text = `${sample}完成`
        const places = [...text].map((_, start) => form({ text, start, context }))
        const words = places.map((found) => found?.time && text.slice(found.start, found.end))
        expect(words).toContain(sample)
      }
    }
  })
})

test.each(RELATIONS)('$sample is read as what it is a sample of', (relation) => {
  const points = [...relation.sample].flatMap((_, start) => {
    const point = readPoint(relation.sample, start, 2020)
    return point ? [{ start, point }] : []
  })
  const [first] = points
  expect(first).toBeDefined()
  if (!first) return
  const around = {
    before: relation.sample.slice(0, first.start),
    after: relation.sample.slice(first.point.end),
    date: '2020-04-17',
  }
  expect(RELATIONS.find(({ read }) => read(first.point, around) !== null)).toBe(relation)
})

const none: Readonly<Record<string, readonly string[]>> = {
  'days that do not exist': [
    '2月30日前',
    '6月31日前',
    '13月底前',
    '6月0日前',
    '2月30日至3月5日',
    '每年2月30日前',
  ],
  'what is past': [
    '2019年，全县完成改造100户',
    '2019年6月30日前',
    '2019年4月16日至18日召开会议',
    '2016—2019年，建成',
    '“十三五”以来，下降18%',
    '去年6月底前完成、上年年底前',
    '截至2020年3月底，已建成30个',
    '截至6月底，累计办理100件',
    '截至2020年2月29日全市有30家',
    '2020年以来、今年以来',
    '2020年，完成了改造',
    '1—3月，全市投资同比增长10%',
    '自2020年1月以来',
    '2020年3月，省政府印发意见',
  ],
  'what is measured against': [
    '比2020年下降、较2020年增长',
    '由2021年的62%提高到80%',
    '按2020年征收标准征收',
  ],
  'names and which of several': [
    '开展2020年营商环境评价',
    '2020年度考核、2020年版、2020年的工作',
    '，2020年实施方案、2020年建设项目',
    '2020年是攻坚之年。2020年，是攻坚之年',
    '三年行动方案（2020—2022年）、三年行动',
    '依照2020年修订的《条例》、（2020年6月印发）',
    '5月1日起施行的《条例》、（自2020年9月1日起施行）',
    '《规划》（2020年）',
    '今年工作的总体要求是',
    '年底效能考核、全年总结、全年总结分别报送、2020年末户籍人口30万人',
    '“十四五”开局之年、“十四五”规划圆满收官、“十四五”时期，是',
    '按年度细化、按年利率2%贴息、按季节调整、按月均水平、逐年提高',
  ],
  dates: ['2020年4月17日', '甲市人民政府\n2020年4月', '12月4日前后开展宣传、7月前期工作', '，到2025年前后'],
  'numbers that are part of others': [
    'PM2.5年均浓度',
    '目前三季度的数据',
    '第三年内、12020年，',
    '1.5月底前',
    '5起案件、起草',
  ],
  'durations that set no time': [
    '免收2个月租金、延长6个月、连续补贴3年',
    '近三年内、到甲市前14日内、过去两年内',
    '毕业2年内高校毕业生、登记注册5年内的企业',
    '距法定退休年龄五年以内的人员',
    '24小时内回复',
    '签订1年以上合同、期限1年以上',
    '常年内、每天、每日、定期、尽快、长期',
    '每人每月补贴1500元、每床每月300元',
  ],
}

describe('findDeadlines does not read', () => {
  describe.each(Object.entries(none))('%s', (_, samples) => {
    test.each(samples)('%s', (text) => {
      expect(read(text)).toEqual([])
    })
  })
})

describe('without', () => {
  test('a year, dates that have their own are read, and the first that has none is told', () => {
    const text = '2021年6月底前制定，7月底前上报，每季度通报，年内完成'
    expect(read(text, { year: null, date: null })).toEqual(['2021年6月底前=..2021-06-30', '每季度=quarterly'])
    expect(findYearless(text)).toMatchObject([
      { start: 12, end: 16 },
      { start: 25, end: 27 },
    ])
    expect(findYearless('2021年6月底前、三年内、每年3月底前')).toEqual([])
  })

  test('a year, the publisher is asked for it once, at the first such time', () => {
    const text =
      '甲市工作要点\n（一）办事。2021年6月底前制定《甲办法（6月底前）》，7月底前上报，年内完成。\n（二）上报。8月底前上报。'
    expect(diagnosticsOf(text)).toEqual(expect.arrayContaining(['times-without-year 2:30']))
    expect(diagnosticsOf(text).filter((each) => each.startsWith('times'))).toHaveLength(1)
    expect(diagnosticsOf(text.replace('甲市', '甲市2021年')).join()).not.toContain('times')
  })

  test('a date, durations have no days', () => {
    expect(read('三年内', { year: 2020, date: null })).toEqual(['三年内=3 year'])
  })
})

test.each([
  ['1个月内', '2020-01-31', '2020-02-29'],
  ['一年内', '2020-02-29', '2021-02-28'],
  ['30日内', '2020-12-15', '2021-01-14'],
  ['11个月内', '2020-03-31', '2021-02-28'],
])('%s from %s is until %s', (text, date, to) => {
  expect(findDeadlines(text, { year: 2020, date })).toMatchObject([{ from: date, to }])
})
