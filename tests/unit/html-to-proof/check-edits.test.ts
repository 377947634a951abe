import { describe, expect, test } from 'vitest'
import { checkEdits } from '../../../src/html-to-proof/check-edits.ts'
import type { Edit } from '../../../src/model/edit.ts'
import type { Part } from '../../../src/model/part.ts'
import type { PipelineResult } from '../../../src/pipeline.ts'
import { runStages } from '../../support/stages.ts'

const CORRECTIONS = [{ before: '乙 and 丙', after: '乙和丙', reason: '误植' }]
const result = runStages('题名\n\n一、甲\n(一) 乙 and 丙,丁。\n\n戊2020 年。\n', { corrections: CORRECTIONS })

const withEdits = (change: (edits: readonly Edit[]) => readonly Edit[]): PipelineResult => ({
  ...result,
  published: { ...result.published, edits: change(result.published.edits) },
})
const change = (rule: string, changed: Partial<Edit>) =>
  withEdits((edits) => edits.map((edit) => (edit.rule === rule ? { ...edit, ...changed } : edit)))
const andCorrection = (before: string) =>
  withEdits((edits) => {
    const start = result.source.text.indexOf(before)
    const edit = { start, end: start + before.length, before, after: '', rule: 'correction', reason: '误植' }
    return [...edits, edit].toSorted((a, b) => a.start - b.start)
  })
const withParts = (change: (parts: readonly Part[]) => readonly Part[]): PipelineResult => ({
  ...result,
  parts: change(result.parts),
})

describe('the proof takes the edits that were made, and no others', () => {
  test('those of a plan', () => {
    expect(result.published.edits.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['marker', 'correction', 'half-width-punctuation', 'han-digit-space']),
    )
    expect(checkEdits(result)).toEqual([])
  })

  test.each<[string, PipelineResult, readonly string[]]>([
    ['one that is not in the log', withEdits((edits) => edits.filter(({ rule }) => rule !== 'marker')), []],
    ['none in the log', withEdits(() => []), []],
    ['a rule that writes a word', change('marker', { after: '（二）' }), ['edit-unlawful']],
    ['a rule that takes a word', change('half-width-punctuation', { after: '' }), ['edit-unlawful']],
    ['a correction that was not declared', change('correction', { after: '或' }), ['edit-unlawful']],
    ['a correction of other words than were declared', andCorrection('丁'), ['edit-unlawful']],
    ['twice the same', withEdits((edits) => edits.flatMap((edit) => [edit, edit])), ['edit-unlawful']],
    ['not in their order', withEdits((edits) => edits.toReversed()), ['edit-unlawful']],
    ['parts that lack one', withParts((parts) => parts.slice(1)), []],
    ['parts in another order', withParts((parts) => parts.toReversed()), []],
  ])('%s', (_, tampered, unlawful) => {
    const codes = new Set(checkEdits(tampered).map(({ code }) => code))
    expect([...codes]).toEqual([...unlawful, 'text-not-covered'])
  })

  test.each<[string, PipelineResult]>([
    ['other words than stand there', change('han-digit-space', { before: '\t' })],
    ['another reason', change('correction', { reason: '' })],
    ['a rule that there is not', change('marker', { rule: 'no-rule' })],
  ])('%s, though it gives the same text', (_, tampered) => {
    expect(checkEdits(tampered).map(({ code }) => code)).toEqual(['edit-unlawful'])
  })
})
