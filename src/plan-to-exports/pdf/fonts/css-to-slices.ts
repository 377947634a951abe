/** A file of a font that is cut into slices for the Web, and the ranges of characters that it may hold. */
export interface FontSlice {
  /** Path from the style sheet. */
  readonly file: string
  /** First and last code points. */
  readonly ranges: readonly (readonly [number, number])[]
}

const FACE = /src:\s*url\(['"]?\.\/(?<file>[^'")]+)['"]?\)[^;]*;\s*unicode-range:\s*(?<ranges>[^;}]+)/gu

/** The slices that a style sheet of `@font-face` rules names, in its order. */
export function cssToSlices(css: string): readonly FontSlice[] {
  return Array.from(css.matchAll(FACE), ({ groups }) => ({
    file: groups?.file ?? '',
    ranges: (groups?.ranges ?? '').split(',').map(toRange),
  }))
}

/** `U+4e00-4eff`, `U+4e00` */
function toRange(range: string): readonly [number, number] {
  const [first = Number.NaN, last = first] = range
    .trim()
    .slice(2)
    .split('-')
    .map((hexadecimal) => Number.parseInt(hexadecimal, 16))
  return [first, last]
}
