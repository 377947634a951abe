import { expect, test } from 'vitest'
import { partToText, type Words, wordsToText } from '../../../src/plan-to-exports/document.ts'
import { editorNotes } from '../../../src/plan-to-exports/editor-notes.ts'
import { documentOf, everyDocument, henanDocument } from '../../support/read-back/exported.ts'

const plans = everyDocument()

test.each(plans)('a document holds the published text: %s', (_, { document, text }) => {
  expect(text.length).toBeGreaterThan(20)
  expect(document.parts.map(partToText).join('\n')).toBe(text)
})

test('marks are on the words that they are about', () => {
  const { document } = henanDocument()
  const task14 = document.parts.find(({ id }) => id === 'task-14')
  const marks = task14?.paragraphs.flatMap(({ words, runningOn }) => marksOf([...words, ...runningOn])) ?? []
  expect(marks).toContainEqual(['citation', 'filing-regulation', '《法规规章备案条例》'])
  // 13 documents, and the plan itself, which its notice names.
  expect(document.cited).toHaveLength(14)
})

test('a document of which only a row of facts is known is named with its text and what it was last', () => {
  const { document } = documentOf('某县2022年工作计划\n（一）甲事。落实《行政许可法》。\n')
  expect(document.cited.map(({ title }) => title)).toEqual(['中华人民共和国行政许可法'])
  const notes = editorNotes(document).find(({ heading }) => heading === '文中引用的文件')?.notes
  expect(notes).toHaveLength(1)
  expect(notes?.[0]?.text).toMatch(
    /^《中华人民共和国行政许可法》.*：施行中（修改后的文本）。当时的文本：2019年4月23日修正/u,
  )
  expect(notes?.[0]?.url).toMatch(/^https:\/\/flk\.npc\.gov\.cn\//u)
})

function marksOf(words: Words): readonly (readonly [string, string, string])[] {
  return words.flatMap((word) =>
    typeof word === 'string'
      ? []
      : [[word.kind, word.id, wordsToText(word.words)] as const, ...marksOf(word.words)],
  )
}
