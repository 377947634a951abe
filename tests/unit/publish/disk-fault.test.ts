import { expect, test } from 'vitest'
import { describeDiskFault } from '../../../src/publish/describe-disk-fault.ts'

test.each([
  ['a file that is written', { code: 'ENOSPC', path: 'dist/a.html' }, 'dist/a.html'],
  ['where it is copied to', { code: 'ENOSPC', path: '.cache/a.html', dest: 'dist/a.html' }, 'dist/a.html'],
])('a full disk is told by %s', (_, fault, named) => {
  const error = Object.assign(new Error('no space left on device'), fault)
  expect(describeDiskFault(error)).toBe(
    `磁盘空间不足，写不进去。请腾出空间，或用 --out 换一个位置：${named}。`,
  )
})

test('any other error is left to who knows it', () => {
  expect(describeDiskFault(new Error('x'))).toBeNull()
})
