import { escapeText } from '../to-xml.ts'

/** A picture as SVG, and how large it is in pixels. */
export interface SvgPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const SIZE = /viewBox="0 0 (?<width>[\d.]+) (?<height>[\d.]+)" width="[\d.]+pt" height="[\d.]+pt"/u

/**
 * The compiler's SVG made smaller by half: its points are pixels, a hundredth of one is exact enough, and between its
 * elements, none of which holds words, there is no blank. It is given a title, for letters in it are outlines.
 *
 * @throws Error when it is no SVG of the compiler's.
 */
export function tidySvg(drawn: string, title: string): SvgPicture {
  const { width, height } = SIZE.exec(drawn)?.groups ?? {}
  if (width === undefined || height === undefined) throw new Error('an SVG without a size')
  const size = { width: Math.ceil(Number(width)), height: Math.ceil(Number(height)) }
  const svg = drawn
    .replace(SIZE, `viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}"`)
    .replaceAll(/-?\d+\.\d{3,}/gu, (number) => String(Number(Number(number).toFixed(2))))
    .replaceAll(/>\s+</gu, '><')
    .replace('>', `><title>${escapeText(title)}</title>`)
  return { svg: `${svg}\n`, ...size }
}
