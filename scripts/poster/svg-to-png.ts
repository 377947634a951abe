import { encodeColors } from '../../src/model/encode-png.ts'
import { renderSvg } from './render-svg.ts'

/** Make a PNG of an SVG in which nothing is transparent. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const { width, height, pixels } = await renderSvg(svg)
  const points = new DataView(pixels.buffer, pixels.byteOffset, pixels.length)
  return encodeColors(width, height, (point) => points.getUint32(point * 4) >>> 8, 3)
}
