import { describe, expect, test } from 'vitest'
import { indexCitations } from '../../../src/plan-to-layers/citations/citation-index.ts'
import { NO_DOCUMENT } from '../../../src/plan-to-layers/citations/citing-document.ts'
import { findCitations } from '../../../src/plan-to-layers/citations/find-citations.ts'
import { makeRegulation } from '../../support/registry.ts'

const regulations = [
  makeRegulation({ id: 'fil', name: '外商投资法', title: '中华人民共和国外商投资法' }),
  makeRegulation({ id: 'constitution', name: '宪法', title: '中华人民共和国宪法', unmarked: true }),
  makeRegulation({ id: 'list-2019', name: '市场准入负面清单（2019年版）', aliases: ['市场准入负面清单'] }),
  makeRegulation({ id: 'list-2020', name: '市场准入负面清单（2020年版）', aliases: ['市场准入负面清单'] }),
  makeRegulation({ id: 'notice', name: '关于贯彻《外商投资法》的通知', documentNumber: '国发〔2019〕23号' }),
  makeRegulation({ id: 'ftz', name: '中国（河南）自由贸易试验区条例' }),
]
const index = indexCitations({ regulations, terms: [], organizations: [] })

const cases: readonly [text: string, found: readonly (readonly [string, string | null])[], why: string][] = [
  ['实施《外商投资法》', [['《外商投资法》', 'fil']], 'the usual name'],
  ['实施《中华人民共和国外商投资法》', [['《中华人民共和国外商投资法》', 'fil']], 'with 中华人民共和国'],
  [
    '落实《市场准入负面清单（2020年版）》',
    [['《市场准入负面清单（2020年版）》', 'list-2020']],
    'edition in brackets',
  ],
  [
    '落实《市场准入负面清单(2020年版)》',
    [['《市场准入负面清单(2020年版)》', 'list-2020']],
    'half-width brackets',
  ],
  [
    '落实《市场准入负面清单（2021年版）》',
    [['《市场准入负面清单（2021年版）》', null]],
    'an edition that is not known is no other edition',
  ],
  ['落实《市场准入负面清单》', [['《市场准入负面清单》', null]], 'two candidates are none'],
  ['《关于贯彻〈外商投资法〉的通知》', [['《关于贯彻〈外商投资法〉的通知》', 'notice']], 'nested 〈〉'],
  [
    '《关于贯彻《外商投资法》的通知》',
    [['《关于贯彻《外商投资法》的通知》', 'notice']],
    'nested 《》: the outermost counts',
  ],
  [
    '推动《中国（河南）自由贸易试验区条例》《外商投资法》',
    [
      ['《中国（河南）自由贸易试验区条例》', 'ftz'],
      ['《外商投资法》', 'fil'],
    ],
    'side by side',
  ],
  ['按照国发〔2019〕23号要求', [['国发〔2019〕23号', 'notice']], 'by number, and no word before it'],
  [
    '国发﹝2019﹞23号、国发［2019］23号、国发[2019]23号、（国发（2019）23号）',
    [
      ['国发﹝2019﹞23号', 'notice'],
      ['国发［2019］23号', 'notice'],
      ['国发[2019]23号', 'notice'],
      ['国发（2019）23号', 'notice'],
    ],
    'by number in other brackets',
  ],
  ['按照国发〔2019〕2号要求', [['国发〔2019〕2号', null]], 'another number'],
  ['遵守宪法法律', [['宪法', 'constitution']], 'known without 《》'],
  ['学习《宪法》', [['《宪法》', 'constitution']], 'not twice within 《》'],
  ['遵守外商投资法', [], 'not known without 《》'],
  ['按照《某市某办法》', [['《某市某办法》', null]], 'unknown: kept, unresolved'],
  ['按照《外商投资法规定', [], 'never closed'],
  ['按照《外商\n投资法》', [], 'closed in another paragraph'],
  ['空的《》和《 》', [], '《》 around nothing'],
  ['多余的》和《外商投资法》', [['《外商投资法》', 'fil']], 'a closing mark too many'],
]

describe('findCitations', () => {
  test.each(cases)('%s', (text, found, why) => {
    const citations = findCitations(text, NO_DOCUMENT, index)
    expect(
      citations.map((entry) => [entry.text, entry.regulation]),
      why,
    ).toEqual(found)
    for (const { start, end, text: words } of citations) expect(text.slice(start, end)).toBe(words)
  })

  test('an unresolved citation says why', () => {
    const [several, unknown, general] = findCitations(
      '《市场准入负面清单》《某县某办法》《总体方案》',
      NO_DOCUMENT,
      index,
    )
    expect(several).toMatchObject({
      why: 'several',
      evidence: '市场准入负面清单（2019年版）、市场准入负面清单（2020年版）',
    })
    expect(unknown).toMatchObject({ why: 'unknown', evidence: '某县某办法' })
    expect(general).toMatchObject({ why: 'general', evidence: '总体方案' })
  })

  test('5,000 citations in one line are found', () => {
    const text = '《外商投资法》《某办法》'.repeat(2500)
    const citations = findCitations(text, NO_DOCUMENT, index)
    expect(citations).toHaveLength(5000)
    expect(citations.filter(({ regulation }) => regulation === 'fil')).toHaveLength(2500)
  })
})
