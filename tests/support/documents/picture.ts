import { createCanvas, fillBox, toPng } from '../../../src/plan-to-exports/share-image/canvas.ts'

/** A picture (PNG, 96 × 80), as an original may hold one. */
export const PICTURE = drawPicture()

function drawPicture(): Uint8Array {
  const canvas = createCanvas(96, 80, [250, 250, 250])
  fillBox(canvas, { left: 8, top: 8, right: 88, bottom: 72 }, [138, 35, 21])
  return toPng(canvas)
}
