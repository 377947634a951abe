import { expect, test } from 'vitest'
import { headingLevels, isHeadedByTitle } from '../../../src/model/heading-levels.ts'
import type { PartKind } from '../../../src/model/part.ts'

/** `task 1.` is a task numbered `1.`. */
const levelsOf = (...parts: readonly string[]) => {
  const read = parts.map((part) => {
    const [kind = '', label = ''] = part.split(' ')
    return { kind: kind as PartKind, label }
  })
  return { levels: headingLevels(read).join(''), isHeaded: isHeadedByTitle(read) }
}

test.each<[readonly string[], string, boolean, string]>([
  [['title', 'preamble', 'chapter 一、', 'task （一）', 'closing'], '12232', true, 'a plain plan'],
  [['notice', 'title', 'task （一）'], '212', true, 'a plan without chapters'],
  [['title', 'chapter 一、', 'section （一）', 'task 1.', 'task 2.'], '12344', true, 'tasks below a section'],
  [
    ['title', 'chapter 第一编', 'section 第一章', 'section 第一节', 'task 1.', 'section 第二章', 'task 2.'],
    '1234534',
    true,
    'sections below sections',
  ],
  [
    ['notice', 'title', 'chapter 一、', 'task （一）', 'title', 'task 一、', 'attachment'],
    '2234232',
    false,
    'two documents and an attachment, one below a heading of the page',
  ],
  [['chapter 一、', 'task （一）', 'attachment'], '232', false, 'no title'],
  [['task 一、', 'title', 'chapter 一、', 'task （一）'], '2234', false, 'a title behind tasks'],
])('%j are %s, headed by the title: %s (%s)', (parts, levels, isHeaded) => {
  expect(levelsOf(...parts)).toEqual({ levels, isHeaded })
})

test('no heading is deeper than HTML has', () => {
  const deep = [
    'title',
    'title',
    'chapter 第一编',
    'section 第一章',
    'section 第一节',
    'section 一、',
    'task 1.',
  ]
  expect(levelsOf(...deep).levels).toBe('2234566')
})
