import { expect, test } from 'vitest'
import {
  findOrganizations,
  indexOrganizations,
  supportWord,
} from '../../../src/plan-to-layers/organizations/find-organizations.ts'

const NONE = indexOrganizations([])

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

test('a mention keeps the word, and says where nothing tells who leads', () => {
  const told = findOrganizations('办好。（甲局牵头，乙局参与）', NONE, [])
  expect(told.map(({ text, role, verb, isUnsure }) => [text, role, verb, isUnsure])).toEqual([
    ['甲局', 'lead', '牵头', undefined],
    ['乙局', 'support', '参与', undefined],
  ])
  const listed = findOrganizations('办好。（责任单位：甲局、乙局）', NONE, [])
  expect(listed.map(({ text, isUnsure }) => [text, isUnsure])).toEqual([
    ['甲局', true],
    ['乙局', true],
  ])
})
