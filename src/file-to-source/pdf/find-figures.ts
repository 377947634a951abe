import type { PlacedBox } from '../printed-lines/printed-page.ts'
import { areaOf } from './box.ts'
import type { DrawnGlyph, DrawnPicture } from './drawn-page.ts'

/** Share of a page from which a picture is told of, and from which it is the page's ground. */
const FIGURE_SHARE = 0.03
const GROUND_SHARE = 0.5
/** Letters on a picture from which they are the page's words, and not a page number or a mark of the scanner's program. */
const ENOUGH = 20
/** Points by which strips of one picture may be off each other. */
const OFF = 2

/** Strips that lie one below the other are one picture: programs cut large ones. */
export function joinStrips(pictures: readonly DrawnPicture[]): readonly DrawnPicture[] {
  const joined: DrawnPicture[] = []
  for (const picture of pictures) {
    const last = joined.at(-1)
    const isStrip = last && isNear(last.left, picture.left) && isNear(last.right, picture.right)
    if (isStrip && (isNear(last.bottom, picture.top) || isNear(last.top, picture.bottom)))
      joined[joined.length - 1] = { ...around(last, picture), id: null }
    else joined.push(picture)
  }
  return joined
}

/**
 * The pictures that a person sees as part of the page: not small ones such as lines and seals, nor one that the page's
 * words are printed on, or that they were recognized in.
 */
export function findFigures(
  pictures: readonly DrawnPicture[],
  glyphs: readonly DrawnGlyph[],
  page: { readonly width: number; readonly height: number },
): readonly DrawnPicture[] {
  const whole = page.width * page.height
  const isGround = (picture: DrawnPicture) => {
    const on = areaOf(picture) >= GROUND_SHARE * whole ? glyphs.filter((glyph) => isOn(glyph, picture)) : []
    return on.length >= ENOUGH || on.some(({ unseen }) => unseen !== null)
  }
  return joinStrips(pictures).filter(
    (picture, index, all) =>
      areaOf(picture) >= FIGURE_SHARE * whole &&
      !isGround(picture) &&
      !all.slice(0, index).some(isSame(picture)),
  )
}

function isOn({ text, from: [x, y] }: DrawnGlyph, { left, right, bottom, top }: PlacedBox): boolean {
  return text.trim() !== '' && x >= left && x <= right && y >= bottom && y <= top
}

const isSame = (one: PlacedBox) => (other: PlacedBox) =>
  isNear(one.left, other.left) &&
  isNear(one.right, other.right) &&
  isNear(one.top, other.top) &&
  isNear(one.bottom, other.bottom)

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= OFF
}

function around(one: PlacedBox, other: PlacedBox): PlacedBox {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
    top: Math.max(one.top, other.top),
  }
}
