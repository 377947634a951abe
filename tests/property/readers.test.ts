import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { CATALOG } from '../../src/diagnostics/catalog.ts'
import { originalSchema } from '../../src/model/original.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { toDocx, toMarkdown, toPage } from '../support/documents.ts'
import { toEncoding } from '../support/encode.ts'
import { henanSource } from '../support/henan.ts'
import { createRandom } from '../support/random.ts'
import { fileToSource } from '../support/read-file.ts'
import { seed } from '../support/seed.ts'
import { ofdFiles, packOfd, textObject, toOfd } from '../support/to-ofd.ts'
import { toPdf } from '../support/to-pdf.ts'

/** The beginning of the plan: enough for every kind of paragraph, and quick to read hundreds of times. */
const paragraphs = henanSource
  .split('\n')
  .filter((line) => line.trim() !== '')
  .slice(0, 14)

const DOCUMENTS: Readonly<Record<string, Buffer>> = {
  'plan.txt': toEncoding(paragraphs.join('\n'), 'gb18030'),
  'wide.txt': toEncoding(paragraphs.join('\n'), 'utf-16le'),
  'plan.md': Buffer.from(toMarkdown(paragraphs)),
  'plan.html': Buffer.from(toPage(paragraphs)),
  'plan.mht': Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n----x\r\nContent-Type: text/html\r\n\r\n${toPage(paragraphs)}\r\n----x--\r\n`,
  ),
  'plan.docx': await toDocx(paragraphs),
  'plan.pdf': toPdf(paragraphs),
  'plan.ofd': Buffer.from(toOfd(paragraphs)),
  'plan.zip': Buffer.from(
    zipSync({ '通知.docx': await toDocx(paragraphs), '附件1.ofd': toOfd(['附件1', '名单']) }),
  ),
}
/** What the formats are made of, to be put in anywhere. */
const MARKERS = [
  ...[
    '<',
    '</p>',
    '<table><tr><td>',
    '<!--',
    '-->',
    '&#xD800;',
    '&lt',
    '<svg><p>',
    '<template>',
    '<plaintext>',
    '<ol><li>',
  ],
  ...[
    '```',
    '- ',
    '> ',
    '| a | b |\n|---|---|\n',
    '**',
    '[x](',
    '1. ',
    '    ',
    '\\',
    '<br>',
    '---\n',
    '[x]: y\n',
  ],
  ...[
    'PK\x03\x04',
    'PK\x01\x02',
    'PK\x05\x06',
    '%PDF-',
    'endobj',
    'stream\n',
    '>>',
    '<<',
    ' 0 R',
    'BT',
    'Tj',
    '<FEFF>',
  ],
  ...['\0', '\xff', '\xfe', '\x81', '\r', '\u2028', '一、', '（一）', '<w:p>', '<w:t>', '&a;', ']]>'],
].map((marker) => Buffer.from(marker, marker.charCodeAt(0) < 0x100 ? 'latin1' : 'utf8'))

type Change = (bytes: Buffer, random: () => number) => Buffer

/** An integer from 0 up to but not including a bound. */
const below = (random: () => number, bound: number) => Math.floor(random() * bound)

const CHANGES: readonly Change[] = [
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => {
    const changed = Buffer.from(bytes)
    changed[below(random, bytes.length)] = below(random, 256)
    return changed
  },
  (bytes, random) => {
    const at = below(random, bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(random, 200))])
  },
  (bytes, random) => {
    const at = below(random, bytes.length)
    return Buffer.concat([
      bytes.subarray(0, at),
      MARKERS[below(random, MARKERS.length)] as Buffer,
      bytes.subarray(at),
    ])
  },
  (bytes, random) => {
    const [at, from] = [below(random, bytes.length), below(random, bytes.length)]
    return Buffer.concat([
      bytes.subarray(0, at),
      bytes.subarray(from, from + below(random, 500)),
      bytes.subarray(at),
    ])
  },
]

const RUNS = 150

function* mutations(original: Buffer, from: number): Generator<Buffer> {
  const random = createRandom(from)
  for (let run = 0; run < RUNS; run += 1) {
    let bytes = original
    for (let count = 1 + below(random, 3); count > 0 && bytes.length > 0; count -= 1)
      bytes = (CHANGES[below(random, CHANGES.length)] as Change)(bytes, random)
    yield bytes
  }
}

describe.each(Object.entries(DOCUMENTS))('%s, mutated', (name, original) => {
  test('gives a document that the pipeline takes, or says what is wrong', async () => {
    let read = 0
    for (const bytes of mutations(original, seed)) {
      const document = await fileToSource(bytes, name)
      if ('code' in document) {
        expect(CATALOG).toHaveProperty(document.code)
        continue
      }
      read += 1
      const { plan, published } = runPipeline({ ...document, settings: null })
      expect(published.text.isWellFormed()).toBe(true)
      if (document.original) {
        expect(originalSchema.parse(document.original)).toEqual(document.original)
        for (const { line } of document.original.readings)
          expect(line).toBeLessThanOrEqual(Math.max(1, plan.source.lines))
        const sha256 = createHash('sha256').update(document.source.text).digest('hex')
        expect([plan.source.sha256, document.original.textSha256]).toEqual([sha256, sha256])
      }
    }
    expect(read).toBeGreaterThan(0)
  })
})

test('a damaged DOCX is refused, or reads as if it were whole', async () => {
  const original = DOCUMENTS['plan.docx'] as Buffer
  const whole = await fileToSource(original, 'plan.docx')
  if ('code' in whole) throw new Error(whole.code)
  let refused = 0
  for (const bytes of mutations(original, seed + 1)) {
    const document = await fileToSource(bytes, 'plan.docx')
    if ('code' in document) refused += 1
    else if (document.original?.format === 'docx') expect(document.source.text).toBe(whole.source.text)
  }
  expect(refused).toBeGreaterThan(RUNS / 2)
})

/** What an OFD is made of, to be put in anywhere. */
const OFD_PIECES = [
  ...[
    '<ofd:TextCode X="0" Y="0">新</ofd:TextCode>',
    '<ofd:TextCode/>',
    '<ofd:Layer Visible="false">',
    '</ofd:Layer>',
  ],
  ...[
    ' Alpha="0"',
    ' CTM="0 1 -1 0 0 0"',
    ' DeltaX="g 999999999 1"',
    ' X="NaN"',
    ' Size="-1e308"',
    ' ResourceID="20"',
  ],
  ...[
    '<ofd:CompositeObject ResourceID="20"/>',
    '<![CDATA[字]]>',
    '<!-- TextCode -->',
    '&#x41;',
    '甲',
    '<',
    '"',
  ],
]

test('an OFD changed within its files is refused by name, or its account closes', async () => {
  const resources = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="20"><ofd:Content>${textObject({ words: '组合', x: 9, y: 9 })}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`
  const page = paragraphs.map((words, row) => textObject({ words, x: 30, y: 30 + 12 * row })).join('')
  const files = ofdFiles([page, `${page}<ofd:CompositeObject ResourceID="20" Boundary="9 9 9 9"/>`], {
    ...{ template: textObject({ words: '页眉', x: 90, y: 12 }), resources },
  })
  const names = Object.keys(files)
  const random = createRandom(seed)
  let read = 0
  for (let run = 0; run < RUNS; run += 1) {
    const changed = { ...files }
    for (let count = 1 + below(random, 3); count > 0; count -= 1) {
      const name = names[below(random, names.length)] as string
      const xml = changed[name] as string
      const at = below(random, xml.length)
      const piece = OFD_PIECES[below(random, OFD_PIECES.length)] as string
      const space = xml.indexOf(' ', at)
      changed[name] = piece.startsWith(' ')
        ? `${xml.slice(0, space)}${piece}${xml.slice(space)}`
        : `${xml.slice(0, at)}${piece}${xml.slice(at + below(random, 2) * 20)}`
    }
    const document = await fileToSource(packOfd(changed), 'plan.ofd')
    if (!('code' in document)) read += 1
    else {
      expect(CATALOG).toHaveProperty(document.code)
      expect(document.code).not.toBe('account-open')
    }
  }
  expect(read).toBeGreaterThan(0)
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
