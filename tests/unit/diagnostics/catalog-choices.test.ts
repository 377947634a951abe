import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { CATALOG, fill } from '../../../src/diagnostics/catalog.ts'
import { answerPatch, type CatalogEntry, type Choice } from '../../../src/diagnostics/catalog-entry.ts'
import { fillChoice } from '../../../src/diagnostics/fill-choice.ts'
import type { FindingValues } from '../../../src/diagnostics/finding.ts'
import { changeSettings, toSettings } from '../../../src/library/plan-folder/change-settings.ts'
import { planSettingsSchema } from '../../../src/model/plan-settings.ts'

/** Members that an advice tells to write and no choice does, and why. */
const LEFT: Readonly<Record<string, string>> = {
  'struck-text restored': 'the words are chosen where the account has them',
  'no-title shape': 'the line is chosen in the text',
  'no-title title': 'nobody has said the words',
  'title-from-evidence title': 'nobody has said the words',
}
/** What a choice writes and its advice tells in other words. */
const BESIDE: Readonly<Record<string, string>> = {
  'title-unsure 应是“甲方案”': 'as a reason: title-of-line, title-of-words',
  'title-unsure 应是“乙办法”': 'as a reason: title-of-line, title-of-words',
  'citation-contradicts 原件确实如此': 'by the name of accepted alone',
  'page-mark-doubtful 各处都是页码，去掉': 'as 逐处',
  'page-mark-doubtful 各处都是普通文字': 'of one line',
}
/** Of each name another value, so that none can stand for another; what an advice has as an example is that. */
const VALUES: FindingValues = {
  ...{
    line: 7,
    openedLine: 7,
    column: 3,
    length: 11,
    kind: '电话',
    number: '9',
    numbers: ['9', '10'],
    numberLines: [7, 12],
  },
  ...{ is: '（一）', other: '甲方案', otherLine: 5, otherWords: '乙办法', otherBecause: '网页' },
  ...{ markers: ['（一）'], owned: '属于最后一项任务' },
}
/** Here `other` is how numbers are written. */
const OTHER: Readonly<Record<string, FindingValues>> = { 'shape-unsure': { other: '1.' } }

const ENTRIES = Object.entries(CATALOG).map(([code, entry]: [string, CatalogEntry]) => {
  const values = { ...VALUES, ...OTHER[code], code }
  const choices = (entry.choices ?? []).flatMap((choice) => fillChoice(choice, values))
  return {
    code,
    choices: choices.map((choice) => ({ name: `${code} ${choice.label}`, patch: answered(choice) })),
    snippets: snippetsIn(fill(entry.advice, values)).map((snippet) => parse(snippet) as object),
  }
})

test('every choice is given where there is a value for each of its places', () => {
  const given = (choice: Choice, code: string) => fillChoice(choice, { ...VALUES, code }).length
  for (const [code, { choices = [] }] of Object.entries(CATALOG) as [string, CatalogEntry][])
    expect(
      choices.map((choice) => given(choice, code)),
      code,
    ).toEqual(choices.map(() => 1))
})

test('the advice tells what each choice writes', () => {
  const untold = ENTRIES.flatMap(({ choices, snippets }) =>
    choices
      .filter(({ patch }) => !snippets.some((snippet) => isSame(snippet, patch)))
      .map(({ name }) => name),
  )
  expect(untold.sort()).toEqual(Object.keys(BESIDE).sort())
})

test('each member that an advice tells to write has a choice', () => {
  expect(ENTRIES.flatMap(({ snippets }) => snippets).length).toBeGreaterThan(40)
  const without = ENTRIES.flatMap(({ code, choices, snippets }) =>
    snippets
      .filter((snippet) => !choices.some(({ patch }) => isSame(snippet, patch)))
      .map((snippet) => `${code} ${Object.keys(snippet)}`),
  )
  expect(without.sort()).toEqual(Object.keys(LEFT).sort())
})

test.each(ENTRIES.flatMap(({ choices }) => choices.map(({ name, patch }) => [name, patch] as const)))(
  '%s: valid in the plan.yaml of a new plan',
  (_, patch) => {
    expect(planSettingsSchema.safeParse(changeSettings(toSettings('甲.txt', 'x', []), patch)).error).toBe(
      undefined,
    )
  },
)

describe('a choice', () => {
  const choice: Choice = {
    label: '{a}',
    patch: { list: ['{b}', { of: '{b}', and: '{c}' }], words: '{c}：{a}' },
    asks: { label: '理由', type: 'text', initial: '{c}' },
  }

  test('of a list in its label is given for each of its values; one in a list of the patch repeats the element', () => {
    const [one, other, ...more] = fillChoice(choice, { a: ['甲', '乙'], b: [1, 2], c: '丙' })
    const list = [1, 2, { of: 1, and: '丙' }, { of: 2, and: '丙' }]
    expect(one).toEqual({
      label: '甲',
      patch: { list, words: '丙：甲' },
      asks: { label: '理由', type: 'text', initial: '丙' },
    })
    expect([other?.label, other?.patch.words, more]).toEqual(['乙', '丙：乙', []])
  })

  test('is not given without a value, nor for an empty list', () => {
    expect(fillChoice(choice, { a: '甲', b: [1] })).toEqual([])
    expect(fillChoice(choice, { a: [], b: [1], c: '丙' })).toEqual([])
  })

  test('has what was typed where it asks, a year as a number, and words of the document are no places', () => {
    const asks = (type: 'text' | 'year'): Choice => ({
      ...{ label: '甲', patch: { a: ['{asked}', '{b}'] } },
      asks: { label: '乙', type, initial: '' },
    })
    const [text, year] = (['text', 'year'] as const).flatMap((type) => fillChoice(asks(type), { b: '{a}' }))
    expect(answerPatch(text as Choice, '{b} 2024')).toEqual({ a: ['{b} 2024', '{a}'] })
    expect(answerPatch(year as Choice, '2024')).toEqual({ a: [2024, '{a}'] })
  })
})

/** The patch, with the reason that is offered, or the year that advices have for an example. */
function answered(choice: Choice) {
  return answerPatch(choice, choice.asks?.type === 'year' ? '2024' : (choice.asks?.initial ?? ''))
}

/** Members of `plan.yaml` in a sentence: `shape: { text: [7] }`, `year: 2024`. */
function snippetsIn(sentence: string): readonly string[] {
  const found: string[] = []
  const opens = /[a-z]+: (?:\d+|(?=[[{]))/giu
  for (let match = opens.exec(sentence); match; match = opens.exec(sentence)) {
    let end = opens.lastIndex
    let depth = 0
    do {
      depth += Number('[{'.includes(sentence[end] ?? '')) - Number(']}'.includes(sentence[end] ?? ''))
      if (depth > 0) end += 1
    } while (depth > 0 && end < sentence.length)
    const isNumber = /\d$/u.test(match[0])
    found.push(sentence.slice(match.index, isNumber ? opens.lastIndex : end + 1))
    opens.lastIndex = Math.max(opens.lastIndex, end)
  }
  return found
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
