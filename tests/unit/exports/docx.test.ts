import { strFromU8, unzipSync } from 'fflate'
import { XmlDocument, XmlElement } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { runProgram } from '../../../scripts/programs/run-program.ts'
import { documentToDocx } from '../../../src/plan-to-exports/docx/document-to-docx.ts'
import { EDITOR_HEADING } from '../../../src/plan-to-exports/editor-notes.ts'
import {
  composedText,
  documentOf,
  henanDocument,
  OTHER_PLANS,
  withoutLastCells,
} from '../../support/exported.ts'

const W = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }

const plans = [
  ['the first plan', henanDocument()],
  ...OTHER_PLANS.map(([name, source]) => [name, documentOf(source)] as const),
] as const

describe.each(plans)('%s', (_, { document }) => {
  test('the words before the editor’s notes are the published text', async () => {
    using xml = await bodyOf(document)
    const paragraphs: string[] = []
    let runsOn = false
    for (const block of xml.find('//w:body/*[self::w:p or self::w:tbl]', W) as XmlElement[]) {
      if (block.name === 'tbl') {
        for (const row of block.find('w:tr', W) as XmlElement[])
          paragraphs.push((row.find('w:tc', W) as XmlElement[]).map(wordsOf).join('\t'))
        continue
      }
      const words = wordsOf(block)
      if (words === EDITOR_HEADING) break
      if (runsOn) paragraphs[paragraphs.length - 1] += words
      else paragraphs.push(words)
      runsOn = block.get('w:pPr/w:rPr/w:specVanish', W) !== null
    }
    expect(withoutLastCells(paragraphs.join('\n'))).toBe(withoutLastCells(composedText(document.parts)))
  })

  test('every link within leads to a bookmark, and every bookmark has its own name', async () => {
    using xml = await bodyOf(document)
    const names = xml.find('//w:bookmarkStart/@w:name', W).map((node) => node.content)
    expect(new Set(names).size).toBe(names.length)
    const anchors = xml.find('//w:hyperlink/@w:anchor', W).map((node) => node.content)
    expect(anchors.filter((anchor) => !names.includes(anchor))).toEqual([])
  })
})

describe('the first plan', () => {
  test('has real headings: 10 parts and 44 tasks, each with its bookmark', async () => {
    using xml = await bodyOf(henanDocument().document)
    const headings = (style: string) =>
      xml.find(`//w:p[w:pPr/w:pStyle/@w:val="${style}"][w:bookmarkStart]`, W).length
    expect(headings('Heading1')).toBe(10)
    expect(headings('Heading2')).toBe(44)
    expect(xml.find('//w:bookmarkStart[@w:name="task_24"]', W)).toHaveLength(1)
  })

  test('a citation leads to the note on the document, which leads on to its address', async () => {
    const { document } = henanDocument()
    using xml = await bodyOf(document)
    const link = xml.get('//w:hyperlink[.//w:t="《法规规章备案条例》"]', W) as XmlElement
    expect(link.attr('anchor', 'w')?.value).toBe('cited_filing_regulation')
    const relations = strFromU8(
      unzipSync(await documentToDocx(document))['word/_rels/document.xml.rels'] as Uint8Array,
    )
    expect(relations).toContain('http://paper.people.com.cn/rmrb/html/2024-09/06/')
  })

  test('is laid out as GB/T 9704 says: A4, margins, 28.95 pt lines', async () => {
    using xml = await bodyOf(henanDocument().document)
    const margin = xml.get('//w:sectPr/w:pgMar', W) as XmlElement
    // 37 mm and 28 mm in whole twentieths of a point.
    expect([margin.attr('top', 'w')?.value, margin.attr('left', 'w')?.value]).toEqual(['2097', '1587'])
  })
})

describe('a table', () => {
  const source = '题名\n一、甲\n（一）乙。丙。\n序号\t任务\t单位\n1\t丁\n2\t戊\t己\n（二）庚。\n'

  test('is a table as wide as the type area, whose first row is repeated on each page', async () => {
    using xml = await bodyOf(documentOf(source).document)
    const width = xml.get('//w:tbl/w:tblPr/w:tblW', W) as XmlElement
    // 156 mm in twentieths of a point.
    expect([width.attr('type', 'w')?.value, width.attr('w', 'w')?.value]).toEqual(['dxa', '8844'])
    expect(xml.find('//w:tr[w:trPr/w:tblHeader]', W).map((row) => row.content)).toEqual(['序号任务单位'])
    const columns = xml.find('//w:tblGrid/w:gridCol', W) as XmlElement[]
    expect(columns.map((column) => Number(column.attr('w', 'w')?.value)).reduce((a, b) => a + b)).toBe(8844)
  })

  test('has the same number of cells in every row', async () => {
    using xml = await bodyOf(documentOf(source).document)
    expect(xml.find('//w:tr', W).map((row) => (row as XmlElement).find('w:tc', W).length)).toEqual([3, 3, 3])
  })
})

test('headings have the level that they stand at: chapter, section, article', async () => {
  const source =
    '某办法\n第一章　总　则\n第一节　要求\n第一条　甲。\n第二条　乙。\n第二章　附　则\n第三条　丙。\n'
  using xml = await bodyOf(documentOf(source).document)
  const headings = xml.find('//w:p[w:bookmarkStart][starts-with(w:pPr/w:pStyle/@w:val, "Heading")]', W)
  const level = (paragraph: XmlElement) => paragraph.get('w:pPr/w:pStyle/@w:val', W)?.content
  expect(headings.map((each) => [level(each as XmlElement), each.content])).toEqual([
    ['Heading1', '第一章　总则'],
    ['Heading2', '第一节　要求'],
    ['Heading3', '第一条　甲。'],
    ['Heading3', '第二条　乙。'],
    ['Heading1', '第二章　附则'],
    ['Heading2', '第三条　丙。'],
  ])
})

test('each build gives the same bytes, whatever the clock and the time zone', async () => {
  const program = `
    import { documentToDocx } from './src/plan-to-exports/docx/document-to-docx.ts'
    import { henanDocument } from './tests/support/exported.ts'
    process.stdout.write(await documentToDocx(henanDocument().document))`
  const outputs = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
    const env = { ...process.env, TZ: zone }
    return runProgram('node', ['--input-type=module', '--eval', program], {
      env,
      encoding: 'latin1',
    }).stdout
  })
  expect(outputs[0]?.length).toBeGreaterThan(10_000)
  expect(outputs[0] === outputs[1]).toBe(true)
})

function wordsOf(element: XmlElement): string {
  return element
    .find('.//w:r/w:t | .//w:r/w:tab', W)
    .map((node) => (node instanceof XmlElement && node.name === 'tab' ? '\t' : node.content))
    .join('')
}

async function bodyOf(document: Parameters<typeof documentToDocx>[0]): Promise<XmlDocument> {
  const files = unzipSync(await documentToDocx(document))
  return XmlDocument.fromBuffer(files['word/document.xml'] as Uint8Array)
}
