import { afterAll, beforeAll, expect, test } from 'vitest'
import { usualForms } from '../../../src/chinese/usual-forms.ts'
import { libraryToNames } from '../../../src/html-to-search/library-to-names.ts'
import { findResults } from '../../../src/query-to-results/find-results.ts'
import { readNumber } from '../../../src/query-to-results/read-number.ts'
import { readQuery } from '../../../src/query-to-results/read-query.ts'
import { RADICALS } from '../../support/read-back/radicals.ts'
import { registry } from '../../support/registry.ts'
import { recordsOf, startPagefind } from '../../support/search.ts'
import { runStages } from '../../support/stages.ts'

test('every radical is written as Unicode has published it', () => {
  expect(RADICALS.size).toBe(114 + 214)
  // What lies beyond U+FFFF would not stay in its place, and is a part of characters only.
  for (const [radical, ideograph] of RADICALS)
    expect(usualForms(radical), radical).toBe(ideograph.length > 1 ? radical : ideograph)
})

test('compatibility ideographs are written as what they are compatible with', () => {
  expect(usualForms('\uf9ea\ufa5b金')).toBe('離者金')
  expect(usualForms('民 〇 ①㎡（')).toBe('民 〇 ①㎡（')
})

test.each([
  ['①', { value: 1, of: 'any', chapter: null }],
  ['㈡', { value: 2, of: 'any', chapter: null }],
  ['第⼆⼗四项', { value: 24, of: 'task', chapter: null }],
  ['五﹝二﹞', { value: 2, of: 'task', chapter: 5 }],
  ['５—２', { value: 2, of: 'task', chapter: 5 }],
])('%s is a number', (typed, number) => {
  expect(readNumber(typed)).toMatchObject(number)
})

const plan = (number: string, river: string) => `${number}

测试县人民政府关于印发测试县2023年工作要点的通知

各乡镇人民政府：

现将工作要点印发给你们。

测试县人民政府
2023年3月1日

测试县2023年工作要点

一、治水

（一）保护${river}。建立${river}流域联席会议制度，推进沿岸绿化。
`
/** The same plan as typed by hand, and as copied from a PDF and issued with another input method's brackets. */
const USUAL = runStages(plan('测政〔2023〕15号', '黄河'))
const COPIED = runStages(plan('测政﹝2023﹞15号', '⻩河'))

/** Brackets as keyboards, input methods and vertical text have them. */
const KINDS = [
  '〔〕',
  '﹝﹞',
  '[]',
  '［］',
  '【】',
  '()',
  '（）',
  '﹙﹚',
  '〖〗',
  '︹︺',
  '︵︶',
  '「」',
  '〈〉',
  '«»',
  '｛｝',
]

let engines: readonly Awaited<ReturnType<typeof startPagefind>>[] = []
beforeAll(async () => {
  engines = [await startPagefind(recordsOf(USUAL)), await startPagefind(recordsOf(COPIED))]
})
afterAll(() => {
  for (const { stop } of engines.toReversed()) stop()
})

async function find(typed: string): Promise<readonly (readonly string[])[]> {
  const answers = [USUAL, COPIED].map(async (result, index) => {
    const engine = engines[index]?.engine
    if (!engine) throw new Error('not started')
    const names = libraryToNames([result.plan], registry)
    const { exact } = await findResults(readQuery(typed), names, engine)
    return exact.map(({ id, url = id }) => url)
  })
  return Promise.all(answers)
}

test.each(['⻩河', '⻩河流域', '保护⻩河', '推进沿岸绿化'])(
  '%s finds what its usual characters find',
  async (typed) => {
    const [usual, copied] = await find(usualForms(typed))
    expect(usual).toContain('/x/1/')
    expect(copied).toEqual(usual)
    expect(await find(typed)).toEqual([usual, copied])
  },
)

test.each(KINDS.map(([open, close]) => `测政${open}2023${close}15号`))('%s finds the plan', async (typed) => {
  const [usual, copied] = await find(typed)
  expect(usual?.[0]).toBe('/x/')
  expect(copied).toEqual(usual)
})

test('radicals in a query are noticed, so that the reader can be told', () => {
  expect(readQuery('⻩河 ⼈⺠').hasRadicals).toBe(true)
  expect(readQuery('黄河（Ａ）').hasRadicals).toBe(false)
})
