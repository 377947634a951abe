import jsqr from 'jsqr'
import { renderSvg } from '../../../scripts/poster/render-svg.ts'

// A CommonJS module, of which Node gives what it exports, and TypeScript the default.
const decode = (jsqr as unknown as { readonly default: typeof jsqr }).default

/** What the QR code of a picture says, as a phone would read it; `null` where none is found. */
export async function readCode(svg: string, width?: number): Promise<string | null> {
  const picture = await renderSvg(svg, width)
  return decode(new Uint8ClampedArray(picture.pixels), picture.width, picture.height)?.data ?? null
}

/** A picture as an SVG that holds it. */
export function asSvg(png: Uint8Array): string {
  const view = new DataView(png.buffer, png.byteOffset)
  const size = `width="${view.getUint32(16)}" height="${view.getUint32(20)}"`
  const data = Buffer.from(png).toString('base64')
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="data:image/png;base64,${data}"/></svg>`
}
