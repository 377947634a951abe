import { describe, expect, test } from 'vitest'
import { htmlToText } from '../../../src/html-to-proof/html-to-text.ts'
import { documentToOffline } from '../../../src/plan-to-exports/offline/document-to-offline.ts'
import { documentOf, henanDocument, OTHER_PLANS } from '../../support/read-back/exported.ts'

const ASSETS = { css: '', script: '' }

test.each([
  ['the first plan', henanDocument()] as const,
  ...OTHER_PLANS.map(([name, source]) => [name, documentOf(source)] as const),
])('the words of the parts are the published text: %s', (_, { document, text }) => {
  const { parts } = htmlToText(documentToOffline(document, ASSETS))
  expect(parts.map((part) => part.text).join('\n')).toBe(text)
  expect(parts.flatMap(({ unexpected }) => unexpected)).toEqual([])
})

describe('a law with a table', () => {
  const source =
    '某办法\n第一章　总　则\n第一节　要求\n第一条　甲。\n第二条　乙。\n第二章　附　则\n第三条　丙。\n序号\t任务\n1\t丁\n'
  const html = documentToOffline(documentOf(source).document, ASSETS)

  test('has a blank behind the numbers of its headings, which are one below the other', () => {
    const headings = [...html.matchAll(/<h(?<level>\d) class="heading"[^>]*>(?<words>.*?)<\/h\d>/gu)]
    const told = headings.map(
      ({ groups }) => `${groups?.level} ${groups?.words?.replaceAll(/<[^>]+>/gu, '')}`,
    )
    expect(told).toEqual([
      '1 某办法',
      '2 第一章　总则',
      '3 第一节　要求',
      '4 第一条　甲。',
      '4 第二条　乙。',
      '2 第二章　附则',
      '3 第三条　丙。',
    ])
  })

  test('has it as a table with a head', () => {
    expect(html).toContain(
      '<table><thead><tr><th scope="col">序号</th><th scope="col">任务</th></tr></thead><tbody><tr><td>1</td><td>丁</td></tr></tbody></table>',
    )
  })
})
