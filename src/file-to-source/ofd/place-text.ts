import { FULL_WIDTH_PUNCTUATION, HAN } from '../../chinese/characters.ts'
import { apply, type Matrix } from '../printed-lines/matrix.ts'
import type { XmlElement } from '../xml-to-tree.ts'
import { finite, textOf } from './ofd-element.ts'

/** Characters of a `TextCode` that stand in a row; lengths in millimetres, `y` grows downwards. */
export interface TextRun {
  readonly text: string
  /** Where the first letter's baseline begins, and the last letter ends. */
  readonly start: readonly [x: number, y: number]
  readonly end: readonly [x: number, y: number]
  readonly size: number
  /** Degrees by which the letters are turned clockwise, from 0 to 360. */
  readonly angle: number
}

/** A gap of this many letters within a `TextCode` is one between columns. */
const COLUMN_GAP = 1.8
/** Letters further from the line than this part of their size begin another. */
const SAME_LINE = 0.4
const WIDE = new RegExp(`[${HAN}${FULL_WIDTH_PUNCTUATION}\\u2e80-\\u2fd5\\u3000]`, 'u')
const NARROW = /[ijltfrI.,;:'|!()[\]]/u
const BROAD = /[mwMW@%]/u

/** Where the position of a text object's first `TextCode` is kept for the next, which may leave it out (§11.3). */
interface TextPosition {
  x: number
  y: number
}

/**
 * Place the characters of a `TextCode` (GB/T 33190—2016 §11.3), parted where a gap, a new line or a column stands.
 * The widths of letters are in fonts, which are not read: they are estimated.
 */
export function placeText(
  code: XmlElement,
  object: XmlElement,
  matrix: Matrix,
  position: TextPosition,
): readonly TextRun[] {
  const { X, Y, DeltaX, DeltaY } = code.attributes
  position.x = X === undefined ? position.x : finite(Number(X))
  position.y = Y === undefined ? position.y : finite(Number(Y))
  const characters = [...textOf(code)]
  const size = finite(Number(object.attributes.Size))
  const scale = finite(Number(object.attributes.HScale ?? 1)) || 1
  const widths = characters.map((character) => widthOf(character) * size * scale)
  const [dx, dy] = [DeltaX, DeltaY].map((value) => spreadDeltas(value, characters.length)) as [
    readonly number[],
    readonly number[],
  ]
  const isUnplaced = dx.length === 0 && dy.length === 0
  let { x, y } = position
  const letters = characters.map((character, index): Letter => {
    const letter = { character, x, y, width: widths[index] as number }
    x += isUnplaced ? letter.width : (dx[index] ?? 0)
    y += dy[index] ?? 0
    return letter
  })
  return toRuns(letters, size, Number(object.attributes.CharDirection ?? 0) || 0, matrix)
}

/** In the object's own coordinates. */
interface Letter {
  readonly character: string
  readonly x: number
  readonly y: number
  readonly width: number
}

function toRuns(
  letters: readonly Letter[],
  size: number,
  turned: number,
  matrix: Matrix,
): readonly TextRun[] {
  const rows: Letter[][] = []
  for (const letter of letters) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && follows(last, letter, size)) row.push(letter)
    else rows.push([letter])
  }
  const [a, b, c, d] = matrix
  const angle = (Math.atan2(b, a) * 180) / Math.PI + turned
  const height = size * Math.sqrt(Math.abs(a * d - b * c))
  return rows.map((row) => {
    const [first, last] = [row[0] as Letter, row.at(-1) as Letter]
    const [right, down] = Math.abs(last.y - first.y) > size ? [0, last.width] : [last.width, 0]
    return {
      text: row.map(({ character }) => character).join(''),
      start: apply(matrix, first.x, first.y),
      end: apply(matrix, last.x + right, last.y + down),
      size: height,
      angle: ((Math.round(angle) % 360) + 360) % 360,
    }
  })
}

/** Whether a letter stands right after another: beside it, in the same place, or below it in a column of letters. */
function follows(last: Letter, { x, y }: Letter, size: number): boolean {
  const [along, across] = [x - last.x, y - last.y]
  if (Math.abs(across) < SAME_LINE * size)
    return along > -SAME_LINE * size && along < last.width + COLUMN_GAP * size
  return Math.abs(along) < SAME_LINE * size && across > 0 && across < 2 * size
}

/** Of a letter, in its size, as Song and Times have it. */
function widthOf(character: string): number {
  if (WIDE.test(character)) return 1
  if (NARROW.test(character)) return 0.3
  if (BROAD.test(character)) return 0.85
  return /[A-Z]/u.test(character) ? 0.7 : 0.5
}

/**
 * The offsets from each character to the next (GB/T 33190—2016 §11.3): numbers, of which `g 3 4.2` stands for three
 * times 4.2. No more of them than there are characters, whatever a count claims.
 */
function spreadDeltas(value: string | undefined, count: number): readonly number[] {
  const words = (value ?? '').trim().split(/\s+/u, 3 * count + 3)
  const deltas: number[] = []
  for (let at = 0; at < words.length && deltas.length < count; at += 1) {
    const isRepeat = words[at] === 'g'
    const times = isRepeat ? Math.min(count - deltas.length, Math.max(0, Number(words[at + 1]) || 0)) : 1
    const delta = finite(Number(words[isRepeat ? at + 2 : at]))
    for (let time = 0; time < times; time += 1) deltas.push(delta)
    if (isRepeat) at += 2
  }
  return words[0] === '' ? [] : deltas
}
