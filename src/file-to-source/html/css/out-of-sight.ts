import { toPixels } from './lengths.ts'

/** How far beyond the edge of a page an element is out of sight, in CSS pixels; pages that mean it say -9999px. */
const FAR = -900
/** And in the width of what it stands in. */
const FAR_PERCENT = -200
/** A box no larger than this that shows nothing beyond itself holds no words to be seen. */
const NO_SIZE = 1

/** Whether an element is out of sight with all that it holds, whatever that says of itself. */
export function isOutOfSight(style: ReadonlyMap<string, string>): boolean {
  const of = (property: string) => style.get(property)?.toLowerCase() ?? ''
  if (/^none\b/u.test(of('display')) || of('content-visibility') === 'hidden') return true
  if (of('opacity') !== '' && Number.parseFloat(of('opacity')) < 0.02) return true
  if (/\bopacity\(\s*0*(?:\.0*)?%?\s*\)/u.test(of('filter'))) return true
  return isAside(of) || isCut(of) || hasNoSize(of)
}

type ValueOf = (property: string) => string

/** Moved off the page. */
function isAside(of: ValueOf): boolean {
  const isFar = (property: string) => (toPixels(of(property)) ?? 0) <= FAR
  const isPlaced = /^(?:absolute|fixed|relative)$/u.test(of('position'))
  if (isPlaced && ['left', 'top', 'right', 'bottom'].some(isFar)) return true
  if (isPlaced && Number.parseFloat(/^-[\d.]+%$/u.exec(of('left'))?.[0] ?? '') <= FAR_PERCENT) return true
  return (
    isFar('margin-left') ||
    /translate[xy3d]*\([^)]*-\d{4,}px|scale[xy3d]*\(\s*0\s*[,)]/u.test(of('transform'))
  )
}

/** Cut down to nothing: `rect(0 0 0 0)`, `inset(50%)`, `polygon(0 0, 0 0, 0 0)`. */
function isCut(of: ValueOf): boolean {
  const corners = /^polygon\((?:(?:nonzero|evenodd)\s*,)?(?<corners>[^()]*)\)/u.exec(of('clip-path'))?.groups
    ?.corners
  if (corners !== undefined && isFlat(corners)) return true
  if (/^(?:inset\(\s*(?:50|100)%|circle\(\s*0)/u.test(of('clip-path'))) return true
  const sides = /^rect\((?<sides>[^)]*)\)$/u.exec(of('clip'))?.groups?.sides
  if (sides === undefined || !/^(?:absolute|fixed)$/u.test(of('position'))) return false
  const [top, right, bottom, left] = sides
    .split(/[\s,]+/u)
    .filter(Boolean)
    .map(toPixels)
  const isEmpty = (from?: number | null, to?: number | null) =>
    typeof from === 'number' && typeof to === 'number' && to - from <= NO_SIZE
  return isEmpty(top, bottom) || isEmpty(left, right)
}

/** Whether all corners of a shape have one place across or one place down. */
function isFlat(corners: string): boolean {
  const places = corners.split(',').map((corner) => corner.trim().split(/\s+/u))
  return [0, 1].some(
    (axis) => new Set(places.map((place) => Number.parseFloat(place[axis] ?? ''))).size === 1,
  )
}

function hasNoSize(of: ValueOf): boolean {
  if (!/^(?:hidden|clip)/u.test(of('overflow'))) return false
  return ['width', 'height', 'max-width', 'max-height'].some((property) => {
    const size = toPixels(of(property))
    return size !== null && size <= NO_SIZE
  })
}
