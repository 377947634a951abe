import { expect, test } from 'vitest'
import { documentPartId, partId, readPartId } from '../../../src/model/part-id.ts'

test.each([
  ['task-24', 'task', '24'],
  ['task-d2-1', 'task', 'd2-1'],
  ['chapter-5x2', 'chapter', '5x2'],
  ['section-4-1', 'section', '4-1'],
  ['attachment-2', 'attachment', '2'],
  ['notice', 'notice', ''],
  ['preamble', 'preamble', ''],
  ['closing-2', 'closing', '2'],
] as const)('%s is made of its kind and its own id, and read back', (part, kind, id) => {
  expect(partId(kind, id)).toBe(part)
  expect(readPartId(part)).toEqual({ kind, id })
})

test('the first document of a file has its parts without a number', () => {
  expect([1, 2].map((document) => documentPartId('title', document))).toEqual(['title', 'title-2'])
})
