import { strToU8, zipSync } from 'fflate'
import { formatNumeral } from '../../../src/chinese/numerals.ts'
import { escapeXml } from './to-formats.ts'

const NAMESPACE = 'http://www.ofdspec.org/2016'
/** Millimetres; A4 as GB/T 9704—2012 lays it out: letters of size 3, 22 lines of 28 letters on a page. */
const SIZE = 5.64
const LEADING = 10.2
const LEFT = 28
const TOP = 40
const LINES = 22
const LETTERS = 28
const CELL_SIZE = 4.2

/** What a page draws: words at the start of their baseline. */
export interface OfdText {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** More attributes and elements of the text object. */
  readonly attributes?: string
  readonly inside?: string
}

/** Files of a package, as text or bytes. */
export type OfdFiles = Readonly<Record<string, string | Uint8Array>>

/**
 * An OFD as an office's printer makes it: paragraphs indented and wrapped to the width of the page, those with tabs as
 * rows of a table whose lines are drawn, a header from a template, and `— 2 —` on each page.
 */
export function toOfd(paragraphs: readonly string[], header = '某省人民政府文件'): Uint8Array {
  const pages: string[] = []
  paragraphs.flatMap(toRows).forEach((draw, index) => {
    const row = index % LINES
    if (row === 0) pages.push('')
    pages[pages.length - 1] += draw(TOP + row * LEADING)
  })
  return ofdOf(
    pages.map(
      (page, index) => `${page}${textObject({ words: `— ${index + 1} —`, x: 98, y: 280, size: 4.5 })}`,
    ),
    { template: textObject({ words: header, x: 85, y: 15, size: 4.5 }) },
  )
}

/** Pages, each given by what its layer draws, and what else the package has. */
export function ofdOf(
  pages: readonly string[],
  { template, resources = '', files = {} }: { template?: string; resources?: string; files?: OfdFiles } = {},
): Uint8Array {
  return packOfd(ofdFiles(pages, { ...(template !== undefined && { template }), resources, files }))
}

/** The files of such a package, to be changed before they are packed. */
export function ofdFiles(
  pages: readonly string[],
  { template, resources = '', files = {} }: { template?: string; resources?: string; files?: OfdFiles } = {},
): Record<string, string | Uint8Array> {
  const list = pages.map(
    (_, index) => `<ofd:Page ID="${100 + index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
  )
  const use = template === undefined ? '' : '<ofd:Template TemplateID="90" ZOrder="Background"/>'
  const layer = (content: string) => `<ofd:Content><ofd:Layer ID="9">${content}</ofd:Layer></ofd:Content>`
  return {
    'OFD.xml': element(
      'OFD',
      '<ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>',
    ),
    'Doc_0/Document.xml': element(
      'Document',
      `<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>
<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>${
        template === undefined ? '' : '<ofd:TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/>'
      }</ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages>`,
    ),
    'Doc_0/DocumentRes.xml': element('Res', resources, ' BaseLoc="Res"'),
    ...(template !== undefined && { 'Doc_0/Tpls/Tpl_0/Content.xml': element('Page', layer(template)) }),
    ...Object.fromEntries(
      pages.map((page, index) => [
        `Doc_0/Pages/Page_${index}/Content.xml`,
        element('Page', `${use}${layer(page)}`),
      ]),
    ),
    ...files,
  }
}

export function packOfd(files: OfdFiles): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

/** A root element of a package's file. */
export function element(name: string, content: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="${NAMESPACE}"${attributes}>${content}</ofd:${name}>`
}

/** A text object of one line; each letter has the width of the size, in Latin letters half of it. */
export function textObject({ words, x, y, size = SIZE, attributes = '', inside = '' }: OfdText): string {
  const letters = [...words]
  const deltas = letters.slice(0, -1).map((letter) => (letter < '\u0080' ? size / 2 : size).toFixed(2))
  const delta = deltas.length === 0 ? '' : ` DeltaX="${shorten(deltas)}"`
  return `<ofd:TextObject ID="1" Boundary="${x} ${y - size} ${letters.length * size} ${size}" Font="3" Size="${size}"${attributes}>${inside}<ofd:TextCode X="0" Y="${size}"${delta}>${escapeXml(words)}</ofd:TextCode></ofd:TextObject>`
}

/** `5 5 5 2` as `g 3 5 2`, as programs write it. */
function shorten(deltas: readonly string[]): string {
  const groups: string[][] = []
  for (const delta of deltas) {
    const last = groups.at(-1)
    if (last?.[0] === delta) last.push(delta)
    else groups.push([delta])
  }
  return groups.map((group) => (group.length > 1 ? `g ${group.length} ${group[0]}` : group[0])).join(' ')
}

/** What a paragraph draws on each of its lines, at the height of the line; one with tabs is a row of a table. */
function toRows(paragraph: string): readonly ((y: number) => string)[] {
  const cells = paragraph.split('\t')
  if (cells.length > 1) return [(y) => tableRow(cells, y)]
  return wrap(paragraph).map((line) => (y: number) => textObject({ ...line, y }))
}

/** Cells of one line with the lines around them. */
function tableRow(cells: readonly string[], y: number): string {
  const width = (LETTERS * SIZE) / cells.length
  const edge = (index: number) => LEFT + index * width
  const top = y - (LEADING + CELL_SIZE) / 2
  const [across, down] = [`M 0 0 L ${LETTERS * SIZE} 0`, `M 0 0 L 0 ${LEADING}`]
  return [
    ...cells
      .map((words, index) => ({ words, x: edge(index) + CELL_SIZE / 2, y, size: CELL_SIZE }))
      .filter(({ words }) => words !== '')
      .map(textObject),
    ...Array.from({ length: cells.length + 1 }, (_, index) => stroke(edge(index), top, down)),
    ...[top, top + LEADING].map((at) => stroke(LEFT, at, across)),
  ].join('')
}

function stroke(x: number, y: number, path: string): string {
  return `<ofd:PathObject ID="4" Boundary="${x} ${y} 210 297" LineWidth="0.3"><ofd:AbbreviatedData>${path}</ofd:AbbreviatedData></ofd:PathObject>`
}

/** Letters of a paragraph by lines; a word in Latin letters is not parted. */
function wrap(paragraph: string): readonly { words: string; x: number }[] {
  const lines = [{ words: '', x: LEFT + 2 * SIZE }]
  let room = LETTERS - 2
  for (const word of paragraph.match(/[A-Za-z]+|./gsu) ?? []) {
    const width = [...word].reduce((sum, letter) => sum + (letter < '\u0080' ? 0.5 : 1), 0)
    if (width > room) {
      lines.push({ words: '', x: LEFT })
      room = LETTERS
    }
    const line = lines.at(-1)
    if (line) line.words += word
    room -= width
  }
  return lines
}

/** A line of a page, below the one before. */
export const line = (words: string, row: number, attributes = '', inside = '') =>
  textObject({ words, x: 30, y: 40 + 12 * row, attributes, inside })
/** Points of one sentence, which no reader takes for one paragraph. */
export const point = (words: string, row = 0) => `${formatNumeral(row + 1)}、${words}。`
/** Several of them, one below the other. */
export const lines = (...words: readonly string[]) =>
  words.map((text, row) => line(point(text, row), row)).join('')
