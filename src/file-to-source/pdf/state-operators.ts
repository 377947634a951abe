import { multiply, toMatrix } from '../printed-lines/matrix.ts'
import { type Canvas, change, clipTo, type Handler } from './canvas.ts'
import { applyGState, initialState } from './graphics-state.ts'
import { toColour } from './ground.ts'

/** Operators that change how what follows is drawn, or whether it is. */
export const STATE_OPERATORS: Readonly<Record<string, Handler>> = {
  save,
  restore,
  transform: (canvas, args) => transform(canvas, args),
  setGState: (canvas, [entries]) => {
    if (Array.isArray(entries)) canvas.state = applyGState(canvas.state, entries)
  },
  setFillRGBColor: (canvas, [colour]) => change(canvas, { fill: toColour(colour) }),
  setStrokeRGBColor: (canvas, [colour]) => change(canvas, { stroke: toColour(colour) }),
  setFillColorN: (canvas) => change(canvas, { fill: null }),
  setStrokeColorN: (canvas) => change(canvas, { stroke: null }),
  paintFormXObjectBegin: (canvas, [matrix, box]) => {
    save(canvas)
    transform(canvas, matrix)
    clipTo(canvas, box as ArrayLike<number> | null)
  },
  paintFormXObjectEnd: restore,
  beginGroup: (canvas, [group]) => {
    save(canvas)
    const { matrix, bbox } = (group ?? {}) as { matrix?: unknown; bbox?: ArrayLike<number> | null }
    const { matrix: before } = canvas.state
    transform(canvas, matrix)
    clipTo(canvas, bbox)
    change(canvas, { matrix: before })
  },
  endGroup: restore,
  beginAnnotation: (canvas, [, rect, matrix, inner]) => {
    save(canvas)
    canvas.state = initialState(canvas.drawing.base, canvas.page)
    clipTo(canvas, rect as ArrayLike<number> | null)
    transform(canvas, matrix)
    transform(canvas, inner)
  },
  endAnnotation: restore,
  beginMarkedContent: (canvas) => void canvas.content.push({ isOff: false, isContents: false }),
  beginMarkedContentProps: ({ content, drawing }, [tag, value]) =>
    void content.push({
      isOff: tag === 'OC' && value !== null && !drawing.isVisible(value),
      isContents: typeof value === 'number' && drawing.contents.has(value),
    }),
  endMarkedContent: ({ content }) => void content.pop(),
}

function save({ stack, state }: Canvas): void {
  stack.push(state)
}

function restore(canvas: Canvas): void {
  canvas.state = canvas.stack.pop() ?? canvas.state
  canvas.stencil = []
}

function transform(canvas: Canvas, matrix: unknown): void {
  change(canvas, { matrix: multiply(canvas.state.matrix, toMatrix(matrix)) })
}
