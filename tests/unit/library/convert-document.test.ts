import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { countOdt, countRtf } from '../../../src/file-to-source/conversion/check-conversion.ts'
import type { ConvertDocument } from '../../../src/library/plan-folder/convert-document.ts'
import { readDocument } from '../../../src/library/plan-folder/read-document.ts'
import { docxOf } from '../../support/documents/hostile-documents.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const saved = (name: string, content: string | Uint8Array) => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
const RTF = '{\\rtf1\\ansi\\ansicpg936 \\u20840?\\u38754?\\u25512?\\u36827?\\par}'
/** A converter that makes a DOCX of the given words. */
const converter =
  (words: string): ConvertDocument =>
  () =>
    Promise.resolve({ docx: docxOf(`<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`), converter: '某程序 1.0' })

describe('forms that another program converts', () => {
  test('are refused without one, with how to get it', async () => {
    expect(await readDocument(saved('a.rtf', RTF))).toMatchObject({
      ...{ code: 'converter-missing', values: { what: 'RTF 文档' } },
    })
  })

  test('are read in what it makes, and the account names it', async () => {
    const read = await readDocument(saved('a.rtf', RTF), converter('全面推进'))
    expect(read).toMatchObject({
      original: {
        format: 'rtf',
        file: 'a.rtf',
        doubts: [],
        account: { converter: '某程序 1.0', original: 4, read: 4 },
      },
      source: { text: '全面推进\n' },
    })
  })

  test('are called what the converted document says', async () => {
    const styled = `<w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>全面推进</w:t></w:r></w:p>`
    const docx = docxOf(`<w:p><w:pPr>${styled}`)
    const convert: ConvertDocument = () => Promise.resolve({ docx, converter: '某程序 1.0' })
    expect(await readDocument(saved('a.rtf', RTF), convert)).toMatchObject({
      original: { titles: [{ from: 'heading', text: '全面推进', line: 1, endLine: 1 }] },
    })
  })

  test('are doubted where it lost words', async () => {
    expect(await readDocument(saved('a.rtf', RTF), converter('全面'))).toMatchObject({
      original: {
        doubts: [{ code: 'conversion-differs', values: { what: 'RTF 文档', lost: 2, characters: '推进' } }],
      },
    })
  })

  test('are refused where it fails, with its reason', async () => {
    const fails: ConvertDocument = () =>
      Promise.resolve({ converter: '某程序 1.0', reason: { reason: 'conversion-failed' } })
    expect(await readDocument(saved('a.rtf', RTF), fails)).toMatchObject({
      ...{
        code: 'converter-failed',
        values: { converter: '某程序 1.0', reason: { reason: 'conversion-failed' } },
      },
    })
    const archive = saved('a.zip', zipSync({ '通知.txt': strToU8('通知'), '附件1.rtf': strToU8(RTF) }))
    expect(await readDocument(archive, fails)).toMatchObject({
      original: {
        doubts: [{ code: 'members-read' }, { code: 'member-unread', values: { names: '附件1.rtf' } }],
      },
    })
    expect(await readDocument(archive, converter('附件1'))).toMatchObject({
      source: { text: '通知\n附件1\n' },
    })
  })
})

describe('the second look at an original', () => {
  const counts = (tally: ReadonlyMap<string, number>) =>
    [...tally]
      .map(([character, count]) => `${character}${count}`)
      .sort()
      .join(' ')

  test.each([
    ['code units with a substitute', '{\\rtf1 \\u20840?\\u38754 ?x}', '全1 面1'],
    ['two bytes as a substitute', "{\\rtf1\\uc2 \\u20840\\'c8\\'ab}", '全1'],
    ['bytes in GBK', "{\\rtf1 \\'c8\\'ab\\'c3\\'e6}", '全1 面1'],
    [
      'fonts, styles and codes of fields',
      "{\\rtf1{\\fonttbl{\\f0 \\'cb\\'ce;}}{\\*\\generator \\'c8\\'ab;}{\\field{\\*\\fldinst \\'c8}{\\fldrslt \\'c3\\'e6}}}",
      '面1',
    ],
    ['a brace too many', "{\\rtf1}}}} \\'c8\\'ab", ''],
    ['nothing', '{\\rtf1', ''],
  ])('RTF: %s', (_, text, expected) => {
    expect(counts(countRtf(strToU8(text)))).toBe(expected)
  })

  test('ODF: paragraphs, without fields, notes’ marks and deleted words', () => {
    const content = `<office:body><text:tracked-changes><text:p>删</text:p></text:tracked-changes><text:p>甲<text:span>乙</text:span><text:page-number>3</text:page-number></text:p><text:h>丙&amp;</text:h>外</office:body>`
    expect(counts(countOdt(zipSync({ 'content.xml': strToU8(content) })))).toBe('&1 丙1 乙1 甲1')
    expect(counts(countOdt(zipSync({ 'a.xml': strToU8('<a/>') })))).toBe('')
  })
})
