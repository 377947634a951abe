import { expect, test } from 'vitest'
import { runStages } from '../support/stages.ts'

/** The parts that show a mark, and how often: an element without `continued` is one. */
function marksOf(mdx: ReadonlyMap<string, string>, component: string): readonly string[] {
  return [...mdx].flatMap(([path, text]) =>
    [...text.matchAll(new RegExp(`<${component} [^>]*>`, 'gu'))]
      .filter(([tag]) => !tag.includes('continued='))
      .map(() => path),
  )
}

test('a corrected number has its mark behind the number', () => {
  const { mdx, plan } = runStages('（一）甲。\n（三）乙。丙。', {
    corrections: [{ before: '（三）', after: '（二）', reason: '抄错' }],
  })
  expect(plan.tasks.map(({ id }) => id)).toEqual(['1', '2'])
  expect(mdx.get('tasks/2.mdx')).toContain('label="（二）" runIn="true"><Correction n="1"')
})

test('a note on words of two paragraphs, or of two tasks, has one mark', () => {
  const { mdx } = runStages('（一）甲。乙。\n丙。\n（二）丁。戊。', {
    notes: [{ text: '乙。\n丙。\n（二）丁', note: '存疑' }],
  })
  expect(marksOf(mdx, 'Note')).toEqual(['tasks/1.mdx'])
  expect(mdx.get('tasks/2.mdx')).toContain('continued="true"')
})
