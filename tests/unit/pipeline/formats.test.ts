import { describe, expect, test } from 'vitest'
import type { ReadDocument } from '../../../src/file-to-source/file-to-source.ts'
import type { Encoding } from '../../../src/model/original.ts'
import { type PipelineResult, runPipeline } from '../../../src/pipeline.ts'
import { toEncoding } from '../../support/documents/encode.ts'
import { toDocx, toMarkdown, toPage } from '../../support/documents/to-formats.ts'
import { toOfd } from '../../support/documents/to-ofd.ts'
import { toPdf } from '../../support/documents/to-pdf.ts'
import { henanSource } from '../../support/henan.ts'
import { fileToSource } from '../../support/read-file.ts'
import { registry } from '../../support/registry.ts'
import { toSource } from '../../support/stages.ts'

const expected = runPipeline({ source: toSource(henanSource), settings: null, registry })
/** The plan as a person reads it: one string for each paragraph. */
const paragraphs = expected.published.text.split('\n')

/** 22 lines of 28 letters a page, the first line of each paragraph two letters shorter. */
const PAGES = Math.ceil(paragraphs.reduce((lines, text) => lines + Math.ceil((text.length + 2) / 28), 0) / 22)
const read = async (bytes: Uint8Array, name: string): Promise<ReadDocument> => {
  const document = await fileToSource(bytes, name)
  if ('code' in document) throw new Error(document.code)
  return document
}
const run = ({ source, original }: ReadDocument): PipelineResult =>
  runPipeline({ source, original, settings: null, registry })

/** What a reader recorded, by kind. */
const counts = ({ original }: ReadDocument) => {
  const byKind = Map.groupBy(original?.readings ?? [], ({ kind }) => kind)
  return Object.fromEntries([...byKind].map(([kind, readings]) => [kind, readings.length]))
}

describe.each<[string, () => Uint8Array | Promise<Uint8Array>, object, object]>([
  ['plan.txt', () => Buffer.from(henanSource), {}, {}],
  ...(['utf-16le', 'utf-16be', 'gb18030'] as const).map(
    (encoding: Encoding): [string, () => Uint8Array, object, object] => [
      `${encoding}.txt`,
      () => toEncoding(henanSource, encoding),
      { format: 'text', encoding },
      {},
    ],
  ),
  ['plan.md', () => Buffer.from(toMarkdown(paragraphs)), { format: 'markdown', encoding: 'utf-8' }, {}],
  [
    'plan.html',
    () => Buffer.from(toPage(paragraphs)),
    { format: 'html', encoding: 'utf-8' },
    { 'hidden-text': 1, 'program-text': 1, 'tool-line': 1, 'outside-body': 2 },
  ],
  [
    'gb18030.html',
    () => toEncoding(toPage(paragraphs), 'gb18030'),
    { format: 'html', encoding: 'gb18030' },
    { 'hidden-text': 1, 'program-text': 1, 'tool-line': 1, 'outside-body': 2 },
  ],
  [
    'plan.docx',
    () => toDocx(paragraphs),
    { format: 'docx', encoding: null },
    { 'running-header': 1, 'program-text': 1, 'running-footer': 2, 'supplied-number': 54 },
  ],
  [
    'plan.pdf',
    () => toPdf(paragraphs),
    { format: 'pdf', encoding: null },
    { 'running-header': PAGES, 'page-number': PAGES },
  ],
  [
    'plan.ofd',
    () => toOfd(paragraphs),
    { format: 'ofd', encoding: null },
    // The header stands once in the package, in a template.
    { 'running-header': 1, 'page-number': PAGES },
  ],
])('the plan saved as %s', async (name, make, original, recorded) => {
  const document = await read(await make(), name)
  const { plan } = run(document)

  test('has the same 44 tasks with the same text', () => {
    expect(plan.tasks).toHaveLength(44)
    expect(plan.tasks.map(({ label, title, text }) => [label, title, text])).toEqual(
      expected.plan.tasks.map(({ label, title, text }) => [label, title, text]),
    )
  })

  test('has the same notice, chapters, preamble and closing', () => {
    const { title, issuer, documentNumber, issuedDate, addressees } = expected.plan
    expect(plan).toMatchObject({ title, issuer, documentNumber, issuedDate, addressees })
    for (const part of ['notice', 'preamble', 'closing'] as const)
      expect(plan[part]?.text).toBe(expected.plan[part]?.text)
    expect(plan.chapters.map(({ text, tasks }) => [text, tasks])).toEqual(
      expected.plan.chapters.map(({ text, tasks }) => [text, tasks]),
    )
  })

  test('tells how it was read', () => {
    if (Object.keys(original).length > 0) expect(document.original).toMatchObject(original)
    else expect(document.original).toBeNull()
    const { 'line-wrap': _wraps, ...others } = counts(document)
    expect(others).toEqual(recorded)
    expect(document.original?.doubts ?? []).toEqual([])
  })
})
