import { expect, test } from 'vitest'
import { nameSome } from '../../../src/file-to-source/name-some.ts'

const numbers = Array.from({ length: 25 }, (_, index) => index + 1)
const twenty = '1、2、3、4、5、6、7、8、9、10、11、12、13、14、15、16、17、18、19、20'

test.each([
  [3, '', '1、2、3'],
  [20, '', twenty],
  [25, '', `${twenty} 等 25`],
  [25, ' 个', `${twenty} 等 25 个`],
])('a message names the first of %i, and never ends without saying so', (count, unit, told) => {
  expect(nameSome(numbers.slice(0, count), unit)).toBe(told)
})
