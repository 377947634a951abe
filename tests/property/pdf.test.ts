import { expect, test } from 'vitest'
import { CATALOG } from '../../src/diagnostics/catalog.ts'
import { drawPdf, grid, lines, words } from '../support/draw-pdf.ts'
import { createRandom } from '../support/random.ts'
import { fileToSource } from '../support/read-file.ts'
import { seed } from '../support/seed.ts'

const RUNS = 50

/** What pages are made of, to be put over anything. */
const OPERATORS = [
  ...[
    'BT',
    'ET',
    'Tj',
    'TJ',
    'Tf',
    'Tm',
    'Td',
    'T*',
    'q\n',
    'Q\n',
    '3 Tr',
    '1 g',
    're f',
    're W n',
    'cm',
    'Do',
  ],
  ...[
    '(',
    '[',
    ']',
    '<<',
    '>>',
    '-1',
    '1e99',
    '0 0 0 0',
    '/OC',
    'BDC',
    'EMC',
    'endstream',
    'endobj',
    '\0',
    '\xff',
  ],
].map((operator) => Buffer.from(operator, 'latin1'))

const ORIGINAL = drawPdf([
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

test('a PDF with anything changed in what it draws closes its account, or is refused by name', async () => {
  const random = createRandom(seed)
  const below = (bound: number) => Math.floor(random() * bound)
  let read = 0
  for (let run = 0; run < RUNS; run += 1) {
    const bytes = Buffer.from(ORIGINAL)
    for (let count = 1 + below(4); count > 0; count -= 1) {
      const at = below(bytes.length)
      if (random() < 0.5) bytes[at] = below(256)
      else OPERATORS[below(OPERATORS.length)]?.copy(bytes, at)
    }
    const document = await fileToSource(bytes, 'a.pdf')
    if (!('code' in document)) read += 1
    else {
      expect(CATALOG).toHaveProperty(document.code)
      expect(document.code).not.toBe('account-open')
    }
  }
  expect(read).toBeGreaterThan(RUNS / 5)
})
