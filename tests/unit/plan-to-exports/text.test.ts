import type { Nodes } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { documentToMarkdown, taskToMarkdown } from '../../../src/plan-to-exports/text/document-to-markdown.ts'
import { documentToPlainText, taskToText } from '../../../src/plan-to-exports/text/part-to-plain-text.ts'
import {
  composedText,
  documentOf,
  everyDocument,
  henanDocument,
  withoutLastCells,
} from '../../support/read-back/exported.ts'

const settings = { site: 'https://plans.example', base: '/' }
const plans = everyDocument()

describe.each(plans)('%s', (_, { document }) => {
  test('plan.txt is the published text', () => {
    expect(documentToPlainText(document)).toBe(composedText(document.parts))
  })

  test('plan.md, read by a parser of CommonMark and tables, is the published text', () => {
    expect(wordsOf(documentToMarkdown(document, settings))).toBe(inOneLine(composedText(document.parts)))
  })

  test('each task as Markdown and as plain text is the published task', () => {
    for (const part of document.parts.filter(({ kind }) => kind === 'task')) {
      const text = composedText([part])
      expect(wordsOf(taskToMarkdown(document, part, settings))).toBe(inOneLine(text))
      expect(taskToText(document, part).split('\n\n出处：')[0]).toBe(text)
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

test('headings stand one below the other: chapters, sections, articles; a table is one of GFM', () => {
  const source =
    '某办法\n第一章　总　则\n第一节　要求\n第一条　甲。\n第二条　乙：5~8%，10~12%。\n第二章　附　则\n第三条　丙。\n序号\t任务\n1\t丁|戊\t己\n'
  const body = documentToMarkdown(documentOf(source).document, settings).split('---\n')[2]
  expect(body).toBe(`
# 某办法

## 第一章　总则

### 第一节　要求

#### 第一条　甲。

#### 第二条　乙：5\\~8%，10\\~12%。

## 第二章　附则

### 第三条　丙。

| 序号 | 任务 | |
| - | - | - |
| 1 | 丁\\|戊 | 己 |
`)
})

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(readTables).freeze()

function readTables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

function wordsOf(markdown: string): string {
  return textOf(parser.parse(markdown)).replaceAll('\n', '')
}

function inOneLine(text: string): string {
  return withoutLastCells(text).replaceAll('\n', '')
}

function textOf(node: Nodes): string {
  if (node.type === 'yaml') return ''
  if (node.type === 'tableRow') return node.children.map(textOf).join('\t').replace(/\t+$/u, '')
  if ('children' in node) return node.children.map(textOf).join('')
  if (node.type === 'text') return node.value
  throw new Error(`unexpected ${node.type}`)
}
