import { expect, test } from 'vitest'
import type { Words } from '../../../src/plan-to-exports/document.ts'
import { partToText, wordsToText } from '../../../src/plan-to-exports/words-to-text.ts'
import { documentOf, henanDocument, OTHER_PLANS } from '../../support/exported.ts'

const plans = [
  ['the first plan', henanDocument()],
  ...OTHER_PLANS.map(([name, source]) => [name, documentOf(source)] as const),
] as const

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

function marksOf(words: Words): readonly (readonly [string, string, string])[] {
  return words.flatMap((word) =>
    typeof word === 'string'
      ? []
      : [[word.kind, word.id, wordsToText(word.words)] as const, ...marksOf(word.words)],
  )
}
