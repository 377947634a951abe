import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runProgram } from '../../../scripts/programs/run-program.ts'
import type { ConvertDocument } from '../../../src/library/plan-folder/convert-document.ts'
import { readDocument } from '../../../src/library/plan-folder/read-document.ts'
import { LIMITS } from '../../../src/model/limits.ts'
import { drawPdf, words } from '../../support/documents/draw-pdf.ts'
import { docxOf } from '../../support/documents/hostile-documents.ts'
import { ofdOf, textObject } from '../../support/documents/to-ofd.ts'
import { p, relations, run } from '../../support/documents/word-xml.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

const html = (body: string, head = '') => Buffer.from(`<!doctype html><meta charset=utf-8>${head}${body}`)
const zip = (count: number, name: (index: number) => string, content: string) =>
  zipSync(Object.fromEntries(Array.from({ length: count }, (_, n) => [name(n), strToU8(content)])))
const RTF = '{\\rtf1\\ansi \\u30002?}'
/** What a program that converts would make of any document. */
const convert: ConvertDocument = () =>
  Promise.resolve({ docx: docxOf(p(run('甲'))), converter: '某程序 1.0' })

/** Three pictures that no program can pack. */
function pictures(bytes: number): Uint8Array {
  const drawing = `<w:r><w:drawing><wp:inline><wp:extent cx="999999" cy="999999"/><a:blip r:embed="r"/></wp:inline></w:drawing></w:r>`
  const picture = new Uint8Array(bytes / 3)
  picture.set([0x89, 0x50, 0x4e, 0x47])
  const parts = {
    'word/media/1.png': picture,
    'word/_rels/document.xml.rels': relations(['r', 'image', 'media/1.png']),
  }
  return docxOf(p(run('题')) + p(drawing).repeat(3), parts)
}

/** Each limit: what a document measures that is just within it, and just beyond, and what is said of that. */
const CASES: readonly (readonly [
  keyof typeof LIMITS,
  number,
  number,
  string,
  string,
  (n: number) => Uint8Array,
])[] = [
  [
    'depth',
    LIMITS.depth - 10,
    LIMITS.depth + 1,
    'a.html',
    'document-too-deep',
    (n) => html(`${'<div>'.repeat(n)}甲`),
  ],
  [
    'styleSteps',
    9,
    11,
    'a.html',
    'reading-stopped',
    (n) => html('<i><b>甲</b></i>'.repeat(10_000), `<style>${'b{color:red}'.repeat(n * 100)}</style>`),
  ],
  [
    'zipEntries',
    LIMITS.zipEntries - 1,
    LIMITS.zipEntries,
    'a.docx',
    'archive-too-large',
    (n) =>
      docxOf(
        p(run('甲')),
        Object.fromEntries(Array.from({ length: n }, (_, index) => [`x/${index}.bin`, ''])),
      ),
  ],
  [
    'zipPartBytes',
    LIMITS.zipPartBytes - 10_000,
    LIMITS.zipPartBytes,
    'a.docx',
    'archive-too-large',
    (n) => docxOf(`${p(run('甲'))}${' '.repeat(n)}`),
  ],
  [
    'members',
    LIMITS.members,
    LIMITS.members + 1,
    'a.zip',
    'archive-too-large',
    (n) => zip(n, (index) => `附件${index}.txt`, '甲\n'),
  ],
  [
    'conversions',
    LIMITS.conversions,
    LIMITS.conversions + 1,
    'a.zip',
    'archive-too-large',
    (n) => zip(n, (index) => `附件${index}.rtf`, RTF),
  ],
  ['pictureBytes', LIMITS.pictureBytes - 4, LIMITS.pictureBytes + 5, 'a.docx', 'archive-too-large', pictures],
  [
    'pages',
    LIMITS.pages,
    LIMITS.pages + 1,
    'a.pdf',
    'too-many-pages',
    (n) =>
      drawPdf(
        Array.from({ length: n }, (_, page) => ({ content: words(`一、做好第${page}件事。`, 90, 700) })),
      ),
  ],
]

describe('what measures no more than a limit is read, and what measures more is refused by name', () => {
  test.each(CASES)('%s', async (_, within, beyond, name, code, make) => {
    const read = async (n: number) => {
      const file = join(folder, name)
      writeFileSync(file, make(n))
      return readDocument(file, convert)
    }
    expect(await read(within)).not.toHaveProperty('code')
    expect(await read(beyond)).toHaveProperty('code', code)
  })

  // Each takes half of the memory that a document may; a program of its own has all of it.
  test.each<[keyof typeof LIMITS, string, () => Uint8Array]>([
    ['nodes', 'a.html', () => html('甲<br>'.repeat(LIMITS.nodes / 2 - 1000))],
    ['textCharacters', 'a.docx', () => docxOf(p(run('全面推进'.repeat(LIMITS.textCharacters / 4 - 1000))))],
    [
      'pages',
      'a.ofd',
      () =>
        ofdOf(
          Array.from({ length: LIMITS.pages }, (_, page) =>
            textObject({ words: `一、做好第${page}件事。`, x: 30, y: 40 }),
          ),
        ),
    ],
  ])('as much as %s is read in time and memory', (_, name, make) => {
    const file = join(folder, name)
    writeFileSync(file, make())
    const { stdout, stderr } = runProgram('node', ['scripts/inspect.ts', '--text', file])
    expect(stderr).not.toMatch(/reading-stopped|document-|too-/u)
    expect(stdout.length).toBeGreaterThan(1000)
  })
})
