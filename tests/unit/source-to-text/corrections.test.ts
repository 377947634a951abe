import { describe, expect, test } from 'vitest'
import { planSettingsSchema } from '../../../src/model/plan-settings.ts'
import { renderMdx } from '../../support/render-mdx.ts'
import { type Declared, runStages, toPublished, toSource } from '../../support/stages.ts'

const REASON = '理由'
const correct = (
  text: string,
  ...pairs: readonly (readonly [before: string, after: string, line?: number | undefined])[]
) => {
  const corrections = pairs.map(([before, after, line]) => ({ before, after, reason: REASON, line }))
  const { text: published, findings } = toPublished(toSource(text), { corrections })
  return {
    text: published.text,
    edits: published.edits.map(({ before, after, rule }) => [before, after, rule]),
    codes: findings.map(({ code }) => code),
    values: findings.map(({ values }) => values),
  }
}

describe('a declared correction', () => {
  test.each([
    ['甲 and 乙', ' and ', '和', '甲和乙', 'a word'],
    ['甲乙', '甲乙', '甲丙乙', '甲丙乙', 'an insertion'],
    ['甲丙乙', '甲丙乙', '甲乙', '甲乙', 'a deletion'],
    ['（二十匹）甲。', '（二十匹）', '（二十四）', '（二十四）甲。', 'a number'],
    ['(匹) 甲。', '匹', '四', '（四）甲。', 'the number within a marker that a rule widens'],
    ['(二十匹) 甲。', '(二十匹)', '(二十四)', '（二十四）甲。', 'such a marker as a whole'],
    ['(二X十) 甲。', 'X', '', '（二十）甲。', 'a character within such a marker'],
    ['甲。\n\n— 3 —\n\n乙。', '— 3 —', '', '甲。\n乙。', 'a page number between paragraphs'],
    ['甲，乙\n\n— 3 —\n\n丙', '— 3 —', '', '甲，乙丙', 'a page number in mid-sentence'],
    ['— 3 —\n甲。', '— 3 —', '', '甲。', 'a page number before everything'],
    ['甲。\n— 3 —', '— 3 —', '', '甲。', 'a page number after everything'],
    ['甲。X\n乙。', 'X', '', '甲。\n乙。', 'a character at the end of a line'],
    ['甲。 X\n乙。', 'X', '', '甲。\n乙。', 'a character after a blank at the end of a line'],
    ['甲。\nX 乙。', 'X', '', '甲。\n乙。', 'a character before a blank at the start of a line'],
    ['甲乙\n\n丙丁', '乙\n\n丙', '乙丙', '甲乙丙丁', 'a paragraph that went on after all'],
    ['甲X, 乙', 'X', '', '甲，乙', 'a character before a comma that a rule widens'],
    [
      '甲,X 乙',
      'X',
      '',
      '甲, 乙',
      'a character within what a rule replaces, which cannot be cut: it is left',
    ],
    ['甲,X乙', 'X', '', '甲，乙', 'a character after such a comma'],
    ['2020 X年', 'X', '', '2020年', 'a character in a gap that a rule closes'],
  ])('%j: %j → %j gives %j: %s', (text, before, after, published) => {
    const result = correct(text, [before, after])
    expect(result.codes.filter((code) => code.startsWith('correction'))).toEqual([])
    expect(result.text).toBe(published)
    expect(result.edits.filter(([, , rule]) => rule === 'correction')).toHaveLength(1)
  })

  test('leaves out what both have in common', () => {
    expect(correct('示范地区 and 项目', ['示范地区 and 项目', '示范地区和项目']).edits).toEqual([
      [' and ', '和', 'correction'],
    ])
  })

  test('does not cut a surrogate pair in common', () => {
    expect(correct('甲𠮷乙', ['𠮷', '𠮶']).edits).toEqual([['𠮷', '𠮶', 'correction']])
  })

  test('may stand right beside another, in any order of declaration', () => {
    expect(correct('甲乙', ['乙', '丙'], ['甲', '甲丁']).text).toBe('甲丁丙')
    expect(correct('甲乙', ['甲', '甲丁'], ['乙', '丙']).text).toBe('甲丁丙')
    expect(correct('甲乙', ['乙', '戊乙'], ['甲', '甲丁']).text).toBe('甲丁戊乙')
  })
})

describe('a correction is refused', () => {
  test.each<[string, string, number | undefined, string, string]>([
    ['甲', '乙', undefined, 'correction-not-found', 'its words are nowhere'],
    ['甲甲', '甲', undefined, 'correction-ambiguous', 'its words are there twice'],
    ['甲\n甲', '甲', 3, 'correction-not-found', 'its line is another'],
    ['甲\n甲甲', '甲', 2, 'correction-ambiguous', 'its words are there twice on the line'],
  ])('in %j: %j on line %s: %s', (text, before, line, code) => {
    const result = correct(text, [before, '丙', line])
    expect(result.codes).toEqual([code])
    expect(result.text).toBe(text)
  })

  test.each([
    ['the same words', ['乙', '丁'], ['乙', '戊']],
    ['words in common', ['甲乙', '甲丁'], ['乙丙', '戊丙']],
    ['common words that both leave as they are', ['甲乙', '丁乙'], ['乙丙', '乙戊']],
  ] as const)('where another has %s, in either order', (_, one, other) => {
    expect(correct('甲乙丙', one, other).codes).toEqual(['correction-overlaps'])
    expect(correct('甲乙丙', other, one).codes).toEqual(['correction-overlaps'])
  })

  test('the message names every line', () => {
    expect(correct('甲\n乙\r\n甲\f甲', ['甲', '丙']).values[0]).toMatchObject({ lines: [1, 3, 3] })
  })
})

test('a line is the line that an editor shows, whatever else ends paragraphs', () => {
  expect(correct('甲\f乙\u2028丙\r\n甲', ['甲', '丁', 2]).text).toBe('甲\n乙\n丙\n丁')
})

describe('what the advice asks for clears the message', () => {
  test.each([
    ['甲\u202e乙', 'bidirectional-character'],
    ['甲\u200b乙', 'zero-width-character'],
    ['甲\ufffd乙', 'replacement-character'],
    ['甲\0乙', 'control-character'],
  ])('%j: %s', (text, code) => {
    expect(correct(text).codes).toEqual([code])
    expect(correct(text, [text.slice(1, 2), '']).codes).toEqual([])
  })

  test('a stray word that was corrected is told as information', () => {
    expect(correct('甲and乙').codes).toEqual(['stray-latin'])
    expect(correct('甲and乙', ['and', '和']).codes).toEqual(['stray-latin-corrected'])
  })
})

describe('on the page', () => {
  const annotationsOf = (text: string, before: string, after: string) => {
    const corrections = [{ before, after, reason: REASON }]
    const { mdx } = runStages(`题名\n一、甲\n${text}`, { corrections })
    return renderMdx('tasks/1.mdx', mdx.get('tasks/1.mdx') as string).annotations.map(
      ({ attributes, text: words }) => [attributes.original, words],
    )
  }
  test.each([
    ['（一）甲。乙丙丁。', '丙', '戊', ['丙', '戊'], 'a replacement'],
    ['（一）甲。乙丙丁。', '丙', '丙戊', ['', '戊'], 'an insertion stands round what was inserted'],
    ['（一）甲。乙丙丁。', '丙', '', ['丙', ''], 'a deletion is an empty element'],
    ['（一）甲。乙丙丁。', '乙', '', ['乙', ''], 'a deletion where the title ends is shown once'],
    ['（一）甲。乙丙丁。', '丁。', '', ['丁。', ''], 'a deletion at the end of the task'],
    ['（一）甲乙。丙。', '乙', '戊', ['乙', '戊'], 'within the title'],
  ])('%s: %s → “%s”: %s', (text, before, after, shown) => {
    expect(annotationsOf(text, before, after)).toEqual([shown])
  })
})

test.each<[Declared, string, string]>([
  [{ corrections: [{ before: '丙丁', after: '戊', reason: REASON, line: undefined }] }, '戊', 'a correction'],
  [{ notes: [{ text: '丙丁', note: REASON, line: undefined }] }, '丙丁', 'a note'],
])('%j on all of a paragraph leaves it a paragraph', (declared, words) => {
  const { mdx } = runStages('题名\n一、甲\n（一）乙。\n丙丁\n己', declared)
  expect(renderMdx('parts/closing.mdx', mdx.get('parts/closing.mdx') as string).text).toBe(`${words}\n己`)
})

test.each([
  ['和', true, 'a word'],
  ['', true, 'nothing: the words are left out'],
  ['甲 乙', true, 'a blank within'],
  [' 和', false, 'a blank at the start would be layout'],
  ['和\u3000', false, 'a blank at the end would be layout'],
  ['甲\n乙', false, 'a line end'],
  ['甲\u2028乙', false, 'a line separator'],
  ['甲\t乙', false, 'a control character'],
  ['\ud800', false, 'half a surrogate pair'],
])('after: %j is allowed: %s (%s)', (after, expected) => {
  const { success } = planSettingsSchema.shape.corrections.safeParse([
    { before: '甲', after, reason: REASON },
  ])
  expect(success).toBe(expected)
})
