import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** A picture of points: red, green, blue and opacity, a byte each, row by row. */
export interface RenderedSvg {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

const require = createRequire(import.meta.url)
/** It can be started once in a process. */
const ready = initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))

/**
 * Draw an SVG whose letters are outlines, for the renderer knows no fonts; the same points on every machine.
 *
 * @param width In pixels, where it is not the picture's own.
 */
export async function renderSvg(svg: string, width?: number): Promise<RenderedSvg> {
  await ready
  const renderer = new Resvg(svg, {
    font: { loadSystemFonts: false },
    ...(width !== undefined && { fitTo: { mode: 'width', value: width } }),
  })
  const image = renderer.render()
  // Copied: what WebAssembly holds is gone when it is freed, and it frees nothing by itself.
  const rendered = { width: image.width, height: image.height, pixels: image.pixels.slice() }
  image.free()
  renderer.free()
  return rendered
}
