import { expect, test } from 'vitest'
import { supportWord } from '../../src/chinese/support-word.ts'

test.each([
  ['办好。（甲局牵头，乙局、丙局配合）', '乙局', '配合'],
  ['办好。（甲局牵头，乙局、丙局参与）', '乙局', '参与'],
  ['办好。（甲部、乙部指导）', '甲部', '指导'],
  ['办好。（牵头单位：甲局；协助单位：乙局、丙局）', '丙局', '协助'],
  ['联合乙厅开展督察。', '乙厅', '联合'],
  ['指导各地办好。（牵头单位：甲局；责任单位：乙局）', '乙局', '配合'],
])('%s: %s is said to %s', (text, unit, word) => {
  const start = text.indexOf(unit)
  expect(supportWord(text, { start, end: start + unit.length })).toBe(word)
})
