import type { Nodes } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { documentToMarkdown, taskToMarkdown } from '../../../src/plan-to-exports/text/document-to-markdown.ts'
import { taskToText } from '../../../src/plan-to-exports/text/task-to-text.ts'
import { partToText } from '../../../src/plan-to-exports/words-to-text.ts'
import { documentOf, henanDocument, OTHER_PLANS } from '../../support/exported.ts'

const settings = { site: 'https://plans.example', base: '/' }
const plans = [
  ['the first plan', henanDocument()],
  ...OTHER_PLANS.map(([name, source]) => [name, documentOf(source)] as const),
] as const

describe.each(plans)('%s', (_, { document, text }) => {
  test('plan.md, read by a CommonMark parser, is the published text', () => {
    expect(wordsOf(documentToMarkdown(document, settings))).toBe(text.replaceAll('\n', ''))
  })

  test('each task as Markdown and as plain text is the published task', () => {
    for (const part of document.parts.filter(({ kind }) => kind === 'task')) {
      expect(wordsOf(taskToMarkdown(document, part, settings))).toBe(partToText(part).replaceAll('\n', ''))
      expect(taskToText(document, part).split('\n\n出处：')[0]).toBe(partToText(part))
    }
  })
})

test('a task says where it is from, and links its citations', () => {
  const { document } = henanDocument()
  const task14 = document.parts.find(({ id }) => id === 'task-14')
  if (!task14) throw new Error('no task 14')
  const markdown = taskToMarkdown(document, task14, settings)
  expect(markdown).toContain('url: "https://plans.example/henan-2020/14/"')
  expect(markdown).toContain('# （十四）')
  expect(markdown).toContain('[《法规规章备案条例》](https://plans.example/regulations/filing-regulation/)')
  expect(taskToMarkdown(document, task14, { site: null, base: '/' })).not.toContain('](')
  expect(taskToText(document, task14)).toContain(
    '出处：河南省法治政府建设领导小组：《河南省2020年度法治政府建设工作安排》（豫法政〔2020〕1号）第（十四）项',
  )
})

function wordsOf(markdown: string): string {
  return textOf(unified().use(remarkParse).use(remarkFrontmatter).parse(markdown)).replaceAll('\n', '')
}

function textOf(node: Nodes): string {
  if (node.type === 'yaml') return ''
  if ('children' in node) return node.children.map(textOf).join('')
  if (node.type === 'text') return node.value
  throw new Error(`unexpected ${node.type}`)
}
