import { expect, test } from 'vitest'
import {
  cutTree,
  type PlaceNode,
  placesAbove,
  placesIn,
  placeTree,
} from '../../../src/site/lib/place-tree.ts'

const told = (nodes: readonly PlaceNode[]): readonly unknown[] =>
  nodes.map(({ name, own, total, children }) => [name, own, total, told(children)])

test('plans count for their place and those around it; a city without counties stands below its province', () => {
  const { roots, unknown } = placeTree(['410122', '410100', '410122', '419001', null, '000000', '110105'])
  expect(unknown).toBe(1)
  expect(told(roots)).toEqual([
    ['全国', 1, 1, []],
    ['北京市', 0, 1, [['朝阳区', 1, 1, []]]],
    [
      '河南省',
      0,
      4,
      [
        ['郑州市', 1, 3, [['中牟县', 2, 2, []]]],
        ['济源市', 1, 1, []],
      ],
    ],
  ])
  expect(placesIn(roots)).toHaveLength(7)
})

test('a tree of too many places loses its lowest level first', () => {
  const { roots } = placeTree(['410122', '410181', '410100', '410200'])
  expect(placesIn(cutTree(roots, 4)).map(({ name }) => name)).toEqual(['河南省', '郑州市', '开封市'])
  expect(placesIn(cutTree(roots, 2)).map(({ name }) => name)).toEqual(['河南省'])
  expect(cutTree(roots, 2)[0]?.total).toBe(4)
})

test('the steps to a place begin with its province', () => {
  expect(placesAbove('410122').map(({ name }) => name)).toEqual(['河南省', '郑州市'])
  expect(placesAbove('000000')).toEqual([])
})
