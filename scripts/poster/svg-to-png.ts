import { encodePng } from '../../src/model/encode-png.ts'

/** Makes a PNG of an SVG in which letters are outlines and nothing is transparent. */
export type SvgToPng = (svg: string) => Uint8Array

/** Colours that a palette holds. */
const MOST = 256

/** Start the renderer; `null` where there is none for this system and processor. It knows no fonts. */
export async function startRenderer(): Promise<SvgToPng | null> {
  const resvg = await import('@resvg/resvg-js').catch(() => null)
  if (resvg === null) return null
  return (svg) => {
    const { width, height, pixels } = new resvg.Resvg(svg, { font: { loadSystemFonts: false } }).render()
    return toPng(width, height, new DataView(pixels.buffer, pixels.byteOffset, pixels.length))
  }
}

/** A few inks on paper make fewer than 256 colours, which take a byte each; more of them take three. */
function toPng(width: number, height: number, pixels: DataView): Uint8Array {
  const places = new Map<number, number>()
  const indexes = new Uint8Array(width * height)
  for (let at = 0; at < indexes.length; at += 1) {
    const color = pixels.getUint32(at * 4) >>> 8
    let place = places.get(color)
    if (place === undefined) {
      place = places.size
      places.set(color, place)
    }
    indexes[at] = place
  }
  if (places.size > MOST) return toRgbPng(width, height, pixels)
  const palette = new Uint8Array([...places.keys()].flatMap(bytesOf))
  return encodePng({ width, height, data: indexes, row: width, kind: [8, 3], palette }, 9)
}

function toRgbPng(width: number, height: number, pixels: DataView): Uint8Array {
  const data = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at += 1) data.set(bytesOf(pixels.getUint32(at * 4) >>> 8), at * 3)
  return encodePng({ width, height, data, row: width * 3, kind: [8, 2] }, 9)
}

function bytesOf(color: number): number[] {
  return [color >>> 16, (color >>> 8) & 0xff, color & 0xff]
}
