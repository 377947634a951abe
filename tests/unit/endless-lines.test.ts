import { expect, test } from 'vitest'
import { runStages } from '../support/stages.ts'

const TIMES = 400_000

/** Lines on which a careless pattern looks back or ahead again and again. */
test.each([
  ['words that open the title of a reply', '对'.repeat(TIMES)],
  ['words that open the title of a notice', '关于'.repeat(TIMES)],
  ['quotations that never close', `${'：“'.repeat(TIMES)}”`],
  ['blanks within a letterhead', `甲${' '.repeat(TIMES)}市政府文件`],
  ['two million characters without any mark', '工'.repeat(2_000_000)],
  ['numbers that open nothing', '一、'.repeat(TIMES)],
  ['numbers that go backwards', Array.from({ length: 20_000 }, (_, n) => `${20_000 - n}.甲。`).join('')],
  ['articles', '第一条'.repeat(TIMES)],
  ['attachments', '附件1'.repeat(TIMES)],
  ['dates', '2020年1月2日'.repeat(TIMES / 4)],
  ['bodies', '甲市人民政府'.repeat(TIMES / 4)],
])('%s', (_, line) => {
  const { published } = runStages(line)
  expect(published.text.replaceAll(/\s/gu, '')).toBe(line.replaceAll(' ', ''))
})

/** As many lines, each of which a document may begin with. */
test.each([
  ['titles of notices', '甲市人民政府关于印发乙方案的通知'],
  ['titles of plans', '甲市2024年工作要点'],
  ['marks of attachments', '附件1'],
  ['titles behind marks of attachments', '附件2：责任清单'],
  ['dates', '2024年1月2日'],
  ['headings that begin again', '一、甲'],
  ['addressees', '各县人民政府：'],
  ['rows of a table', '1\t甲\t乙局'],
])('ten thousand %s', (_, line) => {
  const { published } = runStages(Array.from({ length: 10_000 }, () => line).join('\n'))
  expect(published.text.length).toBeGreaterThanOrEqual(10_000)
})
