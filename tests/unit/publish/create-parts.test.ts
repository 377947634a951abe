import { expect, test } from 'vitest'
import { createParts } from '../../../src/publish/create-parts.ts'

const HEAD = '\uFEFFa,b\r\n'

test('rows of plans are gathered in files of at most so many bytes, each with the head', () => {
  const parts = createParts(HEAD, 30)
  for (const rows of ['甲,1\r\n', '乙,2\r\n', '', '丙,3\r\n丁,4\r\n']) parts.add(rows)
  expect(parts.files()).toEqual([`${HEAD}甲,1\r\n乙,2\r\n`, `${HEAD}丙,3\r\n丁,4\r\n`])
})

test('without rows there is a file with the head alone, and a plan that is too long has one of its own', () => {
  const parts = createParts(HEAD, 20)
  expect(parts.files()).toEqual([HEAD])
  parts.add('甲,1\r\n'.repeat(5))
  parts.add('乙,2\r\n')
  expect(parts.files()).toEqual([`${HEAD}${'甲,1\r\n'.repeat(5)}`, `${HEAD}乙,2\r\n`])
})
