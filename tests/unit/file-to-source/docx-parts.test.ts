import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { closeAccount } from '../../../src/file-to-source/close-account.ts'
import { countXml } from '../../../src/file-to-source/docx/count-xml.ts'
import { readDocx } from '../../../src/file-to-source/docx/read-docx.ts'
import { sizeOf } from '../../../src/model/tally.ts'
import { docxOf, partOf } from '../../support/documents/hostile-documents.ts'
import { toDocx } from '../../support/documents/to-formats.ts'
import { p, relations, run, style } from '../../support/documents/word-xml.ts'
import { bodyAsLines, readAsLines, readBody } from '../../support/read-as-lines.ts'
import { fileToSource } from '../../support/read-file.ts'

describe('every word of every part has its place in the account', () => {
  const note = (kind: string, id: number, text: string) =>
    `<w:${kind} w:id="${id}">${p(run(text))}</w:${kind}>`
  const body =
    p(`${run('正文')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>`) +
    p(
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF 甲</w:instrText><w:t>码</w:t><w:fldChar w:fldCharType="separate"/><w:t>果</w:t><w:fldChar w:fldCharType="end"/></w:r>',
    ) +
    p(
      '<w:r><w:ruby><w:rt><w:r><w:t>pīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    )
  const parts = {
    'word/footnotes.xml': partOf('footnotes', note('footnote', 1, '注文') + note('footnote', 2, '无人引用')),
    'word/comments.xml': partOf('comments', note('comment', 1, '批语甲')),
    'word/header1.xml': partOf('hdr', p(run('页眉') + run('藏', '<w:vanish/>'))),
    'word/glossary/document.xml': partOf('glossaryDocument', p(run('提示'))),
    'word/old.xml': partOf('hdr', '')
      .replaceAll('hdr', 'document')
      .replace('></', `>${p(run('旧稿'))}</`),
    'customXml/item1.xml': '<x><t>不算</t></x>',
  }

  test('read, or left out for a reason; what nobody was meant to read is not repeated', async () => {
    const { source, account, original } = await readBody(body, parts)
    expect(source.text).toBe('正文\n果\n拼\n')
    const told = account?.entries.map(({ kind, at, characters, ...rest }) => [
      kind,
      `${at.part?.replace('word/', '')} ${at.paragraph}`,
      characters,
      ...('text' in rest && rest.text !== '' ? [rest.text] : []),
    ])
    expect(told).toEqual([
      ['running-header', 'header1.xml 1', 2, '页眉'],
      ['hidden-text', 'header1.xml 1', 1],
      ['note', 'footnotes.xml 1', 2, '注文'],
      ['comment', 'comments.xml 1', 3],
      ['read', 'document.xml 1', 2],
      ['program-text', 'document.xml 2', 4],
      ['read', 'document.xml 2', 1],
      ['ruby-text', 'document.xml 3', 3, 'pīn'],
      ['read', 'document.xml 3', 1],
      ['note', 'footnotes.xml 2', 4, '无人引用'],
      ['prompt-text', 'glossary/document.xml 1', 2, '提示'],
      ['hidden-text', 'old.xml 1', 2],
    ])
    expect(original?.doubts.map(({ code, values }) => [code, ...Object.values(values)])).toEqual([
      ['notes-left-out', 3],
      ['hidden-text', 3],
    ])
  })

  test.each<[string, string, string]>([
    ['a run', 'word/document.xml', '<w:rPr></w:rPr><w:t xml:space="preserve">正文</w:t>'],
    ['a code', 'word/document.xml', '<w:instrText>IF 甲</w:instrText>'],
    ['a comment', 'word/comments.xml', '批语甲'],
    ['a note that nothing refers to', 'word/footnotes.xml', '无人引用'],
    ['a header', 'word/header1.xml', p(run('页眉') + run('藏', '<w:vanish/>'))],
  ])('a reader that skips %s does not close it', (_, part, words) => {
    const whole = readDocx(docxOf(body, parts))
    expect(closeAccount(whole, null).original).toBeGreaterThan(0)
    const xml = strFromU8(unzipSync(docxOf(body, parts))[part] ?? new Uint8Array())
    expect(xml).toContain(words)
    const skipped = readDocx(docxOf(body, { ...parts, [part]: xml.replace(words, '') }))
    expect(() => closeAccount({ ...skipped, counted: whole.counted }, null)).toThrow('account-open')
  })

  test('a field without an end hides nothing behind it', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
    expect((await bodyAsLines(p(open + run('甲')) + p(run('乙')))).lines).toEqual(['甲', '乙'])
  })

  test('of alternatives one is read, the last where the others are foreign', async () => {
    const either = (choice: string) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="x">${choice}</mc:Choice><mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent></w:r>`
    expect(await bodyAsLines(p(either('<w:t>甲</w:t>')))).toMatchObject({
      lines: ['甲'],
      readings: ['alternative 1: 乙'],
    })
    expect((await bodyAsLines(p(either('<x:y xmlns:x="urn:x"/>')))).lines).toEqual(['乙'])
  })

  test('blanks at the ends of words count where the file says so', async () => {
    const words = (text: string, space = '') => `<w:r><w:t${space}>${text}</w:t></w:r>`
    expect(
      (await bodyAsLines(p(words('甲 \n') + words(' 乙 ', ' xml:space="preserve"') + words('丙\n丁')))).lines,
    ).toEqual(['甲 乙 丙 丁'])
  })

  test('the count is of characters in elements of words, whatever stands around them', () => {
    const xml = partOf(
      'hdr',
      `<w:del><w:delText>一<![CDATA[二]]></w:delText></w:del>无<w:p><w:t>三<w:r>无<m:t>四</m:t></w:r>五</w:t></w:p>`,
    )
    const tally = countXml(Buffer.from(xml), 'a.xml')
    expect([...tally.keys()].join('')).toBe('一二三四五')
    expect(sizeOf(tally)).toBe(5)
  })

  test('a document of another program closes with its numbers supplied', async () => {
    const paragraphs = ['一、总体要求', '（一）甲。', '（二）乙。']
    const document = await fileToSource(await toDocx(paragraphs), 'a.docx')
    if ('code' in document) throw new Error(document.code)
    expect(document.source.text).toBe(`${paragraphs.join('\n')}\n`)
    const {
      read: own,
      supplied,
      leftOut,
      original,
    } = document.account ?? { read: 0, supplied: 0, leftOut: 0, original: 0 }
    // 总体要求甲。乙。 of the document, 一、（一）（二） of its numbering.
    expect([own, supplied]).toEqual([8, 8])
    expect(own + leftOut).toBe(original)
  })
})

describe('the document is found as the package says', () => {
  const main = (text: string) => partOf('hdr', p(run(text))).replaceAll('w:hdr', 'w:document')
  const root = (target: string) => ({ '_rels/.rels': relations(['a', 'officeDocument', target]) })

  test('by its relationship, whatever its name and that of its styles', async () => {
    const parts = {
      ...root('/Word/Main.XML'),
      'word/main.xml': main('主'),
      'word/_rels/main.xml.rels': relations(['s', 'styles', '../other/s.xml']),
      'other/s.xml': partOf(
        'styles',
        style('paragraph', 'P', '<w:rPr><w:vanish/></w:rPr>').replace('w:style ', 'w:style w:default="1" '),
      ),
    }
    expect((await bodyAsLines(p(run('旁')), parts)).lines).toEqual([])
    expect(
      (await bodyAsLines(p(run('旁')), { ...parts, 'other/s.xml': partOf('styles', '') })).lines,
    ).toEqual(['主'])
  })

  test('by the usual name where the relationship leads nowhere', async () => {
    expect((await bodyAsLines(p(run('甲')), root('nowhere.xml'))).lines).toEqual(['甲'])
  })

  test('a strict document', async () => {
    const strict = docxOf('', {
      'word/document.xml': `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${p(run('甲', '<w:strike/>') + run('乙'))}</w:body></w:document>`,
    })
    expect((await readAsLines(strict, 'a.docx')).lines).toEqual(['乙'])
  })

  test('macros are not run and signatures not checked, and both are said', async () => {
    const bytes = new Uint8Array(9)
    const more = { 'word/vbaProject.bin': bytes, '_xmlsignatures/sig1.xml': '<x/>' }
    expect(await bodyAsLines(p(run('甲')), more)).toMatchObject({
      lines: ['甲'],
      doubts: ['macros-ignored', 'signature-unchecked'],
    })
  })

  test('a broken part is refused by its name', async () => {
    const broken = docxOf(p(run('甲')), { 'word/settings.xml': '<x' })
    expect(await fileToSource(broken, 'a.docx')).toMatchObject({
      ...{ code: 'document-broken', values: { reason: expect.stringContaining('word/settings.xml') } },
    })
  })
})
