import { expect, test } from 'vitest'
import { unitDepths } from '../../../src/model/heading-levels.ts'
import { unitText } from '../../../src/model/unit-text.ts'
import { planToOutline } from '../../../src/plan-to-outline/plan-to-outline.ts'
import { runStages } from '../../support/stages.ts'

test.each([
  ['第一章', '总则', '第一章　总则', 'a chapter of a law'],
  ['第二节', '公众参与', '第二节　公众参与', 'a section'],
  ['第十一条', '本办法', '第十一条　本办法', 'an article'],
  ['第一部分', '总体要求', '第一部分　总体要求', 'a part'],
  ['一、', '总体要求', '一、总体要求', 'a pause mark parts it'],
  ['（二十四）', '加强监督', '（二十四）加强监督', 'brackets part it'],
  ['1.', '制定计划', '1.制定计划', 'a point parts it'],
])('%s with %s is %s: %s', (label, title, expected) => {
  expect(unitText({ label, title })).toBe(expected)
})

test.each([
  ['chapter 一、 task （一） task （二） chapter 二、 task （三）', [1, 2, 2, 1, 2], 'tasks below chapters'],
  [
    'chapter 一、 section （一） task 1. chapter 二、 task 2.',
    [1, 2, 3, 1, 2],
    'a task right below a chapter',
  ],
  ['title - task （一） task （二）', [0, 1, 1], 'tasks without chapters'],
  [
    'chapter 第一编 section 第一章 section 第一节 task 第一条 section 第二章 task 第二条',
    [1, 2, 3, 4, 2, 3],
    'sections below sections',
  ],
  ['chapter 一、 task （一） title - task （一）', [1, 2, 0, 1], 'a second document begins anew'],
])('%s stand at %j: %s', (parts, depths) => {
  const words = parts.split(' ')
  const given = words.flatMap((kind, index) =>
    index % 2 === 0 ? [{ kind: kind as 'task', label: words[index + 1] ?? '' }] : [],
  )
  expect(unitDepths(given)).toEqual(depths)
})

test('the outline is what a person would check: the head, the tree, and how it was read', () => {
  const source = `关于印发《甲方案》和《乙方案》的通知
现将《甲方案》和《乙方案》印发给你们。
丙局
2020年1月2日
甲方案
为做好工作，制定本方案。
第一章　总　则
第一节　要求
第一条　甲事。做好甲事。
第二条　乙事。做好乙事。
第二章　附　则
第三条　丙事。
乙方案
为做好丁事，制定本方案。
第一章　总　则
第一条　丁事。
第二条　戊事。
附件1
分工表
序号\t任务
1\t庚
`
  expect(planToOutline(runStages(source)).split('\n\n')).toEqual([
    [
      '题名      甲方案',
      '发文字号  未查明',
      '发文机关  丙局',
      '成文日期  2020-01-02',
      '主送机关  未查明',
      '任务      3 个部分，1 个小节，5 项',
    ].join('\n'),
    [
      '【通知】关于印发《甲方案》和《乙方案》的通知',
      '  ［落款］丙局 2020年1月2日',
      '【题名】甲方案',
      '【导语】为做好工作，制定本方案。',
      '第一章　总则',
      '  第一节　要求',
      '    第一条　甲事',
      '    第二条　乙事',
      '第二章　附则',
      '  第三条　丙事',
      '【题名】乙方案',
      '【导语】为做好丁事，制定本方案。',
      '第一章　总则',
      '  第一条　丁事',
      '  第二条　戊事',
      '【附件】附件1 分工表',
      '  ［表格］2 行 2 列：序号 任务',
    ].join('\n'),
    expect.stringMatching(/^原文 {6}21 行，\d+ 字，SHA-256 [0-9a-f]{64}\n规整 {6}\d+ 处；校订 0 处$/u),
  ])
})

test('long words are cut to a line', () => {
  const text = planToOutline(runStages(`题名\n一、部分\n（一）${'甲乙'.repeat(40)}。正文。\n`))
  expect(text).toContain(`\n  （一）${'甲乙'.repeat(16)}甲…\n`)
})

test('a document without tasks says so, and is shown with all its parts', () => {
  const outline = planToOutline(runStages('甲函\n乙县：\n同意。\n丙局\n2020年1月2日\n'))
  expect(outline).toContain('任务      没有找到\n')
  expect(outline).toContain('【结语】\n  ［落款］丙局 2020年1月2日')
})

test('names of bodies sign an attachment at its end, with a date', () => {
  const outlineOf = (attachment: string) =>
    planToOutline(runStages(`甲方案\n一、乙\n（一）丙。\n丙局\n2020年1月2日\n附件\n${attachment}`))
      .split('\n')
      .filter((line) => line !== '' && !/^(?:原文|规整)/u.test(line))
      .slice(-2)
  expect(outlineOf('分工表\n甲市公安局\n修石阶\n甲市民政局\n甲市财政局\n修护栏').at(-1)).toBe(
    '【附件】附件 分工表',
  )
  expect(outlineOf('分工表\n修石阶\n甲市公安局').at(-1)).toBe('【附件】附件 分工表')
  expect(outlineOf('承诺书\n遵守规定。\n甲市公安局\n甲市民政局\n2020年1月3日')).toEqual([
    '【附件】附件 承诺书',
    '  ［落款］甲市公安局 甲市民政局 2020年1月3日',
  ])
})
