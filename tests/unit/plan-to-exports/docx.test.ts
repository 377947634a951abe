import { strFromU8, unzipSync } from 'fflate'
import { XmlDocument, XmlElement } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { EDITOR_HEADING } from '../../../src/model/editor-heading.ts'
import { documentToDocx } from '../../../src/plan-to-exports/docx/document-to-docx.ts'
import { readAsLines } from '../../support/read-as-lines.ts'
import {
  composedText,
  documentOf,
  everyDocument,
  henanDocument,
  withoutLastCells,
} from '../../support/read-back/exported.ts'
import { outputIn } from '../../support/read-back/output-in.ts'

const W = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }

const plans = everyDocument()

describe.each(plans)('%s', (_, { document }) => {
  test('the words before the editor’s notes are the published text', async () => {
    using xml = await bodyOf(document)
    const paragraphs: string[] = []
    for (const block of xml.find('//w:body/*[self::w:p or self::w:tbl]', W) as XmlElement[]) {
      if (block.name === 'tbl') {
        for (const row of block.find('w:tr', W) as XmlElement[])
          paragraphs.push((row.find('w:tc', W) as XmlElement[]).map(wordsOf).join('\t'))
        continue
      }
      const words = wordsOf(block)
      if (words === EDITOR_HEADING) break
      paragraphs.push(words)
    }
    expect(withoutLastCells(paragraphs.join('\n'))).toBe(withoutLastCells(composedText(document.parts)))
  })

  test('our own reader reads it back as the published text, and records the editor’s notes as left out', async () => {
    const { lines, readings } = await readAsLines(await documentToDocx(document), 'plan.docx')
    expect(withoutLastCells(lines.join('\n'))).toBe(withoutLastCells(composedText(document.parts)))
    const notes = readings.filter((reading) => reading.startsWith('editor-notes'))
    expect(notes[0]).toContain(EDITOR_HEADING)
    expect(notes.length).toBeGreaterThanOrEqual(4)
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
    expect(relations).toContain('https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f4048479f026d')
    // News of what took its place, and the plan of the next year, are no texts of what is cited.
    expect(relations).not.toMatch(/paper\.people\.com\.cn|sft\.henan\.gov\.cn/u)
  })

  test('a task is one paragraph: its heading in the look of headings, the rest in that of text', async () => {
    using xml = await bodyOf(henanDocument().document)
    expect(xml.find('//w:specVanish', W)).toEqual([])
    const task = xml.get('//w:p[w:bookmarkStart/@w:name="task_24"]', W) as XmlElement
    const runs = task.find('.//w:r[w:t]', W) as XmlElement[]
    const isText = (run: XmlElement) => run.get('w:rPr/w:rStyle[@w:val="GangmuRunningOn"]', W) !== null
    const wordsIn = (kind: boolean) =>
      runs
        .filter((run) => isText(run) === kind)
        .map(({ content }) => content)
        .join('')
    expect(wordsIn(false)).toBe('（二十四）加强行政执法监督。')
    expect(wordsIn(true)).toMatch(/^全面推行行政执法“三项制度”.*。$/u)
  })

  test('headings stay with what follows; a task that has text of its own need not', async () => {
    const { document } = henanDocument()
    const files = unzipSync(await documentToDocx(document))
    using styles = XmlDocument.fromBuffer(files['word/styles.xml'] as Uint8Array)
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'GangmuAttachmentMark'])
      expect(styles.get(`//w:style[@w:styleId="${id}"]/w:pPr/w:keepNext`, W), id).not.toBeNull()
    using xml = await bodyOf(document)
    const off = xml.find('//w:p[w:pPr/w:keepNext/@w:val="false" or w:pPr/w:keepNext/@w:val="0"]', W)
    expect(off).toHaveLength(44)
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

  /** Twentieths of a point: two letters of a size in half-points, the margins and the rule. */
  const room = (halfPoints: number) => 2 * halfPoints * 10 + 170 + 20

  test.each([
    ['of five columns, one of them with whole passages', 5, 24, 'GangmuCell'],
    ['of seven columns, so that passages have ten letters, in those of 五号', 7, 21, 'GangmuMediumCell'],
    ['of thirteen columns', 13, 24, 'GangmuCell'],
    ['of sixteen columns, in smaller letters', 16, 18, 'GangmuSmallCell'],
  ])('has room for two letters in each column: one %s', async (_, columns, size, style) => {
    const row = (cell: string) => [cell, ...Array.from({ length: columns - 1 }, () => '一级指标')].join('\t')
    const text = `题名\n一、甲\n（一）乙。丙。\n${row('事项')}\n${row('做好'.repeat(200))}\n（二）庚。\n`
    using xml = await bodyOf(documentOf(text).document)
    const widths = xml.find('//w:tblGrid/w:gridCol/@w:w', W).map((node) => Number(node.content))
    expect(widths).toHaveLength(columns)
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(room(size))
    if (columns < 10) expect(widths[0]).toBeGreaterThanOrEqual(room(size) + 8 * size * 10)
    expect(widths.reduce((a, b) => a + b)).toBe(8844)
    expect(xml.find('//w:tr[2]//w:pStyle/@w:val', W).map((node) => node.content)).toEqual(
      Array.from({ length: columns }, () => style),
    )
  })

  test('of more columns than there is room for has them all, of one width', async () => {
    const row = Array.from({ length: 30 }, (_, column) => `甲${column}`).join('\t')
    using xml = await bodyOf(
      documentOf(`题名\n一、甲\n（一）乙。丙。\n${row}\n${row}\n（二）庚。\n`).document,
    )
    const widths = xml.find('//w:tblGrid/w:gridCol/@w:w', W).map((node) => node.content)
    expect(widths).toHaveLength(30)
    expect(new Set(widths).size).toBe(1)
  })

  test('is cut between rows only, but for a row higher than a page', async () => {
    const text = `题名\n一、甲\n（一）乙。丙。\n序号\t任务\n1\t丁\n2\t${'做好'.repeat(1500)}\n3\t戊\n（二）庚。\n`
    using xml = await bodyOf(documentOf(text).document)
    const rows = xml.find('//w:tr', W) as XmlElement[]
    const isWhole = (row: XmlElement) =>
      row.get('w:trPr/w:cantSplit[not(@w:val) or @w:val="true" or @w:val="1"]', W) !== null
    expect(rows.map(isWhole)).toEqual([true, true, false, true])
  })
})

test('the plan behind a notice and each attachment begin on a page of their own, and nothing else does', async () => {
  const source =
    '某县人民政府办公室关于印发某县工作要点的通知\n各乡镇人民政府：\n现将《某县工作要点》印发给你们。\n2023年3月20日\n某县工作要点\n一、甲\n（一）乙。丙。\n附件：1.甲表\n2.乙表\n附件1\n甲表\n序号\t任务\n1\t丁\n附件2\n乙表\n序号\t任务\n1\t戊\n'
  using xml = await bodyOf(documentOf(source).document)
  const starts = xml.find('//w:p[w:pPr/w:pageBreakBefore[not(@w:val) or @w:val="true" or @w:val="1"]]', W)
  expect(starts.map(({ content }) => content)).toEqual(['某县工作要点', '附件1', '附件2', EDITOR_HEADING])
})

test('behind an empty line, enclosures have their numbers below each other, and who signs stands above the day', async () => {
  const source =
    '某县人民政府办公室关于印发某县工作要点的通知\n各乡镇人民政府：\n现将《某县工作要点》印发给你们。\n附件：1.甲表\n2.乙表\n某县人民政府办公室\n2023年3月20日\n某县工作要点\n一、甲\n（一）乙。丙。\n附件1\n甲表\n序号\t任务\n1\t丁\n附件2\n乙表\n序号\t任务\n1\t戊\n'
  using xml = await bodyOf(documentOf(source).document)
  const layoutOf = (text: string) => {
    const paragraph = xml.get(`//w:p[.="${text}"]/w:pPr`, W) as XmlElement
    const number = (path: string) => Number(paragraph.get(path, W)?.content ?? 0)
    const [left, hanging] = [number('w:ind/@w:left'), number('w:ind/@w:hanging')]
    return {
      start: left - hanging,
      left,
      right: number('w:ind/@w:right'),
      before: number('w:spacing/@w:before'),
    }
  }
  // Twentieths of a point: two letters of 16 pt, three more for 附件：, and one for a number; a line of 28.95 pt.
  expect(layoutOf('附件：1.甲表')).toMatchObject({ start: 640, left: 1920, before: 579 })
  expect(layoutOf('2.乙表')).toMatchObject({ start: 1600, left: 1920, before: 0 })
  // The day: seven digits, three letters, and five times a quarter between them; four letters from the edge.
  const [name, day] = [9 * 320, (7 / 2 + 3 + 5 / 4) * 320]
  expect(layoutOf('某县人民政府办公室')).toMatchObject({ right: 4 * 320 + (day - name) / 2, before: 579 })
  expect(layoutOf('2023年3月20日')).toMatchObject({ right: 4 * 320, before: 0 })
})

test('titles are in the outline, and each font has another where Windows has not got it', async () => {
  const files = unzipSync(await documentToDocx(henanDocument().document))
  using styles = XmlDocument.fromBuffer(files['word/styles.xml'] as Uint8Array)
  expect(styles.get('//w:style[@w:styleId="Title"]/w:pPr/w:outlineLvl/@w:val', W)?.content).toBe('0')
  using fonts = XmlDocument.fromBuffer(files['word/fontTable.xml'] as Uint8Array)
  const other = (name: string) => fonts.get(`//w:font[@w:name="${name}"]/w:altName/@w:val`, W)?.content
  expect(['仿宋_GB2312', '楷体_GB2312', '方正小标宋简体'].map(other)).toEqual(['仿宋', '楷体', '华文中宋'])
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
    import { henanDocument } from './tests/support/read-back/exported.ts'
    process.stdout.write(await documentToDocx(henanDocument().document))`
  const [east, west] = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => outputIn(zone, program))
  expect(east?.length).toBeGreaterThan(10_000)
  expect(west && east?.equals(west)).toBe(true)
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
