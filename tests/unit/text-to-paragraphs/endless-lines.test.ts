import { expect, test } from 'vitest'
import { runStages } from '../../support/stages.ts'

const TIMES = 400_000

/** Lines on which a careless pattern looks back or ahead again and again. */
test.each([
  ['words that open the title of a reply', '对'.repeat(TIMES)],
  ['words that open the title of a notice', '关于'.repeat(TIMES)],
  ['quotations that never close', `${'：“'.repeat(TIMES)}”`],
  ['blanks within a letterhead', `甲${' '.repeat(TIMES)}市政府文件`],
  ['marks of attachments', '附件1'.repeat(TIMES)],
  ['what may be publicity', '（此件'.repeat(TIMES)],
  ['numbers that are glued', '甲乙一、丙丁二、'.repeat(TIMES / 8)],
])('%s', (_, line) => {
  const { published } = runStages(line)
  expect(published.text.replaceAll(' ', '')).toBe(line.replaceAll(' ', ''))
})
