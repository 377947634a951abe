import { createCanvas, fillBox, toPng } from '../../../src/plan-to-exports/share-image/canvas.ts'

/** A picture (PNG, 96 × 80), as an original may hold one. */
export const PICTURE = drawPicture()

function drawPicture(): Uint8Array {
  const canvas = createCanvas(96, 80, 0xfafafa)
  fillBox(canvas, { left: 8, top: 8, right: 88, bottom: 72 }, 0x8a2315)
  return toPng(canvas)
}
