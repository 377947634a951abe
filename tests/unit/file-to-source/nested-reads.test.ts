import { expect, test } from 'vitest'
import { joinTexts } from '../../../src/file-to-source/bundle/join-texts.ts'
import { createLineWriter, type FormatText } from '../../../src/file-to-source/line-writer.ts'

/** A document of a line of words, and one with so many pictures. */
function document(words: string, pictures: number): FormatText {
  const writer = createLineWriter()
  writer.line(words, { line: 1 })
  const marks = Array.from({ length: pictures }, () => writer.mark('图', '照片', { line: 2 })).join('')
  writer.line(`见${marks}`, { line: 2 }, marks)
  return writer.finish(new Map())
}

const mark = (number: number) => `〔图${number}：原件中的图，未转成文字〕`
const first = document('首', 1)
/** Its words look like a mark, and are none. */
const second = document(`引用${mark(1)}`, 2)
const expected = `首\n见${mark(1)}\n引用${mark(1)}\n见${mark(2)}${mark(3)}\n`

test('numbers pictures on in a document within another, and no words that look like a mark', () => {
  const writer = createLineWriter()
  for (const [part, read] of Object.entries({ first, second })) writer.include(read, part)
  expect(writer.finish(new Map()).text).toBe(expected)
})

test('numbers pictures on through the members of an archive in the same way', () => {
  const { text, entries } = joinTexts([
    { name: 'first', text: first },
    { name: 'second', text: second },
  ])
  expect(text).toBe(expected)
  expect(entries.at(-1)).toMatchObject({ kind: 'read', at: { part: 'second', line: 2 }, line: 4 })
})
