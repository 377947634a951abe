import { describe, expect, test } from 'vitest'
import { partName } from '../../../src/site/lib/parts.ts'
import { planOf } from '../../support/stages.ts'

const PLAN = '一、甲\n（一）乙。\n（二）丙。'

describe('the bodies that issue', () => {
  test.each([
    [
      '东海省教育厅 东海省财政厅\n东海省人力资源和社会保障厅\n关于印发东海省工作方案的通知\n各市人民政府：\n现印发给你们。\n2023年3月1日\n东海省工作方案',
      ['东海省教育厅', '东海省财政厅', '东海省人力资源和社会保障厅'],
    ],
    [
      '平原省人民政府办公室\n平原省司法厅\n关于印发平原省普法规划的通知\n各市人民政府：\n现印发给你们。\n2023年3月1日\n平原省普法规划',
      ['平原省人民政府办公室', '平原省司法厅'],
    ],
    ['东海省教育厅 东海省财政厅 关于职业教育的实施意见', ['东海省教育厅', '东海省财政厅']],
    ['东海省教育厅　东海省财政厅 文件\n关于职业教育的实施意见', ['东海省教育厅', '东海省财政厅']],
    ['东海省教育厅\n东海省财政厅 文 件\n关于职业教育的实施意见', ['东海省教育厅', '东海省财政厅']],
    ['东海省教育厅 东海省财政厅\n东海省工作方案', ['东海省教育厅', '东海省财政厅']],
    ['国务院 办公厅 文件\n关于职业教育的实施意见', ['国务院办公厅']],
    ['甲市人民政府\n甲市人民政府办公室关于职业教育的实施意见', ['甲市人民政府']],
    ['甲市人民政府文件\n甲市司法局关于职业教育的实施意见', ['甲市人民政府']],
    ['国务院、中央军委关于加强管理工作的通知', ['国务院', '中央军委']],
    ['甲市教育局、乙馆关于加强管理工作的通知', ['甲市教育局', '乙馆']],
    ['中共中央　国务院关于加强管理工作的意见', ['中共中央', '国务院']],
    ['云岭省人民政府令（第215号）\n云岭省工作办法', ['云岭省人民政府']],
  ])('%j: %j', (head, expected) => {
    expect(planOf(`${head}\n${PLAN}`).issuers).toEqual(expected)
  })
})

describe('the number of an order', () => {
  test.each([
    ['云岭省人民政府令\n第215号', '云岭省人民政府令第215号'],
    ['云岭省人民政府令\n第 215 号', '云岭省人民政府令第215号'],
    ['云岭省人民政府令\n第二十二号', '云岭省人民政府令第二十二号'],
    ['云岭省人民政府令　第215号', '云岭省人民政府令第215号'],
    ['云岭省人民政府令（第215号）', '云岭省人民政府令（第215号）'],
    ['云岭省人民政府文件\n第215号', '第215号'],
    ['云岭省人民政府令\n云政发〔2020〕1号', '云政发〔2020〕1号'],
  ])('%j: %s', (head, expected) => {
    expect(planOf(`${head}\n云岭省工作办法\n${PLAN}`).documentNumber).toBe(expected)
  })
})

describe('a title over several lines', () => {
  test.each([
    ['甲省人民政府对乙市\n丙县第一中学建设问题的答复', 'a letter in answer'],
    ['甲省人民政府关于审核行政规范性文件\n合法性的指导意见', 'its first line ends as a letterhead does'],
  ])('%j: %s', (title) => {
    expect(planOf(`${title}\n各市人民政府：\n${PLAN}`).title).toBe(title.replace('\n', ''))
  })
})

describe('a date in figures', () => {
  test.each([
    [`题名\n${PLAN}\n甲市司法局 2023.3.1`, '2023-03-01', '题名'],
    [`题名\n${PLAN}\n甲市司法局2023-3-1`, '2023-03-01', '题名'],
    [`甲市司法局 2023.3.1\n甲方案\n${PLAN}`, null, '甲方案'],
    [`题名\n${PLAN}\n甲市司法局\n2023.3.1`, '2023-03-01', '题名'],
    [`关于印发甲方案的通知\n现印发给你们。\n甲市司法局\n2023-3-1\n甲方案\n${PLAN}`, '2023-03-01', '甲方案'],
    [`甲方案\n2023-03-01\n${PLAN}`, null, '甲方案'],
    [`2023/3/1\n甲方案\n${PLAN}`, null, '甲方案'],
  ])('%j: %s', (text, date, title) => {
    const plan = planOf(text)
    expect([plan.issuedDate, plan.title]).toEqual([date, title])
  })
})

test('a title that begins with a year, behind the date of a notice in a text without lines', () => {
  const plan = planOf(
    [
      '关于印发《2024年南河区工作计划》的通知',
      '区直各部门：',
      `现将《2024年南河区工作计划》印发给你们。${'请认真执行。'.repeat(40)}`,
      '南河区人民政府办公室',
      '2024年2月28日',
      '2024年南河区工作计划',
      '为推进工作，制定本计划。',
      '一、甲',
      '（一）乙。到2024年底完成。',
      '（二）丙。',
      '二、丁',
      '（三）戊。',
    ].join(' '),
  )
  expect([plan.title, plan.issuedDate]).toEqual(['2024年南河区工作计划', '2024-02-28'])
  expect([plan.preamble?.text, plan.tasks.length]).toEqual(['为推进工作，制定本计划。', 3])
})

describe('a plan right below the title of its notice', () => {
  test.each([
    ['甲市人民政府关于印发甲市2024年工作要点的通知', 'without 《》'],
    ['甲市人民政府关于印发《甲市2024年工作要点》的通知', 'in 《》'],
  ])('%s: %s', (notice) => {
    const plan = planOf(`${notice}\n甲政发〔2024〕1号\n甲市2024年工作要点\n${PLAN}`)
    expect([plan.title, plan.documentNumber, plan.issuers]).toEqual([
      '甲市2024年工作要点',
      '甲政发〔2024〕1号',
      ['甲市人民政府'],
    ])
    expect(plan.notice?.text).toBe(`${notice}\n甲政发〔2024〕1号`)
  })

  test('its name above the words of the notice is not its title', () => {
    const notice =
      '关于印发甲市2024年工作要点的通知\n甲市2024年工作要点\n各区人民政府：\n现印发给你们。\n乙局\n2024年1月2日'
    const plan = planOf(`${notice}\n甲市2024年工作要点\n${PLAN}`)
    expect([plan.title, plan.notice?.text]).toEqual(['甲市2024年工作要点', notice])
  })
})

describe('the name of an attachment is the one that it gives itself', () => {
  test.each([
    ['附件2\n分工表', '附件2', 'the first that the file has is the second'],
    ['附件\n2024年分工表', '附件', 'no number of its own'],
    ['附　件\n分工表', '附　件', 'set apart, as it is in the source'],
    ['附件一：\n分工表', '附件一', 'a Chinese number'],
    ['附件2：责任清单\n责任', '附件2', 'with its title in one line'],
  ])('%j: %s: %s', (attachment, expected) => {
    const plan = planOf(
      `关于印发甲方案的通知\n现印发给你们。\n乙局\n2020年1月2日\n甲方案\n${PLAN}\n${attachment}`,
    )
    expect(plan.extras.map(({ id }) => [id, partName(plan, id)])).toEqual([['attachment-1', expected]])
  })
})

describe('the addressees', () => {
  test.each([
    ['各市、县教育局、财政局', ['各市、县教育局、财政局']],
    [
      '各县（市、区）教育局、住房和城乡建设局、市场监管局',
      ['各县（市、区）教育局、住房和城乡建设局、市场监管局'],
    ],
    ['各市、县教育局，省直有关部门', ['各市、县教育局', '省直有关部门']],
    [
      '各市人民政府、济源示范区管委会，省教育厅、省财政厅',
      ['各市人民政府', '济源示范区管委会', '省教育厅', '省财政厅'],
    ],
    ['各市、县人民政府', ['各市、县人民政府']],
    [
      '各省、自治区、直辖市人民政府，国务院各部委、各直属机构',
      ['各省、自治区、直辖市人民政府', '国务院各部委', '各直属机构'],
    ],
    ['各县（市、区）、乡镇人民政府', ['各县（市、区）、乡镇人民政府']],
    ['各乡镇、街道，县直各部门', ['各乡镇、街道', '县直各部门']],
    ['各乡镇人民政府、街道办事处', ['各乡镇人民政府、街道办事处']],
    ['各乡镇、县直各部门', ['各乡镇', '县直各部门']],
    ['各区县、市级有关部门', ['各区县', '市级有关部门']],
    ['东海省、平原省人民政府，科技部、兵团', ['东海省、平原省人民政府', '科技部', '兵团']],
    [
      '各省、自治区、直辖市、兵团信用牵头部门，税务总局各省、自治区和单列市税务局',
      ['各省、自治区、直辖市、兵团信用牵头部门', '税务总局各省、自治区和单列市税务局'],
    ],
    ['市政府各委、办、局，各市、县指挥部', ['市政府各委、办、局', '各市、县指挥部']],
    ['各县区、市人大常委会', ['各县区', '市人大常委会']],
    ['市政府各部门、各直属单位、乙局', ['市政府各部门', '各直属单位', '乙局']],
    ['甲市、乙市、教育部', ['甲市', '乙市', '教育部']],
    ['丙城、丁城、戊城军区', ['丙城、丁城、戊城军区']],
    ['财政部、税务总局', ['财政部', '税务总局']],
    ['科技部、东海省人民政府、东海生产建设兵团', ['科技部', '东海省人民政府', '东海生产建设兵团']],
    ['周某某等代表', ['周某某等代表']],
    ['马某某副主席', ['马某某副主席']],
  ])('%s: %j', (line, expected) => {
    expect(
      planOf(`关于印发甲方案的通知\n${line}：\n现印发给你们。\n2020年1月2日\n甲方案\n${PLAN}`).addressees,
    ).toEqual(expected)
  })
})
