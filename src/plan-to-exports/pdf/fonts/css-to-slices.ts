const FACE = /src:\s*url\(['"]?\.\/(?<file>[^'")]+)['"]?\)/gu

/** The files that a style sheet of `@font-face` rules names, slices of a font for the Web, by paths from it, in its order. */
export function cssToSlices(css: string): readonly string[] {
  return Array.from(css.matchAll(FACE), ({ groups }) => groups?.file ?? '')
}
