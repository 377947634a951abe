import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { XmlDocument, type XmlElement, type XmlNode, XmlText, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { describe, expect, test } from 'vitest'
import { documentToAkn } from '../../../src/plan-to-exports/akoma-ntoso/document-to-akn.ts'
import { documentOf, henanDocument, OTHER_PLANS, THREE_LEVELS } from '../../support/read-back/exported.ts'

xmlRegisterFsInputProviders()

/** The OASIS schema, which is not part of this repository. */
const SCHEMA = fileURLToPath(new URL('../../../../shared/schemas/akomantoso30.xsd', import.meta.url))
/** Compiled once: it takes longer than all that it looks at. */
const validator = existsSync(SCHEMA)
  ? XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(SCHEMA), { url: SCHEMA }))
  : null
const NAMESPACE = { a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }
const settings = { site: 'https://plans.example', base: '/plans/fazhi/' }

const plans = [
  ['the first plan', henanDocument()],
  // A plan that says no date has one in its provenance.
  ...OTHER_PLANS.map(([name, source]) => {
    const { document, text } = documentOf(source)
    const provenance = { received: '2026-11-23', from: 'test', officialUrl: null }
    return [name, { document: { ...document, provenance }, text }] as const
  }),
] as const

describe.each(plans)('%s', (_, { document, text }) => {
  const xml = XmlDocument.fromString(documentToAkn(document, settings) ?? '')

  test('the text nodes are the published text', () => {
    const sections = ['preface', 'preamble', 'mainBody', 'conclusions'].flatMap((name) =>
      xml.find(`//a:doc/a:${name}`, NAMESPACE),
    )
    expect(paragraphsOf(sections as XmlElement[]).join('\n')).toBe(text)
  })

  test.skipIf(!validator)(
    'is valid Akoma Ntoso 3.0 (skipped where the schema is not beside the project)',
    () => {
      expect(() => validator?.validate(xml)).not.toThrow()
    },
  )
})

test.skipIf(!validator)('the schema finds what is wrong', () => {
  const broken = (documentToAkn(henanDocument().document, settings) ?? '').replace(
    '<FRBRcountry value="cn"/>',
    '',
  )
  using xml = XmlDocument.fromString(broken)
  expect(() => validator?.validate(xml)).toThrow()
})

describe('the first plan', () => {
  const xml = XmlDocument.fromString(documentToAkn(henanDocument().document, settings) ?? '')
  const values = (path: string) => xml.find(path, NAMESPACE).map((node) => node.content)

  test('is identified by FRBR, without authority of its own', () => {
    expect(values('//a:FRBRWork/a:FRBRuri/@value')).toEqual(['/akn/cn/doc/2020-04-17/henan-2020'])
    expect(values('//a:FRBRWork/a:FRBRnumber/@value')).toEqual(['豫法政〔2020〕1号'])
    expect(values('//a:FRBRExpression/a:FRBRlanguage/@language')).toEqual(['zho'])
    expect(values('//a:FRBRAuthoritative/@value | //a:FRBRauthoritative/@value')).toEqual(['false'])
  })

  test('has the anchors of the full-text page as eIds', () => {
    const ids = new Set(values('//*/@eId'))
    const wanted = [
      ...Array.from({ length: 44 }, (_, index) => `task-${index + 1}`),
      ...Array.from({ length: 10 }, (_, index) => `chapter-${index + 1}`),
      'notice',
      'title',
      'preamble',
    ]
    expect(wanted.filter((id) => !ids.has(id))).toEqual([])
  })

  test('a citation leads to the document and refers to it', () => {
    const refs = xml.find('//a:section[@eId="task-14"]//a:ref', NAMESPACE) as XmlElement[]
    expect(refs.map((ref) => [ref.content, ref.attr('href')?.value, ref.attr('refersTo')?.value])).toEqual([
      [
        '《法规规章备案条例》',
        'https://plans.example/plans/fazhi/regulations/filing-regulation/',
        '#citation.filing-regulation',
      ],
    ])
  })

  test('every reference is declared', () => {
    const declared = new Set(values('//a:references/*/@eId').map((id) => `#${id}`))
    const used = values('//@refersTo')
    expect(used.length).toBeGreaterThan(60)
    expect(used.filter((id) => !declared.has(id))).toEqual([])
  })

  test('a deadline has its date: 7月底前', () => {
    expect(values('//a:section[@eId="task-42"]//a:date[.="7月底前"]/@date')).toEqual(['2020-07-31'])
  })
})

test('a time of every year, or counted from another day, is no date of the text', () => {
  const { document } = documentOf(
    '甲市2021年方案\n（一）甲。每年3月底前公布，三个月内办结，5月底前上报。\n2021年1月2日\n',
  )
  const xml = XmlDocument.fromString(documentToAkn(document, settings) ?? '')
  const words = (path: string) => (xml.find(path, NAMESPACE) as XmlElement[]).map(({ content }) => content)
  expect(words('//a:mainBody//a:date')).toEqual(['5月底前'])
  expect(words('//a:inline[@name="deadline"]')).toEqual(['每年3月底前', '三个月内'])
})

test('units stand in the units above them, as deep as the plan goes', () => {
  const { document } = documentOf(`${THREE_LEVELS}2020年1月2日\n`)
  const xml = XmlDocument.fromString(documentToAkn(document, settings) ?? '')
  const above = (xml.find('//a:mainBody//a:num', NAMESPACE) as XmlElement[]).map((num) =>
    num.find('ancestor::*/a:num', NAMESPACE).map((node) => node.content),
  )
  expect(above).toEqual([
    ['第一编'],
    ['第一编', '第一章'],
    ['第一编', '第一章', '第一节'],
    ['第一编', '第一章', '第一节', '1.'],
    ['第一编', '第一章', '第一节', '2.'],
    ['第一编', '第一章', '第二节'],
    ['第一编', '第一章', '第二节', '3.'],
    ['第一编', '第二章'],
    ['第一编', '第二章', '第三节'],
    ['第一编', '第二章', '第三节', '4.'],
    ['第二编'],
    ['第二编', '第三章'],
    ['第二编', '第三章', '5.'],
  ])
})

test('where no date is known at all, there is none to be had', () => {
  const { document } = documentOf('某市工作要点\n（一）甲事。\n')
  expect(document.plan.issuedDate).toBeNull()
  expect(documentToAkn(document, settings)).toBeNull()
})

/** Paragraphs as the doc comment of `documentToAkn` says: at each `num`, and at each `p` that does not run in. */
function paragraphsOf(elements: readonly XmlElement[]): readonly string[] {
  const paragraphs: string[] = []
  const visit = (node: XmlNode): void => {
    if (node instanceof XmlText) {
      paragraphs[paragraphs.length - 1] += node.content
      return
    }
    const element = node as XmlElement
    const isRunIn = element.attr('class')?.value === 'run-in'
    // An empty `p` stands where the schema wants one and the plan has no words.
    if (element.name === 'num' || (element.name === 'p' && !isRunIn && element.firstChild))
      paragraphs.push('')
    for (let child = element.firstChild; child; child = child.next) visit(child)
  }
  for (const element of elements) visit(element)
  return paragraphs
}
