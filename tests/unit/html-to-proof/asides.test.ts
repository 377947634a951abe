import { expect, test } from 'vitest'
import { htmlToText } from '../../../src/html-to-proof/html-to-text.ts'

const headed = (aside: string) =>
  htmlToText(
    `<div data-part="x/chapter-1"><h2 class="heading"><span class="heading-label">第一章${aside}</span><span class="heading-title">总则</span></h2></div>`,
  ).parts[0]

test('the blank behind the number of a heading is not of the plan', () => {
  expect(headed('<span class="gap" data-aside>\u3000</span>')).toMatchObject({
    text: '第一章总则',
    unexpected: [],
  })
})

test.each([
  ['<span class="gap" data-aside>甲</span>', 'words'],
  ['<span class="gap" data-aside>\u3000\u3000</span>', 'two blanks'],
  ['<sup class="mark" data-aside>\u3000</sup>', 'a blank in the place of a mark'],
])('%s beside it is unexpected: %s', (aside) => {
  expect(headed(aside)?.unexpected).toHaveLength(1)
})
