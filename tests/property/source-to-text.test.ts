import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSource } from '../../src/file-to-source/text/decode-source.ts'
import type { Edit } from '../../src/model/edit.ts'
import { isRuleId, RULES } from '../../src/model/edit-rules.ts'
import { declaredText, shortText, text } from '../support/arbitraries.ts'
import '../support/seed.ts'
import { toPublished, toSource } from '../support/stages.ts'

/** A tab may open a row of a table: its first cell is empty. */
/** A row keeps the tabs that stand for empty cells at its edges. */
const BLANK_EDGE = /^(?:\p{Zs}|\t(?!.*\S\t))|\p{Zs}$|^[^\t]*\t$/u
const ANY_LINE_END = /[\r\v\f\u0085\u2028\u2029]/u

/** A source with edits made from its end, where none moves another. */
function withEdits(source: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (made, { start, end, after }) => made.slice(0, start) + after + made.slice(end),
    source,
  )
}

/** The published text of any source, with any corrections that `plan.yaml` can declare. */
function forAnySource(check: (source: string, result: ReturnType<typeof toPublished>['text']) => void) {
  fc.assert(
    fc.property(declaredText(), ({ source, corrections }) => {
      check(source, toPublished(toSource(source), { corrections }).text)
    }),
  )
}

describe('decodeSource guarantees', () => {
  test('1. the text encodes to the same bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 40 }), text.map(Buffer.from)), (bytes) => {
        const decoded = decodeSource(bytes, 'x')
        if ('text' in decoded) expect(Buffer.from(decoded.text)).toEqual(Buffer.from(bytes))
      }),
    )
  })

  test('2. what is not UTF-8 has the offset of the first bad byte and no text', () => {
    fc.assert(
      fc.property(shortText, fc.uint8Array({ minLength: 1, maxLength: 6 }), (before, bytes) => {
        const good = Buffer.from(before)
        const decoded = decodeSource(Buffer.concat([good, bytes]), 'x')
        if (!('code' in decoded)) return
        const byte = Number(decoded.values?.byte)
        expect(byte).toBeGreaterThanOrEqual(good.length)
        const upTo = (end: number) => Buffer.concat([good, bytes]).subarray(0, end)
        expect(decodeSource(upTo(byte), 'x')).toHaveProperty('text')
      }),
    )
  })
})

describe('sourceToText guarantees', () => {
  test('1. the published text is the source with the edits made', () => {
    forAnySource((source, { text: published, edits }) => {
      for (const { start, end, before } of edits) expect(source.slice(start, end)).toBe(before)
      expect(published).toBe(withEdits(source, edits))
    })
  })

  test('2. edits are sorted and never overlap', () => {
    forAnySource((_, { edits }) => {
      let end = 0
      for (const edit of edits) {
        expect(edit.start).toBeGreaterThanOrEqual(end)
        end = edit.end
      }
    })
  })

  test('2. every correction that was found is made, whatever the rules want', () => {
    fc.assert(
      fc.property(declaredText(), ({ source, corrections }) => {
        const { text: published, findings } = toPublished(toSource(source), { corrections })
        const refused = findings.filter(({ file }) => file === 'settings').length
        const made = published.edits.filter(({ rule }) => rule === 'correction')
        expect(made).toHaveLength(corrections.length - refused)
      }),
    )
  })

  test('3. every edit does only what its rule allows', () => {
    forAnySource((_, { edits }) => {
      for (const { rule, before, after } of edits) {
        if (rule !== 'correction')
          expect([rule, before, after, isRuleId(rule) && RULES[rule].allows(before, after)]).toEqual([
            ...[rule, before, after],
            true,
          ])
      }
    })
  })

  test('4. a character that no edit touches maps to itself, both ways', () => {
    forAnySource((source, { text: published, edits, map }) => {
      const touched = (at: number) => edits.some(({ start, end }) => start <= at && at < end)
      for (let at = 0; at < source.length; at += 1) {
        if (touched(at)) continue
        const there = map.toPublished({ start: at, end: at + 1 })
        expect(published.slice(there.start, there.end)).toBe(source[at])
        expect(map.toSource(there)).toEqual({ start: at, end: at + 1 })
      }
    })
  })

  test('5. paragraphs are parted by one line feed, none empty, none with a blank edge', () => {
    forAnySource((_, { text: published }) => {
      expect(published).not.toMatch(ANY_LINE_END)
      for (const paragraph of published === '' ? [] : published.split('\n')) {
        expect(paragraph).not.toBe('')
        expect(paragraph).not.toMatch(BLANK_EDGE)
      }
    })
  })

  test('1, 2, 4. struck-out words stand where the account has them, whatever the rules want', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, at) => {
        const before = source.slice(0, at % (source.length + 1)).toWellFormed()
        const line = before.split(/\r\n|[\n\r]/u).length
        const column = (/[^\n\r]*$/u.exec(before)?.[0].length ?? 0) + 1
        const words = '划掉（一）。二、的'
        const reading = { kind: 'struck-text' as const, at: {}, line, column, characters: 9, text: words }
        const result = toPublished(toSource(source), {
          restored: [{ line, text: words, reason: '理由' }],
          readings: [reading],
        })
        const [edit] = result.text.edits.filter(({ rule }) => rule === 'restored')
        expect([edit?.start, edit?.end, edit?.after]).toEqual([before.length, before.length, words])
        expect(result.text.text).toBe(withEdits(source, result.text.edits))
        const there = result.text.map.toPublished({ start: before.length, end: before.length })
        expect(result.text.text.slice(there.start, there.end)).toContain(words)
      }),
    )
  })

  test('6. any text gives a result of no more characters than its own, but for the line feeds that part headings', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { text: published, findings } = toPublished(toSource(source))
        const parted = published.edits.filter(({ rule, before }) => rule === 'heading-split' && before === '')
        expect([...published.text].length).toBeLessThanOrEqual([...source].length + parted.length)
        expect(published.edits.length).toBeLessThanOrEqual(source.length)
        expect(findings.length).toBeLessThanOrEqual(source.length)
      }),
    )
  })
})
