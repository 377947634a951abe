import { encodePng } from '../../src/model/encode-png.ts'
import { type RenderedSvg, renderSvg } from './render-svg.ts'

/** Colours that a palette holds. */
const MOST = 256

/** Make a PNG of an SVG in which nothing is transparent; a few inks on paper are fewer than 256 colours, a byte each. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const { width, height, pixels } = await renderSvg(svg)
  const colors = new DataView(pixels.buffer, pixels.byteOffset, pixels.length)
  const places = new Map<number, number>()
  const data = new Uint8Array(width * height)
  let [last, place] = [-1, -1]
  for (let at = 0; at < data.length; at += 1) {
    const color = colors.getUint32(at * 4)
    // Most points have the colour of the one before.
    if (color !== last) {
      place = places.get(color) ?? places.size
      places.set(color, place)
      last = color
    }
    data[at] = place
  }
  if (places.size > MOST) return withoutPalette({ width, height, pixels })
  const palette = new Uint8Array([...places.keys()].flatMap((color) => bytesOf(color).slice(0, 3)))
  return encodePng({ width, height, data, row: width, kind: [8, 3], palette }, 3)
}

function withoutPalette({ width, height, pixels }: RenderedSvg): Uint8Array {
  return encodePng({ width, height, data: pixels, row: width * 4, kind: [8, 6] }, 3)
}

function bytesOf(color: number): number[] {
  return [24, 16, 8, 0].map((shift) => (color >>> shift) & 0xff)
}
