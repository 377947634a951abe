import { expect, test } from 'vitest'
import { commonKind, findKind } from '../../../src/plan-to-layers/profile/plan-to-profile.ts'
import { runStages } from '../../support/stages.ts'

test.each<[string | null, string]>([
  ['河南省2020年度法治政府建设工作安排', '工作安排'],
  ['某县法治政府建设 2021年工作要点', '工作要点'],
  ['某省营商环境优化提升行动方案（2023—2025年）', '行动方案'],
  ['某市政务服务实施方案', '实施方案'],
  ['某市关于加强执法监督的意见（试行）', '意见'],
  ['某县防汛应急预案', '应急预案'],
  ['某省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', '纲要'],
  ['某县干部任免的事', '文件'],
  [null, '文件'],
])('%s calls itself %s', (title, kind) => {
  expect(findKind({ title, documents: [] })).toBe(kind)
})

test('several documents of one kind have that, of different kinds they are 文件', () => {
  const kindOf = (first: string, second: string) =>
    findKind(
      runStages(
        `关于印发《甲${first}》和《乙${second}》的通知\n现将《甲${first}》和《乙${second}》印发给你们。\n丙局\n2020年1月2日\n甲${first}\n一、丁\n二、戊\n乙${second}\n一、己\n二、庚\n`,
      ).plan,
    )
  expect(kindOf('方案', '方案')).toBe('方案')
  expect(kindOf('方案', '计划')).toBe('文件')
})

test('so do the plans of a library', () => {
  expect(commonKind(['意见', '意见'])).toBe('意见')
  expect(commonKind(['意见', '方案', '意见'])).toBe('文件')
  expect(commonKind([])).toBe('文件')
})
