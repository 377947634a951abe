import { describe, expect, test } from 'vitest'
import { declareWords } from '../../../src/site/scripts/workbench/declare-words.ts'
import { findDeclared } from '../../../src/source-to-text/apply-corrections.ts'

const TEXT = '甲市计划\n企业办事，企业满意\r\n企业登记。aaaa\n'

/** The words that stand at the nth place where they occur. */
function spanOf(words: string, nth = 0) {
  let start = TEXT.indexOf(words)
  for (let found = 0; found < nth; found += 1) start = TEXT.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

describe('words are declared as plan.yaml finds them, once', () => {
  test.each([
    ['that occur once', spanOf('登记'), { before: '登记', line: {}, at: 3 }],
    ['twice on a line', spanOf('企业', 1), { before: '，企业满', line: {}, at: 2 }],
    ['on two lines', spanOf('企业', 2), { before: '企业', line: { line: 3 }, at: 3 }],
    ['at the edge of a line', spanOf('a', 0), { before: '。aa', line: {}, at: 3 }],
  ])('%s', (_, span, expected) => {
    const declared = declareWords(TEXT, span)
    expect(declared).toMatchObject({ own: TEXT.slice(span.start, span.end), ...expected })
    expect(findDeclared(TEXT, declared.before, declared.line.line)).toHaveLength(1)
    expect(declared.after(declared.own)).toBe(declared.before)
  })

  test('what is put in their place has what was added around it', () => {
    expect(declareWords(TEXT, spanOf('企业', 1)).after('群众')).toBe('，群众满')
  })
})
