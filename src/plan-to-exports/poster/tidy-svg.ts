import { escapeText } from '../to-xml.ts'

/** A picture as SVG, and how large it is in pixels. */
export interface SvgPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const SIZE = /viewBox="0 0 (?<width>[\d.]+) (?<height>[\d.]+)" width="[\d.]+pt" height="[\d.]+pt"/u

const SYMBOL = /<symbol id="(?<id>\w+)".*?<\/symbol>/gsu
const USE = /xlink:href="#(?<id>\w+)"/gu
const NAME = /(?<=<symbol id="|xlink:href="#)\w+/gu
/** What holds the symbols. */
const GLYPHS = '<defs id="glyph">'

/**
 * The compiler's SVG made smaller by half, and the same whatever else the compiler has to draw.
 *
 * 1. Its points are pixels; a hundredth of one is exact enough, and between elements, none of which holds words, there is no blank.
 * 2. The outlines of letters, whose names are of the whole font, are named and sorted as they are first used.
 * 3. It has a title, for letters in it are outlines.
 *
 * @throws Error when it is no SVG of the compiler's.
 */
export function tidySvg(drawn: string, title: string): SvgPicture {
  const { width, height } = SIZE.exec(drawn)?.groups ?? {}
  if (width === undefined || height === undefined) throw new Error('an SVG without a size')
  const size = { width: Math.ceil(Number(width)), height: Math.ceil(Number(height)) }
  const svg = sortSymbols(drawn)
    .replace(SIZE, `viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}"`)
    .replaceAll(/-?\d+\.\d{3,}/gu, (number) => String(Number(Number(number).toFixed(2))))
    .replaceAll(/>\s+</gu, '><')
    .replace('>', () => `><title>${escapeText(title)}</title>`)
  return { svg: `${svg}\n`, ...size }
}

function sortSymbols(drawn: string): string {
  const symbols = new Map([...drawn.matchAll(SYMBOL)].map(({ 0: symbol, groups }) => [groups?.id, symbol]))
  const used = new Set([...drawn.matchAll(USE)].map(({ groups }) => groups?.id))
  const names = new Map([...used].map((id, index) => [id, `g${index}`]))
  const sorted = [...used].map((id) => symbols.get(id) ?? '').join('')
  return drawn
    .replaceAll(SYMBOL, '')
    .replace(GLYPHS, () => GLYPHS + sorted)
    .replaceAll(NAME, (id) => names.get(id) ?? id)
}
