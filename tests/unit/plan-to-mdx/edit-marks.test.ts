import { expect, test } from 'vitest'
import { runStages } from '../../support/stages.ts'

test('a corrected number has its mark behind the number', () => {
  const { mdx, marks, plan } = runStages('（一）甲。\n（三）乙。丙。', {
    corrections: [{ before: '（三）', after: '（二）', reason: '抄错' }],
  })
  expect(plan.tasks.map(({ id }) => id)).toEqual(['1', '2'])
  expect(mdx.get('tasks/2.mdx')).toContain('label="（二）" runIn="true"><Correction n="1"')
  expect(marks).toEqual([{ part: 'task-2', kind: 'correction', n: 1 }])
})

test('a note on words of two paragraphs, or of two tasks, has one mark', () => {
  const { mdx, marks } = runStages('（一）甲。乙。\n丙。\n（二）丁。戊。', {
    notes: [{ text: '乙。\n丙。\n（二）丁', note: '存疑' }],
  })
  expect(marks).toEqual([{ part: 'task-1', kind: 'note', n: 1 }])
  expect(mdx.get('tasks/2.mdx')).toContain('continued="true"')
})

test('corrections and notes are counted apart, and each is marked in the part that shows it', () => {
  const { marks } = runStages('前言。\n一、总则\n（一）甲。乙。\n（二）丙。丁。', {
    corrections: [
      { before: '乙', after: '已', reason: '抄错' },
      { before: '总则', after: '通则', reason: '抄错' },
    ],
    notes: [{ text: '丁', note: '存疑' }],
  })
  expect(marks).toEqual([
    { part: 'chapter-1', kind: 'correction', n: 1 },
    { part: 'task-1', kind: 'correction', n: 2 },
    { part: 'task-2', kind: 'note', n: 1 },
  ])
})

test('a page number between two tasks is marked before the task behind it', () => {
  const { marks } = runStages('（一）甲。\n\n第1页\n\n（二）丙。', {
    corrections: [{ before: '第1页', after: '', reason: '页码' }],
  })
  expect(marks).toEqual([{ part: 'task-2', kind: 'correction', n: 1 }])
})

test('within a link a mark is told so, for it can be no link itself', () => {
  const { mdx, marks } = runStages('一、甲\n（一）甲。新增不少于200户。', {
    corrections: [{ before: '200', after: '300', reason: '抄错' }],
    notes: [{ text: '新增', note: '存疑' }],
  })
  expect(mdx.get('tasks/1.mdx')).toMatch(
    /<Target [^>]*>不少于<Correction [^>]*inside="true"[^>]*>3<\/Correction>00户/u,
  )
  expect(mdx.get('tasks/1.mdx')).not.toMatch(/<Note [^>]*inside/u)
  expect(marks).toHaveLength(2)
})
