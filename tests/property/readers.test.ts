import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { CATALOG } from '../../src/diagnostics/catalog.ts'
import { originalSchema, type TitleEvidence } from '../../src/model/original.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { drawPdf, grid, lines, words } from '../support/documents/draw-pdf.ts'
import { toEncoding } from '../support/documents/encode.ts'
import { below, type Mutation, mutate, mutateWithin } from '../support/documents/mutations.ts'
import { toDocx, toMarkdown, toPage } from '../support/documents/to-formats.ts'
import { ofdFiles, packOfd, textObject } from '../support/documents/to-ofd.ts'
import { henanSource } from '../support/henan.ts'
import { createRandom } from '../support/random.ts'
import { fileToSource } from '../support/read-file.ts'
import { seed } from '../support/seed.ts'

/** Changed files of each form. `GANGMU_FUZZ=1000 npm test` reads a thousand of each, and says what became of them. */
const FUZZ = process.env.GANGMU_FUZZ
const RUNS = Number(FUZZ ?? 50)

/** The beginning of the plan: enough for every kind of paragraph, and quick to read hundreds of times. */
const paragraphs = henanSource
  .split('\n')
  .filter((line) => line.trim() !== '')
  .slice(0, 14)

/** Words in a table, without ink and across the page, a picture, and a page that is turned. */
const PDF = drawPdf([
  {
    content: [
      words('某县工作要点', 200, 780, { size: 22 }),
      lines(['一、总体要求。坚持依法行政，持续', '改善营商环境。'], 80, 740),
      grid([80, 120, 300], [700, 660, 620]),
      words('1', 84, 670) + words('压缩企业开办时间', 124, 670),
      words('密件', 80, 500, { before: '3 Tr' }),
      words('内部资料', 150, 300, { size: 60, turn: [0.7, 0.7, -0.7, 0.7] }),
      'q 200 0 0 200 100 100 cm /I1 Do Q',
    ].join('\n'),
    entries: '/Rotate 90',
  },
])

/** A page with a template, and a group of objects that stands on it twice. */
function toOfdPages(): Buffer {
  const group = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="20"><ofd:Content>${textObject({ words: '组合', x: 9, y: 9 })}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`
  const page = paragraphs.map((text, row) => textObject({ words: text, x: 30, y: 30 + 12 * row })).join('')
  const use = '<ofd:CompositeObject ResourceID="20" Boundary="9 9 9 9"/>'
  const template = textObject({ words: '页眉', x: 90, y: 12 })
  return Buffer.from(packOfd(ofdFiles([page, `${page}${use}`], { template, resources: group })))
}

const docx = await toDocx(paragraphs)
const ofd = toOfdPages()
const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n----x\r\nContent-Type: text/html\r\n\r\n${toPage(paragraphs)}\r\n----x--\r\n`
const zip = Buffer.from(zipSync({ '通知.docx': docx, '附件1.ofd': ofd, '附件2.html': Buffer.from(mht) }))

/** What is packed is changed before it is packed: other changes are found by sums of the ZIP. */
const DOCUMENTS: readonly (readonly [name: string, bytes: Buffer, mutation: Mutation])[] = [
  ['plan.txt', toEncoding(paragraphs.join('\n'), 'gb18030'), mutate],
  ['wide.txt', toEncoding(paragraphs.join('\n'), 'utf-16le'), mutate],
  ['plan.md', Buffer.from(toMarkdown(paragraphs)), mutate],
  ['plan.html', Buffer.from(toPage(paragraphs)), mutate],
  ['plan.mht', Buffer.from(mht), mutate],
  ['plan.docx', docx, mutateWithin],
  ['plan.pdf', PDF, mutate],
  ['plan.ofd', ofd, mutateWithin],
  ['plan.zip', zip, (bytes, random) => (random() < 0.5 ? mutate : mutateWithin)(bytes, random)],
]

/** Documents that say how they are called, with the words on a line. */
const TITLED: ReadonlySet<string> = new Set(['plan.html', 'plan.mht', 'plan.pdf', 'plan.zip'])

/** Whether the words of every title with lines stand on these, blanks and pictures aside; how many have lines. */
function checkTitles(titles: readonly TitleEvidence[], text: string): number {
  const bare = (words: string) => words.replaceAll(/\s|〔(?:图|公式)\d+：[^〕]*〕/gu, '')
  const placed = titles.filter(({ line }) => line !== null)
  for (const { text: words, line, endLine } of placed)
    expect(
      bare(
        text
          .split('\n')
          .slice((line ?? 0) - 1, endLine ?? 0)
          .join(''),
      ),
    ).toBe(bare(words))
  return placed.length
}

function* mutations(original: Buffer, mutation: Mutation, from: number): Generator<Buffer> {
  const random = createRandom(from)
  for (let run = 0; run < RUNS; run += 1) yield mutation(original, random)
}

describe.each(DOCUMENTS)('%s, mutated', (name, original, mutation) => {
  test(
    'gives a document that the pipeline takes, or says what is wrong',
    async () => {
      const refused = new Map<string, number>()
      let [read, titled] = [0, 0]
      for (const bytes of mutations(original, mutation, seed)) {
        const document = await fileToSource(bytes, name)
        if ('code' in document) {
          expect(CATALOG).toHaveProperty(document.code)
          refused.set(document.code, (refused.get(document.code) ?? 0) + 1)
          continue
        }
        read += 1
        const { plan, published } = runPipeline({ ...document, settings: null })
        expect(published.text.isWellFormed()).toBe(true)
        if (document.original) {
          expect(originalSchema.parse(document.original)).toEqual(document.original)
          for (const { line } of document.original.readings)
            expect(line).toBeLessThanOrEqual(Math.max(1, plan.source.lines))
          titled += checkTitles(document.original.titles, document.source.text)
          const sha256 = createHash('sha256').update(document.source.text).digest('hex')
          expect([plan.source.sha256, document.original.textSha256]).toEqual([sha256, sha256])
        }
      }
      if (FUZZ) console.log(name, { read, ...Object.fromEntries(refused) })
      expect(refused.get('account-open')).toBe(undefined)
      expect(read).toBeGreaterThan(0)
      if (TITLED.has(name)) expect(titled).toBeGreaterThan(0)
    },
    60_000 + RUNS * 2000,
  )
})

test('a damaged DOCX is refused, or reads as if it were whole', async () => {
  const whole = await fileToSource(docx, 'plan.docx')
  if ('code' in whole) throw new Error(whole.code)
  let refused = 0
  for (const bytes of mutations(docx, mutate, seed + 1)) {
    const document = await fileToSource(bytes, 'plan.docx')
    if ('code' in document) refused += 1
    else if (document.original?.format === 'docx') expect(document.source.text).toBe(whole.source.text)
  }
  expect(refused).toBeGreaterThan(RUNS / 2)
})

test('any bytes at all give an answer', async () => {
  const random = createRandom(seed)
  const heads = [
    '',
    'PK\x03\x04',
    '%PDF-1.7\n',
    '<html>',
    '\xff\xfe',
    '\xef\xbb\xbf',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  ]
  for (let run = 0; run < 200; run += 1) {
    const head = Buffer.from(heads[run % heads.length] as string, 'latin1')
    const noise = Buffer.from(Array.from({ length: below(random, 400) }, () => below(random, 256)))
    const name = ['a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf'][below(random, 5)] as string
    const document = await fileToSource(Buffer.concat([head, noise]), name)
    if ('code' in document) expect(CATALOG).toHaveProperty(document.code)
    else runPipeline({ ...document, settings: null })
  }
})
