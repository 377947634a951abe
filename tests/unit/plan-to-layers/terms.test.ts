import { describe, expect, test } from 'vitest'
import { termSchema } from '../../../src/model/registry.ts'
import { findTerms, indexTerms } from '../../../src/plan-to-layers/terms/find-terms.ts'

const term = (id: string, name: string, aliases: string[] = []) =>
  termSchema.parse({
    id,
    name,
    aliases,
    definition: null,
    confidence: 'unknown',
    sources: [{ where: '测试', url: null }],
  })
const index = indexTerms([
  term('fang', '放管服改革', ['放管服']),
  term('random', '双随机、一公开'),
  term('three', '行政执法三项制度', ['三项制度']),
  term('village', '村（居）法律顾问'),
  term('ruling', '行政裁决'),
  term('fengqiao', '新时代枫桥经验', ['枫桥经验']),
])

const cases: readonly [text: string, found: readonly (readonly [string, string])[], why: string][] = [
  ['深化“放管服”改革，', [['“放管服”改革', 'fang']], 'quoted in part: the opening mark belongs to it'],
  ['深化放管服改革，', [['放管服改革', 'fang']], 'unquoted'],
  ['深化「放管服」改革', [['「放管服」改革', 'fang']], 'another kind of quotation marks'],
  ['推进“放管服”工作', [['“放管服”', 'fang']], 'the short form'],
  ['推进“双随机、一公开”监管', [['“双随机、一公开”', 'random']], 'inner punctuation'],
  ['推进双随机一公开监管', [['双随机一公开', 'random']], 'inner punctuation left out'],
  [
    '推行行政执法“三项制度”，',
    [['行政执法“三项制度”', 'three']],
    'longest first; the closing mark belongs to it',
  ],
  ['推行“三项制度”', [['“三项制度”', 'three']], 'the alias'],
  ['发展新时代“枫桥经验”，', [['新时代“枫桥经验”', 'fengqiao']], 'quoted at the end'],
  ['推进“村(居)法律顾问”工作', [['“村(居)法律顾问”', 'village']], 'half-width brackets'],
  ['健全行政裁决制度', [['行政裁决', 'ruling']], 'within a longer expression'],
  ['提高行政、裁决水平', [], 'put together across a pause mark'],
  [
    '推进“放管服”改革“放管服”改革',
    [
      ['“放管服”改革', 'fang'],
      ['“放管服”改革', 'fang'],
    ],
    'side by side: no mark belongs to both',
  ],
  [
    '推进"放管服"改革"放管服"改革',
    [
      ['放管服"改革', 'fang'],
      ['放管服"改革', 'fang'],
    ],
    'marks that do not say whether they open or close are left out',
  ],
  ['放管结合', [], 'only part of it'],
]

describe('findTerms', () => {
  test.each(cases)('%s', (text, found, why) => {
    const terms = findTerms(text, index)
    expect(
      terms.map((entry) => [entry.text, entry.term]),
      why,
    ).toEqual(found)
    for (const { start, end, text: words } of terms) expect(text.slice(start, end)).toBe(words)
  })
})
