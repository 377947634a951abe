import { describe, expect, test } from 'vitest'
import { type PlanDocument, partToText } from '../../../src/plan-to-exports/document.ts'
import { charactersByFont } from '../../../src/plan-to-exports/pdf/characters-by-font.ts'
import { documentToPdfData } from '../../../src/plan-to-exports/pdf/document-to-pdf-data.ts'
import type { PdfBlock, PdfWords } from '../../../src/plan-to-exports/pdf/pdf-data.ts'
import { documentOf, everyDocument, henanDocument, THREE_LEVELS } from '../../support/read-back/exported.ts'

const plans = everyDocument()

describe.each(plans)('%s', (_, { document }) => {
  const { blocks } = documentToPdfData(document)

  test('the words before the editor’s notes are the published text', () => {
    const ofPlan = blocks.filter(({ part }) => part !== 'editor')
    expect(ofPlan.map(textOf).join('\n')).toBe(document.parts.map(partToText).join('\n'))
  })

  test('headings go down by one level at most, and the first is of the highest', () => {
    const levels = blocks.flatMap((block) => ('level' in block ? [block.level] : []))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  test('every id is there once, every heading has one, and every link within leads to one', () => {
    const ids = blocks.flatMap(({ id }) => (id === null ? [] : [id]))
    expect(new Set(ids).size).toBe(ids.length)
    expect(blocks.filter((block) => 'level' in block && block.id === null && block.entry !== null)).toEqual(
      [],
    )
    expect(blocks.flatMap(linksOf).filter((to) => !ids.includes(to))).toEqual([])
  })

  test('no character of a block is left out of those that its font must have', () => {
    const needed = charactersByFont(documentToPdfData(document))
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue
      const text = textOf(block).replaceAll(/\p{Cc}/gu, '')
      for (const character of text)
        expect(needed[block.font].get(character.codePointAt(0) ?? 0)).toContain(block.part)
    }
  })
})

describe('as GB/T 9704 sets it', () => {
  const blocksOf = (source: string) => documentToPdfData(documentOf(source).document).blocks

  test('一、 is in 黑体, （一） in 楷体, and what runs on in the font of the text', () => {
    const block = find(henanDocument().document, 'task-24')
    expect(find(henanDocument().document, 'chapter-5')).toMatchObject({ kind: 'heading', font: 'black' })
    expect(block).toMatchObject({ kind: 'heading', font: 'kai', entry: '（二十四）加强行政执法监督' })
    expect(block.kind === 'heading' && toText(block.runningOn)).toMatch(/^全面推行行政执法“三项制度”/u)
  })

  test('levels of parts, chapters and sections', () => {
    const headings = blocksOf(THREE_LEVELS).flatMap((block) =>
      block.kind === 'heading' && block.part !== 'editor' ? [`${block.level} ${block.entry}`] : [],
    )
    expect(headings.slice(0, 4)).toEqual(['2 第一编　甲', '3 第一章　乙', '4 第一节　丙', '5 1.丁'])
  })

  test('the number of an article is in 黑体, its words are text, and the contents leave it out', () => {
    const [article] = blocksOf('某办法\n第一条　甲。\n第二条　乙。\n').filter(({ part }) => part === 'task-1')
    expect(article).toMatchObject({
      font: 'black',
      entry: null,
      words: ['第一条'],
      runningOn: [{ gap: true }, '甲。'],
    })
  })

  test('a plan behind its notice and every attachment begin a page; an attachment is listed with its mark', () => {
    const source =
      '关于印发《甲方案》的通知\n各局：\n现将《甲方案》印发给你们。\n乙局\n丙局\n2020年1月2日\n甲方案\n一、甲\n（一）丁。\n附件1\n分工表\n序号\t任务\n1\t庚\n'
    const blocks = blocksOf(source)
    expect(blocks.filter(({ startsPage }) => startsPage).map(({ part }) => part)).toEqual([
      'title',
      'attachment-1',
      'editor',
    ])
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'title', entry: '附件1　分工表' }))
    expect(blocks).toContainEqual(
      expect.objectContaining({ kind: 'sign-off', lines: [['乙局'], ['丙局'], ['2020年1月2日']] }),
    )
  })

  test('a list of enclosures is one block, its lines by their numbers; other numbers are not of it', () => {
    const notice = (list: string) =>
      blocksOf(
        `关于印发《甲方案》的通知\n各局：\n现将《甲方案》印发给你们。\n${list}\n乙局\n2020年1月2日\n甲方案\n一、甲\n（一）丁。\n`,
      ).flatMap((block) => (block.kind === 'enclosures' ? [[block.mark, block.numbers, block.lines]] : []))
    expect(notice('附件：1.任务分工表\n2.考核办法')).toEqual([
      ['附件：', ['1.', '2.'], [['附件：1.任务分工表'], ['2.考核办法']]],
    ])
    expect(notice('附件：任务分工表')).toEqual([['附件：', [''], [['附件：任务分工表']]]])
  })

  test.each([
    ['某市关于印发《支持自由贸易试验区深化改革创新若干措施》的通知', ['深化', '自由']],
    ['云溪县人民政府办公室关于印发云溪县2023年度工作要点的通知', ['云溪县', '2023年度', '通知']],
    ['关于印发《测试县2021年方案》和《测试县“十四五”规划》的通知', ['测试县', '2021年', '和', '规划']],
  ])(
    'no line of a title ends within a word, a name or a year; marks are set as anywhere: %s',
    (text, words) => {
      const [title] = blocksOf(`${text}\n（一）甲。乙。\n`)
      const pieces = title?.kind === 'title' ? title.lines.flat().map(String) : []
      expect(pieces.join('')).toBe(text)
      expect(pieces).toEqual(expect.arrayContaining(words))
      expect(pieces.filter((piece) => /\p{P}./u.test(piece) || /.\p{P}/u.test(piece))).toEqual([])
    },
  )

  test('a few headings need no contents', () => {
    expect(documentToPdfData(documentOf('题名\n一、甲\n（一）乙。丙。\n').document).contents).toBeNull()
    expect(documentToPdfData(henanDocument().document).contents).toBe('目录')
  })

  test('an imprint is there only where the document has one', () => {
    expect(documentToPdfData(henanDocument().document).blocks.some(({ kind }) => kind === 'imprint')).toBe(
      false,
    )
  })
})

test('characters that no font has are named in the editor’s notes', () => {
  const { blocks } = documentToPdfData(henanDocument().document, ['𰻝', '𱁬'])
  expect(blocks.map(textOf).join('\n')).toContain('文中印作“〓”，复制、查找仍是原字：𰻝、𱁬')
})

function find(document: PlanDocument, id: string): PdfBlock {
  const block = documentToPdfData(document).blocks.find((each) => each.id === id)
  if (!block) throw new Error(`no block ${id}`)
  return block
}

function textOf(block: PdfBlock): string {
  if (block.kind === 'heading') return toText(block.words) + toText(block.runningOn)
  if (block.kind === 'table') return block.rows.map(({ cells }) => cells.map(toText).join('\t')).join('\n')
  return ('lines' in block ? block.lines : [block.words]).map(toText).join('\n')
}

function toText(words: PdfWords): string {
  return words
    .map((word) => (typeof word === 'string' ? word : 'gap' in word ? '' : toText(word.words)))
    .join('')
}

function linksOf(block: PdfBlock): readonly string[] {
  const links = (words: PdfWords): readonly string[] =>
    words.flatMap((word) => (typeof word === 'object' && 'to' in word ? [word.to] : []))
  if (block.kind === 'heading') return links([...block.words, ...block.runningOn])
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells).flatMap(links)
  return 'lines' in block ? block.lines.flatMap(links) : links(block.words)
}
