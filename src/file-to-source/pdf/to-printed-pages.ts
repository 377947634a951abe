import { apply, type Matrix } from '../printed-lines/matrix.ts'
import type { LeftOutText, PlacedBox, PlacedText, PrintedPage } from '../printed-lines/printed-page.ts'
import { boxOf } from './box.ts'
import type { DrawnGlyph } from './drawn-page.ts'
import type { LoadedPage } from './load-pages.ts'

/** Degrees by which a scanned page may lie askew; words that run otherwise are printed across the page. */
const ASKEW = 8
const DEGREES = 180 / Math.PI

/**
 * A page as pages of printed words: one for each way in which its words run, the most words first. Words across the page
 * are a watermark; those that nobody sees are left out, unless they are all that there is of a scanned page.
 */
export function toPrintedPages(loaded: LoadedPage, readsLayer: boolean): readonly PrintedPage[] {
  const { page, width, height, glyphs, remarks, patterns, figures } = loaded
  const isRead = ({ unseen }: DrawnGlyph) => unseen === null || (readsLayer && unseen === 'layer')
  const read = glyphs.filter(isRead)
  const upright = read.filter((glyph) => Math.abs(askewOf(glyph)) <= ASKEW)
  const ways = [...Map.groupBy(upright, wayOf)].sort(([, a], [, b]) => b.length - a.length)
  const leftOut = [
    ...runsOf(glyphs, (glyph) => !isRead(glyph)).map((run) => toLeftOut('hidden-text', run)),
    ...runsOf(read, (glyph) => Math.abs(askewOf(glyph)) > ASKEW).map((run) => toLeftOut('watermark', run)),
    ...remarks.map((text): LeftOutText => ({ kind: 'comment', text, left: 0, y: height })),
    ...patterns.map((text): LeftOutText => ({ kind: 'watermark', text, left: 0, y: height })),
  ]
  const turned = ways.map(([way, own]) => turnPage(loaded, way, own))
  const [first = { page, width, height, texts: [] }, ...others] = turned
  return [{ ...first, leftOut, pictures: figures }, ...others]
}

/** Degrees by which a glyph’s line is off the nearest quarter of a turn. */
function askewOf(glyph: DrawnGlyph): number {
  return glyph.angle * DEGREES - Math.round((glyph.angle * DEGREES) / 90) * 90
}

/** The quarter of a turn in which a glyph’s line runs, in degrees. */
function wayOf({ angle }: DrawnGlyph): number {
  return (((Math.round((angle * DEGREES) / 90) * 90) % 360) + 360) % 360
}

function turnPage(loaded: LoadedPage, way: number, glyphs: readonly DrawnGlyph[]): PrintedPage {
  const { page, width, height, rules } = loaded
  const askew = glyphs.map(askewOf).sort((a, b) => a - b)[glyphs.length >> 1] ?? 0
  const [sin, cos] = [Math.sin((way + askew) / DEGREES), Math.cos((way + askew) / DEGREES)]
  const bare: Matrix = [cos, -sin, sin, cos, 0, 0]
  const whole = boxOf(bare, [0, 0, width, height])
  const matrix: Matrix = askew === 0 && way === 0 ? bare : [cos, -sin, sin, cos, -whole.left, -whole.bottom]
  return {
    ...{
      page,
      width: whole.right - whole.left,
      height: whole.top - whole.bottom,
      texts: toTexts(glyphs, matrix),
    },
    rules: rules.map(({ left, bottom, right, top }): PlacedBox => boxOf(matrix, [left, bottom, right, top])),
    ...(way !== 0 && { turn: way }),
  }
}

/** Blanks are no text of their own: the next glyph stands after one. */
function toTexts(glyphs: readonly DrawnGlyph[], matrix: Matrix): readonly PlacedText[] {
  let blank: PlacedText['blankBefore']
  return glyphs.flatMap(({ text, from, to, size, isPale, isContents }) => {
    if (text.trim() === '') {
      blank = text.includes('\u3000') ? '\u3000' : ' '
      return []
    }
    const blankBefore = blank
    blank = undefined
    const [[start, y], [end]] = [apply(matrix, ...from), apply(matrix, ...to)]
    const [left, right] = [Math.min(start, end), Math.max(start, end)]
    return [{ text, left, right, y, size, isContents, isPale, ...(blankBefore && { blankBefore }) }]
  })
}

/** Glyphs of a kind that are drawn one after the other. */
function runsOf(
  glyphs: readonly DrawnGlyph[],
  isOfKind: (glyph: DrawnGlyph) => boolean,
): readonly (readonly DrawnGlyph[])[] {
  const runs: DrawnGlyph[][] = []
  let isOpen = false
  for (const glyph of glyphs) {
    const isOne = isOfKind(glyph)
    if (isOne && isOpen) runs.at(-1)?.push(glyph)
    else if (isOne) runs.push([glyph])
    isOpen = isOne
  }
  return runs
}

function toLeftOut(kind: LeftOutText['kind'], run: readonly DrawnGlyph[]): LeftOutText {
  const [left, y] = run[0]?.from ?? [0, 0]
  return { kind, text: run.map(({ text }) => text).join(''), left, y }
}
