import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edit } from '../../src/model/edit.ts'
import { applyEdits, createOffsetMap } from '../../src/source-to-text/offset-map.ts'
import '../support/seed.ts'

/** Kept stretches and edits by turns: any lengths, insertions and deletions among them. */
const edited = fc
  .array(fc.record({ kept: fc.nat(4), before: fc.nat(3), after: fc.nat(3) }), { maxLength: 8 })
  .map((steps) => {
    let source = ''
    let letter = 0
    const next = (count: number) =>
      Array.from({ length: count }, () => String.fromCodePoint(0x4e00 + letter++)).join('')
    const edits = steps.map(({ kept, before, after }): Edit => {
      source += next(kept)
      const start = source.length
      source += next(before)
      return {
        ...{ start, end: source.length, before: source.slice(start) },
        ...{ after: 'x'.repeat(after), rule: '', reason: '' },
      }
    })
    source += next(2)
    return { source, edits, published: applyEdits(source, edits), map: createOffsetMap(edits) }
  })

const spans = (length: number) =>
  Array.from({ length: length + 1 }, (_, start) =>
    Array.from({ length: length + 1 - start }, (_, size) => ({ start, end: start + size })),
  ).flat()

describe('createOffsetMap guarantees', () => {
  test('1. exact: a character that no edit touches maps to itself, both ways', () => {
    fc.assert(
      fc.property(edited, ({ source, edits, published, map }) => {
        for (let start = 0; start < source.length; start += 1) {
          if (edits.some((edit) => edit.start <= start && start < edit.end)) continue
          const there = map.toPublished({ start, end: start + 1 })
          expect(published.slice(there.start, there.end)).toBe(source[start])
          expect(map.toSource(there)).toEqual({ start, end: start + 1 })
        }
      }),
    )
  })

  test('1. a published span comes from source that publishes all of it', () => {
    fc.assert(
      fc.property(edited, ({ source, edits, published, map }) => {
        for (const span of spans(published.length)) {
          const from = map.toSource(span)
          expect(from.start).toBeGreaterThanOrEqual(0)
          expect(from.end).toBeLessThanOrEqual(source.length)
          if (span.end === span.start || edits.some(({ before }) => before === '')) continue
          const back = map.toPublished(from)
          expect(back.start).toBeLessThanOrEqual(span.start)
          expect(back.end).toBeGreaterThanOrEqual(span.end)
        }
      }),
    )
  })

  test('1. the place of insertions is published as all that was inserted there', () => {
    fc.assert(
      fc.property(edited, ({ edits, published, map }) => {
        const isInsertion = ({ start, end }: (typeof edits)[number]) => start === end
        const replaced = new Set(edits.filter((edit) => !isInsertion(edit)).map(({ end }) => end))
        const inserting = Map.groupBy(edits.filter(isInsertion), ({ start }) => start)
        for (const [start, all] of inserting) {
          if (replaced.has(start)) continue
          const there = map.toPublished({ start, end: start })
          expect(published.slice(there.start, there.end)).toBe(all.map(({ after }) => after).join(''))
        }
      }),
    )
  })

  test('2. monotone: later in one text is never earlier in the other', () => {
    fc.assert(
      fc.property(edited, ({ source, published, map }) => {
        const ways = [
          { length: source.length, to: map.toPublished },
          { length: published.length, to: map.toSource },
        ]
        for (const { length, to } of ways) {
          for (const [before, after] of pairs(spans(length).filter(({ start, end }) => start < end))) {
            if (before.start <= after.start) expect(to(before).start).toBeLessThanOrEqual(to(after).start)
            if (before.end <= after.end) expect(to(before).end).toBeLessThanOrEqual(to(after).end)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  const step = Math.max(1, Math.floor(all.length / 40))
  const some = all.filter((_, index) => index % step === 0)
  return some.flatMap((a) => some.map((b) => [a, b] as const))
}
