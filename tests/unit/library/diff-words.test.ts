import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DiffStretch, diffWords } from '../../../src/library/alignment/diff-words.ts'
import '../../support/seed.ts'

/** A side with what only it has in brackets. */
function show(text: string, stretches: readonly DiffStretch[]): string {
  return stretches
    .map(({ start, end, isShared }) => (isShared ? text.slice(start, end) : `[${text.slice(start, end)}]`))
    .join('')
}

function compare(from: string, to: string): readonly [string, string] {
  const diff = diffWords(from, to)
  return [show(from, diff.from), show(to, diff.to)]
}

describe('two texts word by word', () => {
  test('whole words are marked, not the characters that differ', () => {
    expect(compare('持续优化营商环境', '继续优化营商环境')).toEqual([
      '[持续]优化营商环境',
      '[继续]优化营商环境',
    ])
  })

  test('a number is one word', () => {
    expect(compare('实现100项民生事项', '实现120项民生事项')).toEqual([
      '实现[100]项民生事项',
      '实现[120]项民生事项',
    ])
  })

  test('what was put in and what was taken out', () => {
    expect(compare('加强执法监督。', '加强行政执法监督。')).toEqual([
      '加强执法监督。',
      '加强[行政]执法监督。',
    ])
    expect(compare('加强行政执法监督。', '加强执法监督。')).toEqual([
      '加强[行政]执法监督。',
      '加强执法监督。',
    ])
  })

  test('a single character between two changes is taken into them, a line feed is not', () => {
    expect(compare('甲乙，丙丁', '戊己，庚辛')).toEqual(['[甲乙，丙丁]', '[戊己，庚辛]'])
    expect(compare('甲乙\n丙丁', '戊己\n庚辛')).toEqual(['[甲乙]\n[丙丁]', '[戊己]\n[庚辛]'])
  })

  test('the same, nothing, and all of it', () => {
    expect(compare('加强监督', '加强监督')).toEqual(['加强监督', '加强监督'])
    expect(compare('', '')).toEqual(['', ''])
    expect(compare('', '加强监督')).toEqual(['', '[加强监督]'])
  })
})

const word = fc.constantFrom(
  '加强',
  '增强',
  '行政',
  '执法',
  '监督',
  '100',
  '项',
  '，',
  '。',
  '\n',
  ' ',
  '𠮷',
  'a',
)
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''))

describe('diffWords guarantees', () => {
  test('1. the stretches of a side, put together, are its text', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const diff = diffWords(from, to)
        for (const [side, stretches] of [
          [from, diff.from],
          [to, diff.to],
        ] as const) {
          expect(stretches.map(({ start, end }) => side.slice(start, end)).join('')).toBe(side)
          expect(stretches.every(({ start, end }) => start < end)).toBe(true)
        }
      }),
    )
  })

  test('2. the shared stretches of both sides are the same words in the same order', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const diff = diffWords(from, to)
        const shared = (side: string, stretches: readonly DiffStretch[]) =>
          stretches.filter(({ isShared }) => isShared).map(({ start, end }) => side.slice(start, end))
        expect(shared(from, diff.from)).toEqual(shared(to, diff.to))
      }),
    )
  })
})
