import { describe, expect, test } from 'vitest'
import type { Original, TitleEvidence } from '../../../src/model/original.ts'
import { planSettingsSchema } from '../../../src/model/plan-settings.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import { toSource } from '../../support/stages.ts'

type Said = readonly [from: TitleEvidence['from'], text: string, line?: number]

function originalWith(said: readonly Said[]): Original {
  const titles = said.map(([from, text, line = null]) => ({ from, text, line, endLine: line }))
  return {
    file: '甲.html',
    sha256: null,
    bytes: 1,
    format: 'html',
    encoding: 'utf-8',
    textSha256: null,
    doubts: [],
    titles,
    account: null,
    readings: [],
  }
}

function planOf(text: string, said: readonly Said[] = [], declared: object = {}) {
  const provenance = { received: null, from: '测试', officialUrl: null }
  const settings = planSettingsSchema.parse({ id: 'x', provenance, ...declared })
  return runPipeline({ source: toSource(text), original: originalWith(said), settings }).plan
}

function titleOf(text: string, said: readonly Said[] = [], declared: object = {}) {
  const { title, diagnostics } = planOf(text, said, declared)
  return [title, ...diagnostics.map(({ code }) => code).filter((code) => code.includes('title'))]
}

const BODY = '为了做好工作，制定本方案。\n一、甲\n（一）乙。\n（二）丙。'
const PLAN = '甲市2024年重点工作安排'
const NOTICE = '甲市人民政府关于印发甲市2024年重点工作安排的通知'

describe('lines that are no title', () => {
  test.each([
    ['甲市人民政府网', 'the name of a site'],
    ['新华社甲市3月17日电', 'where news come from'],
    ['# 来源：甲市日报', 'what a collector wrote'],
    ['索引号：000-1\n政策文件', 'a column'],
  ])('above it: %j, %s', (above) => {
    expect(titleOf(`${above}\n${PLAN}\n${BODY}`)).toEqual([PLAN])
  })

  test.each([
    ['——2026年1月26日在甲省第十四届人民代表大会第四次会议上', 'a subtitle'],
    ['2026年1月31日在甲省第十四届人民代表大会第四次会议上', 'without a dash'],
    ['----2025年1月15日赵某市长在甲市第十六届人民代表大会第三次会议的报告', 'with hyphens'],
    ['2025年1月20日在甲省第十四届人民代表大会第三次会议上甲省省长赵某某作政府工作报告', 'in a sentence'],
    ['甲省人民政府省长　赵某某', 'a speaker'],
    ['——以乙县为例', 'any subtitle'],
  ])('below it: %j, %s', (below) => {
    expect(titleOf(`政府工作报告\n${below}\n各位代表：\n${BODY}`)).toEqual(['政府工作报告'])
  })

  test('a greeting names no addressees', () => {
    expect(planOf(`政府工作报告\n各位代表：\n${BODY}`).addressees).toEqual([])
  })
})

describe('what stands around a title in its line', () => {
  test.each([
    ['# 甲市2024年重点工作安排', 'Markdown'],
    ['+ #! +甲市2024年重点工作安排', 'marks of a program'],
    ['《甲市2024年重点工作安排》', '《》'],
    ['甲市2024年重点工作安排（甲政发〔2024〕3号）', 'its number'],
    ['甲市2024年重点工作安排 政策咨询 打印', 'buttons of the page'],
    ['甲市2024年重点工作安排——2024年1月6日在甲市第九届人民代表大会第一次会议上', 'a subtitle'],
  ])('%j: %s', (line) => {
    expect(titleOf(`${line}\n${BODY}`)).toEqual([PLAN])
  })
})

describe('a title over several lines', () => {
  test.each([
    ['甲市国民经济和社会发展第十四个五年规划\n和二〇三五年远景目标纲要', 'one that adds to another'],
    ['甲市生态格局专项规划\n（2021年—2035年）', 'years'],
    ['甲市生态格局管理办法\n\n（试行）', 'a trial'],
    ['甲市生态格局专项规划\n（2021年—2035年）\n（草案）', 'the state that it is in'],
    [
      '当前位置：首页 > 政策法规\n甲市有力支持发展小型企业、微型企业行\n动计划（2025—2027年）',
      'below a path',
    ],
  ])('%j: %s', (lines) => {
    const title = lines.replace(/^当前.*\n/u, '').replaceAll('\n', '')
    expect(titleOf(`${lines}\n${BODY}`)).toEqual([title])
  })

  test('a state that stands apart is none of it', () => {
    expect(titleOf(`甲市生态格局专项规划\n\n（草案）\n${BODY}`)).toEqual(['甲市生态格局专项规划'])
  })

  test('a second line that names the place once more is another', () => {
    expect(titleOf(`甲市人民政府门户网站新闻频道\n${PLAN}\n${BODY}`)).toEqual([PLAN])
  })

  test('what declares it whole tells its lines', () => {
    const lines = '携手建设\n美丽甲市\n三年行动'
    const whole = lines.replaceAll('\n', '')
    expect(titleOf(`${lines}\n${BODY}`, [['article-title', whole, 1]])).toEqual([whole])
  })
})

describe('what says how a document is called', () => {
  test.each<[TitleEvidence['from'], string]>([
    ['article-title', NOTICE],
    ['title-element', `${NOTICE}_甲市人民政府网`],
    ['title-element', `甲市人民政府 - ${NOTICE}`],
    ['title-element', `${NOTICE} | 政策`],
  ])('%s: %s, where no line is it', (from, text) => {
    const plan = planOf(`甲市人民政府网\n各县人民政府：\n${BODY}`, [[from, text]])
    expect(plan.title).toBe(NOTICE)
    expect(plan.issuers).toEqual(['甲市人民政府'])
    expect(plan.diagnostics.filter(({ code }) => code.startsWith('title'))).toMatchObject([
      { code: 'title-from-evidence', severity: 'info', line: null },
    ])
  })

  test('a label of the page', () => {
    expect(titleOf(`标 题： ${NOTICE}\n各县人民政府：\n${BODY}`)).toEqual([NOTICE, 'title-from-evidence'])
  })

  test('a line without the form of a title', () => {
    const line = '携手建设美丽甲市'
    expect(titleOf(`甲市各县联合发布\n${line}\n${BODY}`, [['heading', line, 2]])).toEqual([line])
  })

  test('it tells the notice, and not the plan behind it', () => {
    const text = `${NOTICE}\n各县人民政府：\n现印发给你们。\n2024年1月6日\n${PLAN}\n${BODY}`
    expect(titleOf(text, [['article-title', NOTICE, 1]])).toEqual([PLAN])
    expect(titleOf(text.replace(`${NOTICE}\n`, ''), [['article-title', NOTICE]])).toEqual([PLAN])
  })

  test('the notice, where the plan behind it has no title', () => {
    const notice = `${NOTICE}\n各县人民政府：\n现印发给你们。\n2024年1月6日`
    expect(titleOf(`${notice}\n${BODY}`)).toEqual([PLAN, 'title-from-evidence'])
  })

  test('a name in 《》 in the notice bears out a line that is it', () => {
    const notice = '甲市人民政府关于印发有关文件的通知\n《支持甲业发展若干政策》现印发给你们。\n2024年1月6日'
    expect(titleOf(`${notice}\n支持甲业发展若干政策\n${BODY}`)).toEqual(['支持甲业发展若干政策'])
  })

  test('a letterhead in large type is no title', () => {
    const said: Said[] = [['large-type', '甲市人民政府文件', 1]]
    expect(titleOf(`甲市人民政府文件\n甲政发〔2024〕3号\n${PLAN}\n${BODY}`, said)).toEqual([PLAN])
  })

  test('where it says another, a warning tells how to settle it', () => {
    const text = `${PLAN}\n${BODY}`
    const said: Said[] = [['article-title', '乙县2023年安全生产工作要点']]
    const [doubt] = planOf(text, said).diagnostics.filter(({ code }) => code === 'title-unsure')
    expect(doubt).toMatchObject({ line: 1, severity: 'warning' })
    expect(doubt?.message).toContain('乙县2023年安全生产工作要点')
    const title = { text: '乙县2023年安全生产工作要点', from: '网页' }
    expect(titleOf(text, said, { title })).toEqual([title.text])
    expect(titleOf(text, said, { shape: { title: 1 } })).toEqual([PLAN])
  })

  test('of two lines that nothing tells apart, a warning names the other', () => {
    const text = `携手建设美丽甲市\n共同谱写新的篇章\n${BODY}`
    expect(titleOf(text)).toEqual(['携手建设美丽甲市', 'title-unsure'])
    expect(titleOf(text, [], { shape: { title: 2 } })).toEqual(['共同谱写新的篇章'])
  })

  test('plan.yaml gives a title that no line holds', () => {
    const title = { text: PLAN, from: '原件封面' }
    expect(titleOf(BODY, [], { title })).toEqual([PLAN])
  })
})

describe('the document number', () => {
  test.each([
    [`${NOTICE}（甲政发〔2024〕3号）\n${BODY}`, 'behind the title'],
    [`${NOTICE}\n（甲政发〔2024〕3号）\n${BODY}`, 'in brackets below it'],
    [`${NOTICE}\n甲政发〔2024〕3号各县人民政府：\n${BODY}`, 'glued to the addressees'],
    [
      `${NOTICE}\n${BODY}\n甲市人民政府\n2024年1月6日\n甲政发〔2024〕3号附件1\n名单\n丁`,
      'before an attachment',
    ],
    [`文号：甲政发〔2024〕3号\n${NOTICE}\n${BODY}`, 'labelled'],
  ])('%j: %s', (text) => {
    expect(planOf(text).documentNumber).toBe('甲政发〔2024〕3号')
  })

  test('behind what declares the title', () => {
    const said: Said[] = [['article-title', `${NOTICE}（甲政发〔2024〕3号）`]]
    expect(planOf(`${NOTICE}\n${BODY}`, said).documentNumber).toBe('甲政发〔2024〕3号')
  })
})

describe('the date and the issuers', () => {
  test('a note of adoption tells the date', () => {
    const note = '2021年1月27日甲市第十五届\n人民代表大会第五次会议批准'
    expect(planOf(`${PLAN}\n${note}\n${BODY}`).issuedDate).toBe('2021-01-27')
  })

  test('a body below the title of a cover issues it', () => {
    expect(planOf(`${PLAN}\n甲市自然资源局\n2021年9月\n${BODY}`).issuers).toEqual(['甲市自然资源局'])
  })

  test.each([
    ['中共甲街道工作委员会\n甲街道办事处', ['中共甲街道工作委员会', '甲街道办事处']],
    ['乙区人民政府甲街道办事处', ['乙区人民政府甲街道办事处']],
    ['国网甲市供电公司', ['国网甲市供电公司']],
    ['甲县消防救援大队', ['甲县消防救援大队']],
    ['中华人民共和国甲海关', ['中华人民共和国甲海关']],
    ['甲市公园管理处', ['甲市公园管理处']],
    ['甲县供销合作社', ['甲县供销合作社']],
    ['甲市残联　甲市妇联', ['甲市残联', '甲市妇联']],
    ['全市各大公司', []],
    ['支持市属公司', []],
    ['做好网上服务处', []],
  ])('%s signs: %j', (signature, expected) => {
    const notice = `关于印发《${PLAN}》的通知\n各单位：\n现印发给你们。\n${signature}\n2021年9月1日`
    expect(planOf(`${notice}\n${PLAN}\n${BODY}`).issuers).toEqual(expected)
  })

  test('a day that the website tells below the title is none of its text', () => {
    const plan = planOf(`${PLAN}\n发布时间：2021-03-01\n${BODY}`)
    expect(plan.preamble?.text).toBe('为了做好工作，制定本方案。')
  })

  test('a name above the title with something between is the website’s', () => {
    expect(planOf(`甲市税务局\n最新文件\n${PLAN}\n${BODY}`).issuers).toEqual([])
  })
})

describe('a title below a report in the news', () => {
  const NEWS = '3月5日，甲市第一届人民代表大会第三次会议开幕。市长乙作报告。'
  const titleOf = (...lines: readonly string[]) =>
    planOf([...lines, '一、丁', '戊。', '二、己', '庚。'].join('\n')).title

  test('is told by what stands right below it', () => {
    expect(titleOf(NEWS, '政府工作报告', '——2015年3月5日在甲市第一届人民代表大会第三次会议上', '辛。')).toBe(
      '政府工作报告',
    )
    expect(titleOf(NEWS, '甲市2015年工作要点', '2015年3月5日', '辛。')).toBe('甲市2015年工作要点')
  })

  test('is none without that', () => {
    expect(titleOf(NEWS, '主要目标任务', '辛。')).toBeNull()
  })
})
