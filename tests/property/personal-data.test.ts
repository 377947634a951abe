import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLineIndex } from '../../src/model/line-index.ts'
import type { DeclaredRedaction } from '../../src/model/redaction.ts'
import { findPersonalData } from '../../src/source-to-text/personal-data/find-personal-data.ts'
import { redactSource } from '../../src/source-to-text/redact-source.ts'
import '../support/seed.ts'
import { toSource } from '../support/stages.ts'

/** Numbers, what stands around them, and what may tear them. */
const fragment = fc.oneof(
  fc.constantFrom('15012345670', '11010519491231002X', '6222021234567890128', '0371-65901234', '豫A12345'),
  fc.constantFrom(
    '电话：',
    '账号',
    '住址：',
    '证件号',
    '联系电话\t',
    '某区8号楼2单元501室',
    '王庄村3组12号',
    'a@b.cn',
  ),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '，',
    '。',
    '\u200b',
    '𠮷',
    '-',
    '１５０',
    '一、',
    '（一）甲。',
  ),
  fc.string({ maxLength: 4, unit: 'grapheme' }),
)
const text = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('').toWellFormed())

describe('what looks like personal data', () => {
  test('is told in order, apart, and each within a line', () => {
    fc.assert(
      fc.property(text, (words) => {
        let last = 0
        for (const { start, end } of findPersonalData(words)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(words.slice(start, end)).not.toMatch(/[\r\n]/u)
          last = end
        }
      }),
    )
  })

  test('can be redacted as advised: its words alone make way, and every line keeps its place', () => {
    fc.assert(
      fc.property(text, (words) => {
        const lines = createLineIndex(words)
        const found = findPersonalData(words)
        const declared = found.map(
          ({ start, end, kind }): DeclaredRedaction => ({
            ...lines.pointAt(start),
            length: end - start,
            kind,
          }),
        )
        const redacted = redactSource(toSource(words), declared)
        if (!('source' in redacted)) throw new Error(JSON.stringify(redacted))
        const { text: left } = redacted.source
        expect(createLineIndex(left).lines).toBe(lines.lines)
        const between = found.map(({ end }, index) => words.slice(end, found[index + 1]?.start))
        expect(left).toBe([words.slice(0, found[0]?.start), ...between].join('〔已隐去〕'))
      }),
    )
  })
})
