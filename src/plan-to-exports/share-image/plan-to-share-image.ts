import type { Plan } from '../../model/plan.ts'
import { type Canvas, type Color, createCanvas, fillBox, fillDisc, toPng } from './canvas.ts'

const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 90
const PAPER: Color = 0xfbf9f4
const SHEET: Color = 0xffffff
const EDGE: Color = 0xcdc3b2
const SEAL: Color = 0x8a2315

/**
 * The picture that goes with a shared link: the plan’s own net, a knot for each chapter and a cell for each task.
 *
 * It holds no words: those are in the title beside it, and drawing them would need a font.
 */
export function planToShareImage({ chapters, tasks }: Plan): Uint8Array {
  const canvas = createCanvas(WIDTH, HEIGHT, PAPER)
  const groups = chapters.length > 0 ? chapters.map(({ tasks: own }) => own.length) : [tasks.length]
  const step = (WIDTH - 2 * MARGIN) / groups.length
  const rows = Math.max(1, ...groups.map((size) => Math.ceil(size / 2)))
  const cell = Math.floor(Math.min(step * 0.42, (HEIGHT - 2 * MARGIN - 90) / rows - 4))
  const rope = Math.round((HEIGHT - (60 + rows * (cell + 4))) / 2)
  fillBox(canvas, { left: MARGIN, top: rope - 3, right: WIDTH - MARGIN, bottom: rope + 3 }, SEAL)
  groups.forEach((size, index) => {
    const middle = Math.round(MARGIN + step * (index + 0.5))
    const radius = Math.min(30, step * 0.3)
    fillDisc(canvas, middle, rope, radius, SEAL)
    fillDisc(canvas, middle, rope, radius - 5, PAPER)
    for (let task = 0; task < size; task += 1) {
      const left = middle - cell - 2 + (task % 2) * (cell + 4)
      drawCell(canvas, left, rope + 60 + Math.floor(task / 2) * (cell + 4), cell)
    }
  })
  return toPng(canvas)
}

function drawCell(canvas: Canvas, left: number, top: number, size: number): void {
  const right = left + size
  const bottom = top + size
  fillBox(canvas, { left, top, right, bottom }, EDGE)
  fillBox(canvas, { left: left + 2, top: top + 2, right: right - 2, bottom: bottom - 2 }, SHEET)
}
